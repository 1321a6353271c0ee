"""A call of a macro that does not exist.

**What it does**

Reports a name that is no macro of the course.

**Why it matters to the learner**

The build stops; in a preview the learner sees an error where the component should be.

**Example**

```markdown
{{ flashcard() }}
```

**Use instead**

```markdown
{{ flashcards() }}
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S037", "unknown-macro")
