"""A category with too few questions for one paper.

**What it does**

Reports a category of which the whole course has fewer exam questions than the syllabus says one paper has. It is
reported where the syllabus file says `complete: true`; until then `coursebook coverage` tells what is missing.

**Why it matters to the learner**

No mock exam can be drawn that weighs the categories as the exam does.

**Example**

```yaml title="docs/_data/syllabus.yml"
title: Bread for beginners
complete: true
categories:
  - {id: "1", title: Loaves, weight: 100, questions: 2}
criteria:
  - {id: "1.1", text: Tell crumb from crust, bloom: 1}
chapters:
  - {number: 1, title: The loaf}
```

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

**Use instead**

```yaml title="docs/_data/syllabus.yml"
title: Bread for beginners
complete: true
categories:
  - {id: "1", title: Loaves, weight: 100, questions: 2}
criteria:
  - {id: "1.1", text: Tell crumb from crust, bloom: 1}
chapters:
  - {number: 1, title: The loaf}
```

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

{% call quiz("thumb-test", criterion="1.1") %}
You press a cooled loaf and it gives way. What do you feel?

- [ ] The crust

    It would crack.

- [x] The crumb

    It is moist and comes back.

- [ ] The dough

    There is none in a loaf that is baked.

- [ ] The steam

    It has left long ago.

{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.checks.syllabus import stocks_of
from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course

MISTAKE = Mistake("K006", "small-category")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for stock in stocks_of(course):
        if stock.missing:
            category = stock.category
            message = (
                f"the course has {stock.exam_questions} exam questions of category {quote(category.id)}, "
                f"and a paper needs {category.questions}"
            )
            yield MISTAKE.at(category.place, message, f"write {stock.missing} more, or correct the number")
