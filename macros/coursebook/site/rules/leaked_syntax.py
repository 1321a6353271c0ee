"""Syntax that readers should never see.

**What it does**

Looks in titles, descriptions, text and alternative texts, code left out, for what stays when something was not
rendered: calls, whole or cut in two, the tool's own tokens, the engine's error in a page, and Markdown: callouts,
links, images, attributes, headings, tables, fences, marks of task lists, `**`. Also for a comment that is not closed
and takes the rest of the page.

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
