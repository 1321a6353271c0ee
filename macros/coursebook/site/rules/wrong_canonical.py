"""A page that names another address than its own as the right one.

**What it does**

Compares the canonical link of each page with the page's address; a page in the sitemap must have one, and only one. Of a redirect
it must lead to a page.

**Why it matters to the learner**

Search engines drop the page, since it says itself that another one is meant.

**Example**

```html title="crumb/index.html"
<!doctype html>
<html lang="en">
<head><title>Crumb</title><link rel="canonical" href="https://example.org/course/"></head>
<body><h1>Crumb</h1></body>
</html>
```

**Use instead**

```html title="crumb/index.html"
<!doctype html>
<html lang="en">
<head><title>Crumb</title><link rel="canonical" href="https://example.org/course/crumb/"></head>
<body><h1>Crumb</h1></body>
</html>
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.WRONG_CANONICAL
