"""A call in code.

**What it does**

Reports a call in a fence, in a code span or in a paragraph whose indent makes code of it: four spaces more than the
list item or the admonition it stands in.

**Why it matters to the learner**

The engine replaces it all the same, and the learner sees HTML instead of the example.

**Example**

```markdown
Write `{{ term("crumb") }}` once in a section.
```

**Use instead**

```markdown
Write {% raw %}`{{ term("crumb") }}`{% endraw %} once in a section.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S035", "call-in-code")
