"""An attribute that runs code.

**What it does**

Reports `onclick=`, `onload=` and every other `on…=`, in raw HTML and in Markdown's attribute lists,
in every text that reaches a page.

**Why it matters to the learner**

The reader's browser refuses it, so whatever it was meant to do does not happen.

**Example**

```markdown
<p onclick="alert(1)">Knead.</p>
```

**Use instead**

```markdown
<p class="note">Knead.</p>
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("A002", "event-handler")
