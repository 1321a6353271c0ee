"""A mock exam, or the question bank, that readers come upon by a search.

**What it does**

Reports pages with an answer key, and the page with the bank of questions, that have an entry in the search index, and
the bank in the sitemap.

**Why it matters to the learner**

Who has read the questions before the exam learns nothing from its result.

**Example**

```html
<details class="course-answer-key"><summary>Show the key</summary><p>A, C, B</p></details>
```

```json title="search/search_index.json"
{"docs": [{"location": "", "title": "Bread", "text": ""}]}
```

**Use instead**

```html
<details class="course-answer-key"><summary>Show the key</summary><p>A, C, B</p></details>
```

```json title="search/search_index.json"
{"docs": [{"location": "glossary/", "title": "Glossary", "text": ""}]}
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.EXPOSED_EXAM
