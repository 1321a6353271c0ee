"""A page, a style sheet or a module that loads a file the site does not have.

**What it does**

Follows what pages load (`src`, `srcset`, `poster`, `link`, `url()` in styles, the search's own script), `url()` and
`@import` in style sheets, the imports of the tool's own modules, and the icons in the app's manifest.

**Why it matters to the learner**

An image is missing, a page is unstyled, or a question does not answer.

**Example**

```html
<img src="images/lof.svg" alt="A loaf">
```

**Use instead**

```html
<img src="images/loaf.svg" alt="A loaf">
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.MISSING_ASSET
