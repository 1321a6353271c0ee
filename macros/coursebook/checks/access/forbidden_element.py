"""A raw element that runs or loads something of its own.

**What it does**

Reports `<script>`, `<style>`, `<iframe>`, `<object>`, `<embed>`, `<link>`, `<meta>`, `<base>` and frames in a page,
in an argument of a call, in front matter, in a data file or a figure, outside of code.

**Why it matters to the learner**

The site runs no code but its own and asks no other host for anything: the reader's browser would refuse the element.

**Example**

```markdown
<script>alert(1)</script>
```

**Use instead**

```markdown
`<script>` runs code.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("A001", "forbidden-element")
