"""Where a tool was installed from, and what others install it from."""

from __future__ import annotations

from importlib.metadata import Distribution
from pathlib import Path

import pytest

from coursebook.scaffold.origin import name_origin

HOME = "Project-URL: Source, https://example.org/tool\n"
GIT = '"vcs_info": {"vcs": "git", "requested_revision": "main", "commit_id": "0a1b2c"}'


@pytest.mark.parametrize(
    ("origin", "addresses", "wanted"),
    [
        (f'{{"url": "https://example.org/fork", {GIT}}}', HOME, "coursebook @ git+https://example.org/fork@0a1b2c"),
        (f'{{"url": "file:///home/me/fork", {GIT}}}', HOME, "coursebook @ git+https://example.org/tool@v1.2.3"),
        (
            '{"url": "file:///home/me/a.whl", "archive_info": {}}',
            HOME,
            "coursebook @ git+https://example.org/tool@v1.2.3",
        ),
        ("", HOME, "coursebook @ git+https://example.org/tool@v1.2.3"),
        ("", "Project-URL: Home, https://example.org\n", "coursebook==1.2.3"),
        ("", "", "coursebook==1.2.3"),
    ],
    ids=["a-commit", "a-clone", "a-file", "an-index", "no-source", "no-address"],
)
def test_tool_is_named_as_others_can_install_it(tmp_path: Path, origin: str, addresses: str, wanted: str) -> None:
    (tmp_path / "METADATA").write_text(f"Metadata-Version: 2.4\nName: coursebook\nVersion: 1.2.3\n{addresses}")
    if origin:
        (tmp_path / "direct_url.json").write_text(origin)
    assert name_origin(Distribution.at(tmp_path)) == wanted
