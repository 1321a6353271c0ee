"""A file larger than 512 KB.

**What it does**

Reports a file that is too large to be read by a person, let alone by a learner. It is not read any further.

**Why it matters to the learner**

A page of this size takes minutes to load on a phone and hours to read.

**Example**

```text title="docs/long.md"
(600 KB of text)
```

**Use instead**

```markdown title="docs/short.md"
# Short
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S003", "file-too-large")
