"""The templates over the theme: what they may hold, what they fetch early, and what of the theme they lean on."""

from __future__ import annotations

import hashlib
import re
from importlib.metadata import files
from pathlib import Path

import pytest

from tests.theme.sheets import ASSETS, OVERRIDES

OURS = sorted(OVERRIDES.rglob("*.html"))
LEANED_ON = {
    ("mkdocs-material", "material/templates/404.html"): "80c93494",
    ("mkdocs-material", "material/templates/base.html"): "8536d352",
    ("mkdocs-material", "material/templates/partials/content.html"): "ce33929c",
    ("mkdocs-material", "material/templates/partials/copyright.html"): "bc86bca3",
    ("mkdocs-material", "material/templates/partials/footer.html"): "50c2a75f",
    ("mkdocs-material", "material/templates/partials/header.html"): "8cf3fb15",
    ("mkdocs-material", "material/templates/partials/nav-item.html"): "89895208",
    ("mkdocs-material", "material/templates/partials/nav.html"): "af33f6e0",
    ("mkdocs-material", "material/templates/partials/search.html"): "bfd55653",
    ("mkdocs-material", "material/templates/partials/toc.html"): "fde48f58",
    ("zensical", "zensical/templates/404.html"): "80c93494",
    ("zensical", "zensical/templates/base.html"): "36503b17",
    ("zensical", "zensical/templates/partials/content.html"): "e044bb61",
    ("zensical", "zensical/templates/partials/copyright.html"): "bbc79815",
    ("zensical", "zensical/templates/partials/footer.html"): "50c2a75f",
    ("zensical", "zensical/templates/partials/header.html"): "efcbc9f0",
    ("zensical", "zensical/templates/partials/nav-item.html"): "91272c06",
    ("zensical", "zensical/templates/partials/nav.html"): "af33f6e0",
    ("zensical", "zensical/templates/partials/search.html"): "22b4b48f",
    ("zensical", "zensical/templates/partials/toc.html"): "1077c4f5",
}
"""The theme's templates whose blocks, classes or ids we use, with the beginning of their SHA-256.

If one has changed, read the difference, look at the pages on both engines, then write the new value here.
"""
ALWAYS_LOADED = "init.mjs"
BY_NAME = sorted(
    path.stem
    for path in ASSETS.glob("*/*.mjs")
    if path.stem == path.parent.name != "theme" and not path.with_suffix(".css").exists()
)
"""Components that `init.mjs` imports when a page holds them, but for those with a sheet and a page of their own."""


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_template_names_no_other_host_and_holds_no_script_or_style(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"""(?:https?:)?//[\w.-]+""", text) == []
    assert re.findall(r"<script|<style|\sstyle=|\son\w+=|javascript:", text) == []


def test_assets_name_no_other_host() -> None:
    # What others made is looked at without its comments, which say where it is explained.
    texts = {
        path: re.sub(r"^ *\* .*$", "", text, flags=re.MULTILINE) if "vendor" in path.parts else text
        for path in OVERRIDES.rglob("*")
        if path.is_file() and path.suffix != ".png" and (text := path.read_text(encoding="utf-8"))
    }
    found = {
        path.name: re.findall(r"https?://[\w./-]+", text)
        for path, text in texts.items()
        if "https://" in text or "http://" in text
    }
    assert found == {
        "icon.svg": ["http://www.w3.org/2000/svg"],
        "backup.schema.json": ["https://json-schema.org/draft/2020-12/schema"],  # a name; nothing is fetched
        "sitemap.xml": ["http://www.sitemaps.org/schemas/sitemap/0.9"],  # a name, too
    }


def test_theme_is_as_we_know_it() -> None:
    now = {}
    for package, name in LEANED_ON:
        (path,) = [each for each in files(package) or [] if str(each) == name]
        now[package, name] = hashlib.sha256(Path(path.locate()).read_bytes()).hexdigest()[:8]
    assert now == LEANED_ON


def static_imports(name: str) -> set[str]:
    """Give a module and all it imports at its top, by path under the assets."""
    path = ASSETS / name
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    names = {
        (path.parent / target).resolve().relative_to(ASSETS).as_posix()
        for target in re.findall(r'\bfrom "(\.{1,2}/[^"\s]+\.mjs)"', text)
    }
    return {name}.union(*map(static_imports, names))


def preloads(block: str) -> set[str]:
    """Give the modules that a piece of the template names; `quiz` in a loop stands for `quiz/quiz.mjs`."""
    found = set(re.findall(r"assets/course/([\w/-]+\.mjs)'", block))
    for names, address in re.findall(r"for name in \[([^\]]*)\](.*?)\.mjs'", block, re.DOTALL):
        doubled = address.count("~ name") > 1 and "name ~ '/' ~ name" in address
        for name in re.findall(r'"([^"]+)"', names):
            found.add(f"{name}/{name}.mjs" if doubled else f"{name}.mjs")
    return found


def test_modules_are_fetched_early_as_they_are_imported() -> None:
    head = (OVERRIDES / "main.html").read_text(encoding="utf-8").partition("{% block extrahead %}")[2]
    always, condition, others = head.partition("{% endfor %}")
    base = static_imports(ALWAYS_LOADED)
    assert preloads(always + condition) == base
    components = {name: static_imports(f"{name}/{name}.mjs") for name in BY_NAME}
    assert preloads(others) == set().union(*components.values()) - base
    shared = {name for name in preloads(others) if "/" not in name}
    assert {name for name, needs in components.items() if needs & shared} == {"quiz", "sort"}
    assert """'data-course="quiz"' in content or 'data-course="sort"' in content""" in others
