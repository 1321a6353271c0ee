"""The tags of a page -> its calls, nested ones included, and what is wrong with each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from coursebook.diagnostics import Diagnostic, correct, quote, suggest
from coursebook.model import SIGNATURES, Call, Place, Signature
from coursebook.sources import mistakes
from coursebook.sources.arguments import check_arguments, write_call
from coursebook.sources.literals import NotLiteralError, Written, parse_call
from coursebook.sources.mask import Range
from coursebook.sources.tag import Tag, Token
from coursebook.sources.tags import Tags
from coursebook.sources.text import Source


@dataclass(slots=True)
class Found:
    """A call on its way to a `Call`."""

    tag: Tag
    name: Token
    written: tuple[Written, ...]
    signature: Signature | None
    parents: tuple[str, ...]
    is_sound: bool = True
    """Whether it can be taken for what it says: its macro is known and its words are a call."""
    end_tag: Tag | None = None
    children: list[Found] = field(default_factory=list["Found"])

    @property
    def is_block(self) -> bool:
        """Whether it is a `{% call %}` with a body."""
        return self.tag.kind == "block"

    @property
    def is_inline(self) -> bool:
        """Whether it stands within a sentence."""
        return not self.is_block and (self.signature is None or self.signature.form == "inline")

    @property
    def end(self) -> int:
        """Offset after it, its body included."""
        return self.end_tag.end if self.end_tag else self.tag.end

    def value(self, source: Source, text: str) -> Call:
        """Give the finished call; `text` is the page's, comments blanked out."""
        place = source.at(self.name.start, len(self.name.text))
        return Call(
            name=self.name.text,
            form="block" if self.is_block else "inline",
            arguments=tuple(item.argument for item in self.written),
            place=place,
            body=text[self.tag.end : self.end_tag.start] if self.end_tag else "",
            body_place=source.at(self.tag.end) if self.is_block else None,
            body_start=self.tag.end if self.is_block else 0,
            tag=source.text[self.tag.start : self.tag.end],
            tag_place=source.at(self.tag.start, self.tag.end - self.tag.start),
            parents=self.parents,
            start=self.tag.start,
            end=self.end,
        )


@dataclass(slots=True)
class Calls:
    """The calls of a page."""

    top: list[Found]
    """Those that stand in no other, with their children inside."""
    leftovers: list[Range]
    """Offsets of the tags that belong to no call."""
    findings: list[Diagnostic]


def read_calls(source: Source, tags: Tags) -> Calls:
    """Make calls of a page's tags."""
    reader = _Reader(source, is_balanced=_is_balanced(tags.tags))
    for tag in tags.tags:
        reader.take(tag)
    if tags.is_whole:
        reader.finish()
    return Calls(reader.top, reader.leftovers, reader.findings)


def walk(calls: Sequence[Found]) -> list[Found]:
    """Give calls and the ones inside them in document order."""
    found: list[Found] = []
    for call in calls:
        found.append(call)
        found.extend(walk(call.children))
    return found


