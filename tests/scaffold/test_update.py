"""`coursebook update`: what it brings, what it leaves alone, and what it says of each file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coursebook.drafting.draft import RefusedError
from coursebook.scaffold import files
from coursebook.scaffold.manifest import MANIFEST, Manifest, hash_data, write_manifest
from coursebook.scaffold.origin import read_version
from coursebook.scaffold.update import SAID, Kind, Step, plan_update, update_course
from tests.scaffold.courses import run, snapshot, write_new

OLD, NEW, MINE = b"old\n", b"new\n", b"mine\n"
CASES: dict[str, tuple[bytes | None, bytes | None, bytes | None, Kind | None, bytes | None]] = {
    # The file: as it was written, as this version has it, as it is, what becomes of it, what it is then.
    "same": (OLD, OLD, OLD, None, OLD),
    "updated": (OLD, NEW, OLD, "updated", NEW),
    "updated-in-other-line-ends": (OLD, NEW, b"old\r\n", "updated", NEW),
    "added": (None, NEW, None, "added", NEW),
    "removed": (OLD, None, OLD, "removed", None),
    "there-already": (OLD, NEW, NEW, None, NEW),
    "changed": (OLD, OLD, MINE, "changed", MINE),
    "behind": (OLD, NEW, MINE, "behind", MINE),
    "taken": (None, NEW, MINE, "taken", MINE),
    "deleted": (OLD, NEW, None, "deleted", None),
    "left": (OLD, None, MINE, "left", MINE),
    "gone-on-both-sides": (OLD, None, None, None, None),
}
FORCED = {"changed": OLD, "behind": NEW, "taken": NEW, "deleted": NEW}
"""What else is written with `force`; a file of one's own that the tool no longer has is nobody else's."""


def write_case(root: Path, *names: str) -> dict[str, bytes]:
    """Write a course whose files are these cases; give the files of the new version."""
    recorded = {name: hash_data(CASES[name][0] or b"") for name in names if CASES[name][0] is not None}
    (root / MANIFEST).write_bytes(write_manifest(Manifest("0.1.0", recorded)))
    for name in names:
        present = CASES[name][2]
        if present is not None:
            (root / name).write_bytes(present)
    return {name: brought for name in names if (brought := CASES[name][1]) is not None}


def read(root: Path, name: str) -> bytes | None:
    return (root / name).read_bytes() if (root / name).exists() else None


@pytest.mark.parametrize("name", CASES)
def test_file_becomes_what_it_should(tmp_path: Path, name: str) -> None:
    _, _, _, kind, after = CASES[name]
    brought = write_case(tmp_path, name)
    steps = update_course(tmp_path, brought, "0.2.0")
    assert steps == ([Step(name, kind)] if kind else [])
    assert read(tmp_path, name) == after
    # What was done once is done: only what is still by hand is named again.
    again = update_course(tmp_path, brought, "0.2.0")
    assert [step.kind for step in again] == ([kind] if kind in {"changed", "behind", "taken", "deleted"} else [])


@pytest.mark.parametrize("name", CASES)
def test_force_takes_the_tool_s_and_nothing_else(tmp_path: Path, name: str) -> None:
    brought = write_case(tmp_path, name)
    steps = update_course(tmp_path, brought, "0.2.0", force=True)
    assert read(tmp_path, name) == FORCED.get(name, CASES[name][4])
    if name in FORCED:
        assert steps == [Step(name, "added" if name == "deleted" else "replaced")]
        assert update_course(tmp_path, brought, "0.2.0") == []


def test_dry_run_says_the_same_and_writes_nothing(tmp_path: Path) -> None:
    brought = write_case(tmp_path, *CASES)
    before = snapshot(tmp_path)
    planned = update_course(tmp_path, brought, "0.2.0", dry=True)
    assert snapshot(tmp_path) == before
    assert update_course(tmp_path, brought, "0.2.0") == planned
    assert {step.kind for step in planned} == SAID.keys() - {"replaced"}


TEXTS = (None, OLD, NEW, MINE)


@pytest.mark.parametrize("recorded", TEXTS)
@pytest.mark.parametrize("brought", TEXTS)
@pytest.mark.parametrize("present", TEXTS)
def test_nothing_written_by_hand_is_ever_lost(
    recorded: bytes | None, brought: bytes | None, present: bytes | None
) -> None:
    steps = plan_update(
        {} if recorded is None else {"file": hash_data(recorded)},
        {} if brought is None else {"file": brought},
        {} if present is None else {"file": present},
    )
    kinds = {step.kind for step in steps}
    if present not in {recorded, None}:
        assert not kinds & {"added", "updated", "removed", "replaced"}
        assert bool(kinds) == (present != brought and bool({recorded, brought} - {None}))


def test_all_is_written_or_nothing(tmp_path: Path) -> None:
    brought = write_case(tmp_path, "removed", "updated")
    (tmp_path / "way").write_bytes(MINE)
    before = snapshot(tmp_path)
    with pytest.raises(RefusedError, match=r"\Away/there cannot be written: "):
        update_course(tmp_path, {**brought, "way/there": NEW}, "0.2.0")
    assert snapshot(tmp_path) == before


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Give a new course."""
    return write_new(tmp_path / "tea")


