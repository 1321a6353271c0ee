"""A page that says it is two things.

**What it does**

Reports a front matter with more than one of `chapter`, `practice` and `paper`.

**Why it matters to the learner**

It decides where the questions count and whether the page can be found by search; it cannot be both.

**Example**

```markdown title="docs/practice/01-dough.md"
---
practice: 1
chapter: 1
title: Practice
search: {exclude: true}
---

Text.
```

**Use instead**

```markdown title="docs/practice/01-dough.md"
---
practice: 1
title: Practice
search: {exclude: true}
---

Text.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S019", "page-of-two-kinds")
