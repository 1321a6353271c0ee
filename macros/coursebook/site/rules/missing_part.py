"""A site without one of the parts it must have.

**What it does**

Reports a built site without `index.html`, `sitemap.xml` or a search index, and one whose first page names no
canonical address where none was given with `--url`.

**Why it matters to the learner**

Search finds nothing, or no search engine finds the course. And the checks of that part would pass in silence.

**Example**

```text title="sitemap.xml"
(no such file)
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

MISTAKE = mistakes.MISSING_PART
