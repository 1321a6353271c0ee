"""Coursebook: course sites from plain Markdown, a glossary file and a syllabus file.

The rooms and what each knows are listed in CONTRIBUTING.md. Data flows one way:
`docs/ -> sources -> model -> render -> plugin, markdown -> page` and `model -> checks -> cli`.
"""

from __future__ import annotations

from typing import Any


def define_env(env: Any) -> None:
    """Offer the course's macros to the site engine: what mkdocs-macros and Zensical look for in this package."""
    from coursebook.plugin import define_env as define  # noqa: PLC0415 - the command line needs no engine

    define(env)
