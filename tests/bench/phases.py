"""Where the time of a build goes: CPU seconds of each part, without what the parts inside it take.

Functions are wrapped, not traced: a tracer makes code of many small calls look several times as slow as it is.
Run as `python -m tests.bench.phases FOLDER` in a process of its own.
"""
# ruff: noqa: T201 - what it prints is its result

from __future__ import annotations

import importlib
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from typing import Any

PHASES = {
    "Jinja: compile pages and templates": ["jinja2.environment:Environment.compile"],
    "theme and page templates: render": ["jinja2.environment:Template.render"],
    "sources: load_course": ["coursebook.loading:load_course"],
    "checks: check_course": ["coursebook.loading:check_course"],
    "plugin: look for changed sources": ["coursebook.loading:_stamp"],
    "plugin: macros": ["coursebook.plugin:_render"],
    "sources: parse bodies again": [
        "coursebook.macros:parse_question",
        "coursebook.macros:parse_exercise",
        "coursebook.macros:parse_sort",
    ],
    "markdown: inner conversions": ["coursebook.markdown.converter:Converter.convert"],
    "render: component templates": [
        "coursebook.render.quiz:fill",
        "coursebook.render.chapter:fill",
        "coursebook.render.glossary:fill",
    ],
    "markdown: pages": ["mkdocs.structure.pages:Page.render"],
    "search index": [
        "material.plugins.search.plugin:SearchPlugin.on_page_context",
        "material.plugins.search.plugin:SearchPlugin.on_post_build",
    ],
    "link validation": ["mkdocs.structure.pages:Page.validate_anchor_links"],
    "front matter": ["mkdocs.structure.pages:Page.read_source"],
    "files written": [
        "mkdocs.utils:write_file",
        "mkdocs.structure.files:Files.copy_static_files",
    ],
    "configuration": ["mkdocs.config.base:load_config"],
}
"""The functions each part of a build is."""
REST = "start-up and the rest"


class Stopwatch:
    """CPU time by phase; one phase inside another stops the outer one."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._open = [REST]
        self._since = 0.0

    def _pass(self) -> None:
        now = time.process_time()
        self.seconds[self._open[-1]] += now - self._since
        self._since = now

    def wrap(self, phase: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Give the function that does the same and counts for a phase."""

        @wraps(function)
        def timed(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - it stands for any function
            self._pass()
            self._open.append(phase)
            try:
                return function(*args, **kwargs)
            finally:
                self._pass()
                self._open.pop()

        return timed

    def watch(self, phase: str, target: str) -> None:
        """Put the wrapped function in the place of `module:name` or `module:Class.name`."""
        module, _, name = target.partition(":")
        holder: Any = importlib.import_module(module)
        *outer, name = name.split(".")
        for part in outer:
            holder = getattr(holder, part)
        setattr(holder, name, self.wrap(phase, getattr(holder, name)))

    def close(self) -> None:
        """Count what is still open."""
        self._pass()


def run(folder: str) -> None:
    """Build a course with MkDocs and print its phases, the longest first."""
    watch = Stopwatch()
    for phase, targets in PHASES.items():
        for target in targets:
            watch.watch(phase, target)
    from mkdocs.__main__ import cli  # noqa: PLC0415 - after the functions it imports by name are wrapped

    cli.main(["build", "--quiet", "--clean", "--config-file", f"{folder}/mkdocs.yml"], standalone_mode=False)
    watch.close()
    total = sum(watch.seconds.values())
    for phase, seconds in sorted(watch.seconds.items(), key=lambda item: -item[1]):
        print(f"{phase:36} {seconds:7.2f} s  {seconds / total:5.0%}")
    print(f"{'in all':36} {total:7.2f} s")


if __name__ == "__main__":
    run(sys.argv[1])
