"""Syntax that readers should never see.

**What it does**

Looks in titles, descriptions, text and alternative texts, code left out, for what stays when something was not
rendered: braces of calls, the tool's own tokens, marks of task lists, `**`, and the engine's error in a page.

**Why it matters to the learner**

The page looks broken, and often something is missing: a question or a definition.

**Example**

```html
<p>The {{ term("crumb") }} is soft.</p>
```

**Use instead**

```html
<p>The crumb is soft.</p>
<p>Editors write <code>{{ term("crumb") }}</code>.</p>
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.LEAKED_SYNTAX
