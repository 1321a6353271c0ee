"""A course -> what is wrong with it.

One rule a file, half of it documentation; `RULES` names them all, those found while reading included.
"""

from collections.abc import Collection
from dataclasses import replace

from coursebook.checks import access, bank, ledger, prose, questions, references, syntax
from coursebook.checks.questions.useless_allow import drop_allowed, find_allowed_codes
from coursebook.diagnostics import Diagnostic
from coursebook.model import Course
from coursebook.rules import load_rules

__all__ = ["RULES", "check_course"]

RULES = load_rules(access, bank, ledger, prose, questions, references, syntax)
_KINDS = {rule.mistake.code: rule.mistake for rule in RULES}


def check_course(
    course: Course, *, errors_only: bool = False, paths: Collection[str] | None = None
) -> list[Diagnostic]:
    """Give everything that is wrong with a course as a whole and not allowed where it stands, sorted by place.

    Args:
        course: What is checked.
        errors_only: Leave out rules that only warn, but for those an author has allowed something of.
        paths: Files whose findings are wanted; of others some may be missing. None for all.
    """
    part = course
    if paths is not None:
        part = replace(course, pages=tuple(page for page in course.pages if page.place.path in paths))
    wanted = [rule for rule in RULES if not errors_only or rule.mistake.severity == "error"]
    if errors_only:
        allowed = find_allowed_codes(course)
        wanted += [rule for rule in RULES if rule not in wanted and rule.mistake.code in allowed]
    findings = [finding for rule in wanted if rule.check for finding in rule.check(part if rule.is_local else course)]
    return sorted(drop_allowed(course, findings, _KINDS), key=lambda finding: finding.sort_key)
