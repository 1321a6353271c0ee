"""Files and text -> a `Course` and what is wrong with it.

An author's mistake never raises here: whatever the bytes, reading gives a course and a list of diagnostics.
"""

from coursebook.sources.body import Body, dedent_body
from coursebook.sources.course import LEDGER, load_course
from coursebook.sources.drawing import load_drawing
from coursebook.sources.exercise import parse_exercise
from coursebook.sources.memory import Memory
from coursebook.sources.navigation import SETTINGS, list_navigation, read_settings
from coursebook.sources.question import parse_question
from coursebook.sources.sort import parse_sort
from coursebook.sources.survival import find_all_deadly, find_deadly, is_deadly
from coursebook.sources.text import read_source

__all__ = [
    "LEDGER",
    "SETTINGS",
    "Body",
    "Memory",
    "dedent_body",
    "find_all_deadly",
    "find_deadly",
    "is_deadly",
    "list_navigation",
    "load_course",
    "load_drawing",
    "parse_exercise",
    "parse_question",
    "parse_sort",
    "read_settings",
    "read_source",
]
