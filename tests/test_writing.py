"""Drafts in the files: line ends are kept, and it is all or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursebook.drafting.draft import Insertion, RefusedError
from coursebook.writing import insert, write_insertions

TEXTS = st.text("ab \r\n", max_size=12)


@given(text=TEXTS, line=st.integers(1, 9))
def test_what_was_there_is_there_still_in_its_order(text: str, line: int) -> None:
    new = insert(text, Insertion(path="a", line=line, text="NEW\n"))
    assert new.count("NEW") == 1
    assert new.count("\r\n") >= text.count("\r\n")
    assert [c for c in new if c in "ab "] == [c for c in text if c in "ab "]


@pytest.mark.parametrize(
    ("text", "line", "wanted"),
    [
        ("a\nb\n", 2, "a\nN\nb\n"),
        ("a\r\nb\r\n", 2, "a\r\nN\r\nb\r\n"),
        ("a\rb", 2, "a\rN\rb"),
        ("a\r\nb", 3, "a\r\nb\r\nN\r\n"),
        ("a\nb\n", 3, "a\nb\nN\n"),
        ("a", 2, "a\nN\n"),
    ],
)
def test_new_line_has_the_line_end_of_the_others(text: str, line: int, wanted: str) -> None:
    assert insert(text, Insertion(path="a", line=line, text="N\n")) == wanted


def write_files(root: Path) -> list[Insertion]:
    (root / "a.md").write_bytes(b"a\r\n")
    return [
        Insertion(path="new/b.md", line=1, text="b\n", is_new=True),
        Insertion(path="a.md", line=1, text="N\n"),
    ]


def test_all_of_a_draft_is_written(tmp_path: Path) -> None:
    write_insertions(tmp_path, write_files(tmp_path))
    assert (tmp_path / "a.md").read_bytes() == b"N\r\na\r\n"
    assert (tmp_path / "new/b.md").read_bytes() == b"b\n"


def test_nothing_is_written_where_a_file_cannot_be(tmp_path: Path) -> None:
    insertions = [*write_files(tmp_path), Insertion(path="gone.md", line=1, text="N\n")]
    with pytest.raises(RefusedError, match=r"\Agone\.md cannot be written: No such file or directory\Z"):
        write_insertions(tmp_path, insertions)
    assert (tmp_path / "a.md").read_bytes() == b"a\r\n"
    assert [*tmp_path.iterdir()] == [tmp_path / "a.md"]


def test_file_that_came_in_between_is_not_overwritten(tmp_path: Path) -> None:
    insertions = write_files(tmp_path)
    (tmp_path / "new").mkdir()
    (tmp_path / "new/b.md").write_bytes(b"mine")
    with pytest.raises(RefusedError, match=r"\Anew/b\.md cannot be written: File exists\Z"):
        write_insertions(tmp_path, insertions)
    assert (tmp_path / "a.md").read_bytes() == b"a\r\n"
    assert (tmp_path / "new/b.md").read_bytes() == b"mine"
