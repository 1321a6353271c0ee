"""The body of a `sort` call -> a sorting task.

An introduction, then one list: its items are the categories, the items of the list under each are what belongs
there, and the blocks under such an item say why.
"""

from __future__ import annotations

from collections.abc import Mapping

from coursebook.diagnostics import Diagnostic
from coursebook.model import Place, SortCategory, SortItem, SortTask
from coursebook.model.call import Literal
from coursebook.sources import mistakes
from coursebook.sources.blocks import Block
from coursebook.sources.body import Body, flag_of, number_of, text_of


def parse_sort(body: str, *, arguments: Mapping[str, Literal], place: Place) -> tuple[SortTask, list[Diagnostic]]:
    """Read a sorting task; see `parse_question` for the arguments."""
    reader = _Reader(Body(body, place))
    task = SortTask(
        id=text_of(arguments, "id"),
        place=place,
        title=text_of(arguments, "title"),
        intro=reader.intro,
        categories=reader.categories,
        rev=number_of(arguments, "rev", 1),
        wording=flag_of(arguments, "wording", default=False),
    )
    return task, reader.findings


class _Reader:
    """One body, read once."""

    def __init__(self, body: Body) -> None:
        self._body = body
        self.findings: list[Diagnostic] = []
        self.categories: tuple[SortCategory, ...] = ()
        blocks = body.blocks
        lists = [index for index, block in enumerate(blocks) if block.kind == "bullet_list"]
        if not lists:
            self._report(0, "a sorting task has no list", "write a list of categories with a list of items under each")
            self.intro = body.cut(0, len(body.lines))
            return
        found = blocks[lists[0]]
        self.intro = body.cut(0, found.start)
        self.categories = tuple(self._read_category(item) for item in found.children)
        for extra in blocks[lists[0] + 1 :][:1]:
            self._report(extra.start, "text stands after the list of a sorting task", "move it before the list")

    def _read_category(self, item: Block) -> SortCategory:
        name, rest = self._read_head(item)
        items: list[SortItem] = []
        for block in rest:
            if block.kind == "bullet_list":
                items.extend(self._read_item(child) for child in block.children)
            else:
                advice = "under a category stands the list of its items and nothing else"
                self._report(block.start, "a block under a category is not a list", advice)
        if not items:
            advice = "indent the items by 4 spaces, each beginning with '- '"
            self._report(item.start, "a category has no items", advice)
        return SortCategory(text=name, items=tuple(items), place=self._body.at(item.start, name))

    def _read_item(self, item: Block) -> SortItem:
        text, rest = self._read_head(item)
        reason = self._body.cut(rest[0].start, item.end) if rest else ""
        return SortItem(text=text, reason=reason, place=self._body.at(item.start, text))

    def _read_head(self, item: Block) -> tuple[str, tuple[Block, ...]]:
        children = item.children
        if children and children[0].kind == "paragraph":
            return children[0].content, children[1:]
        self._report(item.start, "an item of a sorting task does not begin with its text", "write the text after '- '")
        return "", children

    def _report(self, line: int, message: str, advice: str) -> None:
        self.findings.append(mistakes.MISSHAPEN_SORT.at(self._body.at(line), message, advice))
