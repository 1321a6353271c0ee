"""What the linter prints: one file a rule, each with cases of what an author wrote and what is found.

`page` is the text of the tiny course's chapter; `files` are whole files by path, `bytes` files in Python's escapes,
`large` files of 600 KB, `banks` pages of questions with a tell, `dangling` links to nothing, and `missing` files that
are not there. `pytest --update-goldens` writes `finds` anew; read the difference like code.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from coursebook.checks import RULES, check_course
from coursebook.sources import load_course
from tests.authoring import FRONT_MATTER, LEDGERLESS, PAGE, find_mistakes, write_course
from tests.banks import write_bank

FOLDER = Path(__file__).parent
FEWEST = 2
COPIES = ("K002", "K003")
"""Rules on copies: the cases of all other files may show one question in many shapes."""
PATHS = sorted(FOLDER.glob("*.yml"))
CASES = [(path, case) for path in PATHS for case in yaml.safe_load(path.read_text(encoding="utf-8"))]
_LOCAL_CODES = {rule.mistake.code for rule in RULES if rule.is_local}
LOCAL = [(path, case) for path, case in CASES if path.stem.partition("-")[0] in _LOCAL_CODES]


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as blocks."""


def _write_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _write_text)


def read_escapes(text: str) -> bytes:
    """Give the bytes that Python's escapes in a text stand for."""
    return text.encode().decode("unicode-escape").encode("latin-1")


def write(case: dict[str, Any], folder: Path) -> None:
    """Write the course of a case."""
    files: dict[str, str | bytes | None] = dict(case.get("files", {}))
    files |= {path: read_escapes(text) for path, text in case.get("bytes", {}).items()}
    files |= dict.fromkeys(case.get("missing", []))
    files |= dict.fromkeys(case.get("large", []), "Text. " * 100 * 1024)
    files |= {path: write_bank(**bank) for path, bank in case.get("banks", {}).items()}
    if "page" in case:
        files[PAGE] = FRONT_MATTER + case["page"]
    write_course(folder, files)
    for path in case.get("dangling", []):
        (folder / path).symlink_to(folder / "nowhere")


def find(file: Path, case: dict[str, Any], folder: Path) -> str:
    """Give what is found in the course of a case in a file."""
    write(case, folder)
    hidden = {*LEDGERLESS} - {file.stem.partition("-")[0]}
    hidden |= set() if file.stem.startswith(COPIES) else {*COPIES}
    return find_mistakes(folder, hidden) + "\n"


def update(folder: Path) -> None:
    """Write what is found into every file."""
    for path in PATHS:
        cases = yaml.safe_load(path.read_text(encoding="utf-8"))
        for number, case in enumerate(cases):
            case["finds"] = find(path, case, folder / f"{path.stem}-{number}")
        text = yaml.dump(cases, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1000)
        path.write_text(text.replace("\n- case:", "\n\n- case:"), encoding="utf-8")


def test_goldens_are_written_anew_only_on_purpose(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    if request.config.getoption("--update-goldens"):
        update(tmp_path)
    names = [f"{path.stem}: {case['case']}" for path, case in CASES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("path", "case"), CASES, ids=[f"{path.stem}: {case['case']}" for path, case in CASES])
def test_mistake_is_found_at_its_place_in_these_words(path: Path, case: dict[str, Any], tmp_path: Path) -> None:
    found = find(path, case, tmp_path)
    assert found == case["finds"]
    code = path.stem.partition("-")[0]
    codes = {line.partition("[")[2].partition("]")[0] for line in found.splitlines() if not line.startswith("  ")}
    assert codes == {code, *case.get("also", [])}


@pytest.mark.parametrize(("path", "case"), LOCAL, ids=[f"{path.stem}: {case['case']}" for path, case in LOCAL])
def test_rule_about_one_page_finds_the_same_without_the_others(
    path: Path, case: dict[str, Any], tmp_path: Path
) -> None:
    write(case, tmp_path)
    for file in sorted((tmp_path / "docs").rglob("*.md")):
        shutil.copy(file, file.with_stem(f"{file.stem}-again"))
    course, _ = load_course(tmp_path)
    whole = check_course(course)
    code = path.stem.partition("-")[0]
    assert any(finding.code == code for finding in whole)
    for name in [page.place.path for page in course.pages]:
        alone = check_course(course, paths={name})
        assert [found for found in alone if found.place.path == name] == [f for f in whole if f.place.path == name]


@pytest.mark.parametrize(("path", "case"), CASES, ids=[f"{path.stem}: {case['case']}" for path, case in CASES])
def test_page_with_no_more_of_the_others_than_it_needs_has_no_findings_of_its_own(
    path: Path, case: dict[str, Any], tmp_path: Path
) -> None:
    write(case, tmp_path)
    course, found = load_course(tmp_path)
    whole = {(finding.code, finding.place) for finding in [*found, *check_course(course)]}
    others = {page.place.path for page in course.pages}
    for page in course.pages:
        part, found = load_course(tmp_path, whole=[page.path])
        findings = [*found, *check_course(part, paths={page.place.path})]
        shown = {
            (finding.code, finding.place)
            for finding in findings
            if finding.place.path not in others - {page.place.path}
        }
        assert shown <= whole, path


def test_every_rule_has_its_file_with_two_cases_or_more() -> None:
    wanted = {f"{rule.mistake.code}-{rule.mistake.name}" for rule in RULES}
    assert {path.stem for path in PATHS} == wanted
    few = [path.stem for path in PATHS if len([case for other, case in CASES if other == path]) < FEWEST]
    assert not few
