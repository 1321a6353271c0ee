"""An argument that is given twice.

**What it does**

Reports the second of two arguments with the same name.

**Why it matters to the learner**

Only one of the two can count, and the page does not say which.

**Example**

```markdown
{{ figure("loaf", caption="A loaf", caption="Bread") }}
```

**Use instead**

```markdown
{{ figure("loaf", caption="A loaf") }}
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S041", "repeated-argument")
