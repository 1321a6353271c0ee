"""Chapters that load too much of the tool's own style.

**What it does**

Adds up the tool's own style sheets that a chapter loads, each gzipped as it is sent. Reports the heaviest chapter.

**Why it matters to the learner**

Nothing is shown before the last of them is there.

**Example**

```html
<div class="course-chapter-header"><p>Chapter 1</p></div>
<link rel="stylesheet" href="assets/course/page.css">
```

```css title="assets/course/page.css"
(10 KB of noise)
```

**Use instead**

```html
<div class="course-chapter-header"><p>Chapter 1</p></div>
<link rel="stylesheet" href="assets/course/page.css">
```

```css title="assets/course/page.css"
(2 KB of noise)
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.HEAVY_STYLES
