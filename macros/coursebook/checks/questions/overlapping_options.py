"""Two options that say the same, or of which one holds the other.

**What it does**

Reports an option that differs from another one of the question in nothing that means something: capitals, articles,
punctuation, or the order of numbers ("2 and 1"). Reports too an option that is another one and more: "Flour and
water" beside "Flour", unless it is a term of the glossary. It can be allowed (`allow=`) where the longer one does not
hold the shorter.

**Why it matters to the learner**

Of two equal answers one is called wrong. And whoever picks "Flour" where "Flour and water" is right has not been
wrong, only less than complete.

**Example**

```markdown
{% call quiz("what-to-mix", exam=False) %}
What is mixed for a rest before the kneading?

- [ ] Flour

    Dry flour soaks nothing up.

- [x] Flour and water

    Water lets the net of proteins begin.

- [ ] Yeast and salt

    They join after the rest.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("what-to-mix", exam=False) %}
What is mixed for a rest before the kneading?

- [ ] Flour alone

    Dry flour soaks nothing up.

- [x] Flour and water

    Water lets the net of proteins begin.

- [ ] Yeast and salt

    They join after the rest.

{% endcall %}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coursebook.checks.words import text_of
from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course, Option

MISTAKE = Mistake("Q017", "overlapping-options", excusable=True)
IS_LOCAL = True
_JOINS = frozenset({"and", "or", "&", ","})
_FILLERS = frozenset({"a", "an", "the"})
_NUMBERS = re.compile(r"(?:only\s+)?\d+(?:(?:\s*,\s*|\s+and\s+|\s*,\s*and\s+|\s+or\s+)\d+)*(?:\s+only)?", re.IGNORECASE)
_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_PUNCTUATION = ".,;:!?()_…\"'“”\u2018"
Words = tuple[str, ...]


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    names = {_words(name) for term in course.terms for name in (term.name, *term.aliases)}
    for page in course.pages:
        for question in page.questions:
            yield from _find(question.options, names)


def _find(options: Sequence[Option], names: set[Words]) -> Iterator[Diagnostic]:
    read = [(option, words) for option in options if (words := _words(option.text))]
    for number, (option, words) in enumerate(read):
        for other, before in read[:number]:
            if option.id == other.id:
                continue
            if _is_same(words, before):
                message = f"the option {quote(option.text)} says the same as {quote(other.text)}"
                yield MISTAKE.at(option.place, message, "change one of them")
                break
            longer, shorter = (words, before) if len(words) > len(before) else (before, words)
            if _holds(longer, shorter) and longer not in names:
                message = f"the options {quote(option.text)} and {quote(other.text)} overlap"
                yield MISTAKE.at(option.place, message, "write them so that only one of the two can be right")
                break


def _is_same(words: Words, others: Words) -> bool:
    return [word for word in words if word != ","] == [word for word in others if word != ","]


def _holds(longer: Words, shorter: Words) -> bool:
    """Say whether one is the other and more: before or after a word that joins."""
    if len(longer) < len(shorter) + 2 or shorter[0].isdecimal():
        return False
    begins = longer[: len(shorter)] == shorter and longer[len(shorter)] in _JOINS
    ends = longer[-len(shorter) :] == shorter and longer[-len(shorter) - 1] in _JOINS
    return begins or ends


def _words(text: str) -> Words:
    """Give what means something in an option; nothing for code, in which every sign does."""
    if "`" in text or "$" in text:
        return ()
    plain = text_of(text).casefold().replace("’", "'")
    if _NUMBERS.fullmatch(plain):
        return tuple(sorted(re.findall(r"\d+", plain), key=lambda number: (len(number), number)))
    pieces = _HYPHEN.sub(" ", plain).replace(", ", " , ").split()
    words = tuple(filter(None, (word if word == "," else word.strip(_PUNCTUATION) for word in pieces)))
    return tuple(word for word in words if word not in _FILLERS) or words
