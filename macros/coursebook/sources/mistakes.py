"""Every kind of mistake that is found while reading; `coursebook.checks` documents each in a file of its own."""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MIXED_TASK_LIST = Mistake("S050", "mixed-task-list")
SPLIT_TASK_LIST = Mistake("S051", "split-task-list")
QUESTION_WITHOUT_STEM = Mistake("S052", "question-without-stem")
MISSHAPEN_SORT = Mistake("S053", "misshapen-sort")
