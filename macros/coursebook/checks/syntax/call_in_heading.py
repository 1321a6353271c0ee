"""A call in a heading.

**What it does**

Reports any call in a heading.

**Why it matters to the learner**

The anchor of the heading is made of its text: links to the section would break with the component's HTML.

**Example**

```markdown
## The {{ term("crumb") }}

Text.
```

**Use instead**

```markdown
## The crumb

Text.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S036", "call-in-heading")
