"""What both engines make of the templates, under a project's path."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

from tests.sites import ENGINES, ROOT, build_site

BASE = "https://example.org/project/"
REPOSITORY = "https://github.com/coursebook/itil-foundation-course"
Read = Callable[[str], html.HtmlElement]


@pytest.fixture(scope="module", params=ENGINES)
def read(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Read:
    """Build the first course with each engine in turn and give its pages by path."""
    folder: Path = build_site(ROOT, request.param, tmp_path_factory.mktemp(request.param), SITE_URL=BASE)
    return lambda path: html.fromstring((folder / path).read_text(encoding="utf-8"))


def only(found: list[str]) -> str:
    (one,) = found
    return str(one)


def test_each_page_has_a_description_of_its_own(read: Read) -> None:
    pages = ["", "about/", "exam/", "glossary/", "chapters/02-core-concepts/"]
    texts = [only(read(f"{page}index.html").xpath("//meta[@name='description']/@content")) for page in pages]
    assert len(set(texts)) == len(pages)
    assert texts[-1].startswith("A system can pass every test"), "a chapter's hook describes it"


def test_modules_are_preloaded_where_they_are_needed(read: Read) -> None:
    def preloaded(page: str) -> set[str]:
        return {href.split("/")[-1] for href in read(page).xpath("//link[@rel='modulepreload']/@href")}

    everywhere = preloaded("about/index.html")
    assert "init.mjs" in everywhere
    assert preloaded("glossary/index.html") == everywhere | {"glossary.mjs", "glossary-labels.mjs"}
    assert preloaded("practice/02-core-concepts/index.html") >= everywhere | {"quiz.mjs", "check-panel.mjs"}


def test_foot_of_a_page_leads_to_its_source_and_to_a_form_that_knows_it(read: Read) -> None:
    links = read("chapters/02-core-concepts/index.html").xpath("//ul[@class='course-foot__links']//a")
    edit, report = (
        only([a.get("href") for a in links if a.text == text]) for text in ("Edit this page", "Report a mistake")
    )
    assert edit == f"{REPOSITORY}/edit/main/docs/chapters/02-core-concepts.md"
    address = urlsplit(report)
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{REPOSITORY}/issues/new"
    assert parse_qs(address.query) == {"template": ["mistake.yml"], "page": [f"{BASE}chapters/02-core-concepts/"]}


def test_form_and_field_exist() -> None:
    form = (ROOT / ".github" / "ISSUE_TEMPLATE" / "mistake.yml").read_text(encoding="utf-8")
    assert "id: page" in form


def test_missing_page_leads_on_from_any_depth(read: Read) -> None:
    page = read("404.html")
    assert "not here" in only(page.xpath("//h1/text()"))
    links = page.xpath("//article//a/@href")
    assert [urlsplit(link).path.rstrip("/.") for link in links if link] == ["/project", "/project/glossary"]
    assert page.xpath("//a[@rel='edit']") == []
    hrefs = [link for link in page.xpath("//link/@href | //script/@src | //img/@src | //a/@href") if "://" not in link]
    assert [link for link in hrefs if not link.startswith(("/project/", "#"))] == []


def test_each_page_says_above_its_heading_where_it_stands(read: Read) -> None:
    stands = {
        "chapters/02-core-concepts/": ("../../", "Chapter 2"),
        "practice/02-core-concepts/": ("../../", "Practice for chapter 2"),
        "glossary/": ("../", "Glossary"),
        "editors/rules/": ("../../", "The rules"),
    }
    for path, (home, here) in stands.items():
        page = read(f"{path}index.html")
        (nav,) = page.xpath("//article//nav[@aria-label='Breadcrumb']")
        assert [item.text_content().strip() for item in nav.xpath("ol/li")] == ["Course", here]
        assert [(link.text, link.get("href")) for link in nav.xpath(".//a")] == [("Course", home)]
        assert nav.xpath("ol/li[last()]//@aria-current") == ["page"]
        assert nav.xpath("following::h1")
        assert nav.xpath("following::*[@id='course-content']"), "the skip link leads past it"
        assert len(page.xpath("//nav[@aria-label='Breadcrumb']")) == 1
        assert page.xpath("//*[contains(@class, 'md-path')]") == [], "the theme has none of its own"


def test_home_and_the_missing_page_stand_nowhere(read: Read) -> None:
    for path in ("index.html", "404.html"):
        assert read(path).xpath("//nav[@aria-label='Breadcrumb']") == []


def test_skip_link_leads_to_the_content_of_every_kind_of_page(read: Read) -> None:
    for path in ("index.html", "glossary/index.html", "chapters/02-core-concepts/index.html", "404.html"):
        page = read(path)
        assert page.xpath("//a[@class='course-skip']/@href") == ["#course-content"]
        (anchor,) = page.xpath("//article//*[@id='course-content']")
        assert anchor.xpath("following::h1")
