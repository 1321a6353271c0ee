"""A link by a name that no line gives a target.

**What it does**

Reports `[text][name]` and `[name][]` on a page without a line `[name]: target`.

**Why it matters to the learner**

The learner reads square brackets in the place of a link.

**Example**

```markdown
Read [the first chapter][loaf].
```

**Use instead**

```markdown
Read [the first chapter][loaf].

[loaf]: 01-loaf.md
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("R019", "link-without-target")
