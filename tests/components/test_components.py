"""Each component's examples: the page's source beside the HTML it must become.

The goldens are the contract between Python and the browser's modules, whose tests read the same files.
`pytest --update-goldens` rewrites them; read the difference like code.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree, html

from tests.rendering import render_page

FOLDER = Path(__file__).parent
EXAMPLES = sorted(path for path in FOLDER.glob("*/*.md") if path.parent.name != "_course")


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def read_others(folder: Path) -> dict[str, str]:
    """Give the pages and data that the course of these examples has besides: those in `_docs`."""
    docs = folder / "_docs"
    files = (path for path in docs.rglob("*") if path.is_file())
    return {path.relative_to(docs).as_posix(): path.read_text(encoding="utf-8") for path in files}


@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_example_becomes_its_golden_html(example: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    output = render_page(tmp_path, example.read_text(encoding="utf-8"), others=read_others(example.parent)) + "\n"
    golden = example.with_suffix(".html")
    if request.config.getoption("--update-goldens"):
        golden.write_text(output, encoding="utf-8")
    assert output == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_golden_html_is_well_formed_and_its_ids_are_unique_and_found(example: Path) -> None:
    text = example.with_suffix(".html").read_text(encoding="utf-8")
    # Void elements and bare attributes are HTML's own; everything else must nest as in XML.
    strict = re.sub(r"<(input|br|hr|img)\b([^>]*?)/?>", r"<\1\2/>", text)
    strict = strict.replace(' hidden=""', "").replace(" hidden", "").replace("&para;", "")
    etree.fromstring(f"<body>{strict}</body>")
    tree = html.fragment_fromstring(text, create_parent="article")
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    pointed = {
        id_
        for name in ("for", "aria-describedby", "aria-labelledby")
        for v in tree.xpath(f"//@{name}")
        for id_ in v.split()
    }
    assert pointed <= set(ids)


@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_golden_html_holds_no_markdown_no_call_and_no_handler(example: Path) -> None:
    tree = html.fragment_fromstring(example.with_suffix(".html").read_text(encoding="utf-8"), create_parent="article")
    # Code shows what it likes.
    text = "".join(tree.xpath("//text()[not(ancestor::pre or ancestor::code)]"))
    assert not [mark for mark in ("**", "{{", "{%", "[x]", "[ ]", "____", "coursebook") if mark in text]
    assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on") or name == "style"]


def test_every_example_says_what_is_right_only_inside_a_closed_details() -> None:
    for example in FOLDER.glob("quiz/*.html"):
        tree = html.fragment_fromstring(example.read_text(encoding="utf-8"), create_parent="article")
        for section in tree.xpath("//section[@data-course='quiz']"):
            answers = section.xpath("./details[not(@open)]")
            assert len(answers) == 1
            outside = [text for text in section.xpath(".//text()[not(ancestor::details)]") if "right" in text]
            assert outside == []