def bring(monkeypatch: pytest.MonkeyPatch, **changes: bytes) -> None:
    """Let this version have other files than the course was written with."""
    ours = files.list_tool_files()
    monkeypatch.setattr(files, "list_tool_files", lambda: ours | changes)


def test_new_course_is_up_to_date(course: Path) -> None:
    before = snapshot(course)
    assert run("update", "--root", course) == (0, f"up to date with coursebook {read_version()}\n")
    assert snapshot(course) == before


def test_update_says_what_was_changed_by_hand_and_keeps_it(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (course / "Makefile").write_bytes(MINE)
    (course / "coursebook.yml").unlink()
    (course / "mkdocs.yml").write_bytes(MINE)
    bring(monkeypatch, Makefile=NEW, more=NEW)
    version = read_version()
    advice = "commit your work, run 'coursebook update --force', and see in 'git diff' what to take back"
    behind = f"1 file behind coursebook {version}: {advice}\n"
    lines = (
        "Makefile: not updated, for it was changed by hand\n"
        "coursebook.yml: not brought back, for it was deleted by hand\n"
        "more: added\n"
    )
    dry = "nothing was written: this is what 'coursebook update' would do\n"
    before = snapshot(course)
    assert run("update", "--root", course, "--dry-run") == (1, behind + lines + dry)
    assert snapshot(course) == before
    assert run("update", "--root", course) == (1, behind + lines)
    changed = {path for path, data in snapshot(course).items() if data != before.get(path)}
    assert changed == {"more", MANIFEST}
    lines = f"""\
Makefile: replaced, though it was changed by hand
coursebook.yml: added
up to date with coursebook {version}
"""
    assert run("update", "--root", course, "--force") == (0, lines)
    assert (course / "Makefile").read_bytes() == NEW
    assert (course / "mkdocs.yml").read_bytes() == MINE


def test_folder_that_is_no_such_course_is_refused(tmp_path: Path) -> None:
    said = f"Error: no course of 'coursebook new course' is here: there is no {MANIFEST}\n"
    assert run("update", "--root", tmp_path) == (1, said)
    assert [*tmp_path.iterdir()] == []


def test_course_of_a_later_version_is_refused(course: Path) -> None:
    record = json.loads((course / MANIFEST).read_bytes()) | {"version": "99.0"}
    (course / MANIFEST).write_text(json.dumps(record), encoding="utf-8")
    before = snapshot(course)
    said = f"Error: this course has the files of coursebook 99.0, and this is {read_version()}: install that one\n"
    assert run("update", "--root", course) == (1, said)
    assert snapshot(course) == before


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b'{"version": 1, "files": {}}',
        b'{"version": "one", "files": {}}',
        b'{"version": "1", "files": []}',
        b'{"version": "1", "files": {"a": 1}}',
        b'{"version": "1", "files": {"a": "short"}}',
        *(json.dumps({"version": "1", "files": {path: "0" * 64}}).encode() for path in ("../a", "/a", "C:\\a", "")),
    ],
)
def test_broken_record_is_refused(course: Path, broken: bytes) -> None:
    (course / MANIFEST).write_bytes(broken)
    before = snapshot(course)
    said = f"Error: {MANIFEST} is broken: bring back the one that was committed last, and run this again\n"
    assert run("update", "--root", course) == (1, said)
    assert snapshot(course) == before
