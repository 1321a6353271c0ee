"""What every file of a course may hold that its author writes in YAML."""

from __future__ import annotations

from collections.abc import Mapping

from coursebook.model.form import Form, Forms
from coursebook.sources.facts import FACTS
from coursebook.sources.glossary import TERM
from coursebook.sources.page_forms import PAGE_FORMS
from coursebook.sources.syllabus import SYLLABUS
from coursebook.sources.vocabulary import VOCABULARY

__all__ = ["DATA_FORMS", "PAGE_FORMS"]

DATA_FORMS: Mapping[str, Form | Forms] = {
    "glossary": Forms(TERM, is_filled=True),
    "syllabus": SYLLABUS,
    "facts": Forms(FACTS, is_filled=True),
    "vocabulary": VOCABULARY,
}
"""By a data file's name, without its ending."""
