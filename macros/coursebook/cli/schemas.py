"""`coursebook schemas`: what an editor's program is told of a course's files."""

from __future__ import annotations

from pathlib import Path

import click

from coursebook.cli.console import of_project, print_text

FOLDER = "docs/_data"


@click.command()
@of_project
def schemas(root: Path) -> None:
    """Write the JSON Schemas of the data files and of the front matter into `docs/_data/`.

    A data file names its own in its first line, `# yaml-language-server: $schema=glossary.schema.json`; then a program
    that reads the line completes keys and values, and underlines what is wrong. They change only with the tool.
    """
    from coursebook.exports.schemas import print_page_schema, print_schema  # noqa: PLC0415
    from coursebook.sources.forms import DATA_FORMS, PAGE_FORMS  # noqa: PLC0415

    texts = {name: print_schema(form) for name, form in DATA_FORMS.items()}
    texts["front-matter"] = print_page_schema(PAGE_FORMS)
    for name, text in texts.items():
        path = f"{FOLDER}/{name}.schema.json"
        try:
            (root / FOLDER).mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            message = f"{path} cannot be written: {error.strerror}"
            raise click.ClickException(message) from None
        print_text(path)
