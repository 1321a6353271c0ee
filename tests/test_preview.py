"""The live preview on both engines, as an editor uses it: mistakes, mends, a glossary edit, an edit of the tool."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.previewing import serving, wait
from tests.sites import ENGINES, SITE


@pytest.mark.parametrize("engine", ENGINES)
def test_preview_says_each_mistake_stays_up_and_recovers(engine: str, tmp_path: Path) -> None:
    with serving(tmp_path, engine) as preview:
        chapter = preview.course / "docs" / "chapters" / "01-dough.md"
        glossary = preview.course / "docs" / "_data" / "glossary.yml"
        wait("first page", lambda: 'data-course="quiz"' in preview.page())
        assert "no findings" in preview.output()

        source = chapter.read_text(encoding="utf-8")
        chapter.write_text(source + '\nAn {{ term("unheard-of") }}.\n', encoding="utf-8")
        line = "docs/chapters/01-dough.md:{}:".format(source.count("\n") + 2)
        wait("mistake on the terminal", lambda: line in preview.output() and "unheard-of" in preview.output())
        wait("mistake in the page", lambda: "course-error" in preview.page() and "unheard-of" in preview.page())
        assert 'data-course="quiz"' in preview.page()

        chapter.write_text(source, encoding="utf-8")
        wait("mended page", lambda: 'data-course="quiz"' in preview.page() and "course-error" not in preview.page())

        chapter.write_text(source + '\n{% call exercise("late", title="Late") %}\n', encoding="utf-8")
        wait("unclosed call in the page", lambda: f"{line[:-1]}:9: error[S044] unclosed-call" in preview.page())

        head = source.replace("\ntitle: ", "\ntitle: A: ", 1)
        chapter.write_text(head, encoding="utf-8")
        wait("broken front matter on the terminal", lambda: "01-dough.md:3:9: error[" in preview.output())
        wait("broken front matter in the browser", lambda: "01-dough.md:3:9: error[" in preview.page())

        chapter.write_text(source, encoding="utf-8")
        wait("mended front matter", lambda: 'data-course="quiz"' in preview.page() and "error[" not in preview.page())

        definition = next(text for text in glossary.read_text(encoding="utf-8").splitlines() if "definition: " in text)
        reworded = definition.replace("definition: ", "definition: Newly, ")
        preview.edit(glossary, definition, f"{reworded}\n  wording: true")
        wait("glossary edit in the page", lambda: "Newly, " in preview.page())

        syllabus = preview.course / "docs" / "_data" / "syllabus.yml"
        lines = syllabus.read_bytes()
        syllabus.unlink()
        wait("lost syllabus in the page", lambda: "docs/_data/syllabus.yml:1:1: error[S002]" in preview.page())
        syllabus.write_bytes(lines)
        wait("page with its syllabus", preview.is_whole)

        (preview.course / "docs" / "broken.md").write_bytes(b"\xff\xfe")
        wait("encoding on the terminal", lambda: "docs/broken.md:1:1: error[" in preview.output())
        (preview.course / "docs" / "broken.md").unlink()
        wait("page after the encoding is mended", lambda: 'data-course="quiz"' in preview.page())


def break_encoding(course: Path) -> None:
    chapter = course / "docs" / "chapters" / "01-dough.md"
    chapter.write_bytes(chapter.read_bytes() + b"\nA caf\xe9.\n")


def break_front_matter(course: Path) -> None:
    chapter = course / "docs" / "chapters" / "01-dough.md"
    chapter.write_bytes(chapter.read_bytes().replace(b"\nhook:", b"\nhok: [\nhook:", 1))


def break_settings(course: Path) -> None:
    settings = course / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("- Glossary: glossary.md", "- Glossary: [glossary.md"), encoding="utf-8")


def leave_link_dangling(course: Path) -> None:
    (course / "docs" / "chapters" / "photo.png").symlink_to(course / "nowhere")


ENTRY = (SITE / "mkdocs.yml").read_text(encoding="utf-8").partition("- Glossary: ")[0].count("\n") + 1
"""The line of the settings that is broken."""
DEADLY = {
    "encoding": (break_encoding, "docs/chapters/01-dough.md:{}:6: error[S004] not-utf-8: byte 0xe9 is not UTF-8"),
    "front-matter": (break_front_matter, "docs/chapters/01-dough.md:7:60: error[S010] broken-yaml"),
    "settings": (break_settings, f"mkdocs.yml:{ENTRY}:15: error[S010] broken-yaml: &#x27;[&#x27; is not closed"),
    "dangling-link": (leave_link_dangling, "docs/chapters/photo.png:1:1: error[S001] unreadable-file"),
}
"""What an engine dies of or hangs on, and what the preview says of it."""


@pytest.mark.parametrize("engine", ENGINES)
def test_preview_holds_the_engine_while_a_file_would_end_it(engine: str, tmp_path: Path) -> None:
    with serving(tmp_path, engine) as preview:
        wait("first page", preview.is_whole)
        docs = preview.course / "docs"
        chapter, about = docs / "chapters" / "01-dough.md", docs / "about.md"
        source, settings = chapter.read_bytes(), (preview.course / "mkdocs.yml").read_bytes()
        for name, (break_, line) in DEADLY.items():
            has_line = partial(preview.has_notice, line.format(source.count(b"\n") + 2))
            break_(preview.course)
            wait(f"notice of {name}", has_line)
            about.write_text("# About\n\n{{ written_meanwhile() }}\n", encoding="utf-8")
            wait("a second finding in it", partial(preview.has_notice, "error[S037] unknown-macro"))
            assert has_line()
            about.unlink()
            (docs / "chapters" / "photo.png").unlink(missing_ok=True)
            for path, mended in ((chapter, source), (preview.course / "mkdocs.yml", settings)):
                # As editors save: a file beside it takes its place.
                (tmp_path / "saved").write_bytes(mended)
                (tmp_path / "saved").replace(path)
            wait(f"page without {name}", preview.is_whole)
        assert "Traceback" not in preview.output()
        assert "appear stuck" not in preview.output()


@pytest.mark.parametrize("engine", ENGINES)
def test_preview_that_begins_with_a_deadly_file_shows_it_and_recovers(engine: str, tmp_path: Path) -> None:
    with serving(tmp_path, engine, break_encoding) as preview:
        wait("notice", lambda: preview.has_notice("error[S004] not-utf-8"))
        chapter = preview.course / "docs" / "chapters" / "01-dough.md"
        chapter.write_bytes(chapter.read_bytes().replace(b"\xe9", b"e"))
        wait("mended page", preview.is_whole)
        assert "Traceback" not in preview.output()


@pytest.mark.parametrize("engine", ENGINES)
def test_preview_starts_again_when_the_tool_changes(engine: str, tmp_path: Path) -> None:
    with serving(tmp_path, engine) as preview:
        wait("first page", lambda: "Show answer" in preview.page())
        preview.edit(preview.macros / "render" / "labels.py", '"Show answer"', '"Reveal answer"')
        wait("the tool's new words", lambda: "Reveal answer" in preview.page())
