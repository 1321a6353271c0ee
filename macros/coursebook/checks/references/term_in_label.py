"""A term in a title, in a summary, or in what is to be sorted.

**What it does**

Reports `term` in the title of a callout, a fold or a tab, in a `<summary>`, and in a category or an item of a sorting
task. Headings, stems and options have rules of their own.

**Why it matters to the learner**

A link in a title opens a page where the reader meant to open the fold; beside an item, its definition gives the answer
away.

**Example**

```markdown
{% call sort("inside-outside", title="Inside or outside?") %}
- {{ term("crumb", "Crumb") }}

    - The soft part

        It lies inside.

- Crust

    - The dark part

        It lies outside.
{% endcall %}
```

**Use instead**

```markdown
{% call sort("inside-outside", title="Inside or outside?") %}
- Crumb

    - The soft part

        It lies inside.

- Crust

    - The dark part

        It lies outside.
{% endcall %}
```
"""

from __future__ import annotations

from coursebook.diagnostics import Mistake

MISTAKE = Mistake("R029", "term-in-label")