class _Reader:
    """The calls of a page, with a stack of those whose body is open."""

    def __init__(self, source: Source, *, is_balanced: bool) -> None:
        self._source = source
        self._is_balanced = is_balanced
        self._open: list[Found] = []
        self._presumed = 0
        self._refused: set[str] = set()
        self.top: list[Found] = []
        self.leftovers: list[Range] = []
        self.findings: list[Diagnostic] = []

    def take(self, tag: Tag) -> None:
        """Take the page's next tag."""
        keyword = tag.tokens[0].text if tag.kind == "block" and tag.tokens else ""
        if tag.kind == "variable":
            self._take_call(tag, tag.tokens)
        elif tag.is_broken and keyword == "call":
            self._open_call(Found(tag, tag.tokens[-1], (), None, (), is_sound=False))
        elif keyword == "call":
            self._take_call(tag, tag.tokens[1:])
        elif keyword == "endcall":
            self._take_end(tag)
        else:
            self._refuse_statement(tag, keyword)

    def finish(self) -> None:
        """Report what was never closed."""
        for found in self._open:
            self._report_unclosed(found, "")

    def _take_call(self, tag: Tag, tokens: tuple[Token, ...]) -> None:
        try:
            name, written = parse_call(self._source, tokens)
        except NotLiteralError as error:
            place = self._at(error.token) if error.token else self._source.at(tag.end - 2, 2)
            advice = (
                'write a call such as {{ term("id") }}, and braces meant as text between {% raw %} and {% endraw %}'
            )
            self.findings.append(mistakes.EXPRESSION.at(place, str(error), advice))
            if tag.kind == "block":
                # Its body and its end are still to be told apart from the rest of the page.
                name = tokens[0] if tokens else Token("name", "", tag.start)
                self._open_call(Found(tag, name, (), None, (), is_sound=False))
            return
        found = Found(tag, name, written, SIGNATURES.get(name.text), ())
        self._check(found)
        if found.is_block:
            self._open_call(found)
        else:
            self._add(found)

    def _check(self, found: Found) -> None:
        signature, name = found.signature, found.name.text
        place = self._at(found.name)
        if signature is None:
            found.is_sound = False
            advice = suggest(name, SIGNATURES) or f"the macros are {', '.join(sorted(SIGNATURES))}"
            edit = correct(place, name, SIGNATURES)
            self.findings.append(mistakes.UNKNOWN_MACRO.at(place, f"no macro {quote(name)}", advice, edit))
        elif (signature.form == "body") != found.is_block:
            found.is_sound = False
            has = "has a body" if signature.form == "body" else "has no body"
            end = " … {% endcall %}" if signature.form == "body" else ""
            advice = f"write {write_call(signature)}{end}"
            self.findings.append(mistakes.WRONG_FORM.at(place, f"'{name}' {has}", advice))
        else:
            self.findings.extend(check_arguments(self._source, signature, found.written, place))

    def _open_call(self, found: Found) -> None:
        signature = found.signature
        if signature and found.is_sound:
            fitting = [n for n, parent in enumerate(self._open) if _fits(signature, parent)]
            if not signature.parents:
                # Components nest; where an end is missing, none was meant to.
                nests = self._is_balanced or not any(parent.is_sound for parent in self._open)
                fitting = [len(self._open) - 1 if nests else -1]
            if fitting and signature.parents and self._is_balanced and fitting[-1] < len(self._open) - 1:
                # Each call has its end: none was left open further in.
                around = self._open[-1].name.text
                message = f"'{found.name.text}' stands in {quote(around)}, not in '{signature.parents[0]}' itself"
                advice = f"move it behind the {{% endcall %}} of {quote(around)}"
                self.findings.append(mistakes.WRONG_PARENT.at(self._at(found.name), message, advice))
                found.is_sound = False
            elif fitting:
                # What is open further in was meant to be closed before this call began.
                while len(self._open) > fitting[-1] + 1:
                    self._report_unclosed(self._open.pop(), found.name.text)
                    self._presumed += 1
            elif all(parent.is_sound for parent in self._open):
                parents = " or ".join(f"'{name}'" for name in signature.parents)
                message = f"'{found.name.text}' stands outside of {parents}"
                advice = f"move it between {{% call {signature.parents[0]}(…) %}} and its {{% endcall %}}"
                self.findings.append(mistakes.WRONG_PARENT.at(self._at(found.name), message, advice))
                found.is_sound = False
        self._add(found)
        self._open.append(found)

    def _add(self, found: Found) -> None:
        found.parents = tuple(parent.name.text for parent in self._open)
        (self._open[-1].children if self._open else self.top).append(found)

    def _take_end(self, tag: Tag) -> None:
        if len(tag.tokens) > 1 and not tag.is_broken:
            message = "nothing may follow 'endcall'"
            self.findings.append(mistakes.EXPRESSION.at(self._at(tag.tokens[1]), message, "write {% endcall %}"))
        if self._open:
            self._open.pop().end_tag = tag
        elif self._presumed:
            self._presumed -= 1
            self.leftovers.append((tag.start, tag.end))
        else:
            self.leftovers.append((tag.start, tag.end))
            message, advice = "no call is open here", "delete it, or write the {% call … %} it closes"
            self.findings.append(mistakes.STRAY_ENDCALL.at(self._at(tag.tokens[0]), message, advice))

    def _refuse_statement(self, tag: Tag, keyword: str) -> None:
        self.leftovers.append((tag.start, tag.end))
        opened = keyword.removeprefix("end")
        if opened != keyword and opened in self._refused:
            return
        if self._refused and keyword in {"else", "elif"}:
            return
        self._refused.add(keyword)
        place = self._at(tag.tokens[0]) if tag.tokens else self._source.at(tag.start, 2)
        message = f"'{{% {keyword} %}}' is no call" if keyword else "the tag is empty"
        advice = "a page holds calls of macros and nothing else of the template language"
        self.findings.append(mistakes.STATEMENT.at(place, message, advice))

    def _report_unclosed(self, found: Found, before: str) -> None:
        found.is_sound = False
        if found.tag.is_broken:
            return
        until = f" before '{before}' begins" if before else ""
        message = f"the call of {quote(found.name.text)} is not closed{until}"
        self.findings.append(mistakes.UNCLOSED_CALL.at(self._at(found.name), message, "end it with {% endcall %}"))

    def _at(self, token: Token) -> Place:
        return self._source.at(token.start, len(token.text))


def _is_balanced(tags: Sequence[Tag]) -> bool:
    """Say whether each call with a body has its end, so that none can have been left open."""
    depth = 0
    for tag in tags:
        keyword = tag.tokens[0].text if tag.kind == "block" and tag.tokens else ""
        depth += (keyword == "call") - (keyword == "endcall")
        if depth < 0:
            return False
    return depth == 0


def _fits(signature: Signature, parent: Found) -> bool:
    return parent.name.text in signature.parents
