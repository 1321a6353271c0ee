"""Two reasons that say the same.

**What it does**

Reports a reason under an option that shares at least 60 % of its words with a reason before it in the course, in the
same question or in any other. Reasons of fewer than eight different words are left alone, and those of a question that
is reported as a whole.

**Why it matters to the learner**

A reason answers one mistake. One that fits two options tells of neither what the learner mixed up there.

**Example**

```markdown
{% call quiz("done-or-not", criterion="1.1", exam=False) %}
What tells you that a loaf is done?

- [x] The sound

    A hollow ring says that the crumb is dry.

- [ ] The colour

    Colour tells of the crust alone, which is ready long before the crumb.

- [ ] The smell

    Smell tells of the crust alone, and it is ready long before the crumb.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("done-or-not", criterion="1.1", exam=False) %}
What tells you that a loaf is done?

- [x] The sound

    A hollow ring says that the crumb is dry.

- [ ] The colour

    Colour tells of the crust alone, which is ready long before the crumb.

- [ ] The smell

    It fills the kitchen when the first sugars brown, and that is half an hour too early.

{% endcall %}
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from sys import intern

from coursebook.checks.alike import find_alike, share_of
from coursebook.checks.bank.repeated_stem import find_repeated
from coursebook.checks.words import words_of
from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course
from coursebook.model.draft import is_draft

MISTAKE = Mistake("K002", "repeated-reason")
SHARE = 0.6
FEWEST_WORDS = 8
"""Two short sentences share most of their words by chance."""


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    ids = Counter(question.id for page in course.pages for question in page.questions)
    # Of a question that is repeated as a whole, another rule tells.
    copies = {question.id for question, _ in find_repeated(course)} | {id_ for id_, number in ids.items() if number > 1}
    questions = [
        question
        for page in course.pages
        for question in page.questions
        if question.id not in copies and not is_draft(question)
    ]
    options = [option for question in questions for option in question.options]
    # Each word once in memory, and sets no larger than they must be: there are as many as options in the course.
    read = [(option, frozenset(dict.fromkeys(map(intern, words_of(option.reason))))) for option in options]
    long = [(option, words) for option, words in read if len(words) >= FEWEST_WORDS]
    texts = [words for _, words in long]
    for number, earlier in find_alike(texts, SHARE):
        option, other = long[number][0], long[earlier][0]
        percent = int(100 * share_of(texts[number], texts[earlier]))
        where = f"line {other.place.line}"
        where += f" of {other.place.path}" if other.place.path != option.place.path else ""
        message = f"the reason of {quote(option.text)} shares {percent} % of its words with that of {quote(other.text)}"
        yield MISTAKE.at(option.place, f"{message} in {where}", "say what whoever picks this option has mixed up")
