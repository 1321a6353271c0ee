"""Facts that are not there.

**What it does**

Reports the id in a `facts` or `facts_line` call that no record of `docs/_data/facts.yml` has. Where that file cannot be
read, only this is reported.

**Why it matters to the learner**

The sentence announces a list, and none follows.

**Example**

```yaml title="docs/_data/facts.yml"
- id: parts
  title: Parts of a loaf
  items: [Crumb, Crust]
  confidence: "2+"
  sources: [guild]
  checked: 2026-11-24
```

```markdown
{{ facts("part") }}
```

**Use instead**

```yaml title="docs/_data/facts.yml"
- id: parts
  title: Parts of a loaf
  items: [Crumb, Crust]
  confidence: "2+"
  sources: [guild]
  checked: 2026-11-24
```

```markdown
{{ facts("parts") }}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, correct, quote, suggest
from coursebook.model import Course
from coursebook.model.facts import MACROS

MISTAKE = Mistake("R032", "unknown-facts")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    known = {facts.id for facts in course.facts}
    for page in course.pages:
        for call in page.calls:
            id_ = call.positional(0)
            if call.name not in MACROS or not isinstance(id_, str) or id_ in known:
                continue
            place = next(argument.place for argument in call.arguments if not argument.name)
            advice = suggest(id_, known) or "write the id of a record in '_data/facts.yml', or add the record"
            yield MISTAKE.at(place, f"no facts {quote(id_)}", advice, correct(place, id_, known))
