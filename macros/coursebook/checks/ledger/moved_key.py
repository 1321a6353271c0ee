"""Another right answer under the same revision.

**What it does**

Reports a question of which nothing changed but the options that are marked as right, and whose `rev` is the ledger's.
That is never a matter of wording.

**Why it matters to the learner**

Who once picked what was right is told that they know it, and who learned what is right now is told that they do not.

**Example**

```text title="docs/_data/ids.txt"
c-crumb 1 cd7cbc57bad5
c-crust 1 df2916b4fdbb
q-done-or-not 1 fdabf1eed3d7
```

```markdown
{% call quiz("done-or-not", exam=False, wording=True) %}
What tells you that a loaf is done?

- [ ] The sound

    It turns hollow when the crumb has set.

- [x] The colour

    An oven that is too hot browns it early.

{% endcall %}
```

**Use instead**

```text title="docs/_data/ids.txt"
c-crumb 1 cd7cbc57bad5
c-crust 1 df2916b4fdbb
q-done-or-not 2 45cfc4080fb9
```

```markdown
{% call quiz("done-or-not", exam=False, rev=2) %}
What tells you that a loaf is done?

- [ ] The sound

    It turns hollow when the crumb has set.

- [x] The colour

    An oven that is too hot browns it early.

{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course
from coursebook.model.holdings import pair_ledger

MISTAKE = Mistake("L008", "moved-key")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for holding, entry in pair_ledger(course):
        if entry and not entry.retired and holding.is_rekeyed(entry):
            message = f"another option of {quote(holding.id)} is right now, and readers have answered it"
            yield MISTAKE.at(holding.place, message, f"write `rev={entry.rev + 1}`, without `wording=True`")
