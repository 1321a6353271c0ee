"""A `{% … %}` that is no call.

**What it does**

Reports `for`, `if`, `set`, `include` and every other statement. Allowed are `call` with its `endcall`, and `raw` with
its `endraw`.

**Why it matters to the learner**

What the page says would depend on code that no reader of the source can see.

**Example**

```markdown
{% if true %}

Knead.

{% endif %}
```

**Use instead**

```markdown
Knead.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S032", "statement")
