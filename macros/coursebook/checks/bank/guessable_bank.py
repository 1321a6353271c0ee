"""A bank that can be answered without reading.

**What it does**

Lets twelve ways of answering loose on all exam questions of the course: always the longest option, the shortest, the
one with most hedges, without absolutes, with most words of the stem, with most words of the other options, with most
commas, with the longest reason, and always A, B, C, D. Reports those that get more right than luck explains: more than
2.5 standard deviations above what guessing gives (z > 2.5).

From 200 exam questions up this is an error, below it a warning. Of fewer than 48 nothing is said: the measure takes
hits to be spread like a bell, and where one answer in four is right they are so only from there on (a variance of 9).
In fewer questions, a habit is no pattern that a learner could find.

**Why it matters to the learner**

Whoever notices the pattern, knowingly or not, passes every mock exam and fails the real one.

**Example**

```text title="docs/practice/01-loaf.md"
(48 questions of which the longest option is right)
```

**Use instead**

```text title="docs/practice/01-loaf.md"
(48 questions whose options differ in nothing but their meaning)
```
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from coursebook.checks.solvers import MOST_Z, Solver, can_be_solved, solve
from coursebook.diagnostics import Diagnostic, Mistake, Severity, quote
from coursebook.model import Course, Question

MISTAKE = Mistake("K001", "guessable-bank")
LARGE_BANK = 200
LEAST_VARIANCE = 9
"""Of the hits of one who guesses: 48 questions of four options."""
_EXAMPLES = 3


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    questions = [question for page in course.pages for question in page.questions if question.exam]
    questions = [question for question in questions if can_be_solved(question)]
    if sum(map(_find_variance, questions)) < LEAST_VARIANCE:
        return
    severity: Severity = "error" if len(questions) >= LARGE_BANK else "warning"
    for solver in solve(questions):
        if solver.z > MOST_Z:
            yield _report(solver, len(questions), severity)


def _report(solver: Solver, asked: int, severity: Severity) -> Diagnostic:
    message = (
        f"whoever always takes {solver.name} gets {solver.hits:.0f} of the {asked} exam questions right, "
        f"where guessing gives {solver.expected:.0f} (z = {solver.z:.1f}, at most {MOST_Z})"
    )
    examples = ", ".join(quote(question.id) for question in solver.right[:_EXAMPLES])
    advice = f"change {ceil(solver.hits - solver.most)} of those it gets right: {examples} …"
    return MISTAKE.at(solver.right[0].place, message, advice, severity=severity)


def _find_variance(question: Question) -> float:
    chance = 1 / len(question.options)
    return chance * (1 - chance)
