"""An element of raw HTML that is not closed.

**What it does**

Reports the outermost element that is still open where the page ends, or the body of the call it stands in. Elements
within a sentence, such as `<em>`, are left alone. Reports a comment without its `-->`, too.

**Why it matters to the learner**

The element swallows all that follows: headings leave the table of contents, and questions stay without their look.

**Example**

```markdown
<div markdown="1">

A loaf is **done** when it sounds hollow.
```

**Use instead**

```markdown
<div markdown="1">

A loaf is **done** when it sounds hollow.

</div>
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S021", "unclosed-element")
