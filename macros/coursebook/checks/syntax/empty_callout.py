"""A callout with nothing inside.

**What it does**

Reports a callout whose text is not indented by four spaces more than the line with `!!!`, or that has none.

**Why it matters to the learner**

An empty box stands in the page, and what belongs into it stands below as if it were part of the chapter.

**Example**

```markdown
!!! key-idea
  Steam keeps the skin soft.
```

**Use instead**

```markdown
!!! key-idea
    Steam keeps the skin soft.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S025", "empty-callout")
