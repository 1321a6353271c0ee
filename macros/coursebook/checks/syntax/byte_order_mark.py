r"""A file that begins with a byte order mark.

**What it does**

Reports the three invisible bytes some editors put before a UTF-8 text.

**Why it matters to the learner**

They hide the front matter from the engines, and the page loses its title and its number.

**Example**

```bytes title="docs/about.md"
\xef\xbb\xbf# About this course
```

**Use instead**

```markdown title="docs/about.md"
# About this course
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S005", "byte-order-mark")
