"""A change of which nobody says whether it changed the meaning.

**What it does**

Reports what has another content than in the ledger under the same revision, without `wording=True` (in the glossary,
`wording: true`).

**Why it matters to the learner**

If the meaning changed, what readers did before says nothing about what they know now: they must be asked again. If only
the wording did, they must not.

**Example**

```text title="docs/_data/ids.txt"
c-crumb 1 cd7cbc57bad5
c-crust 1 df2916b4fdbb
e-sound-of-a-loaf 1 f84e96c0d91a
```

```markdown
{% call exercise("sound-of-a-loaf", title="Done or not?") %}
Knock on the base of the loaf. What do you hear?
{% endcall %}
```

**Use instead**

```text title="docs/_data/ids.txt"
c-crumb 1 cd7cbc57bad5
c-crust 1 df2916b4fdbb
e-sound-of-a-loaf 2 e41074e328f8
```

```markdown
{% call exercise("sound-of-a-loaf", title="Done or not?", rev=2) %}
Knock on the base of the loaf. What do you hear?
{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course
from coursebook.model.holdings import pair_ledger

MISTAKE = Mistake("L005", "unsaid-change")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for holding, entry in pair_ledger(course):
        if entry and not entry.retired and holding.is_changed(entry):
            rev, wording = f"rev={entry.rev + 1}", "wording=True"
            if holding.is_term:
                rev, wording = f"rev: {entry.rev + 1}", "wording: true"
            message = f"{quote(holding.id)} changed: its meaning, or its wording alone?"
            advice = f"write `{rev}` if the meaning changed, `{wording}` if only the wording did"
            yield MISTAKE.at(holding.place, message, advice)
