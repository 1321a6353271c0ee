"""Chapters that load too much of the tool's own script.

**What it does**

Adds up the tool's own modules that a chapter loads before anybody clicks, gzipped: what its components start is
counted, what waits for a click is not. Reports the heaviest chapter.

**Why it matters to the learner**

Questions answer late on a slow phone.

**Example**

```html
<div class="course-chapter-header"><p>Chapter 1</p></div>
<script src="assets/course/init.mjs" type="module"></script>
```

```js title="assets/course/init.mjs"
(20 KB of noise)
```

**Use instead**

```html
<div class="course-chapter-header"><p>Chapter 1</p></div>
<script src="assets/course/init.mjs" type="module"></script>
```

```js title="assets/course/init.mjs"
(2 KB of noise)
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.HEAVY_SCRIPTS
