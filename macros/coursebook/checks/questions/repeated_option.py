"""Two options with the same text.

**What it does**

Reports an option, an item or a category of a sorting task whose text stood before in the same list.

**Why it matters to the learner**

One of two equal answers would be called wrong, and the learner's choice is kept under its text.

**Example**

```markdown
{% call quiz("done-or-not", criterion="1.1") %}
What tells you that a loaf is done?

- [x] The sound

    A hollow sound says that the crumb is dry.

- [ ] The colour

    Colour tells about the crust only.

- [ ] The smell

    It smells long before it is done.

- [ ] The smell

    Ovens differ.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("done-or-not", criterion="1.1") %}
What tells you that a loaf is done?

- [x] The sound

    A hollow sound says that the crumb is dry.

- [ ] The colour

    Colour tells about the crust only.

- [ ] The smell

    It smells long before it is done.

- [ ] The clock

    Ovens differ.

{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course, Option, SortCategory, SortItem

MISTAKE = Mistake("Q008", "repeated-option")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            yield from _find("option", question.options)
        for task in page.sorts:
            yield from _find("category", task.categories)
            yield from _find("item", [item for category in task.categories for item in category.items])


def _find(what: str, choices: Iterable[Option | SortCategory | SortItem]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for choice in choices:
        if choice.text and choice.id in seen:
            yield MISTAKE.at(choice.place, f"the {what} {quote(choice.text)} stands twice", "change one of them")
        seen.add(choice.id)
