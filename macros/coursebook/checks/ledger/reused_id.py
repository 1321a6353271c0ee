"""An id that belonged to something else.

**What it does**

Reports what bears an id that the ledger has retired. The very thing that was retired may come back.

**Why it matters to the learner**

A reader who answered the old question is told that they know the new one.

**Example**

```text title="docs/_data/ids.txt"
c-crumb 1 cd7cbc57bad5
c-crust 1 df2916b4fdbb
e-sound-of-a-loaf 1 0123456789ab retired
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
e-sound-of-a-loaf 1 0123456789ab retired
e-knock-on-a-loaf 1 f84e96c0d91a
```

```markdown
{% call exercise("knock-on-a-loaf", title="Done or not?") %}
Knock on the loaf. What do you hear?
{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course
from coursebook.model.holdings import pair_ledger

MISTAKE = Mistake("L003", "reused-id")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for holding, entry in pair_ledger(course):
        if entry and holding.is_reused(entry):
            message = f"the id {quote(holding.id)} belonged to something else, and is retired"
            yield MISTAKE.at(holding.place, message, "write an id that nothing ever had")
