"""Callouts, taken out of a page to be collected."""

from __future__ import annotations

from coursebook.model import Callout
from coursebook.sources.page import parse_page
from coursebook.sources.text import Source

TEXT = """\
!!! key-idea
    Before any *section*.

## One {#one}

!!! earlier "Title"
    A {{ term("crumb") }} is soft.

        Code

    - {% call quiz("a", exam=False) %}
      Is it?

      - [x] Yes
      - [ ] No
      {% endcall %}

    And {## no ##}more.
## Two {#two}

- !!! exam-tip
        In a list {{ facts_line("steps") }} here.

- Next

!!! note
    Not ours.

```
!!! scenario
    Code.
```
"""


def say(callout: Callout) -> str:
    return "".join(piece if isinstance(piece, str) else f"<{piece.name}>" for piece in callout.pieces)


def read() -> tuple[Callout, ...]:
    return parse_page(Source("docs/index.md", TEXT), "index.md")[0].callouts


def test_they_have_kind_section_and_place() -> None:
    found = [(callout.kind, callout.section, callout.place.line) for callout in read()]
    assert found == [("key-idea", "", 1), ("earlier", "one", 6)]


def test_their_text_is_dedented_calls_in_sentences_are_kept_and_components_left_out() -> None:
    first, second = read()
    assert say(first) == "\nBefore any *section*.\n"
    assert " ".join(say(second).split()) == "A <term> is soft. Code - And more."
    assert "\n\n    Code\n" in say(second)
