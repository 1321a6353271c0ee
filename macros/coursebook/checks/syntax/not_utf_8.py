r"""A file that is not in UTF-8.

**What it does**

Reports the first byte that is no part of a UTF-8 character. The file is not read any further.

**Why it matters to the learner**

Both engines stop at such a file; an old editor would print wrong letters instead.

**Example**

```bytes title="docs/about.md"
# Caf\xe9
```

**Use instead**

```markdown title="docs/about.md"
# Café
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S004", "not-utf-8")
