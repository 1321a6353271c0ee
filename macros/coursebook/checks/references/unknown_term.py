"""A term the glossary does not have.

**What it does**

Reports the id in `term`, `define` and `tell_apart` calls, under `tell_apart` in the glossary and under `term` in the
facts, where no record of the glossary has it. Where the glossary cannot be read at all, only that is reported.

**Why it matters to the learner**

The word explains nothing: no tooltip, no link.

**Example**

```markdown
The {{ term("crum") }} is soft.
```

**Use instead**

```markdown
The {{ term("crumb") }} is soft.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, correct, quote, suggest
from coursebook.model import Course, Place

MISTAKE = Mistake("R001", "unknown-term")
PARAMETERS = {"term": 1, "define": 1, "tell_apart": 2}
"""How many of a macro's positional arguments name a term."""


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    known = {term.id for term in course.terms}
    for id_, place in _mentions(course) if known else ():
        if id_ not in known:
            advice = suggest(id_, known) or "write the id of a term in the glossary, or add the term"
            yield MISTAKE.at(place, f"no term {quote(id_)}", advice, correct(place, id_, known))


def _mentions(course: Course) -> Iterator[tuple[str, Place]]:
    for page in course.pages:
        for call in page.calls:
            arguments = [argument for argument in call.arguments if not argument.name]
            for argument in arguments[: PARAMETERS.get(call.name, 0)]:
                if isinstance(argument.value, str):
                    yield argument.value, argument.place
    for near in (near for term in course.terms for near in term.tell_apart if near.other):
        yield near.other, near.place
    for item in (item for facts in course.facts for item in facts.items if item.term):
        yield item.term, item.place
