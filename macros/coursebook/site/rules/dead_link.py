"""A link to a page or file the site does not have.

**What it does**

Follows every link of every page, every redirect, and where the app's manifest begins, in its own site. A link in the
text must have an address. Links to other hosts are not followed.

**Why it matters to the learner**

Who wants to read on gets "not found".

**Example**

```html
<a href="glosary/">Glossary</a>
```

**Use instead**

```html
<a href="glossary/">Glossary</a>
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.DEAD_LINK
