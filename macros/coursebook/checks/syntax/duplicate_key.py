"""A key that stands twice in one record.

**What it does**

Reports the second of two equal keys.

**Why it matters to the learner**

YAML keeps one of the two values without a word, and it may be the one the author wanted gone.

**Example**

```markdown title="docs/about.md"
---
title: Bread
title: Baking
---

Text.
```

**Use instead**

```markdown title="docs/about.md"
---
title: Baking
---

Text.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S011", "duplicate-key")
