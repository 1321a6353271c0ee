"""What a change to a course means, told to who reviews it: on a terminal, in a job's summary, as a file of its own."""

from collections.abc import Callable, Mapping

from coursebook.comparing import Difference
from coursebook.exports.report.html import print_html
from coursebook.exports.report.markdown import print_markdown
from coursebook.exports.report.parts import Report, write_report
from coursebook.exports.report.preview import Preview
from coursebook.exports.report.text import print_text

__all__ = ["PRINTERS", "Preview", "print_report"]

PRINTERS: Mapping[str, Callable[[Report], str]] = {"text": print_text, "markdown": print_markdown, "html": print_html}
"""What prints a report, by the name of its form."""


def print_report(difference: Difference, base: str, format_: str, preview: Preview | None = None) -> str:
    """Give the report on a difference in one of the forms of `PRINTERS`.

    Args:
        difference: What changed.
        base: What the course is held against, in words.
        format_: The form.
        preview: The built site, where there is one.
    """
    return PRINTERS[format_](write_report(difference, base, preview or Preview()))
