"""A link to a place that its page does not have.

**What it does**

Looks for the fragment of a link, as it is written and decoded, among the ids of the page it leads to.

**Why it matters to the learner**

The page opens at its top, and the reader has to search for what the link promised.

**Example**

```html
<a href="glossary/#crum">Crumb</a>
```

**Use instead**

```html
<a href="glossary/#crumb">Crumb</a>
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.DEAD_ANCHOR
