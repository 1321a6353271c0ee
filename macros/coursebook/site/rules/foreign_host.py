"""Something that is loaded from another host, or sent there.

**What it does**

Reports scripts, styles, fonts, images, frames and connections that a page opens by itself to another host, forms and
`ping` that send something there, and its address as a string in the tool's own modules. Ordinary links may lead
anywhere.

**Why it matters to the learner**

The other host learns who reads what and when, and the page breaks when that host is away.

**Example**

```html
<script src="https://cdn.example.com/quiz.js"></script>
```

**Use instead**

```html
<script src="assets/course/init.mjs" type="module"></script>
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.FOREIGN_HOST
