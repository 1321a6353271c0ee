"""A value that cannot be right.

**What it does**

Reports a Bloom level the exam does not have, a style no question has, a pass mark above the number of questions, and
a practice page or a paper that is not kept out of the search index.

**Why it matters to the learner**

A practice page in the search index shows its answers to whoever types the question's first words.

**Example**

```markdown title="docs/practice/01-dough.md"
---
practice: 1
title: Practice
search: {exclude: false}
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

MISTAKE = Mistake("S015", "wrong-value")
