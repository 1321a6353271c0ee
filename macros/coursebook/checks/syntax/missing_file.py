"""A course without its glossary or its syllabus.

**What it does**

Reports that `docs/_data/glossary.yml` or `docs/_data/syllabus.yml` is not there.

**Why it matters to the learner**

Every term, flashcard and exam number comes from these two files: without them nothing explains itself.

**Example**

```text title="docs/_data/glossary.yml"
(no such file)
```

**Use instead**

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  definition: The soft inside of a loaf.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S002", "missing-file")
