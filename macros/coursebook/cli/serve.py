"""`coursebook serve`: the preview of a course while it is written, or of some pages of it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path, PurePosixPath

import click

from coursebook.cli.checking import is_in, read
from coursebook.cli.console import count, locate, measure, print_text, summarise
from coursebook.diagnostics import make_printable, render

ENGINES = ("mkdocs", "zensical", "properdocs")
DOCS, DATA = PurePosixPath("docs"), PurePosixPath("docs/_data")


@click.command()
@click.argument("pages", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--engine", default="mkdocs", show_default=True, type=click.Choice(ENGINES))
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port.")
def serve(pages: Sequence[Path], engine: str, address: str) -> None:
    """Preview the course in this folder while it is written, or PAGES of it alone.

    Mistakes are printed at the start and at each change, and stand in the page; the preview stays up. With PAGES, these
    and the glossary are built, which takes a fraction of the time; what is left out is said. What stands on them is as
    in the whole site, for the macros know all of the course; the frame around it lacks what leads elsewhere. Whether an
    id stands twice, or the bank has enough of a category, `coursebook check` says.
    """
    from coursebook import preview  # noqa: PLC0415 - it needs what only a preview needs
    from coursebook.narrowing import narrow  # noqa: PLC0415
    from coursebook.sources import SETTINGS, find_deadly, is_deadly  # noqa: PLC0415

    root = Path.cwd()
    built = _find_built(root, [locate(path, root) for path in pages]) if pages else []
    # What is wrong with the data shows on every page.
    shown = [*(DOCS / path for path in built), DATA] if built else [PurePosixPath()]

    def tell() -> preview.Report:
        course, findings = read(root, shown, built)
        findings = [finding for finding in findings if is_in(finding.place.path, shown) or is_deadly(finding)]
        size = count(len(built), "page") if built else measure(course)
        lines = "\n".join(filter(None, [render(findings), summarise(findings, size)]))
        print_text(lines)
        return preview.Report(lines, any(map(is_deadly, findings)))

    def warn(changed: Sequence[Path]) -> str:
        seen = [path for path in changed if path.suffix != ".md" or any(path.is_relative_to(root / at) for at in shown)]
        return render(finding for path in seen for finding in find_deadly(root, path))

    with narrow(root, built) if built else nullcontext(SETTINGS) as settings:
        preview.serve(preview.Stage(root, engine, address, settings), tell, warn)


def _find_built(root: Path, wanted: Sequence[PurePosixPath]) -> list[str]:
    """Give the paths of what is built for the pages that are wanted; say what that is, and what is left out."""
    from coursebook.model import address_of  # noqa: PLC0415
    from coursebook.narrowing import list_needed  # noqa: PLC0415
    from coursebook.sources import load_course  # noqa: PLC0415

    paths = [path.relative_to(DOCS).as_posix() if path.is_relative_to(DOCS) else "" for path in wanted]
    course = load_course(root, whole=paths)[0]
    pages = [course.find_page(path) for path in paths]
    for path, page in zip(wanted, pages, strict=True):
        name = make_printable(path.as_posix())
        if page is None or name != path.as_posix():
            said = "is no page of the course" if page is None else "has a name that no file of settings can hold"
            message = f"'{name}' {said}"
            raise click.BadParameter(message, param_hint="PAGES")
    built = list_needed(course, [page for page in pages if page])
    for name in built:
        print_text(f"built: {DOCS / name}, at '/{address_of(name)}'")
    left = count(len(course.pages) - len(built), "page")
    print_text(f"left out: {left}, to which links lead nowhere, and the check of what holds between pages")
    return built
