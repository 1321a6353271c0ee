"""The keys of a page's front matter, for each kind of page."""

from __future__ import annotations

from dataclasses import replace

from coursebook.model.form import Day, Flag, Form, Key, Number, Share, Text, Texts
from coursebook.model.page import PageKind

_BOOST = Key("boost", Share(), "How far up it stands among what a search finds; 1 for a page as any other.")
SEARCH = Form("'search'", (Key("exclude", Flag(), "Whether the page stays out of the search index."), _BOOST))
_HIDDEN = Form(
    "'search'",
    (Key("exclude", Flag(is_needed=True), "True: the index would show its answers.", is_required=True), _BOOST),
)
_DESCRIPTION = Key("description", Text(), "One sentence, which search engines show.")
_HIDE = Key("hide", Texts(), "Parts of the frame that the page does without: `navigation`, `toc`, `footer`.")
_ICON = Key("icon", Text(), "A theme's icon beside its title in the navigation.")
_MACROS = Key("render_macros", Flag(default=True), "False on a page that shows calls instead of making them.")
_STATUS = Key("status", Text(), "A mark in the navigation that the settings name, such as `new`.")
_TEMPLATE = Key("template", Text(), "Another template of the theme.")
_AS_ANY = (_DESCRIPTION, _HIDE, _ICON, _MACROS, Key("search", SEARCH, "Its place in the search."), _STATUS, _TEMPLATE)
_AS_BANK = tuple(
    Key("search", _HIDDEN, "It must stay out of the search.", is_required=True) if key.name == "search" else key
    for key in _AS_ANY
)
_SAYS_TITLE = "Its title."
_TITLE = Key("title", Text(), _SAYS_TITLE, is_required=True)


PAGE_FORMS: dict[PageKind, Form] = {
    "chapter": Form(
        "a chapter",
        (
            Key("chapter", Number(least=1), "A chapter's number.", is_required=True),
            _TITLE,
            Key("hook", Text(), "One or two sentences that make a reader want the chapter.", is_required=True),
            Key("objectives", Texts(), "What a reader can do at its end; each begins with a verb.", is_required=True),
            Key("checked", Day(), "The day when it was last held against its sources."),
            *_AS_ANY,
        ),
    ),
    "practice": Form(
        "a practice page",
        (
            Key("practice", Number(least=1), "The number of the chapter that it asks about.", is_required=True),
            _TITLE,
            *_AS_BANK,
        ),
    ),
    "paper": Form(
        "a paper", (Key("paper", Number(least=1), "A mock exam's number.", is_required=True), _TITLE, *_AS_BANK)
    ),
    "page": Form("a page", (Key("title", Text(), _SAYS_TITLE), *_AS_ANY)),
}
"""Each kind that has a number says it under its own name."""
_EVERY = {key.name: key for form in reversed(PAGE_FORMS.values()) for key in form.keys}
ANY_PAGE = Form("the front matter", tuple(replace(key, is_required=False) for key in _EVERY.values()))
"""What some kind of page may say."""
