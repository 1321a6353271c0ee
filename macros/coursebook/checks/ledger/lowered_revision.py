"""A revision that is lower than it was.

**What it does**

Reports a `rev` that is lower than the one in the ledger.

**Why it matters to the learner**

An old answer counts for a question that it was not given to.

**Example**

```text title="docs/_data/ids.txt"
c-crumb 1 cd7cbc57bad5
c-crust 1 df2916b4fdbb
e-sound-of-a-loaf 2 f84e96c0d91a
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
e-sound-of-a-loaf 2 f84e96c0d91a
```

```markdown
{% call exercise("sound-of-a-loaf", title="Done or not?", rev=2) %}
Knock on the loaf. What do you hear?
{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course
from coursebook.model.holdings import pair_ledger

MISTAKE = Mistake("L006", "lowered-revision")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for holding, entry in pair_ledger(course):
        if entry and not entry.retired and holding.rev < entry.rev:
            message = f"{quote(holding.id)} has revision {holding.rev}, and had {entry.rev} before"
            rev = f"rev: {entry.rev}" if holding.is_term else f"rev={entry.rev}"
            yield MISTAKE.at(holding.place, message, f"write `{rev}`, or a higher one if the meaning changed again")
