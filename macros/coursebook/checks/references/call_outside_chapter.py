"""What belongs to a chapter, on a page that is none.

**What it does**

Reports `chapter_header`, `flashcards` and `key_terms` on a page without `chapter` in its front matter.

**Why it matters to the learner**

The page shows an empty box, or the terms of a chapter that happens to have its number.

**Example**

```markdown title="docs/about.md"
{{ flashcards() }}
```

**Use instead**

```markdown
{{ flashcards() }}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course

MISTAKE = Mistake("R011", "call-outside-chapter")
_OF_A_CHAPTER = frozenset({"chapter_header", "flashcards", "key_terms"})


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for call in page.calls if page.kind != "chapter" else ():
            if call.name in _OF_A_CHAPTER:
                message = f"'{call.name}' stands on a page that is no chapter"
                yield MISTAKE.at(call.place, message, "move it to a page with 'chapter: ' in its front matter")
