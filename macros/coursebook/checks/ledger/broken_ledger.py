"""A line of the ledger of ids that cannot be read.

**What it does**

Reports what is neither a comment nor `kind-id revision hash`, and an id that has two lines, in `docs/_data/ids.txt`.

**Why it matters to the learner**

What the ledger does not know it cannot keep: a reader's progress is lost, or counted for another question.

**Example**

```text title="docs/_data/ids.txt"
c-crumb 1 cd7cbc57bad5
c-crust 1 df2916b4fdbb
<<<<<<< HEAD
e-sound-of-a-loaf 1 f84e96c0d91a
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

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("L001", "broken-ledger")
