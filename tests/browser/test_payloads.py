"""Issue 5, Bad input: no field that an editor or a file can fill runs a script, wherever its words are shown.

What would run is refused by the linter in every field. What is written as text, by entities or as code, is built, and
stays text on the page, in tips, in answers, in the search, on paper and in a backup.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from playwright.sync_api import Browser, Dialog, Page, expect

from coursebook.cli import cli
from coursebook.packing.pack import pack_site
from tests.browser.kinds import BREAD, USE_ALL
from tests.browser.reading import ON_PUBLISHED, search_for, tab_to
from tests.browser.serving import BUILT_FOR, PREFIX, Site, serve_site
from tests.browser.watching import Visit
from tests.sites import ROOT, SITE, copy_course, run_engine

RUNS = (
    "<img src=x onerror=window.__ran=1>",
    "<script>window.__ran=1</script>",
    '"><svg onload=window.__ran=1>',
    "[x](javascript:window.__ran=1)",
)
TEXT = (
    "&lt;img src=x onerror=window.__ran=1&gt;",
    "&lt;script&gt;window.__ran=1&lt;/script&gt;",
    '"&gt;&lt;svg onload=window.__ran=1&gt;',
)
FIELDS = {"term", "aliases", "definition", "example", "test", "title", "name", "cells", "text", "columns", "part"}
FORBIDDEN = re.compile(r"^(docs/\S+?):(\d+):\d+: error\[A00[1-4]\]", re.MULTILINE)
PAGES = ("title: ", "hook: ", "A baker weighs", "- [x] 700 g", "Multiply the flour", "That is what is *missing*")
"""Where words begin on the first chapter: front matter, stem, right option, explanation, reason."""
BACKUP = ROOT / "tests" / "front" / "fixtures" / "backups" / "sound-full.json"


class Spikes:
    """Puts payloads into fields, each of the kinds in its turn."""

    def __init__(self, kinds: tuple[str, ...]) -> None:
        self.kinds = kinds
        self.count = 0

    def next(self) -> str:
        self.count += 1
        return self.kinds[self.count % len(self.kinds)]

    def walk(self, value: Any, fields: set[str], key: str = "") -> Any:  # noqa: ANN401 - YAML holds anything
        """Give a record with a payload after the text of each of these fields."""
        if isinstance(value, dict):
            return {name: self.walk(each, fields, name) for name, each in value.items()}
        if isinstance(value, list):
            return [self.walk(each, fields, key) for each in value]
        return f"{value} {self.next()}" if isinstance(value, str) and key in fields else value


def spike(target: Path, kinds: tuple[str, ...]) -> Path:
    """Copy the second course and fill its fields with payloads; give the copy's folder."""
    course, spikes = copy_course(SITE, target), Spikes(kinds)
    for name in ("glossary", "syllabus", "facts"):
        file = course / "docs" / "_data" / f"{name}.yml"
        fields = FIELDS - {"term"} if name == "facts" else FIELDS
        records = spikes.walk(yaml.safe_load(file.read_text(encoding="utf-8")), fields)
        file.write_text(yaml.safe_dump(records, allow_unicode=True, sort_keys=False, width=10**6), encoding="utf-8")
    page = course / "docs" / "chapters" / "01-dough.md"
    text = page.read_text(encoding="utf-8")
    for words in PAGES:
        assert words in text
        start, _, rest = text.partition(words)
        line, _, after = rest.partition("\n")
        text = f"{start}{words}{line} {spikes.next()}\n{after}"
    page.write_text(text, encoding="utf-8")
    assert spikes.count > 50
    return course


def test_linter_refuses_whatever_would_run_in_every_field(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    course = spike(tmp_path, RUNS)
    monkeypatch.chdir(course)
    run = CliRunner().invoke(cli, ["check"])
    assert run.exit_code == 1
    refused = {(file, int(line)) for file, line in FORBIDDEN.findall(run.output)}
    spiked = {
        (file.relative_to(course).as_posix(), number)
        for file in [*course.glob("docs/_data/*.yml"), course / "docs" / "chapters" / "01-dough.md"]
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if "__ran" in line
    }
    assert spiked - refused == set()


@pytest.fixture(scope="module")
def spiked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Site]]:
    """Serve the course whose fields hold payloads as text; each engine builds it once."""
    sites: dict[str, Site] = {}
    with ExitStack() as stack:

        def serve(engine: str) -> Site:
            if engine not in sites:
                course = spike(tmp_path_factory.mktemp(engine), TEXT)
                (course / "docs" / "_data" / "ids.txt").unlink()
                settings = course / "mkdocs.yml"
                text = settings.read_text(encoding="utf-8").replace(
                    "{title: Your data,", f"{{title: 'Your data {RUNS[0]}',"
                )
                settings.write_text(text, encoding="utf-8")
                outcome = CliRunner().invoke(cli, ["ledger", "--root", str(course)])
                assert outcome.exit_code == 0, outcome.output
                run = run_engine(course, engine, is_strict=True, SITE_URL=BUILT_FOR + PREFIX)
                assert run.returncode == 0, run.stdout
                pack_site(course / "site")
                sites[engine] = stack.enter_context(serve_site(course / "site"))
            return sites[engine]

        yield serve


