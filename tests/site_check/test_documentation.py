"""Each kind of finding has its page: four sections, and two examples, which are run on the tiny site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coursebook.rules import Rule
from coursebook.site.check import check_site
from coursebook.site.rules import RULES
from tests.site_check.tiny import URL, make_noise, write_site

SECTIONS = ("What it does", "Why it matters to the learner", "Example", "Use instead")
_FENCE = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)\n```$', re.DOTALL | re.MULTILINE)
_NOISE = re.compile(r"\((\d+) KB of noise\)")


def sections_of(rule: Rule) -> dict[str, str]:
    parts = re.split(r"^\*\*(.+)\*\*$", rule.documentation, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def write_example(folder: Path, text: str) -> Path:
    """Write the site of an example: a fence without a title is the first page's body, one with a title is a file."""
    files: dict[str, str | bytes | None] = {}
    body = ""
    fences = _FENCE.findall(text)
    assert fences, "the section has no example"
    for _, title, content in fences:
        noise = _NOISE.fullmatch(content)
        if not title:
            body = content
        elif noise:
            files[title] = make_noise(title, int(noise[1]))
        else:
            files[title] = None if content == "(no such file)" else content
    return write_site(folder, files, body)


def name_of(rule: Rule) -> str:
    return f"{rule.mistake.code}-{rule.mistake.name}"


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_rule_documents_itself_in_the_same_four_sections(rule: Rule) -> None:
    assert tuple(sections_of(rule)) == SECTIONS
    assert all(text.strip() for text in sections_of(rule).values())
    assert rule.documentation.split("\n", 1)[0].endswith(".")


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_example_breaks_this_rule_once_and_no_other(rule: Rule, tmp_path: Path) -> None:
    report = check_site(write_example(tmp_path, sections_of(rule)["Example"]), URL)
    assert [finding.code for finding in report.findings] == [rule.mistake.code]


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_what_to_use_instead_breaks_no_rule(rule: Rule, tmp_path: Path) -> None:
    assert not check_site(write_example(tmp_path, sections_of(rule)["Use instead"]), URL).findings
