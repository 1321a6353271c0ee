"""A relative link in a text that several pages print.

**What it does**

Reports a link to a page or an image in the glossary, the syllabus and front matter. Such a text is printed on pages of
several folders, and a relative link begins at each of them anew.

**Why it matters to the learner**

The link works on one page and is "page not found" on the next.

**Example**

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  definition: The inside of [a loaf](chapters/01-loaf.md).
```

**Use instead**

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  definition: The inside of a loaf.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("R027", "link-in-data")
