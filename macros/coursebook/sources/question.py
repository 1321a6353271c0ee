"""The body of a `quiz` call -> a question.

Stem · task list · explanation. The task list is the first list at the top of the body whose items all begin with
`[ ]` or `[x]`; the paragraph before it is the question, what stands before that is its case; the blocks under an
option are its reason; what stands after the list explains the answer as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from coursebook.diagnostics import Diagnostic
from coursebook.model import Option, Place, Question
from coursebook.model.call import Literal
from coursebook.sources import mistakes
from coursebook.sources.blocks import Block
from coursebook.sources.body import Body, flag_of, number_of, text_of

_MARK = re.compile(r"\[([ xX])\](?:[ \t]+|\n|$)")


def parse_question(body: str, *, arguments: Mapping[str, Literal], place: Place) -> tuple[Question, list[Diagnostic]]:
    """Read a question.

    Args:
        body: The dedented text between `{% call quiz(…) %}` and `{% endcall %}`.
        arguments: The call's arguments by name, defaults filled in.
        place: Of the body's first character; every line of the body begins in its column.
    """
    reader = _Reader(Body(body, place))
    bloom = arguments.get("bloom")
    question = Question(
        id=text_of(arguments, "id"),
        place=place,
        case=reader.case,
        stem=reader.stem,
        case_place=reader.case_place,
        stem_places=reader.stem_places,
        options=tuple(reader.options),
        explanation=reader.explanation,
        title=text_of(arguments, "title"),
        criterion=text_of(arguments, "criterion"),
        style=text_of(arguments, "style") or "standard",
        bloom=bloom if isinstance(bloom, int) and not isinstance(bloom, bool) else None,
        exam=flag_of(arguments, "exam", default=True),
        rev=number_of(arguments, "rev", 1),
        wording=flag_of(arguments, "wording", default=False),
        allow=text_of(arguments, "allow"),
        because=text_of(arguments, "because"),
    )
    return question, reader.findings


class _Reader:
    """One body, read once: the parts of the question and what is wrong with their form."""

    def __init__(self, body: Body) -> None:
        self._body = body
        self.findings: list[Diagnostic] = []
        self.options: list[Option] = []
        self.case_place: Place | None = None
        self.stem_places: tuple[Place, ...] = ()
        blocks = body.blocks
        lists = [index for index, block in enumerate(blocks) if _is_task_list(block)]
        first, last = (lists[0], lists[-1]) if lists else (len(blocks), len(blocks))
        self.case, self.stem = self._read_stem(blocks[:first], has_options=bool(lists))
        self._read_lists(blocks[first : last + 1])
        self.explanation = body.cut(blocks[last].end, len(body.lines)) if lists else ""

    def _read_stem(self, blocks: Sequence[Block], *, has_options: bool) -> tuple[str, str]:
        if blocks and blocks[-1].kind == "paragraph":
            stem = blocks[-1]
            self.case_place = self._body.at(blocks[0].start) if len(blocks) > 1 else None
            lines = enumerate(stem.content.split("\n"), stem.start)
            self.stem_places = tuple(self._body.at(number, line) for number, line in lines)
            return self._body.cut(0, stem.start), stem.content
        end = blocks[-1].end if blocks else 0
        if has_options:
            message = "no paragraph that asks the question stands before the options"
            advice = "write the question as a paragraph of its own, right before the options"
            self.findings.append(mistakes.QUESTION_WITHOUT_STEM.at(self._body.at(0), message, advice))
        return self._body.cut(0, end), ""

    def _read_lists(self, blocks: Sequence[Block]) -> None:
        """Read the task list; where it fell apart, what stands between its pieces was meant as a reason."""
        end = blocks[0].end if blocks else 0
        for number, block in enumerate(blocks):
            if not _is_task_list(block):
                continue
            if number and self.options:
                self._report_split(blocks[number - 1], block)
                self._extend_reason(self._body.cut(end, block.start))
            self._read_list(block)
            end = block.end

    def _read_list(self, block: Block) -> None:
        for item in block.children:
            mark = _mark_of(item)
            if mark is None:
                message = "an item without a mark stands among the options"
                advice = "begin every option with '[x] ' or '[ ] '"
                self.findings.append(mistakes.MIXED_TASK_LIST.at(self._body.at(item.start), message, advice))
                continue
            paragraph = item.children[0]
            text = paragraph.content[mark.end() :]
            self.options.append(
                Option(
                    text=text.rstrip(),
                    correct=mark.group(1) != " ",
                    reason=self._body.cut(paragraph.end, item.end),
                    reason_place=self._body.at(item.children[1].start) if len(item.children) > 1 else None,
                    place=self._body.at(item.start, text or mark.group().strip()),
                )
            )

    def _report_split(self, before: Block, block: Block) -> None:
        if _is_task_list(before):
            message, advice = "a second list of options begins here", "use the same mark, '-', for every option"
        else:
            message = "the list of options is interrupted by a block that belongs to no option"
            advice = "indent what stands under an option by 4 spaces"
            block = before
        self.findings.append(mistakes.SPLIT_TASK_LIST.at(self._body.at(block.start), message, advice))

    def _extend_reason(self, text: str) -> None:
        last = self.options[-1]
        reason = f"{last.reason}\n\n{text}".strip("\n")
        self.options[-1] = replace(last, reason=reason)


def _is_task_list(block: Block) -> bool:
    return block.kind == "bullet_list" and any(_mark_of(item) for item in block.children)


def _mark_of(item: Block) -> re.Match[str] | None:
    children = item.children
    return _MARK.match(children[0].content) if children and children[0].kind == "paragraph" else None
