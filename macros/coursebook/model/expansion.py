"""A text with calls in it, and what is to stand in their place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from coursebook.model.call import BLOCK, Call

Expand = Callable[[Call, str], str]
"""A call and its body, the calls in it expanded already -> what stands in its place."""


def expand_text(text: str, start: int, calls: Sequence[Call], expand: Expand) -> str:
    """Give a text with its calls expanded.

    Args:
        text: A part of a page, or all of it.
        start: Its offset in the page.
        calls: Those in it, nested ones included, in document order.
        expand: Gives what stands in a call's place.
    """
    pending = [*reversed(calls)]

    def fill(begin: int, end: int) -> str:
        pieces: list[str] = []
        while pending and pending[-1].start < end:
            call = pending.pop()
            pieces.append(text[begin - start : call.start - start])
            body = fill(call.body_start, call.body_start + len(call.body)) if call.form == BLOCK else ""
            pieces.append(expand(call, body))
            begin = call.end
        return "".join([*pieces, text[begin - start : end - start]])

    return fill(start, start + len(text))


def expand_body(call: Call, calls: Sequence[Call], expand: Expand) -> str:
    """Give the body of a block with the calls in it expanded; `calls` are those of its page."""
    end = call.body_start + len(call.body)
    inside = [each for each in calls if call.body_start <= each.start < end]
    return expand_text(call.body, call.body_start, inside, expand)
