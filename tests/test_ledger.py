"""`coursebook ledger`: what it records, what it retires, and what it leaves for the author to settle."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from coursebook.cli import cli
from coursebook.model.ledger import HEADER, Entry, renew, write_ledger
from coursebook.model.place import Place
from coursebook.sources.ledger import parse_ledger
from coursebook.sources.text import Source, decode_source
from tests.authoring import FRONT_MATTER, PAGE, find_mistakes, write_course

LEDGER = "docs/_data/ids.txt"
KEYS = st.from_regex(r"[ceqs]-[a-z]{1,4}", fullmatch=True)
ENTRIES = st.builds(
    Entry,
    key=KEYS,
    rev=st.integers(1, 99),
    hash=st.from_regex(r"[0-9a-f]{12}", fullmatch=True),
    retired=st.booleans(),
    place=st.just(Place(LEDGER)),
)


def write_page(folder: Path, text: str, arguments: str = "", id_: str = "the-sound") -> None:
    body = f'{{% call exercise("{id_}", title="Done or not?"{arguments}) %}}\n{text}\n{{% endcall %}}\n'
    (folder / PAGE).write_text(FRONT_MATTER + body, encoding="utf-8")


def record(folder: Path) -> tuple[int, str]:
    outcome = CliRunner().invoke(cli, ["ledger", "--root", str(folder)])
    return outcome.exit_code, outcome.output


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Give a course with a page whose ledger is up to date."""
    write_course(tmp_path, {})
    write_page(tmp_path, "What do you hear?")
    assert record(tmp_path) == (0, "docs/_data/ids.txt: 3 ids, 3 new, 0 changed, 0 retired\n")
    return tmp_path


def read(folder: Path) -> str:
    return (folder / LEDGER).read_text(encoding="utf-8")


def test_course_without_questions_is_told_nothing_of_a_ledger(tmp_path: Path) -> None:
    assert find_mistakes(write_course(tmp_path, {}), hidden=()) == ""


def test_ledger_is_one_sorted_line_an_id_and_writing_it_again_changes_nothing(course: Path) -> None:
    text = read(course)
    assert [line.split()[0] for line in text.removeprefix(HEADER).splitlines()] == ["c-crumb", "c-crust", "e-the-sound"]
    assert find_mistakes(course) == ""
    assert record(course) == (0, "docs/_data/ids.txt: 3 ids, 0 new, 0 changed, 0 retired\n")
    assert read(course) == text


def test_what_is_new_is_recorded_when_it_is_finished(course: Path) -> None:
    text = read(course)
    page = (course / PAGE).read_text(encoding="utf-8")
    options = "- [x] This\n\n    TODO\n\n- [ ] That\n\n    It feels firm.\n"
    groups = "- Soft\n    - Crumb\n\n        TODO\n\n- Firm\n    - Crust\n\n        It is.\n"
    drafts = [
        '{% call exercise("a-smell", title="TODO") %}\nWhat do you smell?\n{% endcall %}\n',
        '{% call exercise("todo-smell", title="A smell") %}\nWhat do you smell?\n{% endcall %}\n',
        f'{{% call quiz("a-look", exam=False) %}}\nWhich?\n\n{options}{{% endcall %}}\n',
        f'{{% call sort("a-touch", title="Which?") %}}\n{groups}{{% endcall %}}\n',
    ]
    for draft in drafts:
        (course / PAGE).write_text(page + "\n" + draft, encoding="utf-8")
        codes = re.findall(r" (?:error|warning)\[(\w+)\]", find_mistakes(course))
        assert codes == ["W005"]
        assert record(course) == (0, "docs/_data/ids.txt: 3 ids, 0 new, 0 changed, 0 retired\n")
        assert read(course) == text
    (course / PAGE).write_text(page + "\n" + drafts[0].replace("TODO", "A smell"), encoding="utf-8")
    assert record(course) == (0, "docs/_data/ids.txt: 4 ids, 1 new, 0 changed, 0 retired\n")


def test_what_is_recorded_stays_so_while_it_is_written_anew(course: Path) -> None:
    write_page(course, "TODO: what do you hear?", ", rev=2")
    assert record(course)[1].endswith("3 ids, 0 new, 1 changed, 0 retired\n")
    assert "W005" in find_mistakes(course)


