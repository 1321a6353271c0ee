"""A file that the service worker keeps for reading offline, and that the site has not.

**What it does**

Follows every address in the list that `coursebook pack` writes into `sw.js`. A worker that is not filled in keeps
nothing and is not looked at.

**Why it matters to the learner**

Browsers install a service worker whole or not at all: for one missing file nobody could read the course offline, and
nobody would get a new version of it.

**Example**

```js title="sw.js"
const SITE={"version": "1", "size": 1, "core": [""], "more": ["glosary/"]};
```

**Use instead**

```js title="sw.js"
const SITE={"version": "1", "size": 1, "core": [""], "more": ["glossary/"]};
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.DEAD_OFFLINE_ENTRY
