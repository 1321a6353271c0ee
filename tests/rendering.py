"""Renders one page of a tiny course as the engines do, without an engine: Jinja, then Markdown with the extension."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType, SimpleNamespace
from typing import Any

import jinja2
import yaml
from markdown import Markdown

from coursebook.jinja import Calls
from coursebook.model.holdings import list_holdings
from coursebook.model.ledger import renew, write_ledger
from coursebook.plugin import define_env
from coursebook.sources import load_course

COURSE = Path(__file__).parent / "components" / "_course"
Others = Mapping[str, str | None]
EXTENSIONS = ("admonition", "attr_list", "tables", "toc", "pymdownx.superfences")


class Engine:
    """What MkDocs hands to `define_env`, and the two steps from a page's source to its HTML."""

    def __init__(self, root: Path, *, fail: bool = True) -> None:
        self.fail = fail
        self.project_dir = str(root)
        self.config = {"on_error_fail": fail}
        self.conf: dict[str, Any] = {
            "docs_dir": str(root / "docs"),
            "use_directory_urls": True,
            "extra": {},
            "markdown_extensions": [*EXTENSIONS, "coursebook.markdown"],
            "mdx_configs": {},
        }
        self.macros: dict[str, Any] = {}
        define_env(self)

    def macro(self, function: Any, name: str) -> None:
        self.macros[name] = function

    def render(self, path: str) -> str:
        source = (Path(self.conf["docs_dir"]) / path).read_text(encoding="utf-8")
        _, front, body = source.split("---\n", 2)
        page = SimpleNamespace(file=SimpleNamespace(src_uri=path), meta=yaml.safe_load(front))
        environment = jinja2.Environment(  # noqa: S701 - it makes Markdown
            undefined=jinja2.StrictUndefined,
            comment_start_string="{##",
            comment_end_string="##}",
            extensions=[Calls],
        )
        environment.globals.update(self.macros)
        text = environment.from_string(body).render(page=page)
        settings = {"coursebook.markdown": {"fail": self.fail}}
        return Markdown(extensions=self.conf["markdown_extensions"], extension_configs=settings).convert(text)


def render_page(
    folder: Path,
    source: str,
    path: str = "chapters/01-loaf.md",
    *,
    fail: bool = True,
    others: Others = MappingProxyType({}),
) -> str:
    """Put a page into a copy of the tiny course and give its HTML.

    `others` are files under the documents' folder that are written with it, or (None) taken away.
    The ledger is made anew.
    """
    root = folder / "course"
    shutil.copytree(COURSE, root, dirs_exist_ok=True)
    for name, text in {path: source, **others}.items():
        target = root / "docs" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            target.unlink()
        else:
            target.write_text(text, encoding="utf-8")
    course, _ = load_course(root)
    entries = renew((), list_holdings(course))
    (root / "docs" / "_data" / "ids.txt").write_text(write_ledger(entries), encoding="utf-8")
    return Engine(root, fail=fail).render(path)
