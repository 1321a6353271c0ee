"""Code in a page that is neither the theme's nor the tool's.

**What it does**

Reports a `<script>` in the text of a page (within `<article>`), and anywhere an `on…` attribute or an address that
begins with `javascript:`, `vbscript:` or `data:text/html`.

**Why it matters to the learner**

It runs with the learner's progress in reach; and a browser that is told to run only the site's own files refuses it.

**Example**

```html
<p onclick="alert(1)">The crumb is soft.</p>
```

**Use instead**

```html
<p>The crumb is soft.</p>
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.RUNNING_CODE
