"""A callout of a kind there is not.

**What it does**

Reports `!!!` or `???` with a kind that is neither one of the course's, `key-idea`, `scenario`, `exam-tip` and
`earlier`, nor one of the theme's, such as `note`.

**Why it matters to the learner**

The callout loses its sign and its colour, and its title is the misspelt word.

**Example**

```markdown
!!! scenaro "At the bakery"
    The oven is cold.
```

**Use instead**

```markdown
!!! scenario "At the bakery"
    The oven is cold.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S024", "unknown-callout")
