"""`coursebook site-check` and `coursebook explain`: what they print and how they end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coursebook.cli import cli
from tests.site_check.tiny import URL, write_site

DEAD = '<a href="glosary/">x</a>'


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, words)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder the command is run in; the site is in `site`."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_whole_site_ends_with_its_size(folder: Path) -> None:
    write_site(folder / "site", {}, '<a href="glossary/">x</a>')
    result = run("site-check", "site")
    assert (result.exit_code, result.output) == (0, "2 pages, 4 links: no findings\n")


def test_finding_is_printed_and_ends_with_one(folder: Path) -> None:
    write_site(folder / "site", {}, DEAD)
    result = run("site-check", "site")
    assert result.exit_code == 1
    assert result.output == (
        "site/index.html:10:1: error[B010] dead-link: "
        "a href: 'glosary/' leads to 'glosary/index.html', which is not there\n"
        "  help: did you mean 'glossary/'?\n"
        "  more: coursebook explain B010\n"
        "1 error\n"
    )


def test_finding_is_annotated_for_github(folder: Path) -> None:
    write_site(folder / "site", {}, DEAD)
    result = run("site-check", "site", "--format", "github")
    assert result.exit_code == 1
    assert result.output.startswith("::error file=site/index.html,line=10,col=1,title=B010 dead-link::a href: ")


def test_findings_are_json_and_none_are_an_empty_list(folder: Path) -> None:
    write_site(folder / "site", {})
    assert json.loads(run("site-check", "site", "--format", "json").output) == []
    write_site(folder / "site", {}, DEAD)
    (record,) = json.loads(run("site-check", "site", "--format", "json").output)
    assert (record["path"], record["line"], record["code"]) == ("site/index.html", 10, "B010")


def test_site_is_held_against_the_address_it_is_given(folder: Path) -> None:
    write_site(folder / "site", {})
    assert run("site-check", "site", "--url", URL.rstrip("/")).exit_code == 0
    assert "[B032]" in run("site-check", "site", "--url", "https://example.org/").output


@pytest.mark.usefixtures("folder")
def test_site_elsewhere_is_shown_with_its_whole_path(tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = write_site(tmp_path_factory.mktemp("elsewhere"), {}, DEAD)
    assert run("site-check", str(elsewhere)).output.startswith(f"{elsewhere.resolve().as_posix()}/index.html:10:1: ")
    assert run("site-check", ".").exit_code == 1


@pytest.mark.parametrize("words", [("no-such-folder",), (".", "--url", "example.org"), (".", "--format", "xml"), ()])
def test_wrong_use_ends_with_two(folder: Path, words: tuple[str, ...]) -> None:
    assert run("site-check", *words).exit_code == 2
    assert not list(folder.iterdir())


@pytest.mark.parametrize("word", ["B001", "b001", "missing-part"])
def test_rule_of_the_built_site_is_explained(word: str) -> None:
    result = run("explain", word)
    assert result.exit_code == 0
    assert result.output.startswith("# B001 missing-part (error)\n\nA site without one of the parts")


def test_rule_of_the_sources_is_still_explained() -> None:
    assert run("explain", "R001").output.startswith("# R001 unknown-term")


def test_near_miss_of_a_rule_is_offered() -> None:
    result = run("explain", "dead-lnk")
    assert result.exit_code == 2
    assert "did you mean 'dead-link'?" in result.output
