"""A label or description that names an element the page does not have.

**What it does**

Looks for the ids in `for`, `list`, `form`, `headers` and the `aria-` attributes among those of the page.

**Why it matters to the learner**

A control has no name: who listens to the page does not learn what to choose.

**Example**

```html
<label for="answer-1">Rye</label> <input type="radio" id="answer-a">
```

**Use instead**

```html
<label for="answer-a">Rye</label> <input type="radio" id="answer-a">
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.DANGLING_REFERENCE
