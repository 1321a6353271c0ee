"""A mark of a changed wording where nothing changed.

**What it does**

Reports `wording=True` (in the glossary, `wording: true`) where the ledger knows this very content.

**Why it matters to the learner**

Left where it is, it would excuse the next change, which may be one of meaning.

**Example**

```text title="docs/_data/ids.txt"
c-crumb 1 cd7cbc57bad5
c-crust 1 df2916b4fdbb
e-sound-of-a-loaf 1 f84e96c0d91a
```

```markdown
{% call exercise("sound-of-a-loaf", title="Done or not?", wording=True) %}
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

MISTAKE = Mistake("L007", "idle-wording", "warning")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for holding, entry in pair_ledger(course):
        if entry and holding.wording and (holding.rev, holding.hash) == (entry.rev, entry.hash):
            mark = "wording: true" if holding.is_term else "wording=True"
            message = f"the ledger knows the wording of {quote(holding.id)} already"
            yield MISTAKE.at(holding.place, message, f"delete `{mark}`")
