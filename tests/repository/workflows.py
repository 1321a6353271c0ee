"""What GitHub reads of this repository, and a copy of it with one fault planted, for the judges to find."""

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted(path.relative_to(ROOT) for path in ROOT.glob(".github/workflows/*"))
FORMS = sorted(
    path.relative_to(ROOT) for path in ROOT.glob(".github/ISSUE_TEMPLATE/*.yml") if path.name != "config.yml"
)
DEPENDABOT = Path(".github/dependabot.yml")
FORM_CHOOSER = Path(".github/ISSUE_TEMPLATE/config.yml")

CHECK = ".github/workflows/check.yml"
PUBLISH = ".github/workflows/publish.yml"
LINKS = ".github/workflows/links.yml"


def plant(root: Path, path: str, old: str, new: str) -> Path:
    """Copy what GitHub reads to a root, with one fault in it."""
    shutil.copytree(ROOT / ".github", root / ".github")
    text = (ROOT / path).read_text(encoding="utf-8")
    assert old in text, f"{path} no longer holds {old!r}: plant the fault elsewhere"
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    return root
