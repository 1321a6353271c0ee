"""A block of code that the engines do not take for code.

**What it does**

Reports a fence that is not closed by a line of the same marks with the same indent, one whose first line holds more
than a language, a title and lines to mark, and one that begins where another ends.

**Why it matters to the learner**

What was meant as code becomes text of the page, or the rest of the page becomes code.

**Example**

```markdown
~~~~
flour + water
~~~
```

**Use instead**

```markdown
~~~~
flour + water
~~~~
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S020", "broken-fence")
