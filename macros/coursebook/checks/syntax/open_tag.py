"""A `{{`, a `{%` or a comment that is not closed.

**What it does**

Reports where it opens. Braces that are meant as text stand between `{% raw %}` and `{% endraw %}`.

**Why it matters to the learner**

The engine stops, or swallows the page up to the next closing brace.

**Example**

```markdown
The {{ term("crumb") is soft.
```

**Use instead**

```markdown
The {{ term("crumb") }} is soft.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S030", "open-tag")
