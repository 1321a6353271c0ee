"""A hint or an answer outside of an exercise.

**What it does**

Reports a call that must stand directly in the body of another and does not.

**Why it matters to the learner**

A hint that belongs to nothing gives away the answer to a question nobody asked.

**Example**

```markdown
{% call hint("question 1") %}
Knock on it.
{% endcall %}
```

**Use instead**

```markdown
{% call exercise("smell-and-touch", title="Done or not?") %}
What tells you that a loaf is done?

{% call hint("question 1") %}
Knock on it.
{% endcall %}
{% endcall %}
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S043", "wrong-parent")
