"""An id that is not in kebab-case.

**What it does**

Reports ids of terms, questions, exercises and sorting tasks, and anchors, that are not lower-case words joined by
single hyphens.

**Why it matters to the learner**

Progress is kept under the id: one that changes with a keyboard or a file system loses it.

**Example**

```markdown
## Crust and crumb {#Crust_and_crumb}

Text.
```

**Use instead**

```markdown
## Crust and crumb {#crust-and-crumb}

Text.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S016", "bad-id")
