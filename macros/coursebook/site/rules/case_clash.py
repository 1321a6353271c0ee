"""Two files whose names differ only in the case of their letters.

**What it does**

Reports the second of two such files.

**Why it matters to the learner**

On the computer of an editor with Windows or macOS one of them overwrites the other, and a page shows the wrong image.

**Example**

```xml title="images/Loaf.svg"
<svg xmlns="http://www.w3.org/2000/svg"/>
```

**Use instead**

```xml title="images/sliced-loaf.svg"
<svg xmlns="http://www.w3.org/2000/svg"/>
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.CASE_CLASH
