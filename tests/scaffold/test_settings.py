"""What the tool needs of an engine's settings: a course elsewhere inherits what this course has."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.sites import ROOT

BASE = ROOT / "macros/coursebook/scaffold/tool/coursebook.yml"
OWN = ROOT / "macros/coursebook/scaffold/course/mkdocs.yml"
ALIKE = ("docs_dir", "exclude_docs", "use_directory_urls", "validation", "extra_css", "extra_javascript")
ELSEWHERE = {"include_dir": "requirements"}
"""What of the macros' settings is another there: a course elsewhere has no templates."""


class Loader(yaml.SafeLoader):
    """Reads the engines' `!ENV` as the list or the name it is given."""


def _construct(loader: yaml.SafeLoader, node: yaml.Node) -> Any:  # noqa: ANN401 - whatever a setting is
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node)
    assert isinstance(node, yaml.ScalarNode)
    return loader.construct_scalar(node)


Loader.add_constructor("!ENV", _construct)


def read(file: Path) -> dict[str, Any]:
    return dict(yaml.load(file.read_text(encoding="utf-8"), Loader))  # noqa: S506 - a loader of plain values


def name_all(entries: list[Any]) -> dict[str, Any]:
    """Give a list of names and records of one name as the record that can be inherited."""
    records = (entry if isinstance(entry, dict) else {entry: {}} for entry in entries)
    return {name: value for record in records for name, value in record.items()}


@pytest.mark.parametrize("name", ALIKE)
def test_setting_is_that_of_this_course(name: str) -> None:
    assert read(BASE)[name] == read(ROOT / "mkdocs.yml")[name]


def test_plugins_are_those_of_this_course() -> None:
    ours = name_all(read(ROOT / "mkdocs.yml")["plugins"])
    # With a theme of another name, MkDocs takes its own search for Material's.
    ours["material/search"] = ours.pop("search")
    ours["macros"] |= ELSEWHERE
    assert read(BASE)["plugins"] == ours


def test_extensions_are_those_of_this_course_in_their_order() -> None:
    ours = name_all(read(ROOT / "mkdocs.yml")["markdown_extensions"])
    callouts = ours["coursebook.markdown"].pop("callouts")
    theirs = read(BASE)["markdown_extensions"]
    assert list(theirs.items()) == list(ours.items())
    # The words of the boxes are the course's own.
    assert read(OWN)["markdown_extensions"]["coursebook.markdown"]["callouts"].keys() == callouts.keys()


def test_no_list_stands_in_both_files() -> None:
    base, own = read(BASE), read(OWN)
    assert own.pop("INHERIT") == BASE.name
    assert [name for name in own.keys() & base.keys() if list in {type(own[name]), type(base[name])}] == []
