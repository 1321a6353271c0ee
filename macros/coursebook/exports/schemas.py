"""Forms -> JSON Schemas, by which an editor's program completes keys and values and underlines what is wrong.

They know one file and its form: what holds between files, and between the values of a record, is the linter's.
`patternErrorMessage` is a word of the language servers for JSON and YAML; other programs pass over it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from coursebook.model.form import (
    Choice,
    Day,
    Flag,
    Form,
    Forms,
    Key,
    Number,
    Scalar,
    Share,
    Shares,
    Text,
    Texts,
    Value,
)
from coursebook.model.ids import ID
from coursebook.model.page import PageKind

_Schema = dict[str, Any]
_DIALECT = "http://json-schema.org/draft-07/schema#"
_LARGEST = 999_999_999
_TEXT: _Schema = {"type": "string", "pattern": r"\S", "patternErrorMessage": "Write a text, or delete its key."}
_ID: _Schema = {
    "type": "string",
    "pattern": f"^{ID.pattern}$",
    "patternErrorMessage": "Write it in kebab-case: begin with a letter; lower-case letters, digits, single hyphens.",
}
_DAY: _Schema = {
    "type": "string",
    "format": "date",
    # Not every program knows the format.
    "pattern": "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-[012][0-9])$",
    "patternErrorMessage": "Write a day of the calendar, year-month-day.",
}


def print_schema(form: Form | Forms) -> str:
    """Give the schema of a data file, as the text of a JSON file."""
    return _print(_describe(form))


def print_page_schema(forms: Mapping[PageKind, Form]) -> str:
    """Give the schema of a page's front matter, as the text of a JSON file.

    Args:
        forms: The forms of the kinds of pages. A page is of the first kind whose name it has as a key; without any,
            of the last.
    """
    properties: dict[str, _Schema] = {}
    for form in forms.values():
        for key in form.keys:
            properties.setdefault(key.name, _describe_key(key))
    *marked, last = forms
    limits = _limit(forms[last], properties)
    for kind in reversed(marked):
        limits = {"if": {"required": [kind]}, "then": _limit(forms[kind], properties), "else": limits}
    return _print({"type": "object", "properties": properties, "additionalProperties": False, **limits})


def _limit(form: Form, known: Mapping[str, _Schema]) -> _Schema:
    """Give what holds for one kind of page beyond what holds for all."""
    own = {key.name: _describe_key(key) for key in form.keys}
    others = {name: False for name in known if name not in own}
    return {
        "required": [key.name for key in form.keys if key.is_required],
        "properties": {**{name: schema for name, schema in own.items() if schema != known[name]}, **others},
    }


def _describe(value: Value) -> _Schema:
    match value:
        case Texts():
            return {"type": "array", "items": _TEXT}
        case Forms(form, is_filled, or_text):
            item = {"anyOf": [_TEXT, _describe(form)]} if or_text else _describe(form)
            return {"type": "array", "items": item, **({"minItems": 1} if is_filled else {})}
        case Form():
            return {
                "type": "object",
                "properties": {key.name: _describe_key(key) for key in value.keys},
                "required": [key.name for key in value.keys if key.is_required],
                "additionalProperties": False,
            }
        case Shares(names):
            share: _Schema = {"type": "integer", "minimum": 0, "maximum": _LARGEST}
            # For yaml-language-server a key that is written as a number is none of the `properties`.
            patterns = {f"^{name}$": share for name in names if name.isdigit()}
            properties = {name: share for name in names if not name.isdigit()}
            shares = {"properties": properties, "patternProperties": patterns}
            return {"type": "object", **shares, "additionalProperties": False}
        case _:
            return _describe_scalar(value)


def _describe_scalar(value: Scalar) -> _Schema:
    match value:
        case Text(is_id):
            return _ID if is_id else _TEXT
        case Choice(choices):
            return {"type": "string", "enum": [*choices]}
        case Number(least, default, choices):
            limits: _Schema = {"enum": [*choices]} if choices else {"minimum": least, "maximum": _LARGEST}
            return {"type": "integer", **limits, **({"default": default} if default >= least else {})}
        case Share():
            return {"type": "number", "minimum": 0, "maximum": 100}
        case Flag(default, is_needed):
            return {"type": "boolean", "const": True} if is_needed else {"type": "boolean", "default": default}
        case Day():
            return _DAY


def _describe_key(key: Key) -> _Schema:
    return {**_describe(key.value), "description": key.says}


def _print(schema: _Schema) -> str:
    return json.dumps({"$schema": _DIALECT, **schema}, indent=2, ensure_ascii=False) + "\n"
