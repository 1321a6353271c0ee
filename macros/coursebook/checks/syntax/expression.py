"""A tag that is no call with plain arguments.

**What it does**

Reports filters, attributes, sums, lists and whatever else the template language has. A page may hold `name("text", 1,
true, key="text")` and nothing more.

**Why it matters to the learner**

Code in a page runs on the machine that builds the site. Calls that are data cannot do harm, and can be checked.

**Example**

```markdown
The {{ term("crumb") | upper }} is soft.
```

**Use instead**

```markdown
The {{ term("crumb", "CRUMB") }} is soft.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S031", "expression")
