"""A search index that weighs too much.

**What it does**

Weighs the search index, gzipped.

**Why it matters to the learner**

The first search on a phone waits for it.

**Example**

```json title="search/search_index.json"
(200 KB of noise)
```

**Use instead**

```json title="search/search_index.json"
(2 KB of noise)
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.HEAVY_INDEX
