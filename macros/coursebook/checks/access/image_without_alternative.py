"""An image without words in its stead.

**What it does**

Reports `![](…)` and `<img>` without `alt`, in every text that reaches a page. An image that only decorates says so:
`<img src="…" alt="">`. A drawing that is printed with `figure` has its own words, which A010 and A025 look at.

**Why it matters to the learner**

Who cannot see the image, or whose connection is slow, has nothing in its place, or hears the name of a file.

**Example**

```markdown
![](https://example.org/loaf.jpg)
```

**Use instead**

```markdown
![A round loaf with three cuts in its crust](https://example.org/loaf.jpg)
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("A024", "image-without-alternative")
