"""An engine in a process of its own, as the preview starts it: `python -m coursebook.engine mkdocs serve …`.

It says nothing of an end that the linter explains: an author who saves faster than the preview looks would read the
engine's own way to a mistake, above the mistake.
"""

from __future__ import annotations

import runpy
import sys
from pathlib import Path
from types import TracebackType

from coursebook.sources import find_all_deadly


def main() -> None:
    """Run the engine that the first argument names."""
    sys.excepthook = _leave_to_linter
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


def _leave_to_linter(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if next(find_all_deadly(Path.cwd()), None) is None:
        sys.__excepthook__(kind, error, trace)


if __name__ == "__main__":
    main()
