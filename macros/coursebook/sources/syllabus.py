"""`docs/_data/syllabus.yml` -> the syllabus."""

from __future__ import annotations

from coursebook.diagnostics import Diagnostic, suggest
from coursebook.model import Category, Criterion, Exam, PlannedChapter, Syllabus
from coursebook.model.form import Flag, Form, Forms, Key, Number, Share, Shares, Text
from coursebook.model.question import STYLES
from coursebook.sources import mistakes
from coursebook.sources.mask import Range
from coursebook.sources.prose import find_values
from coursebook.sources.record import Record
from coursebook.sources.text import Source
from coursebook.sources.written import check_node
from coursebook.sources.yaml_nodes import Node, parse_yaml

PRINTED = ("title", "text", "part")
"""Keys whose texts a page may print."""
BLOOM = (1, 2)
EXAM = Form(
    "the exam",
    (
        Key("questions", Number(least=1), "Questions in a paper.", is_required=True),
        Key("options", Number(least=2), "Options of a question.", is_required=True),
        Key("minutes", Number(least=1), "Minutes for a paper.", is_required=True),
        Key(
            "extra_minutes",
            Number(),
            "Minutes added for a candidate whose language is not the exam's.",
            is_required=True,
        ),
        Key("pass_mark", Number(least=1), "Right answers needed.", is_required=True),
        Key("styles", Shares(STYLES), "The share of each style of question in a paper, per cent."),
        Key("bloom", Shares([str(level) for level in BLOOM]), "The share of each Bloom level in a paper, per cent."),
    ),
)
CATEGORY = Form(
    "a category",
    (
        Key("id", Text(), "What the ids of its criteria begin with, in quotation marks.", is_required=True),
        Key("title", Text(), "What it is about.", is_required=True),
        Key("weight", Share(), "Its share of the marks, per cent.", is_required=True),
        Key("questions", Number(), "Its questions in one paper.", is_required=True),
    ),
)
CRITERION = Form(
    "a criterion",
    (
        Key("id", Text(), "Its number with dots, in quotation marks: the category comes first.", is_required=True),
        Key("text", Text(), "What a candidate must be able to do, in the course's own words.", is_required=True),
        Key("bloom", Number(least=1, default=BLOOM[0], choices=BLOOM), "Its Bloom level.", is_required=True),
    ),
)
PLANNED = Form(
    "a planned chapter",
    (
        Key("number", Number(least=1), "Its number, whether it is written or not.", is_required=True),
        Key("title", Text(), "Its title.", is_required=True),
        Key("part", Text(), "The part of the course that it belongs to."),
    ),
)
SYLLABUS = Form(
    "the syllabus",
    (
        Key("title", Text(), "What the course prepares for.", is_required=True),
        Key("complete", Flag(), "Whether the course teaches all of it: every gap is an error then."),
        Key("exam", EXAM, "The exam's numbers."),
        Key("categories", Forms(CATEGORY, is_filled=True), "The parts of the exam.", is_required=True),
        Key("criteria", Forms(CRITERION, is_filled=True), "What the exam asks.", is_required=True),
        Key("chapters", Forms(PLANNED, is_filled=True), "The chapters, the planned ones too.", is_required=True),
    ),
)
EMPTY = Syllabus(title="", complete=False, exam=None, categories=(), criteria=(), chapters=())


def parse_syllabus(source: Source, printed: list[Range] | None = None) -> tuple[Syllabus, list[Diagnostic]]:
    """Read the syllabus's text; a record without its id or number is reported and left out.

    Args:
        source: The file.
        printed: Takes where the texts stand that a page may print.
    """
    root, findings = parse_yaml(source)
    if findings:
        return EMPTY, findings
    root = root or Node("nothing", source.start)
    record = Record(root, SYLLABUS, findings)
    categories = [_read_category(node, findings) for node in record.nodes("categories")]
    criteria = [_read_criterion(node, findings) for node in record.nodes("criteria")]
    chapters = [_read_chapter(node, findings) for node in record.nodes("chapters")]
    syllabus = Syllabus(
        title=record.text("title"),
        complete=record.flag("complete"),
        exam=_read_exam(record.values["exam"], findings) if record.has("exam") else None,
        categories=tuple(category for category in categories if category.id),
        criteria=tuple(criterion for criterion in criteria if criterion.id),
        chapters=tuple(chapter for chapter in chapters if chapter.number),
    )
    findings.extend(check_node(source, root))
    if printed is not None:
        printed += find_values(root, PRINTED)
    return syllabus, findings


def _read_exam(node: Node, findings: list[Diagnostic]) -> Exam:
    record = Record(node, EXAM, findings)
    styles: dict[str, int] = {}
    for key, share in record.shares("styles"):
        if key.text in STYLES:
            styles[key.text] = share
        else:
            message = f"no question has the style {key.said}"
            advice = suggest(key.text, STYLES) or f"the styles are {', '.join(STYLES)}"
            findings.append(mistakes.WRONG_VALUE.at(key.place, message, advice))
    bloom: dict[int, int] = {}
    for key, share in record.shares("bloom"):
        if key.text in {str(level) for level in BLOOM}:
            bloom[int(key.text)] = share
        else:
            message = f"{key.said} is no Bloom level of this exam"
            findings.append(mistakes.WRONG_VALUE.at(key.place, message, "the levels are 1 and 2"))
    questions = record.number("questions")
    pass_mark = record.number("pass_mark")
    if pass_mark > questions > 0:
        message = f"the pass mark, {pass_mark}, is above the number of questions, {questions}"
        findings.append(mistakes.WRONG_VALUE.at(record.place_of("pass_mark"), message, "lower it"))
    return Exam(
        questions=questions,
        options=record.number("options"),
        minutes=record.number("minutes"),
        extra_minutes=record.number("extra_minutes"),
        pass_mark=pass_mark,
        styles=styles,
        bloom=bloom,
    )


def _read_category(node: Node, findings: list[Diagnostic]) -> Category:
    record = Record(node, CATEGORY, findings)
    return Category(
        id=record.text("id"),
        title=record.text("title"),
        weight=record.share("weight"),
        questions=record.number("questions"),
        place=record.place_of("id"),
    )


def _read_criterion(node: Node, findings: list[Diagnostic]) -> Criterion:
    record = Record(node, CRITERION, findings)
    bloom = record.number("bloom")
    if bloom not in BLOOM:
        message = f"'{bloom}' is no Bloom level of this exam"
        findings.append(mistakes.WRONG_VALUE.at(record.place_of("bloom"), message, "the levels are 1 and 2"))
    return Criterion(id=record.text("id"), text=record.text("text"), bloom=bloom, place=record.place_of("id"))


def _read_chapter(node: Node, findings: list[Diagnostic]) -> PlannedChapter:
    record = Record(node, PLANNED, findings)
    return PlannedChapter(
        number=record.number("number"),
        title=record.text("title"),
        part=record.text("part"),
        place=record.place_of("number"),
    )
