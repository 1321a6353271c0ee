"""Writes a tiny built site, right but for what a test changes in it, and says what is found."""

from __future__ import annotations

import json
import random
import string
from collections.abc import Mapping
from pathlib import Path

from coursebook.diagnostics import render
from coursebook.site.check import check_site

URL = "https://example.org/course/"
INDEX = "index.html"
SEARCH = "search/search_index.json"
KB = 1024

_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<link rel="canonical" href="{address}">
</head>
<body>
<h1>{title}</h1>
{body}
</body>
</html>
"""


def write_page(title: str, path: str, body: str) -> str:
    """Give the HTML of a page whose address is right."""
    return _PAGE.format(title=title, address=URL + path, body=body)


def _files(body: str) -> dict[str, str]:
    return {
        INDEX: write_page("Bread", "", body),
        "glossary/index.html": write_page(
            "Glossary", "glossary/", '<p id="crumb">Soft.</p>\n<p id="crust">Brown.</p>\n<p id="café">Open.</p>'
        ),
        "assets/course/page.css": "h1 { color: black }\n",
        "assets/course/init.mjs": "export {};\n",
        "images/loaf.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
    }


def _list_pages(files: Mapping[str, str | bytes | None]) -> dict[str, bytes]:
    """Give the pages that are meant to be found, by address."""
    pages = {name: text.encode() if isinstance(text, str) else text for name, text in files.items() if text is not None}
    return {
        name.removesuffix(INDEX): text
        for name, text in pages.items()
        if name.endswith(".html") and name != "404.html" and b'"refresh"' not in text and b"course-bank" not in text
    }


def _write_indexes(pages: Mapping[str, bytes]) -> dict[str, str]:
    """Write the sitemap, which names every page, and the search index, which has a term and every chapter."""
    urls = "".join(f"<url><loc>{URL}{address}</loc></url>\n" for address in pages)
    entries = [{"location": "glossary/#crumb", "title": "Crumb", "text": "<p>Soft.</p>"}]
    chapters = [address for address, text in pages.items() if b"course-chapter-header" in text]
    entries += [{"location": address, "title": "Chapter", "text": ""} for address in chapters]
    return {
        "sitemap.xml": '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n',
        SEARCH: json.dumps({"docs": entries}),
    }


def write_site(folder: Path, files: Mapping[str, str | bytes | None], body: str = "") -> Path:
    """Write the site with some files changed, added, or (None) left out, and a body of its first page."""
    written = {**_files(body), **files}
    for name, text in {**_write_indexes(_list_pages(written)), **written}.items():
        if text is None:
            continue
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def make_noise(path: str, size: int) -> str:
    """Give a file of that many KB which compressing makes hardly smaller, in the language of its name."""
    letters = "".join(random.Random(path).choices(string.ascii_letters + string.digits, k=size * KB))  # noqa: S311
    if path.endswith(".html"):
        return write_page("Noise", path.removesuffix(INDEX), f"<p>{letters}</p>")
    if path.endswith(".json"):
        key = "items" if path == "search.json" else "docs"
        return json.dumps({key: [{"location": "", "title": "Bread", "text": letters}]})
    return f"/* {letters} */" if path.endswith((".css", ".mjs", ".js")) else letters


def find_mistakes(folder: Path, url: str = "") -> str:
    """Give what is printed for a site, without the lines that repeat the codes."""
    lines = render(check_site(folder, url).findings, "text").split("\n")
    return "\n".join(line for line in lines if not line.startswith("  more: "))
