"""A course -> what is wrong with it.

One rule a file, half of it documentation; `RULES` names them all, those found while reading included.
"""

from coursebook.checks import access, bank, questions, references, syntax
from coursebook.checks.questions.useless_allow import drop_allowed
from coursebook.diagnostics import Diagnostic
from coursebook.model import Course
from coursebook.rules import load_rules

__all__ = ["RULES", "check_course"]

RULES = load_rules(access, bank, questions, references, syntax)
_KINDS = {rule.mistake.code: rule.mistake for rule in RULES}


def check_course(course: Course) -> list[Diagnostic]:
    """Give everything that is wrong with a course as a whole and not allowed where it stands, sorted by place."""
    findings = [finding for rule in RULES if rule.check for finding in rule.check(course)]
    return sorted(drop_allowed(course, findings, _KINDS), key=lambda finding: finding.sort_key)
