"""Questions of the reader's choice, asked one at a time."""

from __future__ import annotations

from collections.abc import Sequence

from coursebook.model import Category, Page, Stocked
from coursebook.render import labels
from coursebook.render.template import Writer, fill

COUNTS = (5, 10, 20, 40)
"""How many questions a reader may ask for."""


def render_drill(
    categories: Sequence[Category], stock: Sequence[Stocked], *, bank: str, cases: str, writer: Writer
) -> str:
    """Render the choice for a script, and without one the pages with questions, by category.

    Args:
        categories: Those of the syllabus.
        stock: The questions of the bank.
        bank: Path of the page that prints them.
        cases: Path of the page with cases of two terms, empty where there is none.
        writer: Makes links.
    """
    asked = [category for category in categories if any(each.category == category.id for each in stock)]
    used = {each.question.style for each in stock}
    styles = [(style, text) for style, text in labels.STYLES.items() if style in used]
    kinds = [*labels.KINDS.items()] if cases else []
    fields = [
        *([("kind", labels.KIND, kinds)] if kinds else []),
        ("category", labels.CATEGORY, [("", labels.ALL_CATEGORIES), *((each.id, each.title) for each in asked)]),
        (
            "style",
            labels.STYLE,
            [("", labels.ALL_STYLES), *styles],
        ),
        ("which", labels.WHICH, [*labels.WHICH_QUESTIONS.items()]),
        ("count", labels.HOW_MANY, [(str(count), str(count)) for count in COUNTS]),
    ]
    places = [(each.title, _list_pages(each, stock, writer)) for each in asked]
    banks = [(name, labels.BANKS[name], path) for name, path in (("questions", bank), ("pairs", cases)) if path]
    return fill(
        "drill", fields=fields, places=places, banks=[(name, title, writer.link(path)) for name, title, path in banks]
    )


def _list_pages(category: Category, stock: Sequence[Stocked], writer: Writer) -> list[tuple[Page, str]]:
    """Give the pages with questions of a category, practice pages where there are any."""
    pages = dict.fromkeys(each.page.path for each in stock if each.category == category.id)
    found = [next(each.page for each in stock if each.page.path == path) for path in pages]
    practice = [page for page in found if page.kind == "practice"]
    return [(page, writer.link(page.path)) for page in practice or found]
