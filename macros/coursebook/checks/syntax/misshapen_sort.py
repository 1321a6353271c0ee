"""A sorting task that is not one list of categories with items.

**What it does**

Reports a task without a list, a category without items, a block between a category and its items, and text after the
list.

**Why it matters to the learner**

Whatever is not an item or its reason would be lost.

**Example**

```markdown
{% call sort("inside-or-outside", title="Inside or outside?") %}
- Crumb
    - Soft

        It holds the moisture.

- Crust
{% endcall %}
```

**Use instead**

```markdown
{% call sort("inside-or-outside", title="Inside or outside?") %}
- Crumb
    - Soft

        It holds the moisture.

- Crust
    - Brown

        Heat gives it its colour.
{% endcall %}
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S053", "misshapen-sort")
