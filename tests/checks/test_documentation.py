"""Each rule's own page: its sections, and its two examples, which are run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coursebook.checks import RULES
from coursebook.rules import Rule
from tests.authoring import FRONT_MATTER, LEDGERLESS, PAGE, read_course, write_course
from tests.banks import write_bank

SECTIONS = ("What it does", "Why it matters to the learner", "Example", "Use instead")
_FENCE = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)\n```$', re.DOTALL | re.MULTILINE)
_NOTE = re.compile(r"\((.+)\)")

BANKS = {
    "48 questions of which the longest option is right": "longest",
    "48 questions whose options differ in nothing but their meaning": "fair",
}
Files = dict[str, str | bytes | None]


def sections_of(rule: Rule) -> dict[str, str]:
    parts = re.split(r"^\*\*(.+)\*\*$", rule.documentation, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def write_example(folder: Path, text: str) -> Path:
    """Write the course of an example: a fence without a title is a chapter's text, one with a title is a file."""
    files: Files = {}
    dangling = ""
    fences = _FENCE.findall(text)
    assert fences, "the section has no example"
    for language, title, body in fences:
        note = _NOTE.fullmatch(body) if language == "text" else None
        if note is None:
            files[title or PAGE] = (
                body.encode().decode("unicode-escape").encode("latin-1") if language == "bytes" else body
            )
            if not title:
                files[PAGE] = FRONT_MATTER + body
        elif note.group(1) == "no such file":
            files[title] = None
        elif note.group(1) == "600 KB of text":
            files[title] = "Text. " * 100 * 1024
        elif note.group(1) in BANKS:
            files[title] = write_bank(48, BANKS[note.group(1)])
        else:
            assert note.group(1) == "a symbolic link to a file that is not there"
            dangling = title
    write_course(folder, files)
    if dangling:
        (folder / dangling).symlink_to(folder / "nowhere")
    return folder


def name_of(rule: Rule) -> str:
    return f"{rule.mistake.code}-{rule.mistake.name}"


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_rule_documents_itself_in_the_same_four_sections(rule: Rule) -> None:
    assert tuple(sections_of(rule)) == SECTIONS
    assert all(text.strip() for text in sections_of(rule).values())
    summary = rule.documentation.split("\n", 1)[0]
    assert summary.endswith(".")


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_example_breaks_this_rule_once_and_no_other(rule: Rule, tmp_path: Path) -> None:
    hidden = {*LEDGERLESS} - {rule.mistake.code}
    _, findings = read_course(write_example(tmp_path, sections_of(rule)["Example"]), hidden)
    assert [finding.code for finding in findings] == [rule.mistake.code]


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_what_to_use_instead_breaks_no_rule(rule: Rule, tmp_path: Path) -> None:
    _, findings = read_course(write_example(tmp_path, sections_of(rule)["Use instead"]))
    assert not findings
