"""An answer that stands where nobody has asked for it.

**What it does**

Looks for every sentence inside `details.course-answer` in the search index, in the sitemap and in the pages'
descriptions. A sentence that the same page says openly is none.

**Why it matters to the learner**

Who searches for a word reads the answer before the question.

**Example**

```html
<details class="course-answer">
<summary>Show answer</summary>
<p>Rye has less gluten than wheat.</p>
</details>
```

```json title="search/search_index.json"
{"docs": [{"location": "", "title": "Bread", "text": "<p>Which has less? Rye has less gluten than wheat.</p>"}]}
```

**Use instead**

```html
<details class="course-answer">
<summary>Show answer</summary>
<p>Rye has less gluten than wheat.</p>
</details>
```

```json title="search/search_index.json"
{"docs": [{"location": "", "title": "Bread", "text": "<p>Which has less?</p>"}]}
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.SPOILER
