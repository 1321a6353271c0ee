"""A key that means nothing here.

**What it does**

Reports a key of a glossary record, of the syllabus or of a front matter that the course does not know, and a
heading's attribute that looks like `data-criteria`.

**Why it matters to the learner**

A misspelt key says nothing: the example the author wrote never reaches the learner.

**Example**

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  definition: The soft inside of a loaf.
  exmaple: The inside of a loaf.
```

**Use instead**

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  definition: The soft inside of a loaf.
  example: The inside of a loaf.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S013", "unknown-key")
