"""A component that does not stand alone.

**What it does**

Reports a call that prints a block (everything but `term`) with text before or after it in the same paragraph. A list
item or a table cell of its own is alone enough.

**Why it matters to the learner**

A paragraph cannot hold a component: the page would show a code word in its place.

**Example**

```markdown
Look at the loaf.
{{ figure("loaf") }}
```

**Use instead**

```markdown
Look at the loaf.

{{ figure("loaf") }}
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S046", "call-in-paragraph")
