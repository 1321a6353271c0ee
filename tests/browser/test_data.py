"""Your data (1.14): backups are saved, looked at and merged; no wrong file costs a record; all can be deleted."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reading import press
from tests.browser.watching import Start
from tests.sites import ROOT

PAGE = "your-data/"
BACKUPS = ROOT / "tests" / "front" / "fixtures" / "backups"
FULL = BACKUPS / "sound-full.json"
NOT_OURS = "Error: This file is not a backup of this course."
PREVIEW = "Made on 21 Sept on schema 1: 5 entries, 5 new here, 0 notes differ."
READ_ALL = """async () => {
  const { openStore } = await import(new URL("../assets/course/store.mjs", location.href));
  const store = await openStore(document);
  const names = ["events", "notes", "exams"];
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await store.all(name)])));
}"""


def read_all(page: Page) -> dict[str, list[dict[str, Any]]]:
    """Give what the browser keeps."""
    kept: dict[str, list[dict[str, Any]]] = page.evaluate(READ_ALL)
    return {name: sorted(records, key=lambda record: str(record["id"])) for name, records in kept.items()}


def find_button(page: Page, name: str) -> Locator:
    return page.get_by_role("article").get_by_role("button", name=name, exact=True)


def choose(page: Page, file: Path) -> None:
    page.get_by_label("Load a backup").set_input_files(file)


def load(page: Page, file: Path = FULL) -> None:
    choose(page, file)
    press(find_button(page, "Add to what is here"))
    expect(page.get_by_text("The backup is loaded.")).to_be_visible()


def save(page: Page, folder: Path) -> dict[str, Any]:
    with page.expect_download() as download:
        press(find_button(page, "Save a backup file"))
    target = folder / download.value.suggested_filename
    download.value.save_as(target)
    assert re.fullmatch(r"course-progress-\d{4}-\d\d-\d\d\.json", target.name)
    saved: dict[str, Any] = json.loads(target.read_text(encoding="utf-8"))
    return saved


def test_page_without_javascript_says_there_is_nothing(visit: Start) -> None:
    """1.14 JS off: page says there is nothing stored."""
    page = visit(java_script_enabled=False).open(PAGE)
    expect(page.get_by_text("Without JavaScript this site keeps nothing")).to_be_visible()
    expect(page.get_by_role("article").get_by_role("button")).to_have_count(0)


def test_round_trip_is_identical(visit: Start, tmp_path: Path) -> None:
    """1.14 round trip identical, by the keyboard."""
    page = visit().open(PAGE)
    load(page)
    saved = save(page, tmp_path)
    expect(page.get_by_text("Saved 5 entries.")).to_be_visible()
    given = json.loads(FULL.read_text(encoding="utf-8"))
    for name in ("events", "notes", "exams"):
        assert sorted(saved[name], key=lambda record: str(record["id"])) == given[name]
    press(find_button(page, "Delete everything here"))
    press(find_button(page, "Delete everything"))
    expect(page.get_by_text("Everything is deleted.")).to_be_visible()
    assert read_all(page) == {"events": [], "notes": [], "exams": []}
    (tmp_path / "again.json").write_text(json.dumps(saved), encoding="utf-8")
    load(page, tmp_path / "again.json")
    assert read_all(page) == {name: given[name] for name in ("events", "notes", "exams")}


def test_preview_comes_first_and_changes_nothing(visit: Start) -> None:
    page = visit().open(PAGE)
    choose(page, FULL)
    preview = page.get_by_text(PREVIEW)
    expect(preview).to_be_focused()
    assert read_all(page)["events"] == []
    press(find_button(page, "Cancel"))
    expect(preview).to_have_count(0)
    expect(page.get_by_label("Load a backup")).to_be_focused()


def test_import_twice_changes_nothing(visit: Start) -> None:
    """1.14 import twice changes nothing."""
    page = visit().open(PAGE)
    load(page)
    once = read_all(page)
    choose(page, FULL)
    expect(page.get_by_text("5 entries, 0 new here, 0 notes differ.")).to_be_visible()
    press(find_button(page, "Add to what is here"))
    expect(page.get_by_text("The backup is loaded.")).to_be_visible()
    assert read_all(page) == once


def test_markup_in_a_note_stays_text(visit: Start) -> None:
    """1.14 `<img onerror>` in a note."""
    page = visit().open(PAGE)
    load(page)
    (note,) = read_all(page)["notes"]
    assert note["text"].startswith("<img src=x onerror=")
    assert page.title().startswith("Your data")


FILES: dict[str, Callable[[], bytes]] = {
    "wrong": (BACKUPS / "bad-kind.json").read_bytes,
    "empty": lambda: b"",
    "truncated": lambda: FULL.read_bytes()[:500],
    "20-MB": lambda: b" " * 20 * 1024 * 1024,
    "proto": lambda: b'{"__proto__": {"format": "course-progress", "schema": 1}}',
    "other-course": lambda: FULL.read_bytes().replace(b"bread-at-home", b"cake"),
    "picture": lambda: bytes(range(256)),
}


@pytest.mark.parametrize("name", FILES)
def test_wrong_file_gets_the_right_message_and_changes_nothing(visit: Start, name: str, tmp_path: Path) -> None:
    """1.14 wrong, empty, truncated, 20 MB, `__proto__`: right message, nothing changed."""
    page = visit().open(PAGE)
    load(page)
    before = read_all(page)
    (tmp_path / "file.json").write_bytes(FILES[name]())
    choose(page, tmp_path / "file.json")
    error = page.locator(".course-data__error")
    expect(error).to_have_text(NOT_OURS)
    expect(error).to_be_focused()
    assert read_all(page) == before


def test_newer_file_says_what_to_do(visit: Start) -> None:
    """1.14 newer schema."""
    page = visit().open(PAGE)
    choose(page, BACKUPS / "bad-newer.json")
    text = "Error: This file is from a newer version. Reload the page, then try again."
    expect(page.locator(".course-data__error")).to_have_text(text)
    assert read_all(page)["events"] == []


def test_records_that_cannot_be_read_are_counted_and_left_out(visit: Start) -> None:
    page = visit().open(PAGE)
    choose(page, BACKUPS / "part-proto-event.json")
    expect(page.get_by_text("4 entries, 4 new here, 0 notes differ. 1 entry could not be read.")).to_be_visible()


def test_replacing_asks_first(visit: Start) -> None:
    page = visit().open(PAGE)
    load(page)
    choose(page, BACKUPS / "sound-empty.json")
    press(find_button(page, "Replace"))
    dialog = page.get_by_role("dialog", name="Replace everything here?")
    expect(dialog.get_by_role("button", name="Go back")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    assert len(read_all(page)["events"]) == 3
    press(find_button(page, "Replace"))
    press(dialog.get_by_role("button", name="Replace"))
    expect(page.get_by_text("The backup is loaded.")).to_be_visible()
    assert read_all(page)["events"] == []


def test_replacing_that_fails_says_so_and_changes_nothing(visit: Start) -> None:
    page = visit().open(PAGE)
    load(page)
    page.evaluate("() => { IDBObjectStore.prototype.clear = () => { throw new DOMException('', 'UnknownError'); } }")
    choose(page, BACKUPS / "sound-empty.json")
    press(find_button(page, "Replace"))
    press(page.get_by_role("dialog").get_by_role("button", name="Replace"))
    text = (
        "The backup could not take the place of what is here. Nothing was changed. "
        "Close the other tabs of this course, then try again."
    )
    expect(page.get_by_role("status").get_by_text(text)).to_be_visible()
    assert len(read_all(page)["events"]) == 3
    expect(find_button(page, "Replace")).to_be_visible()


def test_deleting_asks_first_and_offers_a_backup(visit: Start, tmp_path: Path) -> None:
    page = visit().open(PAGE)
    load(page)
    press(find_button(page, "Delete everything here"))
    dialog = page.get_by_role("dialog", name="Delete everything here?")
    names = ["Keep everything", "Save a backup file", "Delete everything"]
    assert dialog.get_by_role("button").all_inner_texts() == names
    expect(dialog.get_by_role("button", name="Keep everything")).to_be_focused()
    page.keyboard.press("Escape")
    expect(find_button(page, "Delete everything here")).to_be_focused()
    assert len(read_all(page)["events"]) == 3
    assert save(page, tmp_path)["course"] == "bread-at-home"


def test_last_backup_is_said(visit: Start, tmp_path: Path) -> None:
    page = visit().open(PAGE)
    expect(page.get_by_text("Last backup: never.")).to_be_visible()
    save(page, tmp_path)
    expect(page.get_by_text(re.compile(r"^Last backup: \d+ \w+\.$"))).to_be_visible()


def test_browser_says_honestly_whether_it_keeps_the_data(visit: Start) -> None:
    start = visit()
    start.context.add_init_script("navigator.storage.persist = async () => false;")
    page = start.open(PAGE)
    press(find_button(page, "Keep my progress on this device"))
    text = "Your browser has promised nothing. Save a backup file from time to time."
    expect(page.get_by_text(text)).to_be_visible()


def test_private_window_says_so_and_still_saves(visit: Start) -> None:
    """2.6 blocked storage."""
    start = visit()
    start.context.add_init_script("IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); };")
    page = start.open(PAGE)
    text = (
        "Your browser does not keep data for this page, so progress lasts only until you close it. "
        "You can still save a backup file."
    )
    expect(page.get_by_text(text)).to_be_visible()
    choose(page, FULL)
    press(find_button(page, "Add to what is here"))
    with page.expect_download() as download:
        press(find_button(page, "Save what can be read"))
    assert len(json.loads(Path(download.value.path()).read_text(encoding="utf-8"))["events"]) == 3


def test_page_reached_from_another_one_is_dressed_alike(visit: Start) -> None:
    page = visit().open("")
    press(page.locator(".course-foot__links").get_by_role("link", name="Your data"))
    expect(find_button(page, "Save a backup file")).to_be_visible()
    expect(page.get_by_text("Load a backup")).to_have_css("font-weight", "700")
