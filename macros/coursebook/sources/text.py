"""Bytes -> the text of a file, and from an offset in it to a place."""

from __future__ import annotations

import re
import stat
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from coursebook.diagnostics import Diagnostic, Edit
from coursebook.model import Place
from coursebook.sources import mistakes

LARGEST = 512 * 1024
"""Bytes a file may have; a chapter of 20 minutes has 30 KB."""
_BOM = b"\xef\xbb\xbf"
_CALL = re.compile(rb"^[ \t]*\{%-?[ \t]*(?P<end>end)?call\b", re.MULTILINE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True)
class Source:
    """The text of one file, its line ends normalised."""

    path: str
    """Relative to the project's root, with forward slashes."""
    text: str

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    @property
    def start(self) -> Place:
        """The place of the file as a whole."""
        return Place(self.path)

    def line_of(self, offset: int) -> int:
        """Give the number, from 0, of the line an offset is in."""
        return bisect_right(self._starts, offset) - 1

    def line_start(self, line: int) -> int:
        """Give the offset of a line's first character; the text's end for a line past the last."""
        return self._starts[line] if line < len(self._starts) else len(self.text)

    def line_end(self, line: int) -> int:
        """Give the offset of the line end that closes a line."""
        following = line + 1
        return self._starts[following] - 1 if following < len(self._starts) else len(self.text)

    def at(self, offset: int, length: int = 1) -> Place:
        """Give the place of an offset, and of what follows it in its line."""
        starts = self._starts
        line = bisect_right(starts, offset)
        end = starts[line] - 1 if line < len(starts) else len(self.text)
        return Place(self.path, line, offset - starts[line - 1] + 1, max(min(length, end - offset), 1))

    def line(self, number: int) -> str:
        """Give a line, counted from 1; empty where there is none."""
        return self.text[self.line_start(number - 1) : self.line_end(number - 1)]


def read_source(file: Path, path: str) -> tuple[Source, list[Diagnostic]]:
    """Read a file; what cannot be read is an empty text and a finding."""
    try:
        if stat.S_ISFIFO(file.stat().st_mode):
            # Opening it would wait for somebody to write into it.
            finding = mistakes.UNREADABLE_FILE.at(Place(path), "the file is a pipe", "put a file of text there")
            return Source(path, ""), [finding]
        with file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        message, advice = f"the file cannot be read: {error.strerror or error}", "put a file of text there"
        finding = mistakes.UNREADABLE_FILE.at(Place(path), message, advice)
        return Source(path, ""), [finding]
    return decode_source(data, path)


def decode_source(data: bytes, path: str) -> tuple[Source, list[Diagnostic]]:
    """Take bytes to a text; what is no text is an empty one and a finding."""
    if len(data) > LARGEST:
        return Source(path, ""), [_report_size(data, path)]
    findings: list[Diagnostic] = []
    if data.startswith(_BOM):
        message, advice = "the file begins with a byte order mark", "save it as UTF-8 without a byte order mark"
        place = Place(path)
        findings.append(mistakes.BYTE_ORDER_MARK.at(place, message, advice, Edit(place, "\ufeff", "")))
        data = data[len(_BOM) :]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = Source(path, _normalise(data[: error.start].decode("utf-8")))
        message = f"byte 0x{data[error.start]:02x} is not UTF-8"
        finding = mistakes.NOT_UTF_8.at(before.at(len(before.text)), message, "save the file as UTF-8")
        return Source(path, ""), [*findings, finding]
    source = Source(path, _normalise(text))
    control = _CONTROL.search(source.text)
    if control:
        message = f"a control character, U+{ord(control.group()):04X}, stands in the text"
        findings.append(mistakes.CONTROL_CHARACTER.at(source.at(control.start()), message, "delete it"))
        source = Source(path, _CONTROL.sub("\ufffd", source.text))
    return source, findings


def _report_size(data: bytes, path: str) -> Diagnostic:
    """Report a file that is too large, at the call that takes the most of it, if one does."""
    message = f"the file is larger than {LARGEST // 1024} KB"
    tags = [*_CALL.finditer(data)]
    ends = [*(tag.start() for tag in tags[1:]), len(data)]
    calls = [(end - tag.start(), tag.start()) for tag, end in zip(tags, ends, strict=False) if not tag["end"]]
    size, start = max(calls, default=(0, 0))
    if size <= LARGEST // 2:
        return mistakes.FILE_TOO_LARGE.at(Place(path), message, "divide it into several files")
    before = data[:start].decode("utf-8", "replace")
    place = Place(path, len(_normalise(before).split("\n")))
    return mistakes.FILE_TOO_LARGE.at(place, f"{message}, most of it the call that begins here", "shorten the call")


def _normalise(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
