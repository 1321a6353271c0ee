"""A negative question and its **NOT** that do not agree.

**What it does**

Reports a question of the style `negative` whose last paragraph before the options has no `**NOT**`, a `**NOT**` in a
question of another style, and a question that asks for what does not hold by "not", "except" or "least likely",
without the bold capitals. It can be allowed (`allow=`) where the word is a name, such as that of a logic gate.

**Why it matters to the learner**

Under time pressure the little word is read over, and the learner picks a true statement although the chapter was
understood. The style says to mock exams how many of such questions they draw.

**Example**

```markdown
{% call quiz("not-a-sign", exam=False) %}
Which of these is not a sure sign of a loaf that is done?

- [x] The colour

    An oven that is too hot browns it early.

- [ ] The sound

    A hollow sound comes when the crumb has set.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("not-a-sign", exam=False, style="negative") %}
Which of these is **NOT** a sure sign of a loaf that is done?

- [x] The colour

    An oven that is too hot browns it early.

- [ ] The sound

    A hollow sound comes when the crumb has set.

{% endcall %}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursebook.checks.words import NOT, last_sentence, text_of
from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course

MISTAKE = Mistake("Q013", "negative-without-not", excusable=True)
_ASKS = r"^(?:(?:in|for|among|between|of|from|at|on|to|by|with)\b[^,]{0,60},\s+)?(?:\w+\s+)?(?:which|what|who|whom)\b"
_HELPER = r"(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would|should|must|may|might)"
# A clause of its own may be negative in a question that is not: "What happens when a loaf is not cut?"
_CLAUSE = r"\b(?:that|which|who|whose|whom|when|where|if|because|since|as|while|after|before|until|although|how|why)\b"
_HAS_NOT = rf"\b(?:{_HELPER}\b(?:\s+(?!{_CLAUSE})\w+){{0,3}}?\s+not\b(?!\s+only)|{_HELPER}n['’]t\b)"
_BY_NOT = re.compile(rf"{_ASKS}(?:(?!{_CLAUSE})[^,;:?])*?{_HAS_NOT}", re.IGNORECASE)
_BY_CAPITALS = re.compile(r"\bNOT\b|\bEXCEPT\b|\bLEAST\b")
_BY_EXCEPT = re.compile(r"\bexcept(?:\s+(?:for\s+)?(?:which|what|one))?[\s:?….]*$", re.IGNORECASE)
_BY_LEAST = re.compile(rf"{_ASKS}[^,;?]*\bleast\s+likely\b", re.IGNORECASE)
_TURNS = re.compile(r"\b(?:not|except|least)\b|\w+n['’]t\b", re.IGNORECASE)
_WAYS = (_BY_CAPITALS, _BY_NOT, _BY_EXCEPT, _BY_LEAST)
_CODE = re.compile(r"`[^`]*`")
ADVICE = f"""write '{NOT}', in bold capitals, and style="negative\""""


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            if NOT in question.stem and question.style != "negative":
                message = f"a '{NOT}' stands in a question of the style '{question.style}'"
                yield MISTAKE.at(question.place_of(NOT), message, 'write style="negative", or ask without it')
            elif NOT not in question.stem and question.style == "negative" and question.stem:
                message = f"the negative question has no '{NOT}'"
                yield MISTAKE.at(question.stem_place, message, f"write '{NOT}' in its stem")
            elif NOT not in question.stem and (hidden := _find_hidden(question.stem)):
                yield MISTAKE.at(
                    question.place_of(hidden), "the question asks for what does not hold, and hides it", ADVICE
                )


def _find_hidden(stem: str) -> str:
    """Give the words that turn the question round, empty where none do."""
    sentence = text_of(_CODE.sub("", last_sentence(stem)))
    found = next((match for way in _WAYS if (match := way.search(sentence))), None)
    word = _TURNS.search(found.group()) if found else None
    return word.group() if word else (found.group() if found else "")
