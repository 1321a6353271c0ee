"""An address that differs from a file or an id only in the case of its letters.

**What it does**

Compares every address with the exact names of files and ids, and says which one is meant.

**Why it matters to the learner**

It works on the editor's computer and is "not found" on the published site.

**Example**

```html
<a href="Glossary/">Glossary</a>
```

**Use instead**

```html
<a href="glossary/">Glossary</a>
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.WRONG_CASE
