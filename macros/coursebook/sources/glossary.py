"""`docs/_data/glossary.yml` -> terms."""

from __future__ import annotations

from coursebook.diagnostics import Diagnostic
from coursebook.model import TellApart, Term
from coursebook.sources.mask import Range
from coursebook.sources.prose import find_values
from coursebook.sources.record import Record, check_id
from coursebook.sources.record_list import parse_records
from coursebook.sources.text import Source
from coursebook.sources.written import check_node
from coursebook.sources.yaml_nodes import Node

KEYS = (
    "id",
    "term",
    "aliases",
    "definition",
    "example",
    "tell_apart",
    "criteria",
    "chapter",
    "card",
    "sources",
    "rev",
    "wording",
)
PRINTED = ("term", "aliases", "definition", "example", "test")
"""Keys whose texts a page may print."""
REQUIRED = ("id", "term", "definition")


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
    record = Record(node, "a term", KEYS, findings)
    record.require(*REQUIRED)
    id_ = record.text("id")
    if id_:
        findings.extend(check_id(id_, record.place_of("id")))
    criteria, aliases = record.texts("criteria"), record.texts("aliases")
    term = Term(
        id=id_,
        place=record.place_of("id"),
        name=record.text("term") or id_,
        definition=record.text("definition"),
        chapter=record.number("chapter", least=1) or None,
        aliases=tuple(text for text, _ in aliases),
        alias_places=tuple(place for _, place in aliases),
        name_place=record.place_of("term") if record.has("term") else None,
        example=record.text("example"),
        tell_apart=tuple(_read_tell_apart(item, findings) for item in record.nodes("tell_apart")),
        criteria=tuple(text for text, _ in criteria),
        criteria_places=tuple(place for _, place in criteria),
        has_card=record.flag("card", default=True),
        sources=tuple(text for text, _ in record.texts("sources")),
        rev=record.number("rev", 1, least=1),
        wording=record.flag("wording", default=False),
    )
    return term if id_ else None


def _read_tell_apart(node: Node, findings: list[Diagnostic]) -> TellApart:
    record = Record(node, "an item of 'tell_apart'", ("from", "test"), findings)
    record.require("from", "test")
    return TellApart(other=record.text("from"), test=record.text("test"), place=record.place_of("from"))
