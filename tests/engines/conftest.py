"""Both courses on every engine, each built once a session and only when a test asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.sites import COURSES, ENGINES, LOG, build_site

SITE_URL = "http://127.0.0.1:8000/repo/"


@dataclass(frozen=True)
class Built:
    """A site and what its engine printed."""

    folder: Path
    log: str

    @property
    def source(self) -> Path:
        """The copy of the course it was built of."""
        return self.folder.parent

    @property
    def pages(self) -> dict[str, str]:
        """The HTML of every page by its path under the site."""
        files = sorted(self.folder.rglob("*.html"))
        return {path.relative_to(self.folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Built]:
    """Give the site of a course made by an engine."""
    built: dict[tuple[str, str], Built] = {}

    def build_once(course: str, engine: str) -> Built:
        key = (course, engine)
        if key not in built:
            target = tmp_path_factory.mktemp(f"{course}-{engine}")
            folder = build_site(COURSES[course], engine, target, SITE_URL=SITE_URL)
            built[key] = Built(folder, (target / LOG).read_text(encoding="utf-8"))
        return built[key]

    return build_once


@pytest.fixture(params=list(COURSES))
def course(request: pytest.FixtureRequest) -> str:
    """Name each course in turn."""
    return str(request.param)


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """Name each engine the course is proved on."""
    return str(request.param)


@pytest.fixture
def site(build: Callable[[str, str], Built], course: str, engine: str) -> Built:
    """Each course on each engine."""
    return build(course, engine)
