"""`coursebook pack`: what it makes of a built site, and what it says of a folder that is none."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from coursebook.packing.pack import Packed, PackError, pack_site
from tests.sites import ENGINES, SITE, build_site

SHEET = '<link rel="stylesheet" href="{}assets/course/{}">'
HEAD = "<head>" + '<link rel="stylesheet" href="{}assets/stylesheets/theme.css">'
WORKER = '<script type="application/json">{{"search": "{}assets/javascripts/workers/search.js"}}</script>'
MORE = '<link rel="stylesheet" href="{}assets/course/exam/exam.css">'


def write_page(up: str, *, end: str = "") -> str:
    """Give a page that links two sheets of its course, as the engines write it."""
    sheets = "\n    \n      ".join(SHEET.format(up, name) for name in ("tokens.css", "figure/figure.css"))
    return f"{HEAD.format(up)}\n{sheets}\n{end}</head>{WORKER.format(up)}</html>\n"


FILES = {
    "index.html": write_page(""),
    "404.html": write_page("/repo/"),
    "exams/index.html": write_page("../", end=MORE.format("../")),
    "assets/course/init.mjs": "/** Begins. */\nexport const began = `at  ${1}`; // now\n",
    "sw.js": 'const SITE = {version: "preview", core: [], more: []}; // filled in\nstart(SITE);\n',
    "assets/course/tokens.css": "/* Tokens */\n:root { --a: 1px; }\n",
    "assets/course/figure/figure.css": ".fig { width: calc(1px + 2px); }\n",
    "assets/course/exam/exam.css": ".exam { color: red; }\n",
    "assets/course/icon.svg": "<svg/>\n",
    "assets/stylesheets/theme.css": "a{b:c}\n/*# sourceMappingURL=theme.css.map */",
    "assets/stylesheets/theme.css.map": "{}",
    "assets/stylesheets/other.css": "a{b:d}",
    "assets/javascripts/LICENSE": "MIT",
    "assets/javascripts/workers/search.js": "search();\n//# sourceMappingURL=search.js.map\n",
    "assets/javascripts/workers/search.js.map": "{}",
    "assets/javascripts/lunr/tinyseg.js": "",
    "assets/javascripts/lunr/wordcut.js": "",
    **{
        f"assets/javascripts/lunr/min/lunr.{name}.min.js": "" for name in ("de", "ja", "multi", "stemmer.support", "th")
    },
    "images/map.js": "an author's own",
    "mkdocs_theme.yml": "extends: other\n",
    "search/search_index.json": json.dumps({"config": {"lang": ["en"]}, "docs": []}),
}


def write_site(folder: Path, **changes: str | None) -> Path:
    """Write the little site; a change names a file, and its text or nothing."""
    for name, text in (FILES | changes).items():
        if text is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return folder


def read_site(folder: Path) -> dict[str, str]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def test_sheets_of_every_page_become_one_in_their_order(tmp_path: Path) -> None:
    pack_site(write_site(tmp_path))
    now = read_site(tmp_path)
    assert now["assets/course/course.css"] == ":root{--a:1px}.fig{width:calc(1px + 2px)}"
    for page, up in {"index.html": "", "404.html": "/repo/", "exams/index.html": "../"}.items():
        more = MORE.format(up) if "exams" in page else ""
        course = SHEET.format(up, "course.css")
        assert now[page] == f"{HEAD.format(up)}\n{course}\n{more}</head>{WORKER.format(up)}</html>\n"


def test_modules_and_other_sheets_lose_comments_and_blanks_and_nothing_of_a_text(tmp_path: Path) -> None:
    pack_site(write_site(tmp_path))
    now = read_site(tmp_path)
    assert now["assets/course/init.mjs"] == "export const began=`at  ${1}`;"
    assert now["assets/course/exam/exam.css"] == ".exam{color:red}"


def test_licence_in_a_module_stays(tmp_path: Path) -> None:
    licence = "/*! MIT, by others */"
    pack_site(write_site(tmp_path, **{"assets/course/vendor/a.mjs": f"{licence}\nexport const a = 1;\n"}))
    assert read_site(tmp_path)["assets/course/vendor/a.mjs"] == f"{licence}export const a=1;"


def test_what_no_page_uses_is_deleted_and_what_authors_wrote_is_not(tmp_path: Path) -> None:
    done = pack_site(write_site(tmp_path))
    gone = set(FILES) - set(read_site(tmp_path))
    stemmers = {name for name in FILES if "/lunr/" in name}
    maps = {name for name in FILES if name.endswith(".map")}
    joined = {"assets/course/tokens.css", "assets/course/figure/figure.css"}
    assert gone == stemmers | maps | joined | {"assets/stylesheets/other.css", "mkdocs_theme.yml"}
    sizes = [sum(len(text.encode()) for text in files.values()) for files in (FILES, read_site(tmp_path))]
    assert done == Packed(3, len(gone), *sizes)


@pytest.mark.parametrize(
    ("languages", "kept"),
    [
        (["en"], []),
        (["de"], ["min/lunr.de.min.js", "min/lunr.multi.min.js", "min/lunr.stemmer.support.min.js"]),
        (
            ["en", "ja"],
            ["min/lunr.ja.min.js", "min/lunr.multi.min.js", "min/lunr.stemmer.support.min.js", "tinyseg.js"],
        ),
        (["th"], ["min/lunr.multi.min.js", "min/lunr.stemmer.support.min.js", "min/lunr.th.min.js", "wordcut.js"]),
    ],
)
def test_languages_of_the_search_stay(tmp_path: Path, languages: list[str], kept: list[str]) -> None:
    index = json.dumps({"config": {"lang": languages}})
    pack_site(write_site(tmp_path, **{"search/search_index.json": index}))
    folder = tmp_path / "assets" / "javascripts" / "lunr"
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.js")) == kept


def test_source_map_that_is_gone_is_named_nowhere(tmp_path: Path) -> None:
    pack_site(write_site(tmp_path))
    assert [name for name, text in read_site(tmp_path).items() if "sourceMappingURL" in text] == []


@pytest.mark.parametrize("engine", ENGINES)
def test_second_time_changes_nothing(tmp_path: Path, engine: str) -> None:
    site = build_site(SITE, engine, tmp_path)
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    done = pack_site(site)
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
    assert (done.deleted, done.before) == (0, done.after)


APART = SHEET.format("", "figure/figure.css")
NOT_IN_A_ROW = (
    "'<site>/index.html' does not link, one after the other, the style sheets of every page: "
    "'assets/course/tokens.css', 'assets/course/figure/figure.css'"
)
WRONG: dict[str, tuple[dict[str, str | None], str]] = {
    "no home": ({"index.html": None}, "'<site>' is no built site of this tool: it has no 'index.html'"),
    "no page for the missing": ({"404.html": None}, "'<site>' is no built site of this tool: it has no '404.html'"),
    "no module": (
        {"assets/course/init.mjs": None},
        "'<site>' is no built site of this tool: it has no 'assets/course/init.mjs'",
    ),
    "no service worker": ({"sw.js": None}, "'<site>' is no built site of this tool: it has no 'sw.js'"),
    "a service worker without a place for the list": (
        {"sw.js": "start();\n"},
        "'<site>/sw.js' has no line 'const SITE = {…};' to be filled in",
    ),
    "no sheet": ({"404.html": "<html></html>\n"}, "'<site>/404.html' links no style sheet in 'assets/course/'"),
    "a sheet that is gone": (
        {"assets/course/tokens.css": None},
        "'<site>/404.html' links 'assets/course/tokens.css', which is not there",
    ),
    "a page without one of the sheets": (
        {"index.html": write_page("").replace(APART, "")},
        NOT_IN_A_ROW,
    ),
    "a page with something between them": (
        {"index.html": write_page("").replace(APART, f"<title>x</title>{APART}")},
        NOT_IN_A_ROW,
    ),
    "a template in a template": (
        {"assets/course/a.mjs": "let a;\n`${f({}, a ? `b  c` : d)}`;\n"},
        "'<site>/assets/course/a.mjs' has a template literal within another in line 2",
    ),
    "a sheet that loads a file": (
        {"assets/course/figure/figure.css": ".fig { background: url(a.png); }"},
        "'<site>/assets/course/figure/figure.css' cannot be joined: it loads a file by a relative address",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_folder_that_cannot_be_packed_is_left_as_it_is(tmp_path: Path, name: str) -> None:
    changes, message = WRONG[name]
    before = read_site(write_site(tmp_path, **changes))
    with pytest.raises(PackError) as raised:
        pack_site(tmp_path)
    assert str(raised.value) == message.replace("<site>", str(tmp_path))
    assert read_site(tmp_path) == before


def run(folder: Path, *words: str) -> tuple[int, str, str]:
    command = [sys.executable, "-m", "coursebook", "pack", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout, done.stderr


def test_command_says_what_it_did_in_one_line(tmp_path: Path) -> None:
    write_site(tmp_path / "site")
    shutil.copytree(tmp_path / "site", tmp_path / "copy")
    done = pack_site(tmp_path / "copy")
    said = f"3 pages, 13 files deleted: {done.before:,} bytes are now {done.after:,}\n"
    assert run(tmp_path, "site") == (0, said, "")


def test_command_says_what_is_wrong_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    assert run(tmp_path, "site") == (1, "", "Error: 'site' is no built site of this tool: it has no 'index.html'\n")


def test_command_says_that_a_folder_is_missing(tmp_path: Path) -> None:
    code, out, error = run(tmp_path, "site")
    assert (code, out, error.splitlines()[-1]) == (
        2,
        "",
        "Error: Invalid value for 'SITE': Directory 'site' does not exist.",
    )
