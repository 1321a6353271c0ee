"""A text that takes an engine minutes.

**What it does**

Reports more than 16 brackets of a kind that are open at once, more than 10,000 characters without a blank line, and a
line that is indented by more than 100 columns. Code may hold them.

**Why it matters to the learner**

The engines' time grows with the square of such things, and no correction reaches the site while a build stands still.

**Example**

```markdown title="docs/about.md"
[[[[[[[[[[[[[[[[[[[[[[[[ the bread
```

**Use instead**

```markdown title="docs/about.md"
The bread.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S023", "costly-text")
