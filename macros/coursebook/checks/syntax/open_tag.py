"""A `{{`, a `{%` or a comment that is not closed, or an end that was not opened.

**What it does**

Reports where it opens, or the lone `}}` or `%}`. Braces that are meant as text stand between `{% raw %}` and
`{% endraw %}`.

**Why it matters to the learner**

The engine stops, or swallows the page up to the next closing brace; without the opening, the call is printed as
text.

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
