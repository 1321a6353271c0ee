"""`coursebook report`: ten changes to the bread course, each with the report on it in all forms.

`pytest --update-goldens` writes the reports anew; read the difference like code.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from coursebook.cli import cli
from coursebook.exports.report import PRINTERS
from tests.repositories import commit, git, start

FOLDER = Path(__file__).parent / "report"
SITE = Path(__file__).parents[1] / "site"
SUFFIXES = {"text": "txt", "markdown": "md", "html": "html"}
DOUGH, OVEN = "docs/chapters/01-dough.md", "docs/chapters/03-oven.md"
PRACTICE = "docs/practice/02-fermentation.md"
GLOSSARY, SYLLABUS = "docs/_data/glossary.yml", "docs/_data/syllabus.yml"
TAKEN = (*(f"docs/{name}" for name in ("_data", "_figures", "chapters", "images")), PRACTICE, "docs/glossary.md")
"""What is taken of the bread course: what its other pages are changed to changes no report here."""
SETTINGS = """\
nav:
  - Chapters:
      - chapters/01-dough.md
      - chapters/02-fermentation.md
      - chapters/03-oven.md
  - practice/02-fermentation.md
  - glossary.md
"""
NEW = """
{% call quiz("cold-water", criterion="1.1") %}
A recipe says 60 %. How much water does half a kilogram of flour get?

- [x] 300 g

    Six tenths of the flour, and the flour weighs 500 g.

- [ ] 60 g

    A per cent is a share, no weight.

- [ ] 500 g

    That is the flour itself.

- [ ] 800 g

    This counts the flour twice.

Take the share of the flour.
{% endcall %}
"""


def replace(folder: Path, path: str, *pairs: tuple[str, str]) -> None:
    """Replace words of a file, each of which must stand there."""
    text = (folder / path).read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text, f"{path} no longer holds {old!r}: change something else"
        text = text.replace(old, new)
    (folder / path).write_text(text, encoding="utf-8")


def cut_question(folder: Path, path: str, id_: str) -> str:
    """Take a question off its page, and give its text."""
    text = (folder / path).read_text(encoding="utf-8")
    start = text.index(f'{{% call quiz("{id_}"')
    end = text.index("{% endcall %}\n", start) + len("{% endcall %}\n")
    (folder / path).write_text(text[:start] + text[end:].lstrip("\n"), encoding="utf-8")
    return text[start:end]


def append(folder: Path, path: str, text: str) -> None:
    with (folder / path).open("a", encoding="utf-8") as file:
        file.write(text)


def add_question(folder: Path) -> None:
    append(folder, PRACTICE, NEW)


def move_question(folder: Path) -> None:
    append(folder, PRACTICE, "\n" + cut_question(folder, DOUGH, "flour-is-the-whole"))


def change_key(folder: Path) -> None:
    replace(folder, DOUGH, ("- [x] 700 g", "- [ ] 700 g"), ("- [ ] 430 g", "- [x] 430 g"))


def change_wording(folder: Path) -> None:
    replace(
        folder,
        DOUGH,
        ("All ingredients are counted", "Everything is counted"),
        ('missing-word", criterion', 'missing-word", wording=True, criterion'),
    )


def edit_term(folder: Path) -> None:
    replace(folder, GLOSSARY, ("it traps the gas", "it holds the gas back"))


def rename_term(folder: Path) -> None:
    replace(folder, GLOSSARY, ("term: Oven spring", "term: Spring in the oven"))


def add_chapter(folder: Path) -> None:
    text = "---\nchapter: 4\ntitle: Keeping bread\nhook: Why does a loaf go stale?\nobjectives: [Keep a loaf]\n---\n\n"
    (folder / "docs/chapters/04-keeping.md").write_text(text + "Keep it in a *cloth*.\n", encoding="utf-8")
    replace(
        folder,
        "mkdocs.yml",
        ("      - chapters/03-oven.md\n", "      - chapters/03-oven.md\n      - chapters/04-keeping.md\n"),
    )
    append(folder, SYLLABUS, "  - {number: 4, title: Keeping bread, part: After the oven}\n")


def delete_page(folder: Path) -> None:
    (folder / PRACTICE).unlink()


def break_base(folder: Path) -> None:
    """Mend what the base is made to lack."""
    replace(folder, GLOSSARY, ("  term: Autolyse: a rest\n", "  term: Autolyse\n"))


def change_nothing(folder: Path) -> None:
    append(folder, "README.md", "Nothing that a reader of the course sees.\n")


CHANGES: dict[str, Callable[[Path], None]] = {
    "new-question": add_question,
    "moved-question": move_question,
    "changed-key": change_key,
    "wording-only": change_wording,
    "term-edited": edit_term,
    "term-renamed": rename_term,
    "chapter-added": add_chapter,
    "page-deleted": delete_page,
    "broken-base": break_base,
    "nothing": change_nothing,
}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Give the bread course in a repository of its own."""
    folder = tmp_path / "bread"
    for path in TAKEN:
        source, target = SITE / path, folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, target)
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    start(folder)
    return folder


