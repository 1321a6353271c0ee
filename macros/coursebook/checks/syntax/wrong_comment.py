"""A comment in `{# … #}`.

**What it does**

Reports a comment in the template language's usual form. `{#` begins an anchor in a course's pages, so comments are
written `{## … ##}`.

**Why it matters to the learner**

The comment is printed, and the learner reads what the author told another author.

**Example**

```markdown
Knead. {# how long? #}
```

**Use instead**

```markdown
Knead. {## how long? ##}
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S033", "wrong-comment")
