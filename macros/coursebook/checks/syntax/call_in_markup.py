"""A call in the marks of Markdown or HTML.

**What it does**

Reports a call in a tag or a comment of HTML, in an element whose contents are no Markdown, in a list of attributes
`{…}` and in the address or the title of a link.

**Why it matters to the learner**

What a call prints is Markdown or a component. There it tears the tag or the link apart, and the page shows the pieces.

**Example**

```markdown
<div title="{{ term("crumb") }}">The soft inside.</div>
```

**Use instead**

```markdown
The {{ term("crumb") }} is the soft inside.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S048", "call-in-markup")