def report(folder: Path, *words: str) -> tuple[int, str]:
    done = CliRunner().invoke(cli, ["report", *words, "--root", str(folder)])
    return done.exit_code, done.output


@pytest.mark.parametrize("name", CHANGES)
def test_report_is_the_golden_one(name: str, repository: Path, request: pytest.FixtureRequest) -> None:
    if name == "broken-base":
        replace(repository, GLOSSARY, ("  term: Autolyse\n", "  term: Autolyse: a rest\n"))
    base = commit(repository)
    CHANGES[name](repository)
    for format_ in PRINTERS:
        code, out = report(repository, "main", "--format", format_)
        assert code == 0, out
        assert base in out
        golden = FOLDER / f"{name}.{SUFFIXES[format_]}"
        out = out.replace(base, "0000000")
        if request.config.getoption("--update-goldens"):
            golden.parent.mkdir(exist_ok=True)
            golden.write_text(out, encoding="utf-8")
        assert out == golden.read_text(encoding="utf-8")


def test_goldens_are_those_of_the_changes() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {
        f"{name}.{end}" for name in CHANGES for end in SUFFIXES.values()
    }


def test_site_that_is_built_is_linked_and_weighed(repository: Path) -> None:
    change_key(repository)
    page = repository / "site" / "chapters" / "01-dough" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_bytes(bytes(range(256)) * 2)
    output = repository / "my reports" / "report.html"
    output.parent.mkdir()
    words = ("main", "--site", str(repository / "site"))
    assert report(repository, *words, "--format", "html", "--output", str(output)) == (0, "")
    text = output.read_text(encoding="utf-8")
    assert 'href="../site/chapters/01-dough/index.html#q-water-for-a-kilogram"' in text
    assert 'href="../site/chapters/01-dough/index.html"' in text
    assert "  built page: 0.3 KB compressed\n" in report(repository, *words)[1]


def test_site_that_is_not_built_is_left_out(repository: Path) -> None:
    change_key(repository)
    plain = report(repository, "main", "--format", "html")
    assert report(repository, "main", "--format", "html", "--site", str(repository / "site")) == plain


def test_names_and_texts_of_a_fork_are_encoded_in_every_form(repository: Path) -> None:
    name = "docs/\x1b[31m`a`|<b>.md"
    hostile = '---\ntitle: "<script>alert(1)</script> @all #1 [x](http://x.example) :x: `"\n---\n\nOdd.\n\n'
    quiz = NEW.replace("60 g", "<img src=x> ![x](https://x.example/x.png) ```` &amp;").replace("cold-water", "odd")
    (repository / name).write_text(hostile + quiz.lstrip(), encoding="utf-8")
    for format_ in PRINTERS:
        code, out = report(repository, "main", "--format", format_)
        assert code == 0
        assert "\x1b" not in out
        assert r"\x1b[31m" in out or r"\x1b\[31m" in out
        if format_ == "html":
            assert "<script" not in out
            assert "<img" not in out
            assert "src=" not in out.replace("&lt;img src=x&gt;", "")
            assert "<a href" not in out.replace('<a href="#part-', "")
        if format_ == "markdown":
            assert r"'\<script\>alert(1)\</script\> \@all \#1 \[x\](http\://x.example) \:x: \`'" in out
            assert "``docs/\\x1b[31m`a`|<b>.md``" in out
            assert out.count("`````") == 2


