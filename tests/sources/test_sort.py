"""The bodies of a sorting task and of an exercise."""

from __future__ import annotations

from coursebook.model import Place
from coursebook.model.call import Literal
from coursebook.sources import parse_exercise, parse_sort

PLACE = Place("docs/a.md", 10, 1)
BODY = """\
Where does it belong?

- **Crumb**
    - Soft

        It holds the moisture.

        So it lasts.

    - Pale

        No heat gets there.

- Crust
    - Brown

        Heat gives it its colour.
"""


def test_list_is_categories_with_items_and_their_reasons() -> None:
    task, findings = parse_sort(BODY, arguments={"id": "in-or-out", "title": "In or out?", "rev": 2}, place=PLACE)
    assert not findings
    assert (task.id, task.title, task.rev, task.intro) == ("in-or-out", "In or out?", 2, "Where does it belong?")
    assert [(category.text, [item.text for item in category.items]) for category in task.categories] == [
        ("**Crumb**", ["Soft", "Pale"]),
        ("Crust", ["Brown"]),
    ]
    assert task.categories[0].items[0].reason == "It holds the moisture.\n\nSo it lasts."
    assert task.categories[1].items[0].place == Place("docs/a.md", 24, 7, 5)
    assert task.categories[0].place == Place("docs/a.md", 12, 3, 9)


def test_introduction_may_be_missing() -> None:
    task, findings = parse_sort("- A\n    - a\n\n        x\n\n- B\n    - b\n\n        y", arguments={}, place=PLACE)
    assert not findings
    assert task.intro == ""


def test_exercise_keeps_its_body_as_it_is_written() -> None:
    body = "\nLook.\n\n    code\n\n{% call answer() %}\nHere.\n{% endcall %}\n\n"
    arguments: dict[str, Literal] = {"id": "look", "title": "Look", "minutes": 4, "rev": 2}
    exercise, findings = parse_exercise(body, arguments=arguments, place=PLACE)
    assert not findings
    assert exercise.body == body.strip("\n")
    assert (exercise.id, exercise.title, exercise.minutes, exercise.rev) == ("look", "Look", 4, 2)
