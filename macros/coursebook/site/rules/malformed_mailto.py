"""A link for a message whose recipient is no mailbox.

**What it does**

Reports `mailto:` addresses without a name, an `@` and a host.

**Why it matters to the learner**

The message a reader writes never arrives.

**Example**

```html
<a href="mailto:baker at example.org">Write to us</a>
```

**Use instead**

```html
<a href="mailto:baker@example.org">Write to us</a>
```
"""

from __future__ import annotations

from coursebook.site import mistakes

MISTAKE = mistakes.MALFORMED_MAILTO
