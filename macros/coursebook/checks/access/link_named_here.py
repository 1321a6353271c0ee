"""A link whose words do not say where it leads.

**What it does**

Reports links named "here", "click here", "this page", "link", "read more" and the like, in whatever letters, in
Markdown and in raw HTML, in every text that reaches a page.

**Why it matters to the learner**

A screen reader lists the links of a page without the sentences around them: a list of five times "here" leads nowhere.

**Example**

```markdown
How hot the oven must be is told [here](01-loaf.md).
```

**Use instead**

```markdown
[How hot the oven must be](01-loaf.md) is told there.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("A022", "link-named-here")
