"""Settings that all tests share."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("test", max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fuzz", settings.get_profile("test"), max_examples=10_000)
settings.load_profile("fuzz" if os.environ.get("COURSEBOOK_FUZZ") else "test")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let goldens be written anew on purpose."""
    parser.addoption(
        "--update-goldens", action="store_true", help="write the goldens anew; read the difference like code"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every property test, so that `make fuzz` runs them all and nothing else."""
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker(pytest.mark.fuzz)
