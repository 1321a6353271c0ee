"""The macros there are and the arguments each takes: the contract between the linter and the engines' door."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal as _Literal

from coursebook.model.call import Literal
from coursebook.model.callout import CALLOUTS
from coursebook.model.question import STYLES

MacroForm = _Literal["inline", "block", "body"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One argument of a macro."""

    name: str
    type: type = str
    """`str`, `int` or `bool`; a `bool` is no `int` here."""
    required: bool = False
    keyword: bool = True
    """Whether it is passed by name; else by position."""
    default: Literal = None
    choices: tuple[Literal, ...] = ()
    """The values allowed; empty for any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A macro's name, form and arguments."""

    name: str
    form: MacroForm
    """`inline` stands within a sentence, `block` alone in its paragraph, `body` is a `{% call %}` with a body."""
    parameters: tuple[Parameter, ...] = ()
    parents: tuple[str, ...] = ()
    """Macros it must stand in directly; empty for anywhere."""
    data: tuple[str, ...] = ()
    """The files it is made of besides its page, under the documents' folder; `{id}` is its first argument."""
    gathers: bool = False
    """Whether it prints, or counts, what stands in calls and callouts of other pages."""

    def list_data(self, values: Sequence[object]) -> list[str]:
        """Give the files a call with these positional arguments is made of."""
        return [name.format(id=values[0] if values else "") for name in self.data]

    @property
    def positional(self) -> tuple[Parameter, ...]:
        """The parameters passed by position, in order."""
        return tuple(parameter for parameter in self.parameters if not parameter.keyword)

    def find_parameter(self, name: str) -> Parameter | None:
        """Give the keyword parameter of this name."""
        return next((item for item in self.parameters if item.keyword and item.name == name), None)


def _at(name: str, type_: type = str, *, required: bool = True) -> Parameter:
    return Parameter(name=name, type=type_, required=required, keyword=False)


_ID = _at("id")
_TITLE = Parameter(name="title", required=True)
_GLOSSARY, _SYLLABUS = "_data/glossary.yml", "_data/syllabus.yml"
_FACTS = "_data/facts.yml"
_REV = Parameter(name="rev", type=int, default=1)
_WORDING = Parameter(name="wording", type=bool, default=False)

SIGNATURES: dict[str, Signature] = {
    signature.name: signature
    for signature in (
        Signature(name="term", form="inline", parameters=(_ID, _at("text", required=False)), data=(_GLOSSARY,)),
        Signature(name="define", form="block", parameters=(_ID,), data=(_GLOSSARY,)),
        Signature(
            name="quiz",
            form="body",
            parameters=(
                _ID,
                Parameter(name="title", default=""),
                Parameter(name="criterion", default=""),
                Parameter(name="style", default="standard", choices=STYLES),
                Parameter(name="bloom", type=int, choices=(1, 2)),
                Parameter(name="exam", type=bool, default=True),
                _REV,
                _WORDING,
                Parameter(name="allow", default=""),
                Parameter(name="because", default=""),
            ),
        ),
        Signature(
            name="exercise",
            form="body",
            parameters=(_ID, _TITLE, Parameter(name="minutes", type=int, default=2), _REV, _WORDING),
        ),
        Signature(name="hint", form="body", parameters=(_at("label"),), parents=("exercise",)),
        Signature(name="answer", form="body", parents=("exercise",)),
        Signature(name="sort", form="body", parameters=(_ID, _TITLE, _REV, _WORDING)),
        Signature(name="flashcards", form="block", data=(_GLOSSARY,)),
        Signature(name="key_terms", form="block", data=(_GLOSSARY,)),
        Signature(name="tell_apart", form="block", parameters=(_at("first"), _at("second")), data=(_GLOSSARY,)),
        Signature(
            name="figure",
            form="block",
            parameters=(_ID, Parameter(name="caption", default="")),
            data=("_figures/{id}.svg",),
        ),
        Signature(name="glossary", form="block", data=(_GLOSSARY,)),
        Signature(name="chapter_header", form="block", data=(_SYLLABUS, _GLOSSARY)),
        Signature(name="course_map", form="block", data=(_SYLLABUS,), gathers=True),
        Signature(name="exam_facts", form="block", data=(_SYLLABUS,)),
        Signature(name="facts", form="block", parameters=(_ID,), data=(_FACTS, _GLOSSARY)),
        Signature(name="facts_line", form="inline", parameters=(_ID,), data=(_FACTS, _GLOSSARY)),
        Signature(name="mock_exam", form="block", data=(_SYLLABUS, _GLOSSARY), gathers=True),
        Signature(name="question_bank", form="block", data=(_SYLLABUS, _GLOSSARY), gathers=True),
        Signature(name="diagnostic", form="block", data=(_SYLLABUS, _GLOSSARY), gathers=True),
        Signature(name="pairs", form="block", data=(_GLOSSARY,), gathers=True),
        Signature(name="drill", form="block", data=(_SYLLABUS,), gathers=True),
        Signature(name="answer_key", form="block"),
        Signature(
            name="collected",
            form="block",
            parameters=(Parameter(name="kind", required=True, keyword=False, choices=CALLOUTS),),
            data=(_GLOSSARY, _FACTS),
            gathers=True,
        ),
        Signature(
            name="study_plan", form="block", parameters=(_at("days", int),), data=(_SYLLABUS, _GLOSSARY), gathers=True
        ),
        Signature(name="your_data", form="block", parameters=(_at("course"),)),
        Signature(name="review", form="block", data=(_GLOSSARY,), gathers=True),
        Signature(name="offline", form="block"),
        Signature(name="rules", form="block"),
        Signature(name="coverage", form="block", data=(_SYLLABUS, _GLOSSARY), gathers=True),
    )
}
"""Every macro, by name."""
