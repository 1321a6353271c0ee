"""An id that readers have met and the course holds no more.

**What it does**

Reports each id in the ledger, not yet retired, under which there is no question, exercise, sorting task or term any
more.

**Why it matters to the learner**

Under another id, what a reader did is forgotten: the question is new to them, and their reviews of it are gone.

**Example**

```text title="docs/_data/ids.txt"
c-crumb 1 cd7cbc57bad5
c-crust 1 df2916b4fdbb
e-knock-on-a-loaf 1 f84e96c0d91a
e-sound-of-a-loaf 1 f84e96c0d91a
```

```markdown
{% call exercise("knock-on-a-loaf", title="Done or not?") %}
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

from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course
from coursebook.model.holdings import list_holdings
from coursebook.model.ledger import KINDS

MISTAKE = Mistake("L002", "vanished-id")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    if not course.is_whole or not course.ledger:
        return
    held = {holding.key for holding in list_holdings(course)}
    for entry in course.ledger:
        if entry.key not in held and not entry.retired:
            letter, _, id_ = entry.key.partition("-")
            message = f"the {KINDS[letter]} '{id_}' is gone, and readers' progress hangs on its id"
            advice = "give it its id back; if it was deleted on purpose, run `coursebook ledger`, which retires the id"
            yield MISTAKE.at(entry.place, message, advice)
