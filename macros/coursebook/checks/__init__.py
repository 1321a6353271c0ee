"""A course -> what is wrong with it."""

from coursebook.diagnostics import Diagnostic
from coursebook.model import Course


def check_course(course: Course) -> list[Diagnostic]:
    """Give everything that is wrong with a course, sorted by place."""
    return []
