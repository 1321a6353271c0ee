"""An id that two elements of a page have.

**What it does**

Reports each further element with an id that the page has already.

**Why it matters to the learner**

A link leads to the wrong one of the two, and assistive technology reads the wrong label.

**Example**

```html
<h2 id="crust">Crust</h2>
<p id="crust">It is brown.</p>
```

**Use instead**

```html
<h2 id="crust">Crust</h2>
<p id="brown">It is brown.</p>
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.REPEATED_HTML_ID
