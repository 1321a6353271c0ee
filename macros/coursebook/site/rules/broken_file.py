"""A file that is not what its name says.

**What it does**

Reports pages without HTML, pages that end before `</html>`, text that is not in UTF-8, a sitemap that is no XML, or
whose packed form holds something else, a manifest that is no JSON, and a search index that is no JSON or has another
form than the two engines give it.

**Why it matters to the learner**

Half a page, or a search that stays empty.

**Example**

```html title="crumb/index.html"
<!doctype html>
<html lang="en">
<head><title>Crumb</title><link rel="canonical" href="https://example.org/course/crumb/"></head>
<body><h1>Crumb</h1></body>
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

MISTAKE = mistakes.BROKEN_FILE
