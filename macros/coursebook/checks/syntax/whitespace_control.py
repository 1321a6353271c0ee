"""A `-` or `+` at a tag's end.

**What it does**

Reports `{%-`, `-%}`, `{{-`, `-}}` and their forms with `+`.

**Why it matters to the learner**

It joins a call with the paragraph before it, and the component breaks.

**Example**

```markdown
The {{- term("crumb") }} is soft.
```

**Use instead**

```markdown
The {{ term("crumb") }} is soft.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S034", "whitespace-control")
