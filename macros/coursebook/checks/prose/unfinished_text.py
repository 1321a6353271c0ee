"""Text that is still to be written.

**What it does**

Reports the mark `TODO`, which stands where a text is still to be written, on the pages, in questions, exercises and
data files, and an id that begins with `todo-`, a heading's too. `coursebook new` writes both. What code shows is not
looked at. While something is unfinished, the ledger of ids does not record it.

**Why it matters to the learner**

What is not finished teaches nothing, and cannot be told from a mistake. An id is kept by readers' browsers: it is
chosen before anybody reads the page, for it never changes after.

**Example**

```markdown
TODO: say when the loaf is done.
```

**Use instead**

```markdown
Knock on the loaf. When it sounds hollow, it is done.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course, Passage
from coursebook.model.draft import DRAFT, MARK

MISTAKE = Mistake("W005", "unfinished-text")
IS_LOCAL = True


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    items = [*(item for page in course.pages for item in page.identified()), *course.terms]
    ids = [(item.id, item.place) for item in items]
    sections = [section for page in course.pages for section in page.sections]
    ids += [(section.id, section.id_place) for section in sections if section.id_place]
    for id_, place in ids:
        if id_.startswith(DRAFT):
            message = f"the id {quote(id_)} is still to be chosen"
            yield MISTAKE.at(place, message, "say in kebab-case what it is about; it never changes afterwards")
    for passage in course.prose:
        if "TODO" in passage.text:
            yield from _check_passage(passage)


def _check_passage(passage: Passage) -> Iterator[Diagnostic]:
    match = MARK.search(passage.text)
    if match:
        wanted = " ".join(passage.text[match.end() :].removeprefix(":").split()).strip(" .")
        message = f"still to be written: {quote(wanted)}" if wanted else "a text is still to be written"
        yield MISTAKE.at(passage.at(match.start(), len(match.group())), message, "write it, and take 'TODO' away")
