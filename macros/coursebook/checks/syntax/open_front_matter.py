"""A front matter that is not closed.

**What it does**

Reports a page whose first line is `---` and that has no second such line.

**Why it matters to the learner**

The engines print the front matter as text, and the page loses its title and its number.

**Example**

```markdown title="docs/about.md"
---
title: About this course

Text.
```

**Use instead**

```markdown title="docs/about.md"
---
title: About this course
---

Text.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S017", "open-front-matter")
