"""The course as a plain value: no files, YAML, HTML, engine, clock or chance.

`Course` holds `Page`s (chapters, practice pages, papers, plain pages), the glossary's `Term`s and the
`Syllabus`. A page holds its `Section`s, its `Question`s, `Exercise`s and `SortTask`s, and each use of a term.
Every node carries its `Place`, so that a finding can always say where.
"""

from coursebook.model.alphabet import first_letter, sort_key, spell_otherwise
from coursebook.model.anchors import anchors_of
from coursebook.model.bank import Stocked, list_bank
from coursebook.model.call import BLOCK, Argument, Call
from coursebook.model.callout import CALLOUTS, Callout
from coursebook.model.course import Course
from coursebook.model.coverage import Cover, Coverage, Lesson, Stock, cover_syllabus
from coursebook.model.exercise import Exercise, SortCategory, SortItem, SortTask
from coursebook.model.expansion import Expand, expand_body, expand_text
from coursebook.model.facts import Confidence, Fact, Facts
from coursebook.model.figure import Drawing
from coursebook.model.link import Link, address_of, relate
from coursebook.model.page import Page, PageKind, Section, TermUse
from coursebook.model.pair import Case, find_near_miss, list_cases
from coursebook.model.place import Place
from coursebook.model.probe import Probe, list_probes
from coursebook.model.prose import Passage
from coursebook.model.question import Option, Question
from coursebook.model.signature import SIGNATURES, Parameter, Signature
from coursebook.model.study_plan import Step, StudyPlan, plan_study
from coursebook.model.syllabus import Category, Criterion, Exam, PlannedChapter, Syllabus
from coursebook.model.term import Card, TellApart, Term
from coursebook.model.vocabulary import Vocabulary, Wording

__all__ = [
    "BLOCK",
    "CALLOUTS",
    "SIGNATURES",
    "Argument",
    "Call",
    "Callout",
    "Card",
    "Case",
    "Category",
    "Confidence",
    "Course",
    "Cover",
    "Coverage",
    "Criterion",
    "Drawing",
    "Exam",
    "Exercise",
    "Expand",
    "Fact",
    "Facts",
    "Lesson",
    "Link",
    "Option",
    "Page",
    "PageKind",
    "Parameter",
    "Passage",
    "Place",
    "PlannedChapter",
    "Probe",
    "Question",
    "Section",
    "Signature",
    "SortCategory",
    "SortItem",
    "SortTask",
    "Step",
    "Stock",
    "Stocked",
    "StudyPlan",
    "Syllabus",
    "TellApart",
    "Term",
    "TermUse",
    "Vocabulary",
    "Wording",
    "address_of",
    "anchors_of",
    "cover_syllabus",
    "expand_body",
    "expand_text",
    "find_near_miss",
    "first_letter",
    "list_bank",
    "list_cases",
    "list_probes",
    "plan_study",
    "relate",
    "sort_key",
    "spell_otherwise",
]
