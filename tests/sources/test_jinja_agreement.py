"""The parser of literal calls against Jinja's own: what ours lets through, Jinja's lets through too."""

from __future__ import annotations

import jinja2
from hypothesis import given
from hypothesis import strategies as st

from coursebook.sources.calls import read_calls, walk
from coursebook.sources.tags import lex_tags, read_tags
from coursebook.sources.text import Source

JINJA = jinja2.Environment(keep_trailing_newline=True, comment_start_string="{##", comment_end_string="##}")  # noqa: S701

strings = st.text(alphabet="ab é{}%#(),=\\'\t“", max_size=6)
quoted = strings.map(lambda text: '"' + text.replace("\\", "\\\\") + '"')
values = st.one_of(
    quoted, st.integers(0, 999_999_999).map(str), st.sampled_from(["true", "false", "none", "True", "'x'"])
)
keywords = st.tuples(st.sampled_from(["title", "rev", "style"]), values).map(" = ".join)
arguments = st.tuples(st.lists(values, max_size=2), st.lists(keywords, max_size=2)).map(
    lambda pair: ", ".join([*pair[0], *pair[1]])
)
calls = st.tuples(st.sampled_from(["term", "define", "flashcards"]), arguments).map(
    lambda pair: f"{pair[0]}({pair[1]})"
)
texts = st.text(alphabet="ab \n#`*-[]x.{}", max_size=12).map(lambda text: text.replace("{", "{ ").replace("{ #", "{ "))
inlines = calls.map(lambda call: f"{{{{ {call} }}}}")
comments = st.sampled_from(
    [
        "{## {{ not read }} ##}",
        '{## {{ term("x") }} ##}',
        "{% raw %}{{ x }} {% y %}{% endraw %}",
        "{% raw %}{{ x() }}{% endraw %}",
    ]
)


def blocks(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Give calls with a body."""
    return st.tuples(arguments, children).map(lambda pair: f"{{% call unknown({pair[0]}) %}}{pair[1]}{{% endcall %}}")


documents = st.recursive(
    st.lists(st.one_of(texts, inlines, comments), max_size=4).map("".join),
    lambda children: st.lists(st.one_of(children, blocks(children)), max_size=4).map("".join),
    max_leaves=8,
)
broken = st.tuples(documents, st.integers(0, 200), st.sampled_from([*'(){}%",=|.a \n#-', "", "}}", "%}", "{{", "{%"]))


def change(text: str, where: int, piece: str) -> str:
    """Put a piece in place of a character."""
    where = min(where, len(text))
    return text[:where] + piece + text[where + 1 :]


def read(text: str) -> list[str]:
    """Give the codes of what is wrong with the tags of a text, unknown macros and arguments aside."""
    source = Source("docs/a.md", text)
    tags = read_tags(source, 0)
    findings = [*tags.findings, *read_calls(source, tags).findings]
    return [
        finding.code for finding in findings if "S030" <= finding.code <= "S034" or "S044" <= finding.code <= "S045"
    ]


@given(documents)
def test_document_of_literal_calls_is_let_through_by_both(text: str) -> None:
    JINJA.parse(text)
    assert not read(text)


@given(broken)
def test_whatever_ours_lets_through_jinja_lets_through(document: tuple[str, int, str]) -> None:
    changed = change(*document)
    if not read(changed):
        JINJA.parse(changed)


@given(st.one_of(documents, broken.map(lambda document: change(*document))))
def test_what_is_skimmed_is_what_jinjas_lexer_finds(text: str) -> None:
    source = Source("docs/a.md", text)
    assert read_tags(source, 0) == lex_tags(source, 0)


@given(documents)
def test_calls_are_those_jinja_finds_with_the_same_arguments(text: str) -> None:
    source = Source("docs/a.md", text)
    ours = [
        (found.name.text, [(item.argument.name, item.argument.value) for item in found.written])
        for found in walk(read_calls(source, read_tags(source, 0)).top)
    ]
    theirs = []
    for call in JINJA.parse(text).find_all(jinja2.nodes.Call):
        given = [("", argument.as_const()) for argument in call.args]
        given += [(keyword.key, keyword.value.as_const()) for keyword in call.kwargs]
        assert isinstance(call.node, jinja2.nodes.Name)
        theirs.append((call.node.name, given))
    assert sorted(ours, key=repr) == sorted(theirs, key=repr)


@given(documents)
def test_tags_and_their_words_are_where_they_say(text: str) -> None:
    for tag in read_tags(Source("docs/a.md", text), 0).tags:
        assert text[tag.start : tag.start + 2] == {"variable": "{{", "block": "{%"}[tag.kind]
        assert text[tag.end - 2 : tag.end] == {"variable": "}}", "block": "%}"}[tag.kind]
        assert all(text.startswith(token.text, token.start) for token in tag.tokens)
        words = "".join(text[tag.start + 2 : tag.end - 2].split())
        assert "".join("".join(token.text.split()) for token in tag.tokens) == words


@given(documents)
def test_lengths_of_the_lexers_tokens_add_up(text: str) -> None:
    assert "".join(value for _, _, value in JINJA.lex(text)) == text
