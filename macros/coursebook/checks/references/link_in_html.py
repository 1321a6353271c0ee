"""A relative link in raw HTML.

**What it does**

Reports a relative `href` of a link and `src` of an image that are written in HTML. Anchors of the page itself and full
addresses are right.

**Why it matters to the learner**

The page has another address than its file, and no engine moves the link for sure: it ends in "page not found".

**Example**

```markdown
Read <a href="01-loaf.md">the first chapter</a>.
```

**Use instead**

```markdown
Read [the first chapter](01-loaf.md).
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("R030", "link-in-html")
