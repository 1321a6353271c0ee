"""The command line, run as people and CI run it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from coursebook import cli
from tests.authoring import FRONT_MATTER, GLOSSARY, PAGE, write_course

ROOT = Path(__file__).parents[1]
WRONG = {PAGE: FRONT_MATTER + 'The {{ term("crum") }}.\n', "docs/a.md": "{{ x }}\n"}
SAID = """\
docs/a.md:1:4: error[S031] expression: 'x' is not called
    1 | {{ x }}
      |    ^
  help: write a call such as {{ term("id") }}, and braces meant as text between {% raw %} and {% endraw %}
  more: coursebook explain S031
docs/chapters/01-loaf.md:8:14: error[R001] unknown-term: no term 'crum'
    8 | The {{ term("crum") }}.
      |              ^^^^
  help: did you mean 'crumb'?
  more: coursebook explain R001
2 errors
"""
UNREAD = """\
docs/_data/glossary.yml:1:1: error[S002] missing-file: there is no glossary.yml
  help: write it, or say with --root where the course is
  more: coursebook explain S002
docs/a.md:1:4: error[S004] not-utf-8: byte 0xe9 is not UTF-8
  help: save the file as UTF-8
  more: coursebook explain S004
2 errors
"""


def run(folder: Path, *words: str, **environment: str) -> tuple[int, str, str]:
    """Run a command in a folder; give exit code, standard output and standard error."""
    command = [sys.executable, "-m", "coursebook", *words]
    variables = {**os.environ, **environment}
    done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout, done.stderr


def test_course_without_findings_says_what_was_checked_in_one_line(tmp_path: Path) -> None:
    assert run(write_course(tmp_path, {}), "check") == (0, "1 page, 2 terms, 0 questions: no findings\n", "")


def test_mistakes_are_all_printed_and_end_with_one(tmp_path: Path) -> None:
    assert run(write_course(tmp_path, WRONG), "check") == (1, SAID, "")


def test_finding_about_what_cannot_be_read_shows_no_line(tmp_path: Path) -> None:
    write_course(tmp_path, {GLOSSARY: None, "docs/a.md": b"caf\xe9\n"})
    code, out, _ = run(tmp_path, "check")
    assert (code, out) == (1, UNREAD)


def test_root_says_where_the_course_is_and_places_stay_relative_to_it(tmp_path: Path) -> None:
    write_course(tmp_path / "course", WRONG)
    assert run(tmp_path, "check", "--root", "course") == (1, SAID, "")


@pytest.mark.parametrize(
    ("path", "code", "codes"),
    [
        ("docs/a.md", 1, ["S031"]),
        ("docs/chapters", 1, ["R001"]),
        ("docs", 1, ["S031", "R001"]),
        ("docs/_data", 0, []),
    ],
)
def test_paths_limit_what_is_reported(tmp_path: Path, path: str, code: int, codes: list[str]) -> None:
    done, out, _ = run(write_course(tmp_path, WRONG), "check", path, "--format", "json")
    assert (done, [finding["code"] for finding in json.loads(out)]) == (code, codes)


def test_github_gets_annotations_and_the_sum(tmp_path: Path) -> None:
    code, out, _ = run(write_course(tmp_path, WRONG), "check", "--format", "github")
    lines = out.splitlines()
    assert code == 1
    assert [line.partition(",line")[0] for line in lines[:2]] == ["::error file=docs/a.md", f"::error file={PAGE}"]
    assert lines[2:] == ["2 errors"]


def test_json_of_a_course_without_findings_is_an_empty_list(tmp_path: Path) -> None:
    assert run(write_course(tmp_path, {}), "check", "--format", "json") == (0, "[]\n", "")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("check", "nowhere.md"), id="a path that is not there"),
        pytest.param(("check", ".."), id="a path outside of the course"),
        pytest.param(("check", "--format", "xml"), id="a form that is not known"),
        pytest.param(("check", "--root", "nowhere"), id="a root that is not there"),
        pytest.param(("chekc",), id="a command that is not known"),
        pytest.param(("explain", "R999"), id="a rule that is not known"),
        pytest.param(("explain",), id="no rule"),
    ],
)
def test_wrong_use_ends_with_two(tmp_path: Path, words: tuple[str, ...]) -> None:
    code, out, error = run(write_course(tmp_path, {}), *words)
    assert (code, out) == (2, "")
    assert error.startswith("Usage: ")


def test_misspelt_rule_is_answered_with_the_nearest(tmp_path: Path) -> None:
    _, _, error = run(tmp_path, "explain", "unknown-trem")
    assert error.endswith("Error: no rule 'unknown-trem'; did you mean 'unknown-term'?\n")


def test_bug_of_ours_is_a_traceback_and_ends_with_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr("coursebook.checks.check_course", fail)
    monkeypatch.setattr(sys, "argv", ["coursebook", "check", "--root", str(write_course(tmp_path, {}))])
    with pytest.raises(SystemExit) as stopped:
        cli.run()
    assert stopped.value.code == 2
    assert "RuntimeError: a bug" in capsys.readouterr().err


@pytest.mark.parametrize("rule", ["Q001", "q001", "question-without-answer"])
def test_rule_is_explained_by_code_and_by_name(tmp_path: Path, rule: str) -> None:
    code, out, _ = run(tmp_path, "explain", rule)
    assert code == 0
    assert out.startswith("# Q001 question-without-answer (error)\n\nA question without a right answer.\n")
    assert "**Use instead**" in out


def test_terminal_without_utf_8_still_gets_the_findings(tmp_path: Path) -> None:
    glossary = "- id: pâte\n  term: Pâte\n  definition: Dough.\n"
    code, out, error = run(write_course(tmp_path, {GLOSSARY: glossary}), "check", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (code, error) == (1, "")
    assert "the id 'pâte' is not in kebab-case" in out


def test_help_does_not_load_what_reads_a_course(tmp_path: Path) -> None:
    heavy = ["jinja2", "markdown", "markdown_it", "yaml"]
    program = f"import sys, coursebook.cli; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("root", [ROOT, ROOT / "tests" / "site"], ids=["this course", "the bread course"])
def test_courses_of_this_repository_have_no_findings(root: Path) -> None:
    code, out, _ = run(root, "check")
    assert (code, out.endswith(": no findings\n")) == (0, True), out


def test_bank_prints_the_questions_of_the_paths_it_is_given(tmp_path: Path) -> None:
    quiz = '{% call quiz("<id>", exam=False) %}\nIs it?\n\n- [x] So\n\n    A.\n\n- [ ] No\n\n    B.\n{% endcall %}\n'
    pages = {f"docs/{name}.md": quiz.replace("<id>", name) for name in ("one", "two")}
    root = write_course(tmp_path, pages)
    code, out, _ = run(root, "bank")
    assert (code, sorted(line for line in out.splitlines() if line.startswith("##"))) == (
        0,
        ["## one · rev 1", "## two · rev 1"],
    )
    assert run(root, "bank", "--options", "docs/two.md")[1].count("\n- `") == 2
