"""What has one right mend is mended in the author's files, and nothing else is."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

from coursebook.cli import cli
from coursebook.diagnostics import Edit, Mistake, correct
from coursebook.mending import mend, stamp_files
from coursebook.model import Place
from tests.authoring import FRONT_MATTER, GLOSSARY, PAGE, read_course, write_course

WRONG = 'The {{ term("crum") }}.\n'
PLACE = Place("docs/a.md")


def fix(folder: Path, *words: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["check", "--fix", "--root", str(folder), *words])
    return result.exit_code, result.output


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        pytest.param(
            'The {{ term("crum") }} is soft.\n',
            'The {{ term("crumb") }} is soft.\n',
            ":8:14: mended[R001] unknown-term: 'crum' is now 'crumb'",
            id="a term",
        ),
        pytest.param(
            'The {{ trem("crumb") }} is soft.\n',
            'The {{ term("crumb") }} is soft.\n',
            ":8:8: mended[S037] unknown-macro: 'trem' is now 'term'",
            id="a macro",
        ),
        pytest.param(
            '{{ figure("laof") }}\n',
            '{{ figure("loaf") }}\n',
            ":8:12: mended[R003] unknown-figure: 'laof' is now 'loaf'",
            id="a figure",
        ),
        pytest.param(
            'The {{- term("crumb") }} is soft.\n',
            'The {{ term("crumb") }} is soft.\n',
            ":8:7: mended[S034] whitespace-control: deleted",
            id="a sign that strips white space",
        ),
        pytest.param(
            "Soft. {# A note. #}\n",
            "Soft. {## A note. ##}\n",
            ":8:7: mended[S033] wrong-comment: '{# A note. #}' is now '{## A note. ##}'",
            id="a comment",
        ),
    ],
)
def test_slip_on_a_page_is_mended(tmp_path: Path, before: str, after: str, said: str) -> None:
    write_course(tmp_path, {PAGE: FRONT_MATTER + before})
    assert fix(tmp_path) == (0, f"{PAGE}{said}\n1 page, 2 terms, 0 questions: no findings\n")
    assert (tmp_path / PAGE).read_text(encoding="utf-8") == FRONT_MATTER + after


GLOSSARY_OF_CHAPTER = "- id: crumb\n  term: Crumb\n  definition: The soft inside of a loaf.\n  chapter: 1\n"


def test_first_mention_is_linked_and_the_second_link_taken_away(tmp_path: Path) -> None:
    first, second, third = '{{ term("crumb", "Crumbs") }}', '{{ term("crumb") }}', '{{ term("crumb") }}'
    text = "## Inside\n\n%s are soft. The %s is light.\n\n## Below\n\nIt is the %s.\n"
    file = write_course(
        tmp_path, {PAGE: FRONT_MATTER + text % ("Crumbs", second, "crumb"), GLOSSARY: GLOSSARY_OF_CHAPTER}
    )
    code, said = fix(tmp_path)
    assert code == 0
    assert said.splitlines() == [
        f"{PAGE}:10:1: mended[R024] unlinked-term: 'Crumbs' is now '{first}'",
        f"{PAGE}:14:11: mended[R024] unlinked-term: 'crumb' is now '{third}'",
        f"{PAGE}:10:48: mended[R025] repeated-term-link: '{second}' is now 'crumb'",
        "1 page, 1 term, 0 questions: no findings",
    ]
    assert (file / PAGE).read_text(encoding="utf-8") == FRONT_MATTER + text % (first, "crumb", third)


def test_what_may_come_out_wrong_is_left_to_its_author(tmp_path: Path) -> None:
    text = (
        "## Inside\n\nSet the oven\nlevel, and the crust skin browns.\n\n"
        '| Part | And |\n|---|---|\n| {{ term("crumb") }} | {{ term("crumb", "soft | firm") }} |\n\n'
        '## Outside\n\nThe {{ term("oven-level") }} and the {{ term("oven") }}.\n'
    )
    chapter = "  definition: In short.\n  chapter: 1\n"
    terms = "".join(
        f"- id: {name}\n  term: {name.replace('-', ' ')}\n{chapter}" for name in ("oven", "oven-level", "crust")
    )
    wordings = "earlier: {names: [guild], wordings: [{phrases: [crust skin], instead: bark, why: Because.}]}\n"
    glossary = "- id: crumb\n  term: Crumb\n" + chapter + terms
    write_course(tmp_path, {PAGE: FRONT_MATTER + text, GLOSSARY: glossary, "docs/_data/vocabulary.yml": wordings})
    _, out = fix(tmp_path)
    assert (tmp_path / PAGE).read_text(encoding="utf-8") == FRONT_MATTER + text
    assert {"R024", "R025", "W004"} <= {line.partition("[")[2][:4] for line in out.splitlines()}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("[a](/chapters/01-loaf.md)", "[a](01-loaf.md)", id="from the root"),
        pytest.param("[a](01-Loaf.md#x)\n\n## X", "[a](01-loaf.md#x)\n\n## X", id="in wrong case"),
        pytest.param("[a](../chapters/01-loaf/)", "[a](01-loaf.md)", id="the address on the site"),
    ],
)
def test_link_with_one_right_target_is_mended(tmp_path: Path, before: str, after: str) -> None:
    write_course(tmp_path, {PAGE: FRONT_MATTER + before + "\n"})
    assert fix(tmp_path)[0] == 0
    assert (tmp_path / PAGE).read_text(encoding="utf-8") == FRONT_MATTER + after + "\n"


def test_misspelt_argument_and_key_are_mended(tmp_path: Path) -> None:
    page = (
        FRONT_MATTER
        + '{% call exercise("a", titel="A") %}\nThink.\n\n{% call answer() %}\nSo.\n{% endcall %}\n{% endcall %}\n'
    )
    glossary = "- id: crumb\n  term: Crumb\n  definition: Soft.\n  exmple: Bread.\n"
    write_course(tmp_path, {PAGE: page, GLOSSARY: glossary})
    code, said = fix(tmp_path)
    assert code == 0, said
    assert 'title="A"' in (tmp_path / PAGE).read_text(encoding="utf-8")
    assert "\n  example: Bread.\n" in (tmp_path / GLOSSARY).read_text(encoding="utf-8")


def test_key_that_is_already_there_is_not_written_twice(tmp_path: Path) -> None:
    glossary = "- id: crumb\n  term: Crumb\n  definition: Soft.\n  definitoin: Dough.\n"
    write_course(tmp_path, {GLOSSARY: glossary})
    assert fix(tmp_path)[0] == 1
    assert (tmp_path / GLOSSARY).read_text(encoding="utf-8") == glossary


def test_line_ends_encoding_and_mode_are_kept(tmp_path: Path) -> None:
    text = (
        (FRONT_MATTER + "Na\u00efve \U0001f35e crumb.\n" + WRONG + "\n## Below\n\n" + WRONG)
        .replace("\n", "\r\n")
        .encode()
    )
    file = write_course(tmp_path, {PAGE: b"\xef\xbb\xbf" + text}) / PAGE
    file.chmod(0o640)
    code, said = fix(tmp_path)
    assert (code, said.count("mended[")) == (0, 3)
    assert said.startswith(f"{PAGE}:1:1: mended[S005] byte-order-mark: deleted\n")
    assert file.read_bytes() == text.replace(b'crum"', b'crumb"')
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_second_run_changes_nothing(tmp_path: Path) -> None:
    file = write_course(tmp_path, {PAGE: FRONT_MATTER + WRONG}) / PAGE
    fix(tmp_path)
    before = file.stat().st_mtime_ns
    assert fix(tmp_path) == (0, "1 page, 2 terms, 0 questions: no findings\n")
    assert file.stat().st_mtime_ns == before


def test_what_has_no_one_mend_is_reported_after_what_was_mended(tmp_path: Path) -> None:
    write_course(tmp_path, {PAGE: FRONT_MATTER + WRONG + 'A {{ term("oven") }}.\n'})
    code, said = fix(tmp_path)
    assert code == 1
    assert said.splitlines() == [
        f"{PAGE}:8:14: mended[R001] unknown-term: 'crum' is now 'crumb'",
        f"{PAGE}:9:12: error[R001] unknown-term: no term 'oven'",
        '    9 | A {{ term("oven") }}.',
        "      |            ^^^^",
        "  help: write the id of a term in the glossary, or add the term",
        "  more: coursebook explain R001",
        "1 error",
    ]


def test_only_the_named_files_are_mended(tmp_path: Path) -> None:
    write_course(tmp_path, {PAGE: FRONT_MATTER + WRONG, "docs/a.md": WRONG})
    assert fix(tmp_path, str(tmp_path / "docs" / "a.md"))[0] == 0
    assert WRONG in (tmp_path / PAGE).read_text(encoding="utf-8")


def test_form_for_machines_holds_findings_alone(tmp_path: Path) -> None:
    write_course(tmp_path, {PAGE: FRONT_MATTER + WRONG})
    result = CliRunner().invoke(cli, ["check", "--fix", "--root", str(tmp_path), "--format", "json"])
    assert result.stdout == "[]\n"
    assert "mended[R001]" in result.stderr


def test_file_that_changed_since_it_was_read_is_left_alone(tmp_path: Path) -> None:
    file = write_course(tmp_path, {PAGE: FRONT_MATTER + WRONG}) / PAGE
    stamps = stamp_files(tmp_path)
    _, findings = read_course(tmp_path)
    os.utime(file, ns=(0, 0))
    done = mend(tmp_path, findings, stamps)
    assert (done.findings, done.refusals) == ([], [f"{PAGE}: not mended, for it has changed since it was read"])
    assert file.read_text(encoding="utf-8") == FRONT_MATTER + WRONG


def test_file_that_cannot_be_replaced_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    file = write_course(tmp_path, {PAGE: FRONT_MATTER + WRONG}) / PAGE
    monkeypatch.setattr(Path, "replace", refuse)
    code, said = fix(tmp_path)
    assert code == 1
    assert said.startswith(f"{PAGE}: not mended, for it cannot be written: Permission denied\n")
    assert file.read_text(encoding="utf-8") == FRONT_MATTER + WRONG
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    write_course(tmp_path, {"elsewhere.md": WRONG})
    (tmp_path / "docs" / "a.md").symlink_to(tmp_path / "elsewhere.md")
    assert fix(tmp_path)[0] == 0
    assert (tmp_path / "docs" / "a.md").is_symlink()
    assert "crumb" in (tmp_path / "elsewhere.md").read_text(encoding="utf-8")


def test_of_two_edits_of_the_same_words_one_is_made(tmp_path: Path) -> None:
    write_course(tmp_path, {"docs/a.md": "loaf\n"})
    rule = Mistake("R999", "x")
    edits = [
        Edit(PLACE, "loaf", "bun"),
        Edit(Place("docs/a.md", 1, 3), "af", "ve"),
        Edit(Place("docs/a.md", 9), "l", ""),
    ]
    done = mend(tmp_path, [rule.at(PLACE, "m", "h", edit) for edit in edits], stamp_files(tmp_path))
    assert [finding.edit for finding in done.findings] == edits[1:2]
    assert (tmp_path / "docs" / "a.md").read_text(encoding="utf-8") == "love\n"


@pytest.mark.parametrize("word", ["crusty", "crus", "curst", "crast", "rust", "crrust"])
def test_word_one_slip_away_is_corrected(word: str) -> None:
    edit = correct(PLACE, word, ["crust", "dough"]) if word != "crusty" else correct(PLACE, word, ["crust"])
    assert edit == Edit(PLACE, word, "crust")


@pytest.mark.parametrize(
    ("word", "known"),
    [
        pytest.param("crus", ["crust", "cruse"], id="two are near"),
        pytest.param("cru", ["crus"], id="too short"),
        pytest.param("curts", ["crust"], id="two slips"),
        pytest.param("crust", ["crust"], id="the word itself"),
    ],
)
def test_what_may_be_meant_otherwise_is_not_corrected(word: str, known: list[str]) -> None:
    assert correct(PLACE, word, known) is None
