"""`docs/_data/vocabulary.yml` -> the words of the course."""

from __future__ import annotations

from coursebook.diagnostics import Diagnostic
from coursebook.model import Vocabulary, Wording
from coursebook.sources.record import Record
from coursebook.sources.text import Source
from coursebook.sources.yaml_nodes import Node, parse_yaml

KEYS = ("words", "earlier")
EARLIER = ("names", "wordings")
WORDING = ("phrases", "instead", "why")


def parse_vocabulary(source: Source) -> tuple[Vocabulary, list[Diagnostic]]:
    """Read the vocabulary's text; a wording without phrases or what to say instead is reported and left out."""
    root, findings = parse_yaml(source)
    if findings:
        return Vocabulary(), findings
    record = Record(root or Node("nothing", source.start), "the vocabulary", KEYS, findings)
    names: tuple[str, ...] = ()
    wordings: list[Wording] = []
    if record.has("earlier"):
        earlier = Record(record.values["earlier"], "'earlier'", EARLIER, findings)
        earlier.require(*EARLIER)
        names = tuple(text for text, _ in earlier.texts("names"))
        wordings = [_read_wording(node, findings) for node in earlier.nodes("wordings")]
    vocabulary = Vocabulary(
        words=frozenset(text.lower() for text, _ in record.texts("words")),
        names=names,
        wordings=tuple(wording for wording in wordings if wording.phrases and wording.instead),
    )
    return vocabulary, findings


def _read_wording(node: Node, findings: list[Diagnostic]) -> Wording:
    record = Record(node, "a wording", WORDING, findings)
    record.require(*WORDING)
    return Wording(
        phrases=tuple(text for text, _ in record.texts("phrases")),
        instead=record.text("instead"),
        why=record.text("why"),
        place=record.place_of("phrases"),
    )
