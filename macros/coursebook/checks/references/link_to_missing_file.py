"""An image or a linked file that is not there.

**What it does**

Reports the target of an image, and of a link to what is no page, that leads to no file under the documents' folder.

**Why it matters to the learner**

In the place of the picture is its description alone; the file cannot be opened.

**Example**

```markdown
![A loaf, cut open](../loaf.png)
```

**Use instead**

```markdown
![A loaf, cut open](../loaf.png)
```

```text title="docs/loaf.png"
The picture.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import splitext

from coursebook.diagnostics import Diagnostic, Mistake, quote, suggest
from coursebook.model import Course, relate

MISTAKE = Mistake("R016", "link-to-missing-file")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page, link, path in course.local_links:
        is_file = splitext(path)[1] not in {"", ".md"} and not link.path.startswith("/") and not path.startswith("..")
        if is_file and not course.has_file(path):
            message = f"{quote(link.path)} leads to {quote(path)}, which is no file of the site"
            near = suggest(link.path, [relate(other, page.path) for other in course.files])
            yield MISTAKE.at(link.place, message, near or "put the file there, or take the link away")
