"""A figure that is no SVG drawing.

**What it does**

Reports a file in `docs/_figures/` that is not well-formed XML, has a document type, is no `<svg>` or has no
`viewBox`.

**Why it matters to the learner**

The drawing would be missing, or not fit a small screen.

**Example**

```xml title="docs/_figures/loaf.svg"
<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg">
  <title>A loaf</title>
  <desc>A round loaf with a thin crust.</desc>
  <rect>
</svg>
```

**Use instead**

```xml title="docs/_figures/loaf.svg"
<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg">
  <title>A loaf</title>
  <desc>A round loaf with a thin crust.</desc>
  <rect/>
</svg>
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S060", "broken-figure")
