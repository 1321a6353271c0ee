"""A drawing whose description only says its title again.

**What it does**

Reports a `<desc>` that has no word which `<title>` has not. The macro `figure` names the drawing by its title and
prints the description for everybody to open: together they are all there is for who cannot see the drawing.

**Why it matters to the learner**

The title says what is drawn; what the drawing says, its parts and how they hang together, must be told, too.

**Example**

```xml title="docs/_figures/loaf.svg"
<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg">
  <title>A loaf, cut open</title>
  <desc>A loaf cut open.</desc>
  <rect/>
</svg>
```

**Use instead**

```xml title="docs/_figures/loaf.svg"
<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg">
  <title>A loaf, cut open</title>
  <desc>A thin, firm crust runs all around a soft crumb full of holes.</desc>
  <rect/>
</svg>
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("A025", "description-that-repeats")
