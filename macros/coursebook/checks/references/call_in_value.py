"""A call in a text that is printed as it is.

**What it does**

Reports a call of a macro in the glossary, the syllabus and front matter, and in the argument of another call: nothing
is called there.

**Why it matters to the learner**

The learner reads braces and quotation marks in the place of the words.

**Example**

```markdown
{{ figure("loaf", caption="A loaf and its {{ term('crumb') }}") }}
```

**Use instead**

```markdown
{{ figure("loaf", caption="A loaf and its crumb") }}
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("R028", "call-in-value")
