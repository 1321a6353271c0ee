"""The rules the components' examples know: three of their own, so that no golden changes when the linter learns one."""

from __future__ import annotations

import pytest

from coursebook import macros
from coursebook.diagnostics import Mistake
from coursebook.rules import Rule

FLAT_LOAF = """\
A loaf that does not rise.

**What it does**

Reports `yeast` that is dead.

**Why it matters to the learner**

Nobody eats it.

**Example**

```markdown
{% call quiz("flat-loaf", exam=False) %}
Is it done?

- [x] Yes

    A {{ term("crumb") }} needs **no** more.

- [ ] No
{% endcall %}
```

**Use instead**

```yaml title="docs/_data/glossary.yml"
- id: yeast
```
"""
RULES = (
    Rule(Mistake("Q001", "flat-loaf"), FLAT_LOAF, room="Loaves"),
    Rule(Mistake("Q002", "small-loaf", "warning"), "A loaf for one.", room="Loaves"),
    Rule(Mistake("S001", "cold-oven"), "An oven that is off.", room="Ovens"),
)


@pytest.fixture(autouse=True)
def _few_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(macros, "list_rules", lambda: RULES)
