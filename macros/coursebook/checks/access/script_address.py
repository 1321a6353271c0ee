"""A link whose address runs code.

**What it does**

Reports `javascript:`, `vbscript:` and `data:text/html` as an address, in Markdown and in raw HTML, in every
text that reaches a page, also where entities or blanks hide it.

**Why it matters to the learner**

A link must lead somewhere, for every reader and in every browser.

**Example**

```markdown
[Knead](javascript:alert(1))
```

**Use instead**

```markdown
[Knead](https://example.org/knead)
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("A003", "script-address")
