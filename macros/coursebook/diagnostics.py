"""One finding about the author's files, its kind, and the forms it is printed in.

Knows nothing of how findings are made: `sources` finds them while reading, `checks` in the finished course.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Literal, get_args

from coursebook.model import Place

Severity = Literal["error", "warning"]
Format = Literal["text", "github", "json"]
FORMATS: tuple[Format, ...] = get_args(Format)
GITHUB_SHOWS = 9
"""Annotations printed one by one: GitHub shows ten a step and drops the rest without a word."""
LONGEST_QUOTE = 60
LONGEST_SUGGESTION = 80
SHORTEST_CORRECTED = 4
"""Letters of a word that is corrected: shorter ones are a slip away from too much."""
Excerpt = Callable[[Place], Sequence[str]]
"""What shows a place in the author's text: lines to print below a finding, none where there is nothing to show."""


@dataclass(frozen=True, slots=True)
class Edit:
    """The one right mend of a finding, within one line."""

    place: Place
    """Where `old` begins."""
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """Something wrong in the author's files, and where."""

    place: Place
    code: str
    """Room letter and three digits, never reused: `R001`."""
    name: str
    """The bad thing in kebab-case: `unknown-term`."""
    severity: Severity
    """`error`: a learner is misled or blocked; `warning`: should be better."""
    message: str
    """What is, lower case, without a full stop."""
    help: str = ""
    """What to do about it."""
    edit: Edit | None = None
    """What `--fix` does; None where there is more than one way to mend it."""

    @property
    def sort_key(self) -> tuple[Place, str]:
        """What findings are put in order by: place, then code."""
        return (self.place, self.code)


@dataclass(frozen=True, slots=True)
class Mistake:
    """A kind of finding: each has its own code, its own name and its own page of documentation."""

    code: str
    name: str
    severity: Severity = "error"
    excusable: bool = False
    """Whether an error of this kind can be accepted where it stands, for a reason; a warning always can."""

    @property
    def can_be_allowed(self) -> bool:
        """Whether a finding of this kind can be accepted for a reason: what leaves a question broken cannot."""
        return self.excusable or self.severity == "warning"

    def at(
        self,
        place: Place,
        message: str,
        help_: str = "",
        edit: Edit | None = None,
        *,
        severity: Severity | None = None,
    ) -> Diagnostic:
        """Give the finding of this kind at a place; its severity is the kind's where nothing else is said."""
        return Diagnostic(
            place=place,
            code=self.code,
            name=self.name,
            severity=severity or self.severity,
            message=message,
            help=help_,
            edit=edit,
        )


def quote(text: str) -> str:
    """Give an author's words in quotation marks, cut where they are long."""
    return f"'{text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + '…'}'"


def suggest(word: str, known: Iterable[str]) -> str:
    """Give "did you mean 'warranty'?" for the known word that is nearest, or nothing where none is near."""
    if len(word) > LONGEST_SUGGESTION:
        return ""
    near = difflib.get_close_matches(word, sorted(known), n=1)
    return f"did you mean '{near[0]}'?" if near else ""


def show_nothing(_: Place) -> Sequence[str]:
    """Be the excerpt of who has no text."""
    return ()


def correct(place: Place, word: str, known: Iterable[str]) -> Edit | None:
    """Give the edit that takes a misspelt word to the only known one that is a single slip away, if there is one."""
    if len(word) < SHORTEST_CORRECTED:
        return None
    near = [other for other in known if _is_slip(word, other)]
    return Edit(place, word, near[0]) if len(near) == 1 else None


def _is_slip(word: str, other: str) -> bool:
    """Say whether one letter too many, missing or other, or two in the wrong order, take a word to another."""
    if word == other or abs(len(word) - len(other)) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    left, right = word[start:], other[start:]
    swapped = left[1:2] + left[:1] + left[2:]
    return right in {left[1:], swapped} or left == right[1:] or left[1:] == right[1:]


def make_printable(text: str) -> str:
    """Escape what cannot be seen: control characters, which a terminal or a CI log obeys, and marks of direction."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode-escape").decode("ascii") for c in text)


def render(diagnostics: Iterable[Diagnostic], format_: Format = "text", excerpt: Excerpt = show_nothing) -> str:
    """Give the findings in one of the `FORMATS`, in the order they come; nothing for no findings in text."""
    findings = list(diagnostics)
    if format_ == "github":
        return render_github(findings)
    if format_ == "json":
        return render_json(findings)
    return render_text(findings, excerpt)


def render_text(diagnostics: Sequence[Diagnostic], excerpt: Excerpt = show_nothing) -> str:
    """Give the findings for a person at a terminal."""
    return "\n".join(line for finding in diagnostics for line in _text_lines(finding, excerpt))


def render_github(diagnostics: Sequence[Diagnostic]) -> str:
    """Give the findings as annotations of a GitHub workflow: the first nine, then how many more there are."""
    lines = [_annotation(finding) for finding in diagnostics[:GITHUB_SHOWS]]
    more = diagnostics[GITHUB_SHOWS:]
    if more:
        worst = "error" if any(finding.severity == "error" for finding in more) else "warning"
        lines.append(f"::{worst} title=coursebook::and {len(more)} more: run coursebook check")
    return "\n".join(lines)


def render_json(diagnostics: Sequence[Diagnostic]) -> str:
    """Give the findings as a JSON list of flat records."""
    return json.dumps([_record(finding) for finding in diagnostics], indent=2)


def _record(finding: Diagnostic) -> dict[str, object]:
    record = asdict(finding)
    place, edit = Place(*record.pop("place")), record.pop("edit")
    if edit:
        begin = Place(*edit.pop("place"))
        record["edit"] = {"line": begin.line, "column": begin.column, **edit}
    return {**place._asdict(), "end_column": place.column + place.length, **record}


def _text_lines(finding: Diagnostic, excerpt: Excerpt) -> list[str]:
    place = finding.place
    head = f"{place.path}:{place.line}:{place.column}: {finding.severity}[{finding.code}] {finding.name}"
    lines = [f"{head}: {finding.message}", *excerpt(place)]
    if finding.help:
        lines.append(f"  help: {finding.help}")
    lines.append(f"  more: coursebook explain {finding.code}")
    return [make_printable(line) for line in lines]


def _annotation(finding: Diagnostic) -> str:
    place = finding.place
    text = finding.message + (f" (help: {finding.help})" if finding.help else "")
    properties = f"file={_property(place.path)},line={place.line},col={place.column}"
    if place.length > 1:
        properties += f",endColumn={place.column + place.length}"
    title = _property(f"{finding.code} {finding.name}")
    return f"::{finding.severity} {properties},title={title}::{_data(text)}"


def _data(text: str) -> str:
    """Encode what stands after the second `::`, as the runner of GitHub decodes it."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return make_printable(text)


def _property(text: str) -> str:
    """Encode the value of an annotation's property."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
