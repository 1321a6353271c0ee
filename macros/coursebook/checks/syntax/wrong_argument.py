"""An argument of the wrong kind or with a value it cannot have.

**What it does**

Reports a text where a number is wanted, a number in quotation marks, a style that does not exist.

**Why it matters to the learner**

The question would be marked or drawn by rules the author did not mean.

**Example**

```markdown
{% call exercise("smell-and-touch", title="Done or not?", minutes="3") %}
What tells you that a loaf is done?
{% endcall %}
```

**Use instead**

```markdown
{% call exercise("smell-and-touch", title="Done or not?", minutes=3) %}
What tells you that a loaf is done?
{% endcall %}
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S040", "wrong-argument")
