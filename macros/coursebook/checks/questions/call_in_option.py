"""A term or a figure in a question's stem or option.

**What it does**

Reports a call in the paragraph before the options, and in the text of an option. The case before it, the reasons and
the explanation may hold calls. It can be allowed (`allow=`) where the word is not what is asked for.

**Why it matters to the learner**

A definition on hover gives the answer away, and a link in an option is picked by accident.

**Example**

```markdown
{% call quiz("done-or-not", criterion="1.1") %}
What tells you that a loaf is done?

- [x] The {{ term("crust") }}

    A hollow sound says that the crumb is dry.

- [ ] The colour

    Colour tells about the crust only.

- [ ] The smell

    It smells long before it is done.

- [ ] The clock

    Ovens differ.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("done-or-not", criterion="1.1") %}
What tells you that a loaf is done?

- [x] The crust

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

import re
from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import SIGNATURES, Course

MISTAKE = Mistake("Q012", "call-in-option", excusable=True)
_CALL = re.compile(r"\{\{\s*(?:" + "|".join(SIGNATURES) + r")\s*\(")
ADVICE = "write the words themselves"


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            call = _CALL.search(question.stem)
            if call:
                yield MISTAKE.at(
                    question.place_of(call.group()), "a call stands in the paragraph before the options", ADVICE
                )
            for option in question.options:
                call = _CALL.search(option.text)
                if call:
                    yield MISTAKE.at(option.place_of(call.group()), "a call stands in an option", ADVICE)
