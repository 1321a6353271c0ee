"""An address that begins at another root than the site.

**What it does**

Reports addresses that begin with a slash and leave the path under which the site is published, those that climb above
it, and relative addresses on `404.html`, which is served at any depth.

**Why it matters to the learner**

The link leads out of the course, into "not found" or into somebody else's site.

**Example**

```html
<a href="/glossary/">Glossary</a>
```

**Use instead**

```html
<a href="/course/glossary/">Glossary</a>
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.WRONG_ROOT