@pytest.fixture
def reader(browser: Browser, spiked: Callable[[str], Site], engine: str) -> Iterator[Visit]:
    """Visit that course; a dialog, an error or a request that should not be fails the test at its end."""
    visit = Visit(browser, spiked(engine), reduced_motion="reduce")
    visit.page.on("dialog", lambda dialog: meet(visit, dialog))
    yield visit
    assert visit.page.evaluate("window.__ran") is None
    visit.context.close()
    assert visit.problems == []


def meet(visit: Visit, dialog: Dialog) -> None:
    """Leave a page that has unsaved answers; any other dialog is a problem."""
    if dialog.type != "beforeunload":
        visit.problems.append(f"dialog: {dialog.message}")
    dialog.accept()


def ran(page: Page) -> object:
    return page.evaluate("window.__ran")


@pytest.mark.parametrize("payload", RUNS[:2])
@ON_PUBLISHED
def test_title_of_the_navigation_that_would_run_is_not_published(tmp_path: Path, engine: str, payload: str) -> None:
    """The theme prints such titles as they are: the check of each built site refuses them."""
    course = copy_course(SITE, tmp_path)
    settings = course / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("  - Review: ", f'  - "Review {payload}": '), encoding="utf-8")
    assert run_engine(course, engine).returncode == 0
    run = CliRunner().invoke(cli, ["site-check", str(course / "site")])
    assert run.exit_code == 1
    assert "running-code: " in run.output


def test_link_at_the_foot_is_named_by_its_words_whatever_they_are(reader: Visit) -> None:
    foot = reader.open("").get_by_role("contentinfo")
    expect(foot.get_by_role("link", name=f"Your data {RUNS[0]}", exact=True)).to_be_visible()
    assert foot.locator("img[onerror]").count() == 0


def test_nothing_runs_on_any_page_in_use_and_on_paper(reader: Visit) -> None:
    for path in BREAD:
        page = reader.open(path)
        page.evaluate(USE_ALL)
        page.pdf()
        assert ran(page) is None, path


def test_tip_shows_the_words_as_text(reader: Visit) -> None:
    page = reader.open("chapters/01-dough/")
    tab_to(page.locator("a.course-term").first)
    tip = page.get_by_role("tooltip")
    expect(tip).to_contain_text("window.__ran=1")
    assert tip.locator("img, script, svg").count() == 0


def test_search_shows_the_words_as_text(reader: Visit, engine: str) -> None:
    for words in ("autolyse", "crumb", "levain"):
        page = reader.open("exam/")
        if engine == "mkdocs":
            search_for(page, words)
            links = page.locator(".md-search-result__link")
        else:
            page.get_by_role("button", name="Search").first.click()
            page.get_by_role("combobox", name="Search").fill(words)
            links = page.get_by_role("listbox").locator("a")
        expect(links.first).to_have_attribute("href", re.compile(r"[?&]h="))
        expect(links.filter(has_text="window.__ran=1").first).to_be_visible()
        assert links.locator("img, script, svg[onload]").count() == 0
        assert ran(page) is None, words


def test_backup_with_markup_in_its_notes_and_ids_runs_nothing(reader: Visit, tmp_path: Path) -> None:
    backup = json.loads(BACKUP.read_text(encoding="utf-8"))
    del backup["sha256"]
    (note,) = backup["notes"]
    note["text"] = " ".join(RUNS)
    for event in backup["events"]:
        event["q"] = f"{event['q']}{RUNS[0]}"
    file = tmp_path / "backup.json"
    file.write_text(json.dumps(backup), encoding="utf-8")
    page = reader.open("your-data/")
    page.get_by_label("Load a backup").set_input_files(file)
    page.get_by_role("article").get_by_role("button", name="Add to what is here", exact=True).click()
    expect(page.get_by_text("The backup is loaded.")).to_be_visible()
    assert ran(page) is None
    expect(reader.open("chapters/01-dough/").get_by_label(re.compile("^Your notes"))).to_have_value(note["text"])
    for path in ("chapters/01-dough/", "review/", ""):
        assert ran(reader.open(path)) is None, path
