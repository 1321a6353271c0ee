"""A `{% call … %}` without its `{% endcall %}`.

**What it does**

Reports the call that was left open, at its name. A question, an exercise or a sorting task cannot stand in another:
where one begins, the one before was meant to be closed.

**Why it matters to the learner**

The rest of the page would be swallowed by the component.

**Example**

```markdown
{% call exercise("smell-and-touch", title="Done or not?") %}
What tells you that a loaf is done?
```

**Use instead**

```markdown
{% call exercise("smell-and-touch", title="Done or not?") %}
What tells you that a loaf is done?
{% endcall %}
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S044", "unclosed-call")
