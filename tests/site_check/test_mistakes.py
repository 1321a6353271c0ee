"""What is printed for each mistake in a built site: one file a kind, each with cases and what is found in them.

`body` is the body of the tiny site's first page, `pages` the bodies of further pages; `files` are whole files by path,
`bytes` files in Python's escapes, `noise` files of so many KB, and `missing` files that are not there. `url` is the
address given on the command line. `pytest --update-goldens` writes `finds` anew; read the difference like code.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from coursebook.site.rules import RULES
from tests.site_check.tiny import find_mistakes, make_noise, write_page, write_site

FOLDER = Path(__file__).parent / "mistakes"
FEWEST = 2
PATHS = sorted(FOLDER.glob("*.yml"))
CASES = [(path, case) for path in PATHS for case in yaml.safe_load(path.read_text(encoding="utf-8"))]


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as blocks."""


def _write_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _write_text)


def find(case: dict[str, Any], folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Give what is found in the site of a case, with paths as they are printed beside it."""
    pages = {f"{path}index.html": write_page("Page", path, body) for path, body in case.get("pages", {}).items()}
    escaped = case.get("bytes", {}).items()
    files: dict[str, str | bytes | None] = {
        **pages,
        **case.get("files", {}),
        **{path: text.encode().decode("unicode-escape").encode("latin-1") for path, text in escaped},
        **{path: make_noise(path, size) for path, size in case.get("noise", {}).items()},
        **dict.fromkeys(case.get("missing", [])),
    }
    site = write_site(folder / "site", files, case.get("body", ""))
    monkeypatch.chdir(folder)
    return find_mistakes(site, case.get("url", "")) + "\n"


def update(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write what is found into every file."""
    for path in PATHS:
        cases = yaml.safe_load(path.read_text(encoding="utf-8"))
        for number, case in enumerate(cases):
            case["finds"] = find(case, folder / f"{path.stem}-{number}", monkeypatch)
        text = yaml.dump(cases, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1000)
        path.write_text(text.replace("\n- case:", "\n\n- case:"), encoding="utf-8")


def test_goldens_are_written_anew_only_on_purpose(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if request.config.getoption("--update-goldens"):
        update(tmp_path, monkeypatch)
    names = [f"{path.stem}: {case['case']}" for path, case in CASES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("path", "case"), CASES, ids=[f"{path.stem}: {case['case']}" for path, case in CASES])
def test_mistake_is_found_at_its_place_in_these_words(
    path: Path, case: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = find(case, tmp_path, monkeypatch)
    assert found == case["finds"]
    codes = {line.partition("[")[2].partition("]")[0] for line in found.splitlines() if not line.startswith("  ")}
    assert codes == {path.stem.partition("-")[0]}


def test_every_rule_has_its_file_with_two_cases_or_more() -> None:
    assert {path.stem for path in PATHS} == {f"{rule.mistake.code}-{rule.mistake.name}" for rule in RULES}
    assert not [path.stem for path in PATHS if len([case for other, case in CASES if other == path]) < FEWEST]
