"""A page whose first visit loads too much.

**What it does**

Adds up what a first visit to a page loads, gzipped: the page, style sheets, scripts, images, and the modules its
components start. The search index is left out. Also measures the page's HTML as it is after it has arrived. A chapter,
any other page, and the question bank each have a budget of their own, in `coursebook.site.budgets`.

**Why it matters to the learner**

On a slow phone the text comes late, and each page costs money.

**Example**

```html
<div class="course-chapter-header"><p>Chapter 1</p></div>
<img src="images/loaf.png" alt="A loaf">
```

```bytes title="images/loaf.png"
(200 KB of noise)
```

**Use instead**

```html
<div class="course-chapter-header"><p>Chapter 1</p></div>
<img src="images/loaf.png" alt="A loaf">
```

```bytes title="images/loaf.png"
(2 KB of noise)
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.HEAVY_PAGE
