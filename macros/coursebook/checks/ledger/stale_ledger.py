"""A ledger of ids that does not know what is new.

**What it does**

Reports once a file what the ledger lacks: a new id, a raised revision, a changed wording. `coursebook ledger` adds it.
What is new and still holds the mark `TODO` is left out until it is finished.

**Why it matters to the learner**

Until it is recorded, nothing keeps the id from vanishing or the meaning from changing without a word.

**Example**

```text title="docs/_data/ids.txt"
c-crumb 1 cd7cbc57bad5
c-crust 1 df2916b4fdbb
```

```markdown
{% call exercise("sound-of-a-loaf", title="Done or not?") %}
Knock on the loaf. What do you hear?
{% endcall %}
```

**Use instead**

```text title="docs/_data/ids.txt"
c-crumb 1 cd7cbc57bad5
c-crust 1 df2916b4fdbb
e-sound-of-a-loaf 1 f84e96c0d91a
```

```markdown
{% call exercise("sound-of-a-loaf", title="Done or not?") %}
Knock on the loaf. What do you hear?
{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course
from coursebook.model.holdings import pair_ledger
from coursebook.model.ledger import Holding

MISTAKE = Mistake("L004", "stale-ledger", "warning")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    stale: dict[str, list[Holding]] = {}
    for holding, entry in pair_ledger(course):
        if holding.is_newer(entry) if entry else not holding.is_draft:
            stale.setdefault(holding.place.path, []).append(holding)
    for holdings in stale.values():
        first = min(holdings, key=lambda holding: holding.place)
        more = f" and of {len(holdings) - 1} more below" if len(holdings) > 1 else ""
        message = f"the ledger does not know this state of {quote(first.id)}{more}"
        yield MISTAKE.at(first.place, message, "run `coursebook ledger` and commit what it writes")
