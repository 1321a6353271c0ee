"""A–Z as readers look it up: an accent or a quotation mark does not move a term to another letter."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from lxml import html

from coursebook.model import first_letter, sort_key
from tests.rendering import COURSE, Engine

NAMES = [
    "Pâte",
    "Zest",
    "Pate knife",
    "“Old” dough",
    "Éclair",
    "Œuf",
    "5-fold",
    "Øl",
    "Patisserie",
    "ßoda",
    "Łazanki",
    "pat",
]
ORDER = [
    "5-fold",
    "Éclair",
    "Łazanki",
    "Œuf",
    "Øl",
    "“Old” dough",
    "pat",
    "Pâte",
    "Pate knife",
    "Patisserie",
    "ßoda",
    "Zest",
]


def test_names_are_sorted_as_if_they_had_no_accents() -> None:
    assert sorted(NAMES, key=sort_key) == ORDER


def test_accents_still_decide_between_names_that_are_else_equal() -> None:
    assert sorted(["pâte", "pate", "Pate"], key=sort_key) == ["Pate", "pate", "pâte"]


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Pâte", "P"),
        ("pâte", "P"),
        ("Œuf", "O"),
        ("ßoda", "S"),
        ("(re)heat", "R"),
        ("5-fold", "5"),
        ("Ärmel", "A"),
        ("&", "&"),
    ],
)
def test_first_letter_is_plain(name: str, letter: str) -> None:
    assert first_letter(name) == letter


def test_glossary_puts_terms_and_other_names_under_plain_letters(tmp_path: Path) -> None:
    shutil.copytree(COURSE, tmp_path, dirs_exist_ok=True)
    glossary = "".join(
        f"- {{id: {id_}, term: {name}, aliases: [{alias}], definition: Dough., chapter: 1}}\n"
        for id_, name, alias in [("pate", "Pâte", "Éponge"), ("poolish", "Poolish", "Elder"), ("pain", "Pain", "Ébène")]
    )
    (tmp_path / "docs/_data/glossary.yml").write_text(glossary, encoding="utf-8")
    (tmp_path / "docs/_data/facts.yml").unlink()
    tree = html.fromstring(Engine(tmp_path).render("glossary.md"))
    assert tree.xpath("//nav//a/text()") == ["E", "P"]
    assert tree.xpath("//nav//a/@href") == ["#letter-e", "#letter-p"]
    assert tree.xpath("//h2/@id") == ["letter-e", "letter-p"]
    assert tree.xpath("//h3/text()") == ["Pain", "Pâte", "Poolish"]
    assert tree.xpath("//p[@class='course-glossary__see']/text()") == ["Ébène: see ", "Elder: see ", "Éponge: see "]
