"""A term in the text of a link.

**What it does**

Reports a `term` call between the brackets of a Markdown link or image, and inside a raw `<a>`.

**Why it matters to the learner**

A term is a link itself, and one link cannot hold another: the browser tears the sentence apart.

**Example**

```markdown
Read [how the {{ term("crumb") }} forms](https://example.org).
```

**Use instead**

```markdown
Read [how it forms](https://example.org), the {{ term("crumb") }}.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S047", "call-in-link")
