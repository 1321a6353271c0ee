"""A page that the sitemap does not name.

**What it does**

Looks for every page in `sitemap.xml`. The page for missing addresses, redirects and the question bank are left out, and
only they.

**Why it matters to the learner**

Search engines find it late or never, and who looks for it there does not get here.

**Example**

```html title="crumb/index.html"
<!doctype html>
<html lang="en">
<head><title>Crumb</title><link rel="canonical" href="https://example.org/course/crumb/"></head>
<body><h1>Crumb</h1></body>
</html>
```

```xml title="sitemap.xml"
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.org/course/</loc></url>
<url><loc>https://example.org/course/glossary/</loc></url>
</urlset>
```

**Use instead**

```html title="crumb/index.html"
<!doctype html>
<html lang="en">
<head><title>Crumb</title><link rel="canonical" href="https://example.org/course/crumb/"></head>
<body><h1>Crumb</h1></body>
</html>
```

```xml title="sitemap.xml"
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.org/course/</loc></url>
<url><loc>https://example.org/course/glossary/</loc></url>
<url><loc>https://example.org/course/crumb/</loc></url>
</urlset>
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.UNLISTED_PAGE
