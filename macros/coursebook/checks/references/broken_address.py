"""A link to an address that is none.

**What it does**

Reports the address of another site whose host cannot be read: a square bracket without its pair, or a character that
stands for a mark of addresses, such as `℀` for `a/c`.

**Why it matters to the learner**

The link leads nowhere; and MkDocs ends at it without naming the page.

**Example**

```markdown
See [the mill](https://[mill.example/).
```

**Use instead**

```markdown
See [the mill](https://mill.example/).
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("R031", "broken-address")
