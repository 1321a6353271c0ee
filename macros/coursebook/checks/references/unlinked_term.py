"""A term whose first mention in a section is no link.

**What it does**

Reports the first plain words of a second-level section that are a term or an alias, its plural included, of this
chapter or an earlier one, where no link stands before them. Only prose counts: no headings, code, links, bodies of
calls, no words with a capital of their own, and no wording of the earlier version. A section that defines the term, or
tells it apart, may speak of it before. What goes on in the next line has no mend: the words must come together first.

**Why it matters to the learner**

Who came by the search, or forgot the word, finds its meaning one click away at the first place where it is missed.

**Example**

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  definition: The soft inside of a loaf.
  chapter: 1
```

```markdown
## What is inside

Bread has a soft crumb.

## What is outside

Below it is the {{ term("crumb") }}.
```

**Use instead**

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  definition: The soft inside of a loaf.
  chapter: 1
```

```markdown
## What is inside

Bread has a soft {{ term("crumb") }}.

## What is outside

Below it is the {{ term("crumb") }}.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coursebook.checks.mentions import Mention, index_of, section_at, section_finder
from coursebook.checks.words import pattern_of
from coursebook.diagnostics import Diagnostic, Edit, Mistake, quote
from coursebook.model import Course, Page, Place
from coursebook.model.facts import MACROS

MISTAKE = Mistake("R024", "unlinked-term", "warning")
IS_LOCAL = True
_EXPLAINS = frozenset({"define", "tell_apart"})
Key = tuple[int, str]


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    index = index_of(course)
    for page in course.chapters:
        lines = section_finder(page)
        linked = _find_links(course, page, lines)
        seen: set[Key] = set()
        earlier = _find_earlier(course, page)
        for mention in index.find(page):
            term, place = mention.term, mention.place
            key = (section_at(lines, place), term.id)
            if (term.chapter or 0) > (page.number or 0) or key in seen or _is_within(mention, earlier):
                continue
            seen.add(key)
            if (place.line, place.column) < linked.get(key, (place.line + 1, 0)):
                message = f"{quote(mention.words)} is the first mention of a term in this section and no link"
                call = _write(mention)
                edit = Edit(place, mention.text, call) if "\n" not in mention.text else None
                yield MISTAKE.at(place, message, f"write {call}", edit)


def _find_earlier(course: Course, page: Page) -> Sequence[Place]:
    """Give where the page has wordings of the earlier version: what has to go is no mention."""
    phrases = [phrase for wording in course.vocabulary.wordings for phrase in wording.phrases]
    pattern = re.compile(pattern_of(phrases) or "(?!)")
    return [
        Place(page.place.path, number, found.start() + 1, len(found.group()))
        for number, line in page.plain
        for found in pattern.finditer(line)
    ]


def _is_within(mention: Mention, places: Sequence[Place]) -> bool:
    start, end = mention.place.column, mention.place.column + mention.place.length
    return any(
        place.line == mention.place.line and place.column < end and start < place.column + place.length
        for place in places
    )


def _find_links(course: Course, page: Page, lines: Sequence[int]) -> dict[Key, tuple[int, int]]:
    """Give the place of the first link to each term in each section; one before all where the term is explained."""
    first: dict[Key, tuple[int, int]] = {}
    for call in page.calls:
        if call.name == "term" and not call.parents:
            place = (call.place.line, call.place.column)
            first.setdefault((section_at(lines, call.place), str(call.positional(0))), place)
        elif call.name in MACROS:
            facts = course.find_facts(str(call.positional(0)))
            for item in facts.items if facts else ():
                first.setdefault((section_at(lines, call.place), item.term), (call.place.line, call.place.column))
        elif call.name in _EXPLAINS:
            first.update({(section_at(lines, call.place), str(value)): (0, 0) for value in call.values})
    return first


def _write(mention: Mention) -> str:
    term, text = mention.term, mention.words
    shown = "" if text == term.name_in_sentence else f', "{text}"'
    return f'{{{{ term("{term.id}"{shown}) }}}}'
