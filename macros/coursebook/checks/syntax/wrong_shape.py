"""A value of the wrong kind.

**What it does**

Reports a list where a text is wanted, nothing where a record is wanted, and so on. YAML reads some words as something
else: `no` is false, `1.10` is the number 1.1, `2026-01-01` is a date. Quote them.

**Why it matters to the learner**

A criterion 1.10 that became 1.1 would count for another part of the exam.

**Example**

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  definition: The soft inside of a loaf.
  criteria: [1.10]
```

**Use instead**

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  definition: The soft inside of a loaf.
  criteria: ["1.10"]
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S012", "wrong-shape")
