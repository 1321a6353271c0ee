"""Two states of a course -> what a change from one to the other means for learners and for the syllabus.

Values in, values out: where the earlier state comes from, and how the difference is printed, is not known here.
"""

from coursebook.comparing.coverage import CoverChange, Totals
from coursebook.comparing.difference import Difference, State, compare
from coursebook.comparing.files import FileChange
from coursebook.comparing.items import ItemChange
from coursebook.comparing.outline import Block
from coursebook.comparing.pages import PageChange
from coursebook.comparing.terms import TermChange

__all__ = [
    "Block",
    "CoverChange",
    "Difference",
    "FileChange",
    "ItemChange",
    "PageChange",
    "State",
    "TermChange",
    "Totals",
    "compare",
]
