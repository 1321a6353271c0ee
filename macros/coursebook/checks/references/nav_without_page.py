"""An entry of the menu that leads to no page.

**What it does**

Reports an entry of `nav` in `mkdocs.yml` whose file is not there.

**Why it matters to the learner**

The menu leads to an error page.

**Example**

```yaml title="mkdocs.yml"
nav:
  - The loaf: chapters/01-loaf.md
  - About: abuot.md
```

**Use instead**

```yaml title="mkdocs.yml"
nav:
  - The loaf: chapters/01-loaf.md
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("R013", "nav-without-page")