def test_renamed_page_is_said_to_be_one_and_nothing_on_it_has_changed(repository: Path) -> None:
    (repository / PRACTICE).rename(repository / "docs/practice/02-rising.md")
    replace(repository, "mkdocs.yml", ("practice/02-fermentation.md", "practice/02-rising.md"))
    code, out = report(repository, "main")
    assert code == 0
    assert out.partition("\n\n")[2].partition("\n\n")[2] == (
        "PAGES (1)\n\n"
        "page renamed docs/practice/02-rising.md\n  was docs/practice/02-fermentation.md\n"
        "  words of text: 11, as before\n\n"
        "OTHER FILES (1)\n\nfile edited mkdocs.yml\n"
    )


def test_data_that_the_base_lacks_are_said(repository: Path) -> None:
    kept = (repository / SYLLABUS).read_bytes()
    (repository / SYLLABUS).unlink()
    base = commit(repository)
    (repository / SYLLABUS).write_bytes(kept)
    code, out = report(repository, base)
    assert code == 0
    assert "\nThe base is broken, with 1 error: what could not be read there is not compared.\n" in out
    assert "\nerror S002 missing-file (docs/_data/syllabus.yml:1)\n  there is no syllabus.yml\n" in out


def test_shallow_clone_ends_the_command_with_what_to_do(repository: Path) -> None:
    commit(repository)
    git(repository.parent, "clone", "--quiet", "--depth=1", repository.as_uri(), "clone")
    code, out = report(repository.parent / "clone", "HEAD^1")
    assert code == 2
    assert "this clone is shallow and holds no commit 'HEAD^1'; run 'git fetch --unshallow'" in out


def test_summary_is_cut_where_github_would_drop_all_of_it(repository: Path) -> None:
    for number in range(4):
        text = NEW.replace("cold-water", f"cold-{number}").replace("Take the share", "So. " * 75_000 + "Take the share")
        (repository / f"docs/{number}.md").write_text(text.lstrip(), encoding="utf-8")
    out = report(repository, "main", "--format", "markdown")[1]
    assert len(out.encode()) <= 1024 * 1024
    assert out.splitlines()[-1].endswith(" more parts: the report as HTML has them all.")
    assert "cold-3" in report(repository, "main", "--format", "html")[1]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        pytest.param("docs/images/loaf.svg", "file edited docs/images/loaf.svg\n", id="image"),
        pytest.param("docs/_data/facts.yml", "file edited docs/_data/facts.yml\n", id="facts"),
        pytest.param("docs/new.pdf", "file added docs/new.pdf\n", id="new file"),
        pytest.param(DOUGH, "chapter edited docs/chapters/01-dough.md\n", id="comment in a page"),
    ],
)
def test_no_change_in_the_documents_is_nothing(repository: Path, path: str, said: str) -> None:
    append(repository, path, "\n{## A comment. ##}\n" if path == DOUGH else "\n# A comment.\n")
    out = report(repository, "main")[1]
    assert said in out
    assert "Nothing changed" not in out


def test_line_ends_of_another_system_and_hidden_files_are_nothing(repository: Path) -> None:
    data = (repository / GLOSSARY).read_bytes()
    (repository / GLOSSARY).write_bytes(data.replace(b"\n", b"\r\n"))
    (repository / "docs" / ".hidden").mkdir()
    (repository / "docs" / ".hidden" / "notes.txt").write_text("Notes.\n", encoding="utf-8")
    assert report(repository, "main")[1].endswith("Nothing changed for learners.\n")
