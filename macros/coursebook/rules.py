"""A rule's file -> the rule: its mistake, its documentation, its check. Every file of a package is one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of mistake with its documentation and, if it is found in a finished course, its check."""

    mistake: Mistake
    documentation: str
    """Markdown: what it does, why it matters to the learner, an example, what to use instead."""
    check: Callable[[Course], Iterable[Diagnostic]] | None = None
    """None for what is found while reading, and in a built site."""
    is_local: bool = False
    """Whether what it finds on a page depends on no other: its file says `IS_LOCAL = True`."""
    room: str = ""
    """What the rules of its package are about: the first words of the package's documentation."""


def load_rules(*packages: ModuleType) -> tuple[Rule, ...]:
    """Give the rule of every module in these packages, in the order of their codes."""
    rules = [_load_rule(package, file.name) for package in packages for file in iter_modules(package.__path__)]
    return tuple(sorted(rules, key=lambda rule: rule.mistake.code))


def _load_rule(package: ModuleType, name: str) -> Rule:
    module = import_module(f"{package.__name__}.{name}")
    room = (package.__doc__ or "").strip().partition(".")[0]
    return Rule(
        module.MISTAKE,
        (module.__doc__ or "").strip(),
        getattr(module, "check", None),
        getattr(module, "IS_LOCAL", False),
        room,
    )


def find_rule(rules: Sequence[Rule], name: str) -> Rule | None:
    """Give the rule with this code or name."""
    wanted = name.lower()
    return next((rule for rule in rules if wanted in {rule.mistake.code.lower(), rule.mistake.name}), None)
