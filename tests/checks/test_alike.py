"""The texts of many that are alike, found without comparing each with each."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from coursebook.checks.alike import find_alike, share_of
from tests.authoring import FRONT_MATTER, PAGE, find_mistakes, write_course

WORDS = st.frozensets(st.sampled_from("abcdefghijkl"), min_size=2, max_size=9)


def test_share_is_that_of_the_longer_text() -> None:
    assert share_of(frozenset("abc"), frozenset("abcdef")) == 0.5
    assert share_of(frozenset(), frozenset()) == 0


@given(st.lists(WORDS, max_size=25), st.sampled_from([0.6, 0.8]))
def test_what_is_found_is_what_comparing_each_with_each_finds(texts: list[frozenset[str]], share: float) -> None:
    found = dict(find_alike(texts, share))
    # One shared word is no likeness: texts that need no more are never compared.
    alike = {(b, a) for a, b in combinations(range(len(texts)), 2) if share_of(texts[a], texts[b]) >= share}
    alike = {(b, a) for b, a in alike if min(len(texts[a]), len(texts[b])) * share > 1}
    assert set(found.items()) <= alike
    assert [(b, a) for b, a in alike if b not in found and a not in found] == []


def test_of_copies_each_is_found_once() -> None:
    assert list(find_alike([frozenset("abcd")] * 4, 0.6)) == [(1, 0), (2, 0), (3, 0)]


def test_refused_pair_does_not_hide_the_next() -> None:
    texts = [frozenset("abcd")] * 3
    assert list(find_alike(texts, 0.6, lambda one, _: one == 1)) == [(2, 1)]


CONTRASTS = """\
{% call quiz("out-of-one-case", exam=False) %}
Ana has baked forty loaves since four in the morning, and since six the whole street has had fresh bread.

Which of these is an output?

- [x] Forty loaves

    They can be handed over.

- [ ] Fresh bread on the tables of a street

    That is what came of it.
{% endcall %}

{% call quiz("of-the-same-case", exam=False) %}
Ana has baked forty loaves since four in the morning, and since six the whole street has had fresh bread.

Which of these is an outcome?

- [x] Fresh bread on the tables

    Something has changed for the street.

- [ ] Loaves, forty of them

    They may still lie on the shelf.
{% endcall %}
"""


def test_two_things_asked_of_one_case_are_two_questions(tmp_path: Path) -> None:
    assert find_mistakes(write_course(tmp_path, {PAGE: FRONT_MATTER + CONTRASTS})) == ""


def test_question_copied_with_its_id_is_told_once(tmp_path: Path) -> None:
    first, _, _ = CONTRASTS.partition("{% endcall %}\n")
    copied = first.replace("handed over", "handed over to whoever comes by at six in the morning") + "{% endcall %}\n\n"
    found = find_mistakes(write_course(tmp_path, {PAGE: FRONT_MATTER + copied * 2}))
    assert (found.count("error["), found.count("error[R004]")) == (1, 1)
