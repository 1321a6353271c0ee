"""`make fuzz` finds the property tests and gives each its many examples."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from hypothesis import settings

ROOT = Path(__file__).parents[1]


def test_fuzz_runs_every_property_test_and_nothing_else() -> None:
    options = ["--collect-only", "-q", "-m", "fuzz", "--ignore", "tests/browser", "-p", "no:cacheprovider"]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *options], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    found = {line.partition("::")[0] for line in run.stdout.splitlines() if "::" in line}
    with_properties = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "tests").rglob("test_*.py")
        if re.search(r"^@given\(", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert found == with_properties
    assert len(found) > 5


def test_fuzz_gives_a_property_ten_thousand_examples() -> None:
    assert settings.get_profile("fuzz").max_examples >= 10_000
    assert settings.get_profile("test").max_examples >= 300
    assert "COURSEBOOK_FUZZ" in (ROOT / "Makefile").read_text(encoding="utf-8")
