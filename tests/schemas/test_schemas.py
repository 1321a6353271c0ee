"""The schemas that editors' programs read: made of the forms, and as strict as the linter, line for line."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft7Validator, FormatChecker

from coursebook.cli import cli
from coursebook.model.form import Form, Forms
from coursebook.sources import read_source
from coursebook.sources.forms import DATA_FORMS, PAGE_FORMS
from coursebook.sources.yaml_nodes import Node, parse_yaml
from tests.schemas.planting import FAULTS, SAMPLES, Fault, find_lines, plant, write_sample
from tests.sites import ROOT

FOLDER = ROOT / "docs" / "_data"
NAMES = [*DATA_FORMS, "front-matter"]


def schema_of(name: str) -> Draft7Validator:
    name = name if name in DATA_FORMS else "front-matter"
    schema = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    return Draft7Validator(schema, format_checker=FormatChecker())


def read_value(file: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    """Give what a file holds as YAML 1.2 reads it, as the language server does: a day is a text."""
    node, findings = parse_yaml(read_source(file, file.name)[0])
    assert not findings
    return _convert(node) if node else None


def _convert(node: Node) -> object:
    match node.kind:
        case "record":
            return {key.text: _convert(value) for key, value in node.pairs}
        case "list":
            return [_convert(item) for item in node.items]
        case "number" | "flag":
            return yaml.safe_load(node.text)
        case _:
            return node.text


@pytest.mark.parametrize("name", NAMES)
def test_schema_is_up_to_date(name: str, tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["schemas", "--root", str(tmp_path)])
    assert done.exit_code == 0
    assert done.output.splitlines() == [f"docs/_data/{name}.schema.json" for name in NAMES]
    made = tmp_path / "docs" / "_data" / f"{name}.schema.json"
    assert made.read_text(encoding="utf-8") == (FOLDER / made.name).read_text(encoding="utf-8"), "coursebook schemas"
    Draft7Validator.check_schema(json.loads(made.read_text(encoding="utf-8")))


def test_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "docs").write_text("", encoding="utf-8")
    done = CliRunner().invoke(cli, ["schemas", "--root", str(tmp_path)])
    assert done.exit_code == 1
    assert done.output == "Error: docs/_data/glossary.schema.json cannot be written: Not a directory\n"


def test_every_data_file_names_its_schema_in_its_first_line() -> None:
    files = sorted((ROOT / "docs" / "_data").glob("*.yml"))
    assert {file.stem for file in files} == set(DATA_FORMS)
    for file in files:
        first = file.read_text(encoding="utf-8").splitlines()[0]
        assert first == f"# yaml-language-server: $schema={file.stem}.schema.json"


@pytest.mark.parametrize("name", DATA_FORMS)
def test_our_data_files_are_accepted(name: str) -> None:
    assert [*schema_of(name).iter_errors(read_value(ROOT / "docs" / "_data" / f"{name}.yml"))] == []


def test_front_matter_of_our_pages_is_accepted(tmp_path: Path) -> None:
    schema = schema_of("front-matter")
    for docs in (ROOT / "docs", ROOT / "tests" / "site" / "docs"):
        for page in docs.rglob("*.md"):
            head = re.match(r"---\n(.*?)^---\n", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
            (tmp_path / "head.yml").write_text(head[1] if head else "{}", encoding="utf-8")
            assert [*schema.iter_errors(read_value(tmp_path / "head.yml"))] == [], page


@pytest.mark.parametrize("name", SAMPLES)
def test_sample_is_right(name: str, tmp_path: Path) -> None:
    assert find_lines(tmp_path / "course", name, SAMPLES[name]) == []
    assert [*schema_of(name).iter_errors(read_value(write_sample(tmp_path, name, SAMPLES[name])))] == []


@pytest.mark.parametrize("name", [*DATA_FORMS, "chapter"])
def test_sample_holds_every_key_of_its_forms(name: str, tmp_path: Path) -> None:
    value = read_value(write_sample(tmp_path, name, SAMPLES[name]))
    if name in DATA_FORMS:
        form = DATA_FORMS[name]
        assert list_missing(form, value if isinstance(form, Forms) else [value]) == set()
    else:
        assert list_missing(PAGE_FORMS["chapter"], [value]) == set()


def test_there_is_a_sample_of_everything_that_has_a_form() -> None:
    assert {*SAMPLES} == {*DATA_FORMS, *PAGE_FORMS}


def list_missing(form: Form | Forms, values: list[Any]) -> set[str]:
    """Give the keys of a form, and of those in it, that no record among some values has."""
    keys = form.form.keys if isinstance(form, Forms) else form.keys
    missing: set[str] = set()
    for key in keys:
        held = [value[key.name] for value in values if isinstance(value, dict) and key.name in value]
        if not held:
            missing.add(key.name)
        elif isinstance(key.value, Forms):
            missing |= list_missing(key.value, [item for items in held for item in items])
        elif isinstance(key.value, Form):
            missing |= list_missing(key.value, held)
    return missing


@pytest.mark.parametrize(("name", "fault"), FAULTS)
def test_planted_fault_is_refused_by_schema_and_linter(name: str, fault: Fault, tmp_path: Path) -> None:
    text = plant(name, fault)
    assert find_lines(tmp_path / "course", name, text) != []
    assert [*schema_of(name).iter_errors(read_value(write_sample(tmp_path, name, text)))] != []
