"""What an author wrote and the linter did not stop is found in the page, and in the index, that the engine made."""

from __future__ import annotations

from pathlib import Path

import pytest

from coursebook.packing.pack import pack_site
from coursebook.site.check import check_site
from tests.sites import ENGINES, SITE, copy_course, run_engine

PAGE = """\
---
title: For editors
render_macros: false
---

<details class="course-answer">
<summary>Show answer</summary>
<p>Rye has <em>less</em> gluten
than wheat, "by far". It stays flat &amp; heavy.</p>
</details>

A call {{ term("gluten") }} in the text.

- [x] Right

[A folder](exam.md#none) and <a href="/glossary/">a glossary</a>.
"""
SAID = [
    "a href: '/glossary/' leads to '/glossary/', out of the site, which begins at '/repo/'",
    "readers see '[x] Right'",
    "readers see '{{ term(\"gluten\") }} in the text.'",
    "the search index gives the answer away: 'Rye has less gluten than wheat, \"by far\". It stays flat & h…'",
]
ANCHOR = "names 'none', which is no id of 'exam/index.html'"


@pytest.mark.parametrize("engine", ENGINES)
def test_authored_faults_are_found_in_the_built_site(engine: str, tmp_path: Path) -> None:
    course = copy_course(SITE, tmp_path)
    (course / "docs/editors.md").write_text(PAGE, encoding="utf-8")
    run = run_engine(course, engine, is_strict=False, SITE_URL="https://example.org/repo/", COURSEBOOK_FAIL="false")
    assert run.returncode == 0, run.stdout
    pack_site(course / "site")
    findings = check_site(course / "site").findings
    assert {Path(finding.place.path).relative_to(course / "site").as_posix() for finding in findings} == {
        "editors/index.html"
    }
    messages = sorted(finding.message for finding in findings)
    assert [message for message in messages if ANCHOR not in message] == SAID
    assert len(messages) == len(SAID) + 1
