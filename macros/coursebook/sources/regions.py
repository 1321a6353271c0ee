"""Which text of a page is converted together: the page itself, and the body of each call by itself."""

from __future__ import annotations

from collections.abc import Sequence

from coursebook.sources.calls import Found, walk

PAGE = 0
"""The number of the region outside of all bodies."""


def find_regions(offsets: Sequence[int], calls: Sequence[Found]) -> list[int]:
    """Give for each offset the number of the region it is in: of the innermost body around it, or of the page.

    Args:
        offsets: In order.
        calls: The calls that stand in no other.
    """
    bodies = [(call.tag.end, call.end_tag.start) for call in walk(calls) if call.end_tag]
    regions: list[int] = []
    opened: list[tuple[int, int]] = []
    following = 0
    for offset in offsets:
        while following < len(bodies) and bodies[following][0] <= offset:
            start, end = bodies[following]
            following += 1
            _close(opened, start)
            opened.append((end, following))
        _close(opened, offset)
        regions.append(opened[-1][1] if opened else PAGE)
    return regions


def _close(opened: list[tuple[int, int]], offset: int) -> None:
    while opened and opened[-1][0] <= offset:
        opened.pop()
