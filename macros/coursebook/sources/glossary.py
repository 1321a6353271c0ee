"""`docs/_data/glossary.yml` -> terms."""

from __future__ import annotations

from coursebook.diagnostics import Diagnostic
from coursebook.model import TellApart, Term
from coursebook.model.form import Flag, Form, Forms, Key, Number, Text, Texts
from coursebook.sources.mask import Range
from coursebook.sources.prose import find_values
from coursebook.sources.record import Record, check_id
from coursebook.sources.record_list import parse_records
from coursebook.sources.text import Source
from coursebook.sources.written import check_node
from coursebook.sources.yaml_nodes import Node

TELL_APART = Form(
    "an item of 'tell_apart'",
    (
        Key("from", Text(), "The id of the term it is mixed up with.", is_required=True),
        Key("test", Text(), "The question that decides between the two.", is_required=True),
    ),
)
TERM = Form(
    "a term",
    (
        Key("id", Text(is_id=True), "Its id, in kebab-case: it never changes.", is_required=True),
        Key("term", Text(), "Its name.", is_required=True),
        Key("aliases", Texts(), "What else it is called."),
        Key("definition", Text(), "One or two sentences, in the course's own words.", is_required=True),
        Key("example", Text(), "One sentence."),
        Key("tell_apart", Forms(TELL_APART), "The terms it is mixed up with, each with the question that decides."),
        Key("criteria", Texts(), "Criteria of the syllabus that ask for it, each in quotation marks."),
        Key("chapter", Number(least=1), "The chapter that introduces it, whose flashcards it joins."),
        Key("card", Flag(default=True), "Whether it has a flashcard."),
        Key("sources", Texts(), "The editors' own marks of where its facts were found."),
        Key("rev", Number(least=1, default=1), "One more each time when the meaning of its definition changes."),
        Key("wording", Flag(), "Whether the definition changed in wording alone; until `coursebook ledger` has run."),
    ),
)
PRINTED = ("term", "aliases", "definition", "example", "test")
"""Keys whose texts a page may print."""


def parse_glossary(source: Source, printed: list[Range] | None = None) -> tuple[tuple[Term, ...], list[Diagnostic]]:
    """Read the glossary's text; a record without an id is reported and left out.

    Args:
        source: The file.
        printed: Takes where the texts stand that a page may print.
    """
    root, findings = parse_records(source, "the glossary", "term")
    if root is None:
        return (), findings
    terms = [_read_term(node, findings) for node in root.items]
    findings.extend(check_node(source, root))
    if printed is not None:
        printed += find_values(root, PRINTED)
    return tuple(term for term in terms if term), findings


def _read_term(node: Node, findings: list[Diagnostic]) -> Term | None:
    record = Record(node, TERM, findings)
    id_ = record.text("id")
    if id_:
        findings.extend(check_id(id_, record.place_of("id")))
    criteria, aliases = record.texts("criteria"), record.texts("aliases")
    term = Term(
        id=id_,
        place=record.place_of("id"),
        name=record.text("term") or id_,
        definition=record.text("definition"),
        chapter=record.number("chapter") or None,
        aliases=tuple(text for text, _ in aliases),
        alias_places=tuple(place for _, place in aliases),
        name_place=record.place_of("term") if record.has("term") else None,
        example=record.text("example"),
        tell_apart=tuple(_read_tell_apart(item, findings) for item in record.nodes("tell_apart")),
        criteria=tuple(text for text, _ in criteria),
        criteria_places=tuple(place for _, place in criteria),
        has_card=record.flag("card"),
        sources=tuple(text for text, _ in record.texts("sources")),
        rev=record.number("rev"),
        wording=record.flag("wording"),
    )
    return term if id_ else None


def _read_tell_apart(node: Node, findings: list[Diagnostic]) -> TellApart:
    record = Record(node, TELL_APART, findings)
    return TellApart(other=record.text("from"), test=record.text("test"), place=record.place_of("from"))
