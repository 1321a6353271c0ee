"""`docs/_data/vocabulary.yml` -> the words of the course."""

from __future__ import annotations

from coursebook.diagnostics import Diagnostic
from coursebook.model import Vocabulary, Wording
from coursebook.model.form import Form, Forms, Key, Text, Texts
from coursebook.sources.record import Record
from coursebook.sources.text import Source
from coursebook.sources.yaml_nodes import Node, parse_yaml

WORDING = Form(
    "a wording",
    (
        Key("phrases", Texts(), "Forms of what the earlier version said.", is_required=True),
        Key("instead", Text(), "What is said now.", is_required=True),
        Key("why", Text(), "One sentence.", is_required=True),
    ),
)
EARLIER = Form(
    "'earlier'",
    (
        Key("names", Texts(), "What the earlier version is called.", is_required=True),
        Key("wordings", Forms(WORDING), "Its words that are no longer used.", is_required=True),
    ),
)
VOCABULARY = Form(
    "the vocabulary",
    (
        Key("words", Texts(), "Words that are spelled right, whatever a dictionary says."),
        Key("earlier", EARLIER, "What an earlier version of the subject said, and is said otherwise now."),
    ),
)


def parse_vocabulary(source: Source) -> tuple[Vocabulary, list[Diagnostic]]:
    """Read the vocabulary's text; a wording without phrases or what to say instead is reported and left out."""
    root, findings = parse_yaml(source)
    if findings:
        return Vocabulary(), findings
    record = Record(root or Node("nothing", source.start), VOCABULARY, findings)
    names: tuple[str, ...] = ()
    wordings: list[Wording] = []
    if record.has("earlier"):
        earlier = Record(record.values["earlier"], EARLIER, findings)
        names = tuple(text for text, _ in earlier.texts("names"))
        wordings = [_read_wording(node, findings) for node in earlier.nodes("wordings")]
    vocabulary = Vocabulary(
        words=frozenset(text.lower() for text, _ in record.texts("words")),
        names=names,
        wordings=tuple(wording for wording in wordings if wording.phrases and wording.instead),
    )
    return vocabulary, findings


def _read_wording(node: Node, findings: list[Diagnostic]) -> Wording:
    record = Record(node, WORDING, findings)
    return Wording(
        phrases=tuple(text for text, _ in record.texts("phrases")),
        instead=record.text("instead"),
        why=record.text("why"),
        place=record.place_of("phrases"),
    )
