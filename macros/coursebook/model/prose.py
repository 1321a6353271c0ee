"""What there is to read: the author's text without its markup, piece by piece, each with its exact place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from coursebook.model.place import Place

PassageKind = Literal["paragraph", "item", "heading", "cell", "title", "data"]
# An abbreviation's full stop ends no sentence, nor does a mark that a small letter follows.
_END = re.compile(
    r"[.!?…](?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bvs\.)(?<!\bcf\.)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bNo\.)"
    r"[\"'”’)\]]*\s+(?=\([a-z]\)|[\"'“\u2018(\[]*[^\Wa-z_])"
)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


class Passage(NamedTuple):
    """What is read in one go: a paragraph, a list item, a table's cell, a heading, a title, a sentence of these."""

    text: str
    """As written, line ends included, with a blank for each character that is not read."""
    place: Place
    kind: PassageKind
    call: str = ""
    """Name of the outermost call whose body it stands in; empty outside of all."""
    callout: str = ""
    """Kind of the innermost callout it stands in; empty outside of all."""

    def at(self, offset: int, length: int = 1) -> Place:
        """Give the place of an offset in the text."""
        line = self.text.count("\n", 0, offset)
        column = offset - self.text.rfind("\n", 0, offset) if line else self.place.column + offset
        return Place(self.place.path, self.place.line + line, column, max(length, 1))

    def sentences(self, fewest: int = 1) -> Iterator[Passage]:
        """Give the sentences, in order; what ends without a full stop is one, too.

        Args:
            fewest: Words of a sentence that is wanted; shorter ones may be left out.
        """
        start = 0
        for end in [*(match.end() for match in _END.finditer(self.text)), len(self.text)]:
            if self._has_gaps(start, end, fewest - 1):
                yield self._cut(start, end)
            start = end

    def count_sentences(self) -> int:
        """Say how many sentences there are."""
        return len(_END.findall(self.text)) + 1

    def words(self) -> list[str]:
        """Give the words, numbers among them."""
        return _WORD.findall(self.text)

    def _has_gaps(self, start: int, end: int, fewest: int) -> bool:
        # Counting is much cheaper than finding words, and blanks are never fewer than what they part.
        blanks = self.text.count(" ", start, end)
        return blanks >= fewest or blanks + self.text.count("\n", start, end) >= fewest

    def _cut(self, start: int, end: int) -> Passage:
        text = self.text[start:end].rstrip()
        return self._replace(text=text, place=self.at(start, len(text)))
