"""The extension of Jinja: what it expands is what Jinja itself would, and all else is left to Jinja."""

from __future__ import annotations

from collections.abc import Callable

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2.ext import Extension

from coursebook.jinja import EXPAND, Calls, Expander, expand_calls
from coursebook.model import SIGNATURES, Call, Course, Page
from coursebook.sources import load_course
from coursebook.sources.page import parse_page
from coursebook.sources.syllabus import EMPTY
from coursebook.sources.text import Source
from tests.sites import COURSES

FRONT = "---\ntitle: The loaf\n---\n"
PIECES = (
    '{{ term("crumb") }}',
    '{{ term("crust", "the \\"crust\\" }}") }}',
    '{% call exercise("e", title="E") %}\nA {{ term("a") }}.\n\n{% call answer() %}\nB.\n{% endcall %}\n{% endcall %}',
    '{% call sort("s", title="S") %}\n- A\n    - a\n\n        B.\n- B\n    - b\n\n        A.\n{% endcall %}',
    "A loaf, 50 % rye {bread}.",
    "- item\n    - inner\n",
    "é 🍞\t",
)


def show(name: str) -> Callable[..., str]:
    """Give a macro that prints how it was called."""

    def macro(*args: object, caller: Callable[[], str] | None = None, **kwargs: object) -> str:
        return f"<{name} {args!r} {kwargs!r} {caller() if caller else None!r}>"

    return macro


def expand(call: Call, body: str) -> str:
    """Do without Jinja what `show` does within it."""
    named = {argument.name: argument.value for argument in call.arguments if argument.name}
    caller = (lambda: body) if call.form == "block" else None
    return show(call.name)(*call.values, caller=caller, **named)


def make_environment(*extensions: type[Extension], keep_trailing_newline: bool = False) -> jinja2.Environment:
    """Give an environment as the engines make it."""
    return jinja2.Environment(  # noqa: S701 - it makes Markdown
        undefined=jinja2.StrictUndefined,
        comment_start_string="{##",
        comment_end_string="##}",
        extensions=extensions,
        keep_trailing_newline=keep_trailing_newline,
    )


def render_with_jinja(text: str) -> str:
    """Give what a template of this text prints."""
    environment = make_environment(keep_trailing_newline=True)
    environment.globals.update({name: show(name) for name in SIGNATURES})
    return environment.from_string(text).render()


def read_page(text: str) -> Page:
    """Read a page with this text after its front matter."""
    return parse_page(Source("docs/a.md", FRONT + text), "a.md")[0]


@pytest.mark.parametrize("course", COURSES)
def test_a_courses_pages_come_out_as_jinja_would_print_them(course: str) -> None:
    pages = [page for page in load_course(COURSES[course])[0].pages if page.text]
    assert pages
    for page in pages:
        assert expand_calls(page, expand) == render_with_jinja(page.markdown)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("\n\n".join))
def test_any_calls_in_any_text_come_out_as_jinja_would_print_them(text: str) -> None:
    page = read_page(text)
    assert bool(page.text) == bool(page.calls)
    if page.text:
        assert expand_calls(page, expand) == render_with_jinja(page.markdown)


def test_inner_calls_are_expanded_before_those_around_them() -> None:
    order: list[str] = []

    def note(call: Call, body: str) -> str:
        order.append(call.name)
        return f"[{body}]" if body else call.name

    inner = '{% call answer() %}{{ term("b") }}{% endcall %}'
    text = f'A {{{{ term("a") }}}}\n\n{{% call exercise("e", title="E") %}}{inner}{{% endcall %}}\n'
    assert expand_calls(read_page(text), note) == "A term\n\n[[term]]"
    assert order == ["term", "term", "answer", "exercise"]


def preprocess(text: str, page: Page, **globals_: object) -> str:
    """Give what Jinja is told to compile instead of a text, in a course with this page."""
    course = Course(pages=(page,), syllabus=EMPTY)
    environment = make_environment(Calls)
    environment.globals.update({EXPAND: Expander(lambda: course, {})} | globals_)
    return environment.preprocess(text)


def test_a_page_of_calls_is_reduced_to_one() -> None:
    page = read_page('\nA {{ term("crumb") }}.\n')
    assert preprocess('A {{ term("crumb") }}.\n\n', page) == "{{ coursebook_expand('a.md') }}"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('A {{ term("crumb") }} {## note ##}', id="comment"),
        pytest.param('A {{ term("crumb") }} {% raw %}{{{% endraw %}', id="raw"),
        pytest.param('A {{ term("crumb") | upper }}', id="expression"),
        pytest.param('A {{ term("crumb") }} {{ trem("crust") }}', id="a-mistake"),
        pytest.param("A loaf.", id="no-call"),
    ],
)
def test_any_other_page_is_left_to_jinja(text: str) -> None:
    assert preprocess(text, read_page(text)) == text


def test_a_text_that_is_no_page_is_left_to_jinja() -> None:
    page = read_page('A {{ term("crumb") }}.')
    assert preprocess('B {{ term("crumb") }}.', page) == 'B {{ term("crumb") }}.'
    assert preprocess("", page) == ""


def test_without_the_courses_macros_every_text_is_left_to_jinja() -> None:
    text = 'A {{ term("crumb") }}.'
    assert preprocess(text, read_page(text), coursebook_expand=None) == text


@pytest.mark.parametrize("course", COURSES)
def test_both_courses_load_the_extension(course: str) -> None:
    assert "j2_extensions: [coursebook.jinja.Calls]" in (COURSES[course] / "mkdocs.yml").read_text(encoding="utf-8")