def test_raised_revision_and_said_wording_are_recorded(course: Path) -> None:
    write_page(course, "Which sound do you hear?", ", wording=True")
    assert record(course)[1].endswith("3 ids, 0 new, 1 changed, 0 retired\n")
    assert "e-the-sound 1 " in read(course)
    write_page(course, "Which smell is there?", ", rev=2")
    assert record(course)[1].endswith("3 ids, 0 new, 1 changed, 0 retired\n")
    assert "e-the-sound 2 " in read(course)
    assert find_mistakes(course) == ""


def test_id_that_is_gone_is_retired_and_comes_back_with_its_content_alone(course: Path) -> None:
    write_page(course, "What do you hear?", id_="a-sound")
    assert record(course) == (
        0,
        "retired: e-the-sound\ndocs/_data/ids.txt: 4 ids, 1 new, 0 changed, 1 retired\n",
    )
    assert find_mistakes(course) == ""
    write_page(course, "Quite another question?")
    record(course)
    assert "L003" in find_mistakes(course)
    write_page(course, "What do you hear?")
    record(course)
    assert find_mistakes(course) == ""


@pytest.mark.parametrize(
    ("text", "arguments", "code"),
    [
        pytest.param("Which smell is there?", "", "L005", id="unsaid-change"),
        pytest.param("What do you hear?", ", rev=1", "L006", id="lowered-revision"),
    ],
)
def test_what_is_wrong_is_not_written_away(course: Path, text: str, arguments: str, code: str) -> None:
    if code == "L006":
        write_page(course, "What do you hear?", ", rev=2")
        record(course)
    write_page(course, text, arguments)
    before = read(course)
    record(course)
    assert read(course) == before
    assert code in find_mistakes(course)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param(PAGE, FRONT_MATTER + '{% call exercise("the-sound"', id="a-page-that-cannot-be-read"),
        pytest.param(LEDGER, "<<<<<<< ours\n", id="a-ledger-that-cannot-be-read"),
    ],
)
def test_nothing_is_written_while_something_cannot_be_read(course: Path, path: str, text: str) -> None:
    (course / path).write_text(text, encoding="utf-8")
    before = read(course)
    code, said = record(course)
    assert code == 1
    assert "error[" in said
    assert read(course) == before


@given(st.lists(ENTRIES, unique_by=lambda entry: entry.key))
def test_written_ledger_reads_as_it_was(entries: list[Entry]) -> None:
    read_back, findings = parse_ledger(Source(LEDGER, write_ledger(entries)))
    assert not findings
    assert [entry.line for entry in read_back] == [entry.line for entry in entries]
    assert {entry.key for entry in renew(read_back, ())} == {entry.key for entry in entries}
    assert all(entry.retired for entry in renew(read_back, ()))


@given(st.one_of(st.binary(), st.lists(st.sampled_from(["q-a", " 1", " ", "0123456789ab", "\n", "#", "retired"]))))
def test_any_bytes_are_a_ledger(data: bytes | list[str]) -> None:
    content = data if isinstance(data, bytes) else "".join(data).encode()
    source, _ = decode_source(content, LEDGER)
    entries, findings = parse_ledger(source)
    lines = [line for line in source.text.split("\n") if line.strip() and not line.startswith("#")]
    assert len(entries) + len(findings) == len(lines)


def test_moved_key_is_left_for_the_author_to_settle(tmp_path: Path) -> None:
    call = '{% call quiz("inside", exam=False<said>) %}'
    question = call + "\nIs it?\n\n- [x] So\n\n    A.\n\n- [ ] No\n\n    B.\n{% endcall %}\n"
    moved = question.replace("[x]", "[-]").replace("[ ]", "[x]").replace("[-]", "[ ]")
    write_course(tmp_path, {PAGE: FRONT_MATTER + question.replace("<said>", "")})
    assert record(tmp_path) == (0, "docs/_data/ids.txt: 3 ids, 3 new, 0 changed, 0 retired\n")
    before = read(tmp_path)
    for said in ("", ", wording=True"):
        (tmp_path / PAGE).write_text(FRONT_MATTER + moved.replace("<said>", said), encoding="utf-8")
        assert record(tmp_path) == (0, "docs/_data/ids.txt: 3 ids, 0 new, 0 changed, 0 retired\n")
        assert read(tmp_path) == before
    (tmp_path / PAGE).write_text(FRONT_MATTER + moved.replace("<said>", ", rev=2"), encoding="utf-8")
    assert record(tmp_path) == (0, "docs/_data/ids.txt: 3 ids, 0 new, 1 changed, 0 retired\n")
