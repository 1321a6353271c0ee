"""An argument the macro does not take.

**What it does**

Reports a keyword that is misspelt or belongs to another macro, and one argument too many.

**Why it matters to the learner**

A misspelt argument does nothing: `minuts=10` would leave an exercise at two minutes.

**Example**

```markdown
{{ figure("loaf", captoin="A loaf") }}
```

**Use instead**

```markdown
{{ figure("loaf", caption="A loaf") }}
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S038", "unknown-argument")
