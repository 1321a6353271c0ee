"""A question that quotes the glossary.

**What it does**

Reports a question whose case, stem or option has eight words in a row with the definition of a term, or the whole
definition where it is shorter (four words at least). A gap is read with the right option in it.

**Why it matters to the learner**

The learner recognizes the sentence and has not had to understand it. Asked with a case of another kind, the same
learner would not know.

**Example**

```markdown
{% call quiz("soft-or-firm", exam=False) %}
What is the soft inside of a loaf called?

- [x] Crumb

    It holds the moisture.

- [ ] Crust

    It is dry.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("soft-or-firm", exam=False) %}
You tear a roll apart. What can you now squeeze with your thumb?

- [x] Crumb

    It holds the moisture.

- [ ] Crust

    It is dry.

{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from coursebook.checks.words import words_of
from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course, Place, Question, Term
from coursebook.model.question import GAP

MISTAKE = Mistake("Q024", "quoted-definition", "warning")
IS_LOCAL = True
LONGEST = 8
SHORTEST = 4
Words = tuple[str, ...]
Runs = dict[Words, list[tuple[Words, Term]]]
"""Every run of words that would be a quotation, under its first words."""


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    runs = _runs_of(course)
    if not runs:
        return
    for page in course.pages:
        for question in page.questions:
            for place_of, text in _texts_of(question):
                found = _find(text, runs)
                if found:
                    quotation, term = found
                    message = f"{quote(' '.join(quotation))} is quoted from the definition of '{term.name}'"
                    yield MISTAKE.at(
                        place_of(" ".join(quotation[:SHORTEST])), message, "say it in other words, or show it in a case"
                    )
                    break


def _texts_of(question: Question) -> Iterator[tuple[Callable[[str], Place], str]]:
    filled = question.key[0].text if question.key else GAP
    yield lambda _: question.case_place or question.place, question.case
    yield question.place_of, question.stem.replace(GAP, filled)
    for option in question.options:
        yield option.place_of, option.text


def _runs_of(course: Course) -> Runs:
    runs: Runs = {}
    for term in course.terms:
        words = tuple(words_of(term.definition))
        if words[:1] in {("a",), ("an",), ("the",)}:
            words = words[1:]
        length = min(LONGEST, len(words))
        if length >= SHORTEST:
            for start in range(len(words) - length + 1):
                run = words[start : start + length]
                runs.setdefault(run[:SHORTEST], []).append((run, term))
    return runs


def _find(text: str, runs: Runs) -> tuple[Words, Term] | None:
    words = tuple(words_of(text))
    for start in range(len(words) - SHORTEST + 1):
        for run, term in runs.get(words[start : start + SHORTEST], ()):
            if words[start : start + len(run)] == run:
                return run, term
    return None
