"""Built sites, each built once a session and only when a test asks for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sites import COURSES, build_site

Build = Callable[[str, str, str], Path]


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Give the site of a course made by an engine for an address; it must not be written to."""
    built: dict[tuple[str, str, str], Path] = {}

    def build_once(course: str, engine: str, url: str) -> Path:
        key = (course, engine, url)
        if key not in built:
            target = tmp_path_factory.mktemp(f"{course}-{engine}")
            built[key] = build_site(COURSES[course], engine, target, SITE_URL=url)
        return built[key]

    return build_once
