"""A raw element that Markdown, or a macro, is there for.

**What it does**

Reports raw HTML that is not on the short list of what a page may hold: `a`, `abbr`, `b`, `bdi`,
`br`, `cite`, `dd`, `del`, `details`, `dfn`, `div`, `dl`, `dt`, `em`, `i`, `img`, `ins`, `kbd`, `mark`, `p`, `q`, `s`,
`samp`, `small`, `span`, `strong`, `sub`, `summary`, `sup`, `var`, `wbr`. What is forbidden altogether, A001 reports.

**Why it matters to the learner**

A form can send what is typed to another host, a control of one's own works with no keyboard, and a placeholder such
as `<name>` is not shown at all: the browser takes it for an element.

**Example**

```markdown
Write <weight> into the form.
```

**Use instead**

```markdown
Write `<weight>` into the form.
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("A004", "unlisted-element")
