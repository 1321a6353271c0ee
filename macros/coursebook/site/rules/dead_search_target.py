"""A search result that leads nowhere.

**What it does**

Follows the location of every entry of the search index, page and place on the page, for both engines.

**Why it matters to the learner**

The search finds the very thing, and the click on it ends in "not found".

**Example**

```json title="search/search_index.json"
{"docs": [{"location": "glossary/#crum", "title": "Crumb", "text": "The soft inside."}]}
```

**Use instead**

```json title="search/search_index.json"
{"docs": [{"location": "glossary/#crumb", "title": "Crumb", "text": "The soft inside."}]}
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.DEAD_SEARCH_TARGET
