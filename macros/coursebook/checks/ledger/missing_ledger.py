"""A course with questions and no ledger of ids.

**What it does**

Reports that `docs/_data/ids.txt` is not there, or holds no line, while the course has questions that are finished.
`coursebook ledger` writes it; where it was there before, `git checkout -- docs/_data/ids.txt` brings it back with what
it knows of ids that are gone.

**Why it matters to the learner**

Without it an id may vanish, or pass to another question, and nobody is told: what readers did is lost, or counted for
what they never saw.

**Example**

```text title="docs/_data/ids.txt"
# Written by `coursebook ledger`.
```

```markdown
{% call quiz("done-or-not", exam=False) %}
What tells you that a loaf is done?

- [x] The sound

    It turns hollow when the crumb has set.

- [ ] The colour

    An oven that is too hot browns it early.

{% endcall %}
```

**Use instead**

```text title="docs/_data/ids.txt"
c-crumb 1 cd7cbc57bad5
c-crust 1 df2916b4fdbb
q-done-or-not 1 fdabf1eed3d7
```

```markdown
{% call quiz("done-or-not", exam=False) %}
What tells you that a loaf is done?

- [x] The sound

    It turns hollow when the crumb has set.

- [ ] The colour

    An oven that is too hot browns it early.

{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course, Place
from coursebook.model.draft import is_draft

MISTAKE = Mistake("L009", "missing-ledger")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    finished = (question for page in course.pages for question in page.questions if not is_draft(question))
    if course.is_whole and not course.ledger and any(finished):
        state = "is not there" if course.ledger is None else "is empty"
        message = f"the ledger of ids {state}, and the course has questions"
        advice = "run `coursebook ledger`, which writes it; one that was lost comes from git, with the ids it retired"
        yield MISTAKE.at(Place(f"{course.folder}/_data/ids.txt"), message, advice)
