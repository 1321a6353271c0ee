"""A table whose columns have no names.

**What it does**

Reports a table that begins with no row of names, one whose first row is empty, and one with a nameless column; only
the first column, which names the rows, can do without. Without a row of names and a line `|---|---|` below, rows are
no table for the engines either: they print the strokes.

**Why it matters to the learner**

A screen reader says the name of the column with each cell. Without it "240" may be minutes, degrees or grams.

**Example**

```markdown
|       |     |
|-------|-----|
| Loaf  | 240 |
| Rolls | 220 |
```

**Use instead**

```markdown
| Bread | Degrees |
|-------|---------|
| Loaf  | 240     |
| Rolls | 220     |
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("A023", "table-without-header")
