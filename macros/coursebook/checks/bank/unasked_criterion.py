"""A criterion that the exam asks and no mock exam can.

**What it does**

Reports a criterion on which there are questions, but none that mock exams may draw: all of them say `exam=False`. Where
there is no question at all, `untaught-criterion` says so.

Where the syllabus file says `complete: true`, every criterion must be asked. Until then only what a chapter's heading
names in `data-criteria` is, as a warning.

**Why it matters to the learner**

The mock exam says "you would pass" without having asked.

**Example**

```markdown
## The crust {#the-crust data-criteria="1.1"}

A crust is what the heat of the oven makes of the skin of a dough. It dries first, and what is dry gets hotter than
water can. Then it browns, and with the colour come the smells we call fresh. The crumb stays moist, so it never gets
hotter than boiling water, and it never browns. Press a loaf with your thumb to feel the two. The outside cracks, the
inside gives way and comes back. A loaf that has cooled tells you the same without a knife.

{% call quiz("dry-skin", criterion="1.1", exam=False) %}
Which part of a loaf browns?

- [x] The crust

    It dries first, and dry things get hotter than water.

- [ ] The crumb

    It stays moist, so it stays pale.

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
from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course

MISTAKE = Mistake("K005", "unasked-criterion")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    is_complete = course.syllabus.complete
    for cover in covers_of(course):
        criterion, lesson = cover.criterion, cover.best
        if cover.questions and not cover.exam_questions and (is_complete or lesson):
            place = place_of(criterion.id, lesson) if lesson else criterion.place
            message = f"no exam question asks {quote(criterion.id)}"
            advice = "write one with as many options as the exam's and without exam=False"
            yield MISTAKE.at(place, message, advice, severity="error" if is_complete else "warning")
