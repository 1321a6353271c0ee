"""A figure that cannot be read aloud.

**What it does**

Reports a drawing without `<title>` or `<desc>`.

**Why it matters to the learner**

Who cannot see the drawing has nothing but this text.

**Example**

```xml title="docs/_figures/loaf.svg"
<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg">
  <title>A loaf</title>
  <rect/>
</svg>
```

**Use instead**

```xml title="docs/_figures/loaf.svg"
<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg">
  <title>A loaf</title>
  <desc>A round loaf, cut open: a thin crust around a soft crumb.</desc>
  <rect/>
</svg>
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("A010", "figure-without-description")
