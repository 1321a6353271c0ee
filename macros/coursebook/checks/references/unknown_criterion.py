"""A criterion the syllabus does not have.

**What it does**

Reports the criterion of a question, of a heading's `data-criteria` and of a glossary record where the syllabus has no
such id.

**Why it matters to the learner**

The question would count for nothing: neither the mock exam nor the coverage report would find it.

**Example**

```markdown
{% call quiz("pale-part", criterion="1.7", exam=False) %}
Which part of a loaf browns?

- [x] The crust

    It dries first, and dry things get hotter than water.

- [ ] The crumb

    It stays moist, so it stays pale.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("pale-part", criterion="1.1", exam=False) %}
Which part of a loaf browns?

- [x] The crust

    It dries first, and dry things get hotter than water.

- [ ] The crumb

    It stays moist, so it stays pale.

{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote, suggest
from coursebook.model import Course, Place

MISTAKE = Mistake("R002", "unknown-criterion")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    known = {criterion.id for criterion in course.syllabus.criteria}
    for id_, place in find_unknown_criteria(course):
        advice = suggest(id_, known) or "write the id of a criterion in the syllabus"
        yield MISTAKE.at(place, f"no criterion {quote(id_)} in the syllabus", advice)


def find_unknown_criteria(course: Course) -> Iterator[tuple[str, Place]]:
    """Give the ids that the syllabus does not have, with their places; none where it has no criteria at all."""
    known = {criterion.id for criterion in course.syllabus.criteria}
    yield from ((id_, place) for id_, place in _mentions(course) if known and id_ and id_ not in known)


def _mentions(course: Course) -> Iterator[tuple[str, Place]]:
    for page in course.pages:
        for section in page.sections:
            yield from zip(section.criteria, section.criteria_places, strict=True)
        for call in page.calls:
            for argument in call.arguments:
                if call.name == "quiz" and argument.name == "criterion" and isinstance(argument.value, str):
                    yield argument.value, argument.place
    for term in course.terms:
        yield from zip(term.criteria, term.criteria_places, strict=True)
