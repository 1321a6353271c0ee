"""A page's prose -> where terms of the glossary are named in plain words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coursebook.model import Course, Page, Place, Term

H2 = 2
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_GAP = re.compile(r"[ \u00a0'\u2019]|[ \t]*\n[ \t>]*")
_BEFORE_A_NAME = re.compile(r"(?:^|[.?!:|>*+\-\u201c\"(])[*_\"\u201c(]*[ \t]*$")
# After these, a word that is a noun and a verb is the verb: `what does it cost`, `to value`.
_VERB_COMES = "to will would can could may might must shall should not do does did i you we they it he she who"
_BEFORE_A_VERB = frozenset(_VERB_COMES.split())


@dataclass(frozen=True, slots=True)
class Mention:
    """Plain words that name a term."""

    term: Term
    text: str
    """As the author wrote it, over the end of a line too."""
    place: Place

    @property
    def words(self) -> str:
        """The text in one line."""
        return re.sub(r"[ \t]*\n[ \t>]*", " ", self.text)


class Index:
    """Names and aliases of terms by their first word, the longest first; plurals in `s` included."""

    def __init__(self, terms: Sequence[Term]) -> None:
        """Take the terms."""
        self._names: dict[str, list[tuple[list[str], frozenset[str], Term]]] = {}
        for term in terms:
            for name in (term.name, *term.aliases):
                words = _WORD.findall(name.casefold())
                if words:
                    for first in {words[0], f"{words[0]}s"} if len(words) == 1 else words[:1]:
                        ends = frozenset({words[-1], f"{words[-1]}s"})
                        self._names.setdefault(first, []).append((words, ends, term))
        for names in self._names.values():
            names.sort(key=lambda item: -len(item[0]))

    def find(self, page: Page) -> Iterator[Mention]:
        """Give the mentions in a page's prose, in order; of two that overlap, the longer one."""
        done = 0
        for (number, line), (following, further) in pairwise((*page.plain, (0, ""))):
            own = _fold(_WORD.findall(line))
            # Words of this line that belong to a name begun in the line before.
            after, done = done, 0
            begins = self._names.keys() & own
            if not begins:
                continue
            text = f"{line}\n{further}" if following == number + 1 else line
            folded = own + _fold(_WORD.findall(text[len(line) :]))
            words: list[re.Match[str]] = []
            for position, first in enumerate(own):
                if first not in begins or position < after:
                    continue
                words = words or list(_WORD.finditer(text))
                length, term = self._match(text, words, folded, position)
                if term:
                    start, end = words[position].start(), words[position + length - 1].end()
                    place = Place(page.place.path, number, start + 1, min(end, len(line)) - start)
                    yield Mention(term, text[start:end], place)
                    after = position + length
            done = max(after - len(own), 0)

    def _match(
        self, line: str, words: Sequence[re.Match[str]], folded: Sequence[str], position: int
    ) -> tuple[int, Term | None]:
        for name, ends, term in self._names[folded[position]]:
            end = position + len(name)
            if (
                end <= len(folded)
                and folded[end - 1] in ends
                and folded[position : end - 1] == name[:-1]
                and all(_GAP.fullmatch(line, a.end(), b.start()) for a, b in pairwise(words[position:end]))
                and not _is_proper(line, words[position], term)
                and not (len(name) == 1 and position and folded[position - 1] in _BEFORE_A_VERB)
            ):
                return len(name), term
        return 1, None


def _fold(words: Sequence[str]) -> list[str]:
    # All at once: word by word it takes four times as long.
    return "\n".join(words).casefold().split("\n") if words else []


def _is_proper(line: str, first: re.Match[str], term: Term) -> bool:
    """Say whether a capital within a sentence makes a word part of a name of its own."""
    if not first.group()[0].isupper() or term.name_in_sentence[:1].isupper():
        return False
    return not _BEFORE_A_NAME.search(line[: first.start()])


def section_finder(page: Page) -> Sequence[int]:
    """Give the lines at which the page's H2 sections begin."""
    return [section.place.line for section in page.sections if section.level == H2]


def section_at(lines: Sequence[int], place: Place) -> int:
    """Give the number of the section that a place is in; 0 before the first."""
    return bisect_right(lines, place.line)


def index_of(course: Course) -> Index:
    """Give the index of the terms that a chapter introduces."""
    return Index([term for term in course.terms if term.chapter is not None])
