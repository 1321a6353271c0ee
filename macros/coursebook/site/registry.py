"""Every kind of finding there is in a built site, by code, with its documentation."""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType

from coursebook.diagnostics import Mistake
from coursebook.site.rules import (
    broken_file,
    case_clash,
    dangling_reference,
    dead_anchor,
    dead_link,
    dead_search_target,
    dead_sitemap_entry,
    foreign_host,
    heavy_chapter,
    heavy_index,
    heavy_scripts,
    heavy_styles,
    leaked_syntax,
    link_without_slash,
    malformed_mailto,
    missing_asset,
    missing_part,
    repeated_html_id,
    running_code,
    spoiler,
    wrong_canonical,
    wrong_case,
    wrong_root,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding with its documentation."""

    mistake: Mistake
    documentation: str
    """Markdown: what it does, why it matters to the learner, an example, what to use instead."""


def _rule(module: ModuleType) -> Rule:
    return Rule(module.MISTAKE, (module.__doc__ or "").strip())


_MODULES = (
    missing_part,
    broken_file,
    case_clash,
    dead_link,
    dead_anchor,
    wrong_case,
    link_without_slash,
    wrong_root,
    malformed_mailto,
    missing_asset,
    foreign_host,
    dead_sitemap_entry,
    dead_search_target,
    wrong_canonical,
    repeated_html_id,
    dangling_reference,
    leaked_syntax,
    spoiler,
    running_code,
    heavy_chapter,
    heavy_scripts,
    heavy_styles,
    heavy_index,
)
RULES: tuple[Rule, ...] = tuple(_rule(module) for module in _MODULES)
"""In the order of their codes."""


def find_rule(name: str) -> Rule | None:
    """Give the rule with this code or name."""
    wanted = name.lower()
    return next((rule for rule in RULES if wanted in {rule.mistake.code.lower(), rule.mistake.name}), None)
