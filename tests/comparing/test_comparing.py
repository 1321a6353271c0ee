"""What two states of a course have of each other: kinds of changes, what moved, what is new among the findings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from coursebook.comparing import Difference, State, compare
from coursebook.sources import load_course
from tests.authoring import FRONT_MATTER, GLOSSARY, PAGE, read_course, write_course

SECOND = "docs/second.md"
OPTIONS = "- [x] Crumb\n\n    It is soft.\n\n- [ ] Crust\n\n    It is firm.\n"
QUIZ = '{% call quiz("inside", exam=False) %}\nWhat is inside?\n\n<options>\nSoft.\n{% endcall %}\n'
SORT = (
    '{% call sort("parts", title="Which part?") %}\n- Soft\n    - Crumb\n\n        It gives.\n'
    "\n- Hard\n    - Crust\n\n        It cracks.\n{% endcall %}\n"
)


def ask(options: str = OPTIONS, arguments: str = "") -> str:
    """Give a question."""
    return QUIZ.replace("<options>", options).replace("exam=False", "exam=False" + arguments)


def hold(folder: Path, before: Mapping[str, str | None], after: Mapping[str, str | None]) -> Difference:
    """Hold two states of the tiny course against each other."""
    states = []
    for name, files in (("before", before), ("after", after)):
        root = write_course(folder / name, files)
        course, findings = read_course(root)
        errors = [finding for finding in load_course(root)[1] if finding.severity == "error"]
        states.append(State(course=course, unread=errors, find=lambda findings=findings: findings))  # type: ignore[misc]
    return compare(*states)


def page(text: str) -> dict[str, str | None]:
    """Give the chapter with a text."""
    return {PAGE: FRONT_MATTER + text}


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        pytest.param(
            ask(), ask(OPTIONS.replace("x] Crumb", " ] Crumb").replace(" ] Crust", "x] Crust")), "key", id="mark"
        ),
        pytest.param(ask(), ask(OPTIONS.replace("] Crumb", "] The crumb")), "meaning", id="key's text"),
        pytest.param(
            ask(),
            ask("- [ ] The crumb\n\n    No.\n\n- [x] The crust\n\n    Yes.\n"),
            "key",
            id="all texts and the mark",
        ),
        pytest.param(ask(), ask(OPTIONS + "\n- [x] Flour\n\n    Of it.\n"), "key", id="one more key"),
        pytest.param(ask(), ask(OPTIONS + "\n- [ ] Flour\n\n    Of it.\n"), "meaning", id="one more option"),
        pytest.param(ask(), ask(OPTIONS.replace("] Crumb", "] The crumb"), ", wording=True"), "wording", id="said"),
        pytest.param(ask(), ask(OPTIONS.replace("soft", "mild")), "wording", id="reason"),
        pytest.param(ask(), ask(arguments=', criterion="1.1"'), "meaning", id="criterion"),
        pytest.param(ask(), ask(arguments=", rev=2"), "meaning", id="revision"),
        pytest.param(ask(), ask(arguments=", wording=True"), None, id="nothing but a note for the ledger"),
        pytest.param(ask(), "A line more.\n\n" + ask(), None, id="place"),
        pytest.param(
            SORT,
            SORT.replace("Crumb", "Crust", 1).replace("- Crust\n\n        It c", "- Crumb\n\n        It c"),
            "key",
            id="items",
        ),
        pytest.param(SORT, SORT.replace("- Soft", "- It gives way"), "meaning", id="category's name"),
        pytest.param(SORT, SORT.replace("It gives", "It yields"), "wording", id="item's reason"),
    ],
)
def test_kind_of_a_change(tmp_path: Path, before: str, after: str, kind: str | None) -> None:
    changes = hold(tmp_path, page(before), page(after)).items
    assert [change.kind for change in changes] == ([kind] if kind else [])


def test_wording_that_the_ledger_has_taken_over_is_wording(tmp_path: Path) -> None:
    after = ask(OPTIONS.replace("] Crumb", "] The crumb"))
    course, _ = read_course(write_course(tmp_path / "recorded", page(after)))
    digest = course.pages[0].questions[0].hash
    for line, kind in ((f"q-inside 1 {digest}", "wording"), (f"q-inside 2 {digest}", "meaning")):
        files = {**page(after), "docs/_data/ids.txt": f"{line}\n"}
        assert [change.kind for change in hold(tmp_path / kind, page(ask()), files).items] == [kind]


def test_changed_key_comes_first_and_wording_last(tmp_path: Path) -> None:
    wording = ask().replace("inside", "second")
    before = page(wording + "\n" + ask())
    after = page(wording.replace("is soft", "gives") + "\n" + ask(OPTIONS.replace("[ ]", "[x]")))
    assert [change.kind for change in hold(tmp_path, before, after).items] == ["key", "wording"]


def test_id_moved_between_pages_is_the_same_question(tmp_path: Path) -> None:
    before, after = {**page(ask()), SECOND: "Text.\n"}, {**page("Text.\n"), SECOND: ask()}
    (change,) = hold(tmp_path, before, after).items
    assert (change.kind, change.has_moved) == ("moved", True)
    (change,) = hold(tmp_path / "changed", before, {**after, SECOND: ask(OPTIONS.replace("soft", "mild"))}).items
    assert (change.kind, change.has_moved) == ("wording", True)


def test_questions_of_a_renamed_page_have_not_moved(tmp_path: Path) -> None:
    text = FRONT_MATTER + ask() + "\nSome more text.\n"
    difference = hold(tmp_path, {PAGE: text}, {PAGE: None, "docs/chapters/01-crumb.md": text})
    assert [change.kind for change in difference.pages] == ["renamed"]
    assert list(difference.items) == []


def test_other_page_in_the_place_of_one_is_none_of_its_name(tmp_path: Path) -> None:
    difference = hold(tmp_path, {SECOND: "One.\n\nTwo.\n"}, {"docs/third.md": "One.\n\nThree.\n\nFour.\n"})
    assert [change.kind for change in difference.pages] == ["added", "deleted"]


def test_page_of_no_plain_text_is_found_again_by_its_title(tmp_path: Path) -> None:
    text = "---\ntitle: Braces\nrender_macros: false\n---\n\n{{ x.y }}\n"
    difference = hold(tmp_path, {SECOND: text}, {"docs/third.md": text})
    assert [change.kind for change in difference.pages] == ["renamed"]


def test_term_with_another_id_is_renamed_and_shown_where_it_is_used(tmp_path: Path) -> None:
    files = {**page('The {{ term("crumb") }}.\n'), "docs/glossary.md": "{{ glossary() }}\n"}
    before = write_course(tmp_path / "read", {}) / GLOSSARY
    glossary = before.read_text(encoding="utf-8")
    after = {
        **files,
        PAGE: FRONT_MATTER + 'The {{ term("soft-part") }}.\n',
        GLOSSARY: glossary.replace("crumb", "soft-part"),
    }
    (change, edited) = hold(tmp_path, files, after).terms
    assert (change.kind, change.before and change.before.id, change.after and change.after.id) == (
        "renamed",
        "crumb",
        "soft-part",
    )
    assert [shown.path for shown in change.shown_on] == ["chapters/01-loaf.md", "glossary.md"]
    assert (edited.kind, edited.after and edited.after.id) == ("edited", "crust")


def test_finding_is_new_whatever_its_line_and_only_once(tmp_path: Path) -> None:
    wrong = 'The {{ term("crum") }}.\n'
    assert list(hold(tmp_path / "same", page(wrong), page("A line.\n\n" + wrong)).findings) == []
    more = hold(tmp_path / "more", page(wrong), page(f"{wrong}\n{wrong}"))
    assert [(finding.code, finding.place.line) for finding in more.findings] == [("R001", 10)]


def test_finding_on_a_renamed_page_is_not_new(tmp_path: Path) -> None:
    text = 'The {{ term("crum") }}.\n\nA line.\n'
    assert list(hold(tmp_path, {SECOND: text}, {"docs/third.md": text}).findings) == []


def test_what_could_not_be_read_seems_neither_new_nor_gone(tmp_path: Path) -> None:
    broken = {**page(ask() + "{% call quiz( %}\n"), GLOSSARY: "- id: crumb: x\n"}
    for name, before, after in (("before", broken, page(ask())), ("after", page(ask()), broken)):
        difference = hold(tmp_path / name, before, after)
        assert (list(difference.items), list(difference.terms)) == ([], [])
        assert bool(difference.unread_before) == (name == "before")
        assert bool(difference.unread_after) == (name == "after")
