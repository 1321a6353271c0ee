"""`docs/_data/syllabus.yml` -> the syllabus."""

from __future__ import annotations

from coursebook.diagnostics import Diagnostic, suggest
from coursebook.model import Category, Criterion, Exam, PlannedChapter, Syllabus
from coursebook.model.question import STYLES
from coursebook.sources import mistakes
from coursebook.sources.mask import Range
from coursebook.sources.prose import find_values
from coursebook.sources.record import Record
from coursebook.sources.text import Source
from coursebook.sources.written import check_node
from coursebook.sources.yaml_nodes import Node, parse_yaml

KEYS = ("title", "complete", "exam", "categories", "criteria", "chapters")
PRINTED = ("title", "text", "part")
"""Keys whose texts a page may print."""
REQUIRED = ("title", "categories", "criteria", "chapters")
NUMBERS = ("questions", "options", "minutes", "extra_minutes", "pass_mark")
BLOOM = (1, 2)
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
    record = Record(root, "the syllabus", KEYS, findings)
    record.require(*REQUIRED)
    categories = [_read_category(node, findings) for node in record.nodes("categories")]
    criteria = [_read_criterion(node, findings) for node in record.nodes("criteria")]
    chapters = [_read_chapter(node, findings) for node in record.nodes("chapters")]
    for name, found in (("categories", categories), ("criteria", criteria), ("chapters", chapters)):
        if record.has(name) and record.values[name].kind == "list" and not found:
            message = f"'{name}' is an empty list"
            findings.append(mistakes.WRONG_SHAPE.at(record.place_of(name), message, "write at least one item"))
    syllabus = Syllabus(
        title=record.text("title"),
        complete=record.flag("complete", default=False),
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
    record = Record(node, "the exam", (*NUMBERS, "styles", "bloom"), findings)
    record.require(*NUMBERS)
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
    questions = record.number("questions", least=1)
    pass_mark = record.number("pass_mark", least=1)
    if pass_mark > questions > 0:
        message = f"the pass mark, {pass_mark}, is above the number of questions, {questions}"
        findings.append(mistakes.WRONG_VALUE.at(record.place_of("pass_mark"), message, "lower it"))
    return Exam(
        questions=questions,
        options=record.number("options", least=2),
        minutes=record.number("minutes", least=1),
        extra_minutes=record.number("extra_minutes"),
        pass_mark=pass_mark,
        styles=styles,
        bloom=bloom,
    )


def _read_category(node: Node, findings: list[Diagnostic]) -> Category:
    keys = ("id", "title", "weight", "questions")
    record = Record(node, "a category", keys, findings)
    record.require(*keys)
    return Category(
        id=record.text("id"),
        title=record.text("title"),
        weight=record.share("weight"),
        questions=record.number("questions"),
        place=record.place_of("id"),
    )


def _read_criterion(node: Node, findings: list[Diagnostic]) -> Criterion:
    keys = ("id", "text", "bloom")
    record = Record(node, "a criterion", keys, findings)
    record.require(*keys)
    bloom = record.number("bloom", default=BLOOM[0], least=1)
    if bloom not in BLOOM:
        message = f"'{bloom}' is no Bloom level of this exam"
        findings.append(mistakes.WRONG_VALUE.at(record.place_of("bloom"), message, "the levels are 1 and 2"))
    return Criterion(id=record.text("id"), text=record.text("text"), bloom=bloom, place=record.place_of("id"))


def _read_chapter(node: Node, findings: list[Diagnostic]) -> PlannedChapter:
    record = Record(node, "a planned chapter", ("number", "title", "part"), findings)
    record.require("number", "title")
    return PlannedChapter(
        number=record.number("number", least=1),
        title=record.text("title"),
        part=record.text("part"),
        place=record.place_of("number"),
    )
