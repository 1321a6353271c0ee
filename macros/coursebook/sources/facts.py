"""`docs/_data/facts.yml` -> the facts that pages print by name."""

from __future__ import annotations

from typing import cast, get_args

from coursebook.diagnostics import Diagnostic, quote
from coursebook.model import Confidence, Fact, Facts
from coursebook.model.facts import SURE
from coursebook.model.form import Choice, Day, Flag, Form, Forms, Key, Text, Texts
from coursebook.sources import mistakes
from coursebook.sources.mask import Range
from coursebook.sources.prose import find_values
from coursebook.sources.record import Record, check_id, read_text
from coursebook.sources.record_list import parse_records
from coursebook.sources.text import Source
from coursebook.sources.written import check_node
from coursebook.sources.yaml_nodes import Node

PRINTED = ("title", "columns", "items", "name", "cells", "group")
"""Keys whose texts a page may print."""
CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)
FACT = Form(
    "an item of 'items'",
    (
        Key("name", Text(), "What it is called.", is_required=True),
        Key("term", Text(), "The id of the glossary's term that it is, if it is one."),
        Key("cells", Texts(), "What its row says of it: a text for each of `columns` but the first."),
        Key("group", Text(), "The row of the table that it stands in."),
    ),
)
FACTS = Form(
    "a record of facts",
    (
        Key("id", Text(is_id=True), "The id by which pages print it, in kebab-case.", is_required=True),
        Key("title", Text(), "What it lists.", is_required=True),
        Key("columns", Texts(), "The heads of its table; without them it is printed as a list."),
        Key("ordered", Flag(), "Whether its items are numbered."),
        Key(
            "items",
            Forms(FACT, or_text=True),
            "What it lists; a text where an item is only a name.",
            is_required=True,
        ),
        Key(
            "confidence",
            Choice(CONFIDENCES),
            "`2+`: independent sources agree; `1`: one source; `?`: they do not agree, or nobody looked.",
            is_required=True,
        ),
        Key("sources", Texts(), "The editors' own marks of where it was found.", is_required=True),
        Key("checked", Day(), "The day when it was last held against its sources.", is_required=True),
        Key("watch", Texts(), "Words that no exam question may hold while this is not certain."),
    ),
)


def parse_facts(source: Source, printed: list[Range] | None = None) -> tuple[tuple[Facts, ...], list[Diagnostic]]:
    """Read the facts' text; a record without an id, or with one there is already, is reported and left out.

    Args:
        source: The file.
        printed: Takes where the texts stand that a page may print.
    """
    root, findings = parse_records(source, "the facts", "record")
    if root is None:
        return (), findings
    records: dict[str, Facts] = {}
    for node in root.items:
        facts = _read_facts(node, findings)
        if facts.id in records:
            message = f"the id {quote(facts.id)} stands twice, first in line {records[facts.id].place.line}"
            findings.append(mistakes.WRONG_VALUE.at(facts.place, message, "give one of them another id"))
        elif facts.id:
            records[facts.id] = facts
    findings.extend(check_node(source, root))
    if printed is not None:
        printed += find_values(root, PRINTED)
    return tuple(records.values()), findings


def _read_facts(node: Node, findings: list[Diagnostic]) -> Facts:
    record = Record(node, FACTS, findings)
    id_ = record.text("id")
    if id_:
        findings.extend(check_id(id_, record.place_of("id")))
    columns = tuple(text for text, _ in record.texts("columns"))
    confidence = record.choice("confidence")
    items = [_read_fact(item, columns, findings) for item in record.nodes("items")]
    watch = tuple(text for text, _ in record.texts("watch"))
    written = record.values.get("confidence")
    if watch and written and written.text == SURE:
        message = "words are watched for as long as something is not certain, and this is"
        findings.append(mistakes.WRONG_VALUE.at(record.place_of("watch"), message, "delete 'watch'"))
    return Facts(
        id=id_,
        place=record.place_of("id"),
        title=record.text("title"),
        items=tuple(item for item in items if item.name),
        columns=columns,
        ordered=record.flag("ordered"),
        confidence=cast("Confidence", confidence),
        sources=tuple(text for text, _ in record.texts("sources")),
        checked=record.day("checked"),
        watch=watch,
    )


def _read_fact(node: Node, columns: tuple[str, ...], findings: list[Diagnostic]) -> Fact:
    if node.kind != "record":
        name = read_text(node, "an item of 'items'", findings)
        return _count_cells(Fact(name=name, place=node.place), columns, findings)
    record = Record(node, FACT, findings)
    fact = Fact(
        name=record.text("name"),
        place=record.place_of("term") if record.has("term") else node.place,
        term=record.text("term"),
        cells=tuple(text for text, _ in record.texts("cells")),
        group=record.text("group"),
    )
    return _count_cells(fact, columns, findings)


def _count_cells(fact: Fact, columns: tuple[str, ...], findings: list[Diagnostic]) -> Fact:
    """Report a row that is longer or shorter than the table's head; where the items have groups, they are the rows."""
    wanted = 0 if fact.group else max(0, len(columns) - 1)
    if fact.name and len(fact.cells) != wanted:
        message = f"{quote(fact.name)} has {_say(len(fact.cells))}, where its table has {_say(wanted)} after the first"
        advice = "write 'cells' with a text for each of 'columns' but the first"
        findings.append(mistakes.WRONG_SHAPE.at(fact.place, message, advice))
    return fact


def _say(count: int) -> str:
    return f"{count or 'no'} cell" + ("" if count == 1 else "s")
