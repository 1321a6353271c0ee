"""A call without an argument it must have.

**What it does**

Reports a question, an exercise or a sorting task without its id, an exercise or a task without its title, and so on.

**Why it matters to the learner**

Without an id no progress can be kept, and without a title the table of contents has a hole.

**Example**

```markdown
{% call exercise("smell-and-touch") %}
What tells you that a loaf is done?
{% endcall %}
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

MISTAKE = Mistake("S039", "missing-argument")
