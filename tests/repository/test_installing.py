"""The two programs the tests need beside their packages: found, else installed with a word, else one line."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("bash", "find", "env", "cat")


@dataclass(frozen=True)
class Installer:
    """A script, the program it looks for, and its words."""

    script: str
    program: str
    tries: str
    installs: str
    fails: str


INSTALLERS = (
    Installer(
        "install-browser",
        "chromium",
        "No Chromium found: installing Playwright's for this user.\n",
        "Playwright's cannot be had: installing the system's package 'chromium' with {}apt-get.\n",
        "No Chromium found, and none could be installed: install it by hand and run this again.\n",
    ),
    Installer(
        "install-java",
        "java",
        "",
        "No Java found: installing the system's package 'default-jre-headless' with {}apt-get.\n",
        "No Java found, and none could be installed: install version 17 or later by hand and run this again.\n",
    ),
)


class Machine:
    """A machine that has only the programs it is given; each notes how it was called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.calls = folder / "calls"
        for name in NEEDED:
            (folder / name).symlink_to(str(shutil.which(name)))

    def add(self, name: str, body: str = "") -> None:
        program = self.folder / name
        program.write_text(f'#!/bin/sh\necho "{name} $*" >> {self.calls}\n{body}\n', encoding="utf-8")
        program.chmod(0o755)

    def run(self, script: str) -> tuple[int, str, list[str]]:
        environment = {"PATH": str(self.folder), "HOME": str(self.folder), "LC_ALL": os.environ.get("LC_ALL", "C")}
        done = subprocess.run(
            [str(ROOT / "scripts" / script)], env=environment, capture_output=True, text=True, check=False
        )
        calls = self.calls.read_text(encoding="utf-8").splitlines() if self.calls.exists() else []
        return done.returncode, done.stderr, [call for call in calls if not call.startswith("id ")]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    made = Machine(tmp_path)
    made.add("timeout", "exit 1")  # Playwright's own download fails
    return made


@pytest.fixture(params=INSTALLERS, ids=lambda installer: installer.script)
def installer(request: pytest.FixtureRequest) -> Installer:
    found: Installer = request.param
    return found


def test_what_is_there_is_taken(machine: Machine, installer: Installer) -> None:
    machine.add(installer.program)
    assert machine.run(installer.script) == (0, "", [])


@pytest.mark.parametrize(("user", "sudo"), [("0", ""), ("1000", "sudo ")], ids=["root", "user"])
def test_what_is_missing_is_installed_with_the_rights_it_says(
    machine: Machine, installer: Installer, user: str, sudo: str
) -> None:
    machine.add("id", f"echo {user}")
    machine.add("apt-get")
    machine.add("sudo", '"$@"')
    code, said, calls = machine.run(installer.script)
    assert (code, said) == (0, installer.tries + installer.installs.format(sudo))
    assert calls[-1].startswith("apt-get install -y")
    assert len([call for call in calls if call.startswith("sudo ")]) == (2 if sudo else 0)


def test_what_cannot_be_installed_ends_with_one_line(machine: Machine, installer: Installer) -> None:
    machine.add("id", "echo 1000")
    code, said, _ = machine.run(installer.script)
    assert (code, said) == (1, installer.tries + installer.fails)
