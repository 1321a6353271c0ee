"""A link to a folder without the slash at its end.

**What it does**

Reports an address that is a folder with an `index.html`, where it does not end with a slash.

**Why it matters to the learner**

Each click costs a redirect, which a slow connection feels; without a connection it fails.

**Example**

```html
<a href="glossary">Glossary</a>
```

**Use instead**

```html
<a href="glossary/">Glossary</a>
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.LINK_WITHOUT_SLASH
