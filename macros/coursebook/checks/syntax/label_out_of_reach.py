"""A link by reference, or a footnote, whose definition a component cannot see.

**What it does**

Reports `[text][label]`, `[label]` and `[^label]` in the body of a call where the definition stands outside of that
body, and outside of calls where it stands only in a body.

**Why it matters to the learner**

Each component is converted by itself. The page shows brackets in place of the link.

**Example**

```markdown
{% call exercise("knock", title="Does it knock?") %}
Read [how it sounds][sound], then knock.
{% endcall %}

[sound]: https://example.org/sound
```

**Use instead**

```markdown
{% call exercise("knock", title="Does it knock?") %}
Read [how it sounds](https://example.org/sound), then knock.
{% endcall %}
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("S022", "label-out-of-reach")
