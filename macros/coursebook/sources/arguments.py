"""A call's arguments against its macro's signature."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from coursebook.diagnostics import Diagnostic, correct, quote, suggest
from coursebook.model import SIGNATURES, Call, Parameter, Place, Signature
from coursebook.model.call import Literal
from coursebook.sources import mistakes
from coursebook.sources.literals import Written
from coursebook.sources.record import check_id
from coursebook.sources.text import Source

_WANTED: dict[type, str] = {str: "a text in quotation marks", int: "a whole number, 1 or more", bool: "true or false"}


def bind_arguments(call: Call) -> Mapping[str, Literal]:
    """Give a call's arguments by parameter name, defaults filled in; surplus ones are left out."""
    signature = SIGNATURES[call.name]
    values = {parameter.name: parameter.default for parameter in signature.parameters}
    by_position = [argument for argument in call.arguments if not argument.name]
    for parameter, argument in zip(signature.positional, by_position, strict=False):
        values[parameter.name] = argument.value
    for argument in call.arguments:
        if signature.find_parameter(argument.name):
            values[argument.name] = argument.value
    return values


def check_arguments(
    source: Source, signature: Signature, written: Sequence[Written], place: Place
) -> Iterator[Diagnostic]:
    """Report what is wrong with the arguments of a call of a known macro; `place` is its name's."""
    positional = [item for item in written if item.name is None]
    yield from _check_surplus(signature, positional)
    names = {item.argument.name for item in written}
    given: set[str] = set()
    meant: set[str] = set()
    for parameter, item in zip(signature.positional, positional, strict=False):
        given.add(parameter.name)
        yield from _check_value(signature, parameter, item)
    for item in written:
        if item.name is None:
            continue
        name = item.argument.name
        word = source.at(item.name.start, len(name))
        known = signature.find_parameter(name)
        if name in given:
            yield mistakes.REPEATED_ARGUMENT.at(word, f"'{name}' is given twice", "keep one of them")
        elif known:
            yield from _check_value(signature, known, item)
        else:
            message, advice = f"'{signature.name}' has no argument {quote(name)}", _advise(signature, name)
            free = [item.name for item in signature.parameters if item.keyword and item.name not in names]
            yield mistakes.UNKNOWN_ARGUMENT.at(word, message, advice, correct(word, name, free))
            # What is misspelt is not missing as well.
            meant.update(item.name for item in signature.parameters if advice == f"did you mean '{item.name}'?")
        given.add(name)
    for parameter in signature.parameters:
        if parameter.required and parameter.name not in given | meant:
            message = f"'{signature.name}' lacks {_name(parameter)}"
            yield mistakes.MISSING_ARGUMENT.at(place, message, f"write {write_call(signature)}")


def write_call(signature: Signature) -> str:
    """Give an example of a call with what it must have."""
    parts = [
        (f'{parameter.name}="…"' if parameter.keyword else f'"{parameter.name}"')
        for parameter in signature.parameters
        if parameter.required
    ]
    call = f"{signature.name}({', '.join(parts)})"
    return f"{{% call {call} %}}" if signature.form == "body" else f"{{{{ {call} }}}}"


def _write_argument(signature: Signature, parameter: Parameter) -> str:
    examples = {str: f'{parameter.name}="…"', int: f"{parameter.name}=2", bool: f"{parameter.name}=True or =False"}
    return examples[parameter.type] if parameter.keyword else write_call(signature)


def _name(parameter: Parameter) -> str:
    return f"the argument '{parameter.name}'" if parameter.keyword else f"its {parameter.name}"


def _check_surplus(signature: Signature, positional: Sequence[Written]) -> Iterator[Diagnostic]:
    allowed = len(signature.positional)
    for item in positional[allowed : allowed + 1]:
        takes = "no argument" if allowed == 0 else "one argument" if allowed == 1 else f"{allowed} arguments"
        message = f"'{signature.name}' takes {takes} without a name"
        yield mistakes.UNKNOWN_ARGUMENT.at(item.argument.place, message, f"write {write_call(signature)}")


def _check_value(signature: Signature, parameter: Parameter, item: Written) -> Iterator[Diagnostic]:
    value, place = item.argument.value, item.argument.place
    if type(value) is not parameter.type or (type(value) is int and value < 1):
        said = "a text" if isinstance(value, str) else f"'{str(value).lower()}'"
        message = f"'{parameter.name}' of '{signature.name}' must be {_WANTED[parameter.type]}, not {said}"
        yield mistakes.WRONG_ARGUMENT.at(place, message, f"write {_write_argument(signature, parameter)}")
    elif parameter.choices and value not in parameter.choices:
        message = f"'{parameter.name}' of '{signature.name}' cannot be {quote(str(value))}"
        choices = [str(choice) for choice in parameter.choices]
        advice = suggest(str(value), choices) or f"it can be {' or '.join(choices)}"
        yield mistakes.WRONG_ARGUMENT.at(place, message, advice)
    elif parameter.required and isinstance(value, str) and not value.strip():
        message = f"'{parameter.name}' of '{signature.name}' is empty"
        yield mistakes.WRONG_ARGUMENT.at(place, message, f"write {_write_argument(signature, parameter)}")
    elif signature.form == "body" and parameter.name == "id" and isinstance(value, str):
        yield from check_id(value, place)


def _advise(signature: Signature, name: str) -> str:
    known = [parameter.name for parameter in signature.parameters if parameter.keyword]
    if any(parameter.name == name for parameter in signature.positional):
        return f"'{name}' stands first and without its name: {write_call(signature)}"
    near = suggest(name, known)
    if near or not known:
        return near or f"write {write_call(signature)}"
    return f"its arguments are {', '.join(known)}"
