"""A file of the course that cannot be read.

**What it does**

Reports a page, a data file, a figure or any other file of the site that exists but gives no bytes: no permission, a
link to nothing, a folder with a file's name.

**Why it matters to the learner**

The page would be missing from the site, or stand there empty.

**Example**

```text title="docs/about.md"
(a symbolic link to a file that is not there)
```

**Use instead**

```markdown title="docs/about.md"
# About this course
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S001", "unreadable-file")
