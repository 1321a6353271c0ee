"""A section that is hard to read.

**What it does**

Computes the Automated Readability Index of each section's paragraphs, its subsections and callouts included, calls
left out: letters per word times 4.71, plus words per sentence times 0.5, less 21.43 (E. A. Smith and R. J. Senter,
*Automated Readability Index*, AMRL-TR-66-220, 1967). It is about the school year in which a text is read with ease,
and it guesses no syllables. Reported is what is above 9, in sections of 100 words or more: fewer say little.

**Why it matters to the learner**

Who has to work on the sentences has nothing left for what they say.

**Example**

```markdown
## Fermentation

Fermentation temperature considerably influences microbiological activity throughout preparation, particularly
whenever inconsistent environmental circumstances unexpectedly accelerate carbohydrate decomposition. Consequently,
professional establishments continuously supervise fermentation temperature, systematically documenting every
observation throughout preparation, notwithstanding considerable additional administrative responsibilities.

Establishments implementing comprehensive documentation procedures consistently demonstrate substantially improved
product characteristics, particularly regarding elasticity, digestibility and appearance. Inadequately supervised
preparation, conversely, frequently necessitates expensive replacement manufacturing, occasionally undermining
longstanding commercial relationships between independent establishments and neighbouring restaurants. Experienced
professionals therefore recommend electronic temperature measurement equipment, incorporating automatic notification
functionality whenever predetermined temperature boundaries become inadvertently exceeded during unsupervised
overnight preparation, thereby facilitating immediate corrective intervention before irreversible deterioration
significantly compromises commercially indispensable ingredients.
```

**Use instead**

```markdown
## Fermentation

Warm dough rises faster than cold dough. So a bakery measures how warm it is, and writes it down every hour.

That takes time, and it pays. A dough that was watched is springy, is easy to digest and looks good. One that was
left alone may have to be thrown away, and a café that gets no bread in the morning will look for another baker. Most
bakers therefore use a thermometer that rings when the dough gets too warm in the night. Then somebody can open the
window, or put the bowl into the cold room, before the flour is lost. A small device of this kind costs less than one
night's bread.
```
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course, Page, Passage

MISTAKE = Mistake("W002", "reading-grade", "warning")
IS_LOCAL = True
HIGHEST = 9.0
"""The hardest section of the first course's first chapter has 5.7, the hardest page of its own 7.6."""
FEWEST = 100


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        yield from _check_page(page)


def _check_page(page: Page) -> Iterator[Diagnostic]:
    sections = page.main_sections
    lines = [section.place.line for section in sections]
    parts: list[list[Passage]] = [[] for _ in range(len(sections) + 1)]
    for passage in page.prose:
        if passage.kind == "paragraph" and not passage.call:
            parts[bisect_right(lines, passage.place.line)].append(passage)
    for number, part in enumerate(parts):
        grade = measure(part)
        if grade > HIGHEST:
            section = sections[number - 1] if number else None
            what = f"the section {quote(section.title)}" if section else "what stands before the first section"
            message = f"{what} has a reading grade of {grade:.1f}, above {HIGHEST:.0f}"
            advice = "write shorter sentences and shorter words"
            yield MISTAKE.at(section.place if section else part[0].place, message, advice)


def measure(passages: list[Passage]) -> float:
    """Give the grade of some passages; 0 where they are too few words to tell."""
    words = [word for passage in passages for word in passage.words()]
    if len(words) < FEWEST:
        return 0.0
    sentences = sum(passage.count_sentences() for passage in passages)
    return 4.71 * sum(map(len, words)) / len(words) + 0.5 * len(words) / sentences - 21.43
