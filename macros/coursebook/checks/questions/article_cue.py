"""An article before the options that fits some of them only.

**What it does**

Reports an "a" or "an" right before the gap, or at the end of the question, that cannot stand before one of the
options. Options that begin with an article, a number or an abbreviation are not looked at.

**Why it matters to the learner**

The learner can strike the option out by its first letter.

**Example**

```markdown
{% call quiz("first-rest", exam=False, style="missing-word") %}
Flour and water are left alone for an ____.

- [x] autolyse

    The flour soaks meanwhile.

- [ ] proof

    That is the rest of shaped loaves.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("first-rest", exam=False, style="missing-word") %}
Flour and water are left alone for ____.

- [x] an autolyse

    The flour soaks meanwhile.

- [ ] a proof

    That is the rest of shaped loaves.

{% endcall %}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from coursebook.checks.words import text_of
from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course
from coursebook.model.question import GAP

MISTAKE = Mistake("Q022", "article-cue", "warning")
_ARTICLE = re.compile(rf"\b([Aa]n?)\s+{GAP}|\b(an?)[\s.…:]*$")
_WORD = re.compile(r"[\"'“(]*([^\W\d_]+(?:['’][^\W\d_]+)?)")
_ARTICLES = frozenset({"a", "an", "the", "no", "some", "its", "their", "one"})
# By sound, not by letter.
_AS_VOWEL = re.compile(r"(?:heir|honest|honou?r|hour)", re.IGNORECASE)
_AS_CONSONANT = re.compile(r"(?:eu|ewe|once|one\b|u(?:biq|ni[cflqstvo]|rin|s[aeu]|ten|ti))", re.IGNORECASE)


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            match = _ARTICLE.search(text_of(question.stem))
            if match is None:
                continue
            article = match.group(1) or match.group(2)
            fits = [(option, _fits(article.casefold(), text_of(option.text))) for option in question.options]
            unfit = next((option for option, does_fit in fits if not does_fit), None)
            if unfit:
                message = f"'{article}' before the options excludes {quote(unfit.text)}"
                yield MISTAKE.at(
                    question.place_of(match.group().rstrip(" .…:")),
                    message,
                    "leave it out, and begin each option with its article",
                )


def _fits(article: str, text: str) -> bool:
    match = _WORD.match(text)
    word = match.group(1) if match else ""
    # An abbreviation is spelt or spoken: "an HTML page", "a NATO base".
    if len(word) < len("an") or word.casefold() in _ARTICLES or word[1:] != word[1:].lower():
        return True
    is_vowel = normalize("NFD", word[0].casefold())[0] in "aeiou"
    sounds = bool(_AS_VOWEL.match(word)) if not is_vowel else not _AS_CONSONANT.match(word)
    return sounds == (article == "an")
