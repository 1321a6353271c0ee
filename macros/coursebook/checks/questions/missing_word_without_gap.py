"""A missing-word question without a gap.

**What it does**

Reports a question of the style `missing-word` whose last paragraph before the options has no `____` (four
underscores).

**Why it matters to the learner**

The learner looks for the missing words and finds a whole sentence.

**Example**

```markdown
{% call quiz("done-or-not", criterion="1.1", style="missing-word") %}
A loaf is done when you hear it: listen to ...

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

**Use instead**

```markdown
{% call quiz("done-or-not", criterion="1.1", style="missing-word") %}
A loaf is done when you notice ____ of it.

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

from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course
from coursebook.model.question import GAP

MISTAKE = Mistake("Q007", "missing-word-without-gap")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            if question.style == "missing-word" and question.stem and GAP not in question.stem:
                message = f"no gap, '{GAP}', stands in the last paragraph before the options"
                yield MISTAKE.at(question.stem_place, message, f"write '{GAP}' where the words are missing")
