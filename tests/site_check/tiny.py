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
    address = "<url><loc>{}</loc></url>\n"
    return {
        INDEX: write_page("Bread", "", body),
        "glossary/index.html": write_page(
            "Glossary", "glossary/", '<p id="crumb">Soft.</p>\n<p id="crust">Brown.</p>\n<p id="café">Open.</p>'
        ),
        "sitemap.xml": '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{address.format(URL)}{address.format(URL + 'glossary/')}</urlset>\n",
        SEARCH: json.dumps({"docs": [{"location": "glossary/#crumb", "title": "Crumb", "text": "<p>Soft.</p>"}]}),
        "assets/course/page.css": "h1 { color: black }\n",
        "assets/course/init.mjs": "export {};\n",
        "images/loaf.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
    }


def write_site(folder: Path, files: Mapping[str, str | bytes | None], body: str = "") -> Path:
    """Write the site with some files changed, added, or (None) left out, and a body of its first page."""
    for name, text in {**_files(body), **files}.items():
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
