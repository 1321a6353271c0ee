"""Every rule there is, by code."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import ModuleType

from coursebook.checks.access import event_handler, figure_without_description, forbidden_element, script_address
from coursebook.checks.questions import (
    allow_without_reason,
    call_in_option,
    empty_option,
    exam_question_answers,
    exam_question_criterion,
    exam_question_options,
    item_without_reason,
    missing_word_without_gap,
    option_without_reason,
    question_without_answer,
    repeated_option,
    too_few_categories,
    too_few_options,
    useless_allow,
)
from coursebook.checks.references import (
    call_outside_chapter,
    duplicate_anchor,
    duplicate_id,
    duplicate_number,
    duplicate_term,
    pair_without_test,
    unknown_category,
    unknown_chapter,
    unknown_criterion,
    unknown_figure,
    unknown_term,
)
from coursebook.checks.syntax import (
    accidental_front_matter,
    bad_id,
    broken_fence,
    broken_figure,
    broken_yaml,
    byte_order_mark,
    call_in_code,
    call_in_heading,
    call_in_link,
    call_in_paragraph,
    control_character,
    duplicate_key,
    expression,
    file_too_large,
    misshapen_sort,
    missing_argument,
    missing_file,
    missing_key,
    mixed_task_list,
    not_utf_8,
    open_front_matter,
    open_tag,
    page_of_two_kinds,
    question_without_stem,
    repeated_argument,
    split_task_list,
    statement,
    stray_endcall,
    unclosed_call,
    unknown_argument,
    unknown_key,
    unknown_macro,
    unreadable_file,
    whitespace_control,
    wrong_argument,
    wrong_comment,
    wrong_form,
    wrong_parent,
    wrong_shape,
    wrong_value,
)
from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of mistake with its documentation and, if it is found in a finished course, its check."""

    mistake: Mistake
    documentation: str
    """Markdown: what it does, why it matters to the learner, an example, what to use instead."""
    check: Callable[[Course], Iterable[Diagnostic]] | None = None
    """None for what is found while reading."""


def _rule(module: ModuleType) -> Rule:
    return Rule(module.MISTAKE, (module.__doc__ or "").strip(), getattr(module, "check", None))


_MODULES = (
    forbidden_element,
    event_handler,
    script_address,
    figure_without_description,
    question_without_answer,
    too_few_options,
    option_without_reason,
    exam_question_options,
    exam_question_answers,
    exam_question_criterion,
    missing_word_without_gap,
    repeated_option,
    empty_option,
    item_without_reason,
    too_few_categories,
    call_in_option,
    allow_without_reason,
    useless_allow,
    unknown_term,
    unknown_criterion,
    unknown_figure,
    duplicate_id,
    duplicate_term,
    duplicate_anchor,
    duplicate_number,
    unknown_category,
    unknown_chapter,
    pair_without_test,
    call_outside_chapter,
    unreadable_file,
    missing_file,
    file_too_large,
    not_utf_8,
    byte_order_mark,
    control_character,
    broken_yaml,
    duplicate_key,
    wrong_shape,
    unknown_key,
    missing_key,
    wrong_value,
    bad_id,
    open_front_matter,
    accidental_front_matter,
    page_of_two_kinds,
    broken_fence,
    open_tag,
    expression,
    statement,
    wrong_comment,
    whitespace_control,
    call_in_code,
    call_in_heading,
    unknown_macro,
    unknown_argument,
    missing_argument,
    wrong_argument,
    repeated_argument,
    wrong_form,
    wrong_parent,
    unclosed_call,
    stray_endcall,
    call_in_paragraph,
    call_in_link,
    mixed_task_list,
    split_task_list,
    question_without_stem,
    misshapen_sort,
    broken_figure,
)
RULES: tuple[Rule, ...] = tuple(_rule(module) for module in _MODULES)
"""In the order of their codes."""


def find_rule(name: str) -> Rule | None:
    """Give the rule with this code or name."""
    wanted = name.lower()
    return next((rule for rule in RULES if wanted in {rule.mistake.code.lower(), rule.mistake.name}), None)
