"""Names that authors give -> ids, and values as YAML writes them."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection

from coursebook.diagnostics import quote
from coursebook.drafting.draft import RefusedError
from coursebook.model.ids import ID

_PLAIN = re.compile(r"[A-Za-z](?:[\w '’()/.&-]*[\w)’.])?")
_NOT_TEXT = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})


def check_name(name: str, what: str) -> str:
    """Give a name without blanks around it; one that is no line of text is refused."""
    bare = name.strip()
    if not bare or not bare.isprintable():
        raise RefusedError(f"{what} must be one line of text, not {quote(name)}")
    return bare


def make_id(name: str) -> str:
    """Give the id of a name: 'Über uns' is `uber-uns`; a name without a Latin letter is refused."""
    marked = unicodedata.normalize("NFKD", name.replace("'", "").replace("’", ""))
    plain = "".join(character for character in marked if not unicodedata.combining(character)).lower()
    id_ = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not ID.fullmatch(id_):
        raise RefusedError(f"no id can be made of {quote(name)}: it must begin with a letter from A to Z")
    return id_


def check_new_id(id_: str, taken: Collection[str]) -> None:
    """Refuse an id of the author's that is not in kebab-case, or that something else has."""
    if not ID.fullmatch(id_):
        raise RefusedError(f"the id {quote(id_)} is not in kebab-case: lower-case letters, digits and single hyphens")
    if id_ in taken:
        raise RefusedError(f"the id {quote(id_)} is taken")


def number_id(id_: str, taken: Collection[str]) -> str:
    """Give an id that nothing has: this one, or this one with the next free number."""
    number, free = 1, id_
    while free in taken:
        number += 1
        free = f"{id_}-{number}"
    return free


def write_value(text: str) -> str:
    """Give a text as a value of YAML, within a list in brackets too: in quotation marks where it needs them."""
    is_plain = _PLAIN.fullmatch(text) and text.lower() not in _NOT_TEXT and " #" not in text
    return text if is_plain else json.dumps(text, ensure_ascii=False)
