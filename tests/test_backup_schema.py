"""The JSON Schema of backup files judges the files that the reader's script is tested with, and judges them alike."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.sites import ROOT

SCHEMA = ROOT / "overrides" / "assets" / "course" / "data" / "backup.schema.json"
FILES = sorted((ROOT / "tests" / "front" / "fixtures" / "backups").glob("*.json"))


def is_valid(*options: str | Path) -> bool:
    command = [sys.executable, "-m", "check_jsonschema", *map(str, options)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_schema_is_one() -> None:
    assert is_valid("--check-metaschema", SCHEMA)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_schema_takes_what_the_script_takes_whole_and_nothing_else(path: Path) -> None:
    assert is_valid("--schemafile", SCHEMA, path) == path.stem.startswith("sound")
