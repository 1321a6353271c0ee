"""An `{% endcall %}` that closes nothing.

**What it does**

Reports an `endcall` where no call is open.

**Why it matters to the learner**

Either a call's opening was deleted and its text now stands in the page bare, or the build stops for nothing.

**Example**

```markdown
A loaf is done when it sounds hollow.

{% endcall %}
```

**Use instead**

```markdown
A loaf is done when it sounds hollow.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S045", "stray-endcall")
