r"""A control character in a text.

**What it does**

Reports the first invisible character, such as NUL, that is no tab and no line end.

**Why it matters to the learner**

The engines use such characters as marks of their own: a stray one can make a paragraph vanish.

**Example**

```bytes title="docs/about.md"
# About\x00this course
```

**Use instead**

```markdown title="docs/about.md"
# About this course
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S006", "control-character")
