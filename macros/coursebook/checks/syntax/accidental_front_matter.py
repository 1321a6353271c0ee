"""A first line that the engines take as front matter.

**What it does**

Reports a page without front matter whose first line is a word and a colon.

**Why it matters to the learner**

The engines take the line for a key and its value, and do not print it.

**Example**

```markdown title="docs/about.md"
Note: this course is free.

Text.
```

**Use instead**

```markdown title="docs/about.md"
# About

Note: this course is free.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S018", "accidental-front-matter")
