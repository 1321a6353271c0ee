"""A page that the menu does not name.

**What it does**

Reports a page that no entry of `nav` in `mkdocs.yml` leads to, where there is a `nav`. Pages that `not_in_nav`,
`exclude_docs` or `draft_docs` name are meant to be left out.

**Why it matters to the learner**

The page is built, and nobody finds it: it is in no menu, and no page has it as its next one.

**Example**

```yaml title="mkdocs.yml"
site_name: Bread
nav:
  - About: about.md
```

```markdown title="docs/about.md"
# About
```

**Use instead**

```yaml title="mkdocs.yml"
site_name: Bread
nav:
  - The loaf: chapters/01-loaf.md
  - About: about.md
```

```markdown title="docs/about.md"
# About
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("R012", "page-not-in-nav")
