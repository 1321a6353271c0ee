"""The Python-Markdown extension: finished components into the page, terms linked once a section.

A block macro keeps its HTML here and leaves a one-line token in the Markdown. The extension's tree processor
puts the HTML in place of the paragraph that holds the token. It runs after `attr_list` (8), so that terms have
their attributes, and before `toc` (5) and MkDocs' link processor (0), which therefore never see the inside of
a component.
"""

from __future__ import annotations

from typing import Any

from coursebook.markdown.converter import Converter
from coursebook.markdown.extension import CourseExtension
from coursebook.markdown.fragments import (
    TERM_CLASS,
    TOKEN,
    Fragment,
    FragmentError,
    explain_pages,
    keep_definition,
    keep_fragment,
)

__all__ = [
    "TERM_CLASS",
    "TOKEN",
    "Converter",
    "CourseExtension",
    "Fragment",
    "FragmentError",
    "explain_pages",
    "keep_definition",
    "keep_fragment",
    "makeExtension",
]


def makeExtension(**kwargs: Any) -> CourseExtension:  # noqa: N802 - Python-Markdown's name
    """Give the extension; called by Python-Markdown for the name `coursebook.markdown`."""
    return CourseExtension(**kwargs)
