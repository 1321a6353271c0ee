"""An accepted finding that is not there.

**What it does**

Reports a code in `allow=` of which the question is no case, and one that nobody can accept. Every warning about a
question can be accepted, and those errors whose pages say so; an error that leaves the question broken, such as one
without a right answer, cannot: no reason helps the learner over it.

**Why it matters to the learner**

An allowance that has outlived its reason hides the next mistake.

**Example**

```markdown
{% call quiz("done-or-not", criterion="1.1", exam=False, allow="Q012", because="The word is not asked for.") %}
What does the crust tell you?

- [x] That the loaf is done

    A hollow sound says that the crumb is dry.

- [ ] The time

    Ovens differ.
{% endcall %}
```

**Use instead**

```markdown
{% call quiz("done-or-not", criterion="1.1", exam=False) %}
What does the crust tell you?

- [x] That the loaf is done

    A hollow sound says that the crumb is dry.

- [ ] The time

    Ovens differ.
{% endcall %}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from coursebook.diagnostics import Diagnostic, Mistake, quote, suggest
from coursebook.model import Argument, Call, Course, Place

MISTAKE = Mistake("Q091", "useless-allow")
# The two rules on allowances, Q090 and Q091, would excuse themselves.
_CODE = re.compile(r"Q(?!09)\d{3}")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule that need no other's: what is no code of a rule about questions."""
    for _, argument, code in _find_allowed(course):
        if not _CODE.fullmatch(code):
            advice = "only findings about a question can, by their codes: Q and three digits"
            yield MISTAKE.at(argument.place, f"{quote(code)} cannot be allowed", advice)


def drop_allowed(course: Course, findings: Sequence[Diagnostic], kinds: Mapping[str, Mistake]) -> Iterator[Diagnostic]:
    """Give the findings without those that are allowed where they stand, and with the allowances that allow nothing.

    Args:
        course: The course the findings are about.
        findings: What its rules found.
        kinds: Every kind of finding by its code.
    """
    dropped: set[int] = set()
    useless: list[Diagnostic] = []
    for call, argument, code in _find_allowed(course):
        if not _CODE.fullmatch(code):
            continue
        kind = kinds.get(code)
        if kind is None or not kind.can_be_allowed:
            useless.append(_refuse(argument, code, kind, kinds))
            continue
        mine = [n for n, finding in enumerate(findings) if finding.code == code and _covers(call, finding.place)]
        dropped.update(mine)
        if not mine:
            message = f"nothing here is a case of {quote(code)}"
            useless.append(MISTAKE.at(argument.place, message, "delete it, and its reason"))
    yield from (finding for n, finding in enumerate(findings) if n not in dropped)
    yield from useless


def find_allowed_codes(course: Course) -> frozenset[str]:
    """Give every code that a question of the course allows."""
    return frozenset(code for _, _, code in _find_allowed(course))


def _refuse(argument: Argument, code: str, kind: Mistake | None, kinds: Mapping[str, Mistake]) -> Diagnostic:
    if kind is None:
        known = [other for other, mistake in kinds.items() if _CODE.fullmatch(other) and mistake.can_be_allowed]
        return MISTAKE.at(argument.place, f"no rule has the code {quote(code)}", suggest(code, known) or "delete it")
    advice = "mend what it finds and delete it: no reason excuses this error"
    return MISTAKE.at(argument.place, f"{quote(code)}, {kind.name}, cannot be allowed", advice)


def _find_allowed(course: Course) -> Iterator[tuple[Call, Argument, str]]:
    for page in course.pages:
        for call in page.calls:
            for argument in call.arguments:
                if argument.name == "allow" and isinstance(argument.value, str):
                    for code in re.findall(r"[^\s,]+", argument.value):
                        yield call, argument, code


def _covers(call: Call, place: Place) -> bool:
    return place.path == call.place.path and call.covers(place)
