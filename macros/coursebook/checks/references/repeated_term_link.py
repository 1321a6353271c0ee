"""A term that is linked twice in a section.

**What it does**

Reports each link to a term but the first of a second-level section. The body of a call counts for itself: what is
linked before an exercise may be linked in it again.

**Why it matters to the learner**

The page shows a link at the first mention alone, and the next author who moves a paragraph cannot tell which that is.

**Example**

```markdown
The {{ term("crumb") }} is soft. A dark {{ term("crumb", "crumb") }} is rye.
```

**Use instead**

```markdown
The {{ term("crumb") }} is soft. A dark crumb is rye.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursebook.checks.mentions import section_at, section_finder
from coursebook.diagnostics import Diagnostic, Edit, Mistake, quote
from coursebook.model import Call, Course

MISTAKE = Mistake("R025", "repeated-term-link", "warning")
_MARKUP = re.compile(r"[][|*_`<>{}#\\]")
"""What a call shows as it is, and a page's text may take for Markdown: there the author decides."""


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        lines = section_finder(page)
        first: dict[tuple[int, int, str], Call] = {}
        body, end = 0, 0
        for call in page.calls:
            if call.form == "block" and call.start >= end:
                body, end = call.start, call.end
            if call.name != "term" or call.tag_place is None:
                continue
            id_ = call.positional(0)
            key = (section_at(lines, call.place), body if call.start < end else -1, str(id_))
            before = first.setdefault(key, call)
            term = course.find_term(str(id_))
            if before is not call and term:
                text = str(call.positional(1) or term.name_in_sentence)
                message = f"the term {quote(term.id)} is linked twice here, first in line {before.place.line}"
                is_plain = "\n" not in call.tag and not _MARKUP.search(text)
                edit = Edit(call.tag_place, call.tag, text) if is_plain else None
                yield MISTAKE.at(call.place, message, f"write the words alone: {quote(text)}", edit)
