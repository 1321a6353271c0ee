"""An address in the sitemap that gets no page of this site.

**What it does**

Follows every address of `sitemap.xml`; each must begin with the address of the site.

**Why it matters to the learner**

Search engines send readers to a page that is not there.

**Example**

```xml title="sitemap.xml"
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.org/course/glosary/</loc></url>
</urlset>
```

**Use instead**

```xml title="sitemap.xml"
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.org/course/</loc></url>
<url><loc>https://example.org/course/glossary/</loc></url>
</urlset>
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.DEAD_SITEMAP_ENTRY
