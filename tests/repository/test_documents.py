"""README and CONTRIBUTING: their examples are right, what they name is there, and what is there they name."""

import json
import re
import shutil
import tomllib
from pathlib import Path

import pytest

from coursebook.checks import check_course
from coursebook.diagnostics import Diagnostic, render
from coursebook.excerpt import write_excerpt
from coursebook.sources import load_course
from coursebook.sources.text import Source
from coursebook.sources.vocabulary import parse_vocabulary
from tests.authoring import LEDGERLESS

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
DOCUMENTS = {"README.md": README, "CONTRIBUTING.md": CONTRIBUTING}
PAGE = "docs/chapters/02-example.md"
FRONT_MATTER = "---\nchapter: 2\ntitle: The example\nhook: What is it?\nobjectives: [Tell]\n---\n\n"
PACKAGE = ROOT / "macros" / "coursebook"


def read_fence(text: str, language: str) -> str:
    """Give the only block of code in this language that names no file."""
    (fence,) = re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    return str(fence)


def check(folder: Path, text: str, record: str = "") -> list[Diagnostic]:
    """Say what is wrong with a course that has our data, one chapter of this text, and one glossary record more."""
    # The ledger would miss the pages that are not there.
    shutil.copytree(ROOT / "docs" / "_data", folder / "docs" / "_data", ignore=shutil.ignore_patterns("ids.txt"))
    syllabus = folder / "docs" / "_data" / "syllabus.yml"
    # An example is no course: what it lacks of one is only warned of.
    syllabus.write_text(
        syllabus.read_text(encoding="utf-8").replace("complete: true", "complete: false"), encoding="utf-8"
    )
    (folder / PAGE).parent.mkdir()
    (folder / PAGE).write_text(FRONT_MATTER + text, encoding="utf-8")
    glossary = folder / "docs" / "_data" / "glossary.yml"
    glossary.write_text(glossary.read_text(encoding="utf-8") + record, encoding="utf-8")
    course, findings = load_course(folder)
    found = (*findings, *check_course(course))
    return [finding for finding in found if finding.severity == "error" and finding.code not in LEDGERLESS]


def test_example_of_the_readme_is_right_and_has_ten_lines(tmp_path: Path) -> None:
    example = read_fence(README, "markdown")
    assert check(tmp_path, example) == []
    assert len([line for line in example.splitlines() if line]) == 10


def test_mistake_of_the_readme_is_what_the_linter_prints(tmp_path: Path) -> None:
    shown = read_fence(README, "text")
    findings = check(tmp_path, read_fence(README, "markdown").replace("{{ flashcards() }}", '{{ term("warrenty") }}'))
    lines = (tmp_path / PAGE).read_text(encoding="utf-8").splitlines()
    printed = render(findings, "text", lambda place: write_excerpt(place, lines[place.line - 1]))
    place = re.compile(r"^\S+:\d+:\d+: |^ *\d+(?= \| )", re.MULTILINE)
    assert place.sub("", printed) == place.sub("", shown.rstrip("\n"))


def test_vocabulary_of_contributing_is_right() -> None:
    (example,) = re.findall(
        r'^```yaml title="docs/_data/vocabulary.yml"\n(.*?)^```$', CONTRIBUTING, re.DOTALL | re.MULTILINE
    )
    vocabulary, findings = parse_vocabulary(Source("docs/_data/vocabulary.yml", example))
    assert findings == []
    assert [wording.phrases for wording in vocabulary.wordings] == [("an old phrase", "OP")]
    assert vocabulary.words
    assert vocabulary.names


def test_examples_of_contributing_are_right(tmp_path: Path) -> None:
    question = read_fence(CONTRIBUTING, "markdown")
    calls = re.findall(r"`(\{\{ (?:term|define)\(.+?\) \}\})`", CONTRIBUTING)
    assert len(calls) == 3
    assert check(tmp_path, "\n\n".join([question, *calls]) + "\n", read_fence(CONTRIBUTING, "yaml")) == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_path_that_is_named_is_there(name: str) -> None:
    text = DOCUMENTS[name]
    paths = re.findall(
        r"\]\(([^):]+)\)|src=\"([^\"]+)\"|`((?:docs|macros|overrides|scripts|tests|requirements)/[^`<* ]*)`", text
    )
    named = [path for found in paths for path in found if path]
    assert named
    assert [path for path in named if not (ROOT / path.split("#")[0]).exists()] == []


def test_map_names_every_room_and_every_module_beside_them() -> None:
    rooms = {f"`macros/coursebook/{path.name}/`" for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    modules = {f"`macros/coursebook/{path.name}`" for path in PACKAGE.glob("*.py") if not path.name.startswith("__")}
    named = set(re.findall(r"^\| (`macros/coursebook/[^|]+`) \|", CONTRIBUTING, re.MULTILINE))
    assert named == rooms | modules


def test_every_dependency_says_why_it_is_there() -> None:
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    start, end = lines.index("dependencies = ["), lines.index("[project.scripts]")
    asked = [line.strip() for line in lines[start:end] if line.startswith('    "') and "coursebook[" not in line]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    assert len(asked) == sum(not name.startswith("coursebook[") for group in groups for name in group)
    assert [line for line in asked if not re.search(r'",\s+# \S+ \S+', line)] == []
    packages = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    assert set(re.findall(r"^\| `([^`]+)` \|", CONTRIBUTING.split("## Dependencies")[1], re.MULTILINE)) == set(packages)
