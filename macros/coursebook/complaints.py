"""What a page of the preview says of a mistake: the linter's lines above a component, or in its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from coursebook.diagnostics import Diagnostic, render
from coursebook.markdown import Fragment
from coursebook.model import Signature

MOST = 5
"""Findings of a data file that a page shows: one wrong indent makes as many as there are terms."""


def complain(message: str, signature: Signature) -> Fragment:
    """Give what stands where the component would."""
    return Fragment(_mark(message, signature), signature.name, complaint=message)


def precede(fragment: Fragment, findings: Sequence[Diagnostic], signature: Signature) -> Fragment:
    """Give a component, or what can be shown of it, after what is wrong with the files it is made of."""
    if not findings:
        return fragment
    more = len(findings) - MOST
    message = render(findings[:MOST], "text") + (f"\nand {more} more: coursebook check" if more > 0 else "")
    blank = " " if signature.form == "inline" else ""
    return replace(fragment, html=_mark(message, signature) + blank + fragment.html)


def _mark(message: str, signature: Signature) -> str:
    lines = escape(message, quote=False)
    if signature.form == "inline":
        return '<strong class="course-error">' + " ".join(lines.split()) + "</strong>"
    return f'<pre class="course-error">{lines}</pre>'
