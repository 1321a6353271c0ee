"""A question that asks nothing.

**What it does**

Reports a last paragraph before the options that ends as a statement does, without a question mark, a gap or a task
such as "Choose …". A sentence that the options end needs none of these, nor does a statement that is true or false.

**Why it matters to the learner**

The learner reads a case, then four answers, and has to guess to what.

**Example**

```markdown
{% call quiz("done-or-not", exam=False) %}
Ana knocks at a loaf, and it sounds hollow.

- [x] It is done

    Wet crumb would swallow the sound.

- [ ] It needs more heat

    More heat dries what has set.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("done-or-not", exam=False) %}
Ana knocks at a loaf, and it sounds hollow. What does she know?

- [x] It is done

    Wet crumb would swallow the sound.

- [ ] It needs more heat

    More heat dries what has set.

{% endcall %}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursebook.checks.words import text_of
from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course, Question
from coursebook.model.question import GAP

MISTAKE = Mistake("Q020", "stem-without-question")
_TASK = re.compile(
    r"(?:^|[.!:;]\s+|\bplease\s+|\bthen\s+|\band\s+)(?:arrange|assign|choose|complete|compute|decide|estimate|explain|"
    r"fill|find|finish|give|guess|identify|judge|mark|match|name|order|pick|point|put|rank|say|select|sort|spot|tell|tick|"
    r"work\s+out)\b",
    re.IGNORECASE,
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            if question.stem and question.options and not _asks(question):
                advice = f"end it with a question, a gap '{GAP}', or a task such as 'Choose …'"
                yield MISTAKE.at(question.stem_place, "the paragraph before the options asks nothing", advice)


def _asks(question: Question) -> bool:
    if "?" in question.stem or GAP in question.stem:
        return True
    if question.style == "missing-word" or question.is_true_false or len(question.options) == 1:
        return True
    text = text_of(question.stem).rstrip("\"'”’)_ ")
    return not text.endswith((".", "!")) or text.endswith("..") or bool(_TASK.search(text))
