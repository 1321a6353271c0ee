"""A criterion that nothing teaches.

**What it does**

Reports a criterion that no section teaches. A section teaches what its heading names in `data-criteria` if it has 80
words of prose, those under its subheadings counted, and if a question on the same page asks the criterion. The
headings of practice pages and papers teach nothing.

Where the syllabus file says `complete: true`, every criterion must be taught. Until then only the headings are held to
what they name, as a warning; `coursebook coverage` lists what no heading names yet.

**Why it matters to the learner**

The exam asks what the learner has not read, or has read and never tried.

**Example**

```markdown
## The crust {#the-crust data-criteria="1.1"}

The crust is the outside.

{% call quiz("dry-skin", criterion="1.1") %}
Which part of a loaf browns?

- [x] The crust

    It dries first, and dry things get hotter than water.

- [ ] The crumb

    It stays moist, so it stays pale.

- [ ] Both of them

    The moist part cannot.

- [ ] Neither of them

    A pale loaf has not been baked through.

{% endcall %}
```

**Use instead**

```markdown
## The crust {#the-crust data-criteria="1.1"}

A crust is what the heat of the oven makes of the skin of a dough. It dries first, and what is dry gets hotter than
water can. Then it browns, and with the colour come the smells we call fresh. The crumb stays moist, so it never gets
hotter than boiling water, and it never browns. Press a loaf with your thumb to feel the two. The outside cracks, the
inside gives way and comes back. A loaf that has cooled tells you the same without a knife.

{% call quiz("dry-skin", criterion="1.1") %}
Which part of a loaf browns?

- [x] The crust

    It dries first, and dry things get hotter than water.

- [ ] The crumb

    It stays moist, so it stays pale.

- [ ] Both of them

    The moist part cannot.

- [ ] Neither of them

    A pale loaf has not been baked through.

{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.checks.syllabus import covers_of, place_of
from coursebook.diagnostics import Diagnostic, Mistake, Severity, quote
from coursebook.model import Course, Cover, Lesson
from coursebook.model.coverage import ENOUGH_WORDS

MISTAKE = Mistake("K004", "untaught-criterion")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for cover in covers_of(course):
        if cover.is_taught:
            continue
        if cover.best:
            yield _find_lack(cover, cover.best, is_complete=course.syllabus.complete)
        elif course.syllabus.complete:
            message = f"no heading says that its section teaches {quote(cover.criterion.id)}"
            message += "" if cover.questions else ", and no question asks it"
            advice = "teach it under a heading with data-criteria, and ask it on the same page"
            yield MISTAKE.at(cover.criterion.place, message, advice)


def _find_lack(cover: Cover, lesson: Lesson, *, is_complete: bool) -> Diagnostic:
    id_ = cover.criterion.id
    lacks = []
    if lesson.words < ENOUGH_WORDS:
        lacks.append(f"{lesson.words} of {ENOUGH_WORDS} words of prose")
    if not lesson.has_question:
        lacks.append("no question on its page")
    message = f"the section on {quote(id_)} has {' and '.join(lacks)}"
    advice = "add what it lacks, or take the criterion from the heading"
    severity: Severity = "error" if is_complete else "warning"
    return MISTAKE.at(place_of(id_, lesson), message, advice, severity=severity)
