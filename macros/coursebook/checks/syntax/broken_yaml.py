"""A data file, a front matter or the engines' settings that are no YAML.

**What it does**

Reports where YAML stops making sense. Aliases (`*name`), a second document and deep nesting are refused as well; in
`mkdocs.yml`, a second document alone.

**Why it matters to the learner**

Nothing in the file reaches the site until it is mended.

**Example**

```markdown title="docs/about.md"
---
title: Bread: an introduction
---

Text.
```

**Use instead**

```markdown title="docs/about.md"
---
title: "Bread: an introduction"
---

Text.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S010", "broken-yaml")
