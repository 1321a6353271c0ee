"""The list of misspellings: read as data, and nothing of the package around it run."""

from __future__ import annotations

import subprocess
import sys

from coursebook.spelling import load_misspellings


def test_list_gives_what_is_meant() -> None:
    misspellings = load_misspellings()
    assert misspellings["recieve"] == "receive"
    assert misspellings["youre"] == "your, you're,"
    assert len(misspellings) > 50_000


def test_code_beside_the_list_is_never_imported() -> None:
    script = "import sys; from coursebook.spelling import load_misspellings; load_misspellings(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "coursebook.spelling" in done.stdout
    assert "codespell_lib" not in done.stdout
