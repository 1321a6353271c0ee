"""A chapter that the search does not find.

**What it does**

Looks for every chapter in the search index, which must not be empty.

**Why it matters to the learner**

The search says that the course has nothing on what the chapter teaches.

**Example**

```html
<div class="course-chapter-header"><p>Chapter 1</p></div>
```

```json title="search/search_index.json"
{"docs": [{"location": "glossary/", "title": "Glossary", "text": ""}]}
```

**Use instead**

```html
<div class="course-chapter-header"><p>Chapter 1</p></div>
```

```json title="search/search_index.json"
{"docs": [{"location": "", "title": "Bread", "text": ""}]}
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.UNSEARCHED_CHAPTER
