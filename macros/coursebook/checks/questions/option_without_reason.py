"""An option without a reason.

**What it does**

Reports an option with nothing under it. A reason stands after a blank line, indented by four spaces.

**Why it matters to the learner**

Who picks it learns that it is wrong, and not why: the mistake will be made again.

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

- [ ] The clock

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

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course

MISTAKE = Mistake("Q003", "option-without-reason")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            for option in question.options:
                if option.text and not option.reason:
                    first, line_end, _ = option.text.partition("\n")
                    advice = "say under it, after a blank line and indented by 4 spaces, why it is right or wrong"
                    if line_end:
                        advice = "leave a blank line between the option and its reason"
                    yield MISTAKE.at(option.place, f"the option {quote(first)} has no reason", advice)
