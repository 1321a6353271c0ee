"""This project's own rules about what GitHub runs for us: who may write, what waits for what, what is pinned."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.repository.workflows import CHECK, LINKS, PUBLISH, ROOT, WORKFLOWS, plant

WRITERS = {(PUBLISH, "deploy"): {"pages", "id-token"}, (LINKS, "tell"): {"issues"}}
"""The jobs that may hold a write permission, and which."""

UNCHECKED = {(LINKS, "tell")}
"""The jobs that write nothing readers get, so that they need not wait for the tests."""

ACCEPTED = {(PUBLISH, "ignore[self-repository]")}
"""What a workflow may ask zizmor to pass over; the reason stands beside it."""

PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")


def find_breaches(root: Path) -> list[str]:
    """Say where the workflows under a root break this project's own rules."""
    breaches = []
    for path in WORKFLOWS:
        text = (root / path).read_text(encoding="utf-8")
        breaches += [f"{path}: {breach}" for breach in breaches_of(path.as_posix(), text)]
    return breaches


def breaches_of(path: str, text: str) -> Iterator[str]:
    # YAML 1.1 reads the key `on` as true.
    workflow = yaml.safe_load(text)
    events = workflow[True]
    for event in {"pull_request_target", "workflow_run"} & set([events] if isinstance(events, str) else events):
        yield f"runs on {event}"
    if re.search(r"\bsecrets\s*[.\[:]", text):
        yield "uses a secret"
    if workflow.get("permissions") != {}:
        yield "grants permissions to every job"
    for silenced in re.findall(r"zizmor:\s*(.*)", text):
        if (path, silenced) not in ACCEPTED:
            yield f"tells zizmor to {silenced}"
    if "continue-on-error" in text:
        yield "goes on after an error"
    for name in workflow["jobs"]:
        yield from breaches_of_job(path, name, workflow["jobs"])


def breaches_of_job(path: str, name: str, jobs: dict[str, Any]) -> Iterator[str]:
    job = jobs[name]
    # A job that calls a workflow of ours has the timeouts of the jobs in it; GitHub allows it none of its own.
    if "timeout-minutes" not in job and "uses" not in job:
        yield f"{name} has no timeout"
    granted = job.get("permissions", "none of its own")
    if not isinstance(granted, dict):
        yield f"{name} has permissions {granted}"
        granted = {}
    for scope in sorted(scope for scope, level in granted.items() if level == "write"):
        if scope not in WRITERS.get((path, name), ()):
            yield f"{name} may write {scope}"
    if (path, name) in WRITERS and any("run" in step for step in job["steps"]):
        yield f"{name} may write and runs commands"
    if (path, name) in WRITERS.keys() - UNCHECKED and not is_checked(name, jobs):
        yield f"{name} may write and does not wait for the tests"
    for step in job.get("steps", [job]):
        yield from breaches_of_step(name, step)


def is_checked(name: str, jobs: dict[str, Any]) -> bool:
    """Tell whether a job starts only when the tests have passed, whatever stands between."""
    job = jobs[name]
    if re.search(r"\b(always|failure|cancelled)\s*\(", str(job.get("if", ""))):
        return False
    needs = job.get("needs", [])
    return job.get("uses") == f"./{CHECK}" or any(
        is_checked(needed, jobs) for needed in ([needs] if isinstance(needs, str) else needs)
    )


def breaches_of_step(job: str, step: dict[str, Any]) -> Iterator[str]:
    action = step.get("uses", "")
    if action and action != f"./{CHECK}" and not PINNED.fullmatch(action):
        yield f"{job} uses {action}, which is not pinned by a commit"
    options = step.get("with", {})
    if action.startswith("actions/checkout@") and options.get("persist-credentials") is not False:
        yield f"{job} leaves the token behind for later steps"
    if action.startswith("actions/cache") or "cache" in options:
        yield f"{job} uses a cache"


def test_workflows_keep_our_rules() -> None:
    assert find_breaches(ROOT) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "breach"),
    [
        pytest.param(CHECK, "  pull_request:", "  pull_request_target:", "runs on pull_request_target", id="target"),
        pytest.param(CHECK, "  pull_request:", "  workflow_run:", "runs on workflow_run", id="workflow-run"),
        pytest.param(PUBLISH, "base_url }}/", "base_url || secrets.X }}/", "uses a secret", id="secret"),
        pytest.param(CHECK, "permissions: {}", "permissions: read-all", "grants permissions to every job", id="top"),
        pytest.param(CHECK, "    timeout-minutes: 30\n", "", "check has no timeout", id="timeout"),
        pytest.param(CHECK, "contents: read", "contents: write", "check may write contents", id="write"),
        pytest.param(PUBLISH, "pages: read", "pages: write", "build may write pages", id="write-in-build"),
        pytest.param(PUBLISH, "id-token: write", "contents: write", "deploy may write contents", id="write-too-much"),
        pytest.param(
            CHECK,
            "    permissions:\n      contents: read",
            "    permissions: write-all",
            "check has permissions write-all",
            id="write-all",
        ),
        pytest.param(
            PUBLISH,
            "    steps:\n      - name: Deploy\n",
            "    steps:\n      - run: make\n      - name: Deploy\n",
            "deploy may write and runs commands",
            id="commands-beside-rights",
        ),
        pytest.param(LINKS, "issues: write", "contents: write", "tell may write contents", id="write-beside-issues"),
        pytest.param(LINKS, "actions: read", "actions: write", "look may write actions", id="write-in-look"),
        pytest.param(
            PUBLISH, "    needs: check\n", "", "deploy may write and does not wait for the tests", id="untested"
        ),
        pytest.param(
            PUBLISH,
            "needs: check\n    if: github",
            "needs: check\n    if: always() && github",
            "deploy may write and does not wait for the tests",
            id="whatever-the-tests-say",
        ),
        pytest.param(
            CHECK,
            "    timeout-minutes: 30\n",
            "    timeout-minutes: 30\n    continue-on-error: true\n",
            "goes on after an error",
            id="on-after-an-error",
        ),
        pytest.param(
            CHECK,
            "    timeout-minutes: 30",
            "    timeout-minutes: 30 # zizmor: ignore",
            "tells zizmor to ignore",
            id="silenced-judge",
        ),
        pytest.param(
            CHECK,
            "persist-credentials: false",
            "persist-credentials: true",
            "check leaves the token behind for later steps",
            id="token",
        ),
        pytest.param(CHECK, "node-version:", "cache: npm\n          node-version:", "check uses a cache", id="cache"),
    ],
)
def test_our_rules_find_a_planted_fault(path: str, old: str, new: str, breach: str, tmp_path: Path) -> None:
    assert find_breaches(plant(tmp_path, path, old, new)) == [f"{path}: {breach}"]


def test_other_sites_are_never_asked_on_a_pull_request() -> None:
    workflow = yaml.safe_load((ROOT / LINKS).read_text(encoding="utf-8"))
    assert set(workflow[True]) == {"schedule", "workflow_dispatch"}
    assert "look-at-links" not in (ROOT / CHECK).read_text(encoding="utf-8")


def test_our_rules_find_an_action_pinned_by_its_tag_only(tmp_path: Path) -> None:
    pin = re.search(r"actions/checkout@[0-9a-f]{40}", (ROOT / CHECK).read_text(encoding="utf-8"))
    assert pin
    assert find_breaches(plant(tmp_path, CHECK, pin[0], "actions/checkout@v7")) == [
        f"{CHECK}: check uses actions/checkout@v7, which is not pinned by a commit"
    ]
