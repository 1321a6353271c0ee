"""A macro with a body called without one, or the other way round.

**What it does**

Reports `{{ quiz(…) }}` and `{% call term(…) %}`.

**Why it matters to the learner**

A question without a body has no options; a term with one would drop the text between its tags.

**Example**

```markdown
{% call figure("loaf") %}
A loaf.
{% endcall %}
```

**Use instead**

```markdown
{{ figure("loaf") }}

A loaf.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S042", "wrong-form")
