"""A record without a key it must have.

**What it does**

Reports a glossary record without `id`, `term` or `definition`, a part of the syllabus without its numbers, and a
chapter without `title`, `hook` or `objectives`. Practice pages and papers must have `search`.

**Why it matters to the learner**

A chapter without objectives does not say what the learner will be able to do.

**Example**

```markdown title="docs/chapters/01-loaf.md"
---
chapter: 1
title: Dough
objectives: [Knead a dough]
---

Text.
```

**Use instead**

```markdown title="docs/chapters/01-loaf.md"
---
chapter: 1
title: Dough
hook: Four things make a bread.
objectives: [Knead a dough]
---

Text.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S014", "missing-key")
