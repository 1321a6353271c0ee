"""Git repositories of tiny courses, for the tests of what reads an earlier state of one."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_SETTINGS = {
    # Nothing of the machine's own settings, and the same commits every time.
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{
        f"GIT_{who}_{what}": f"{what.lower()}@example.org"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    },
    **{f"GIT_{who}_DATE": "2024-02-29T12:00:00Z" for who in ("AUTHOR", "COMMITTER")},
}


def environment() -> dict[str, str]:
    """Give the variables for git, and for what runs it."""
    return {**os.environ, **_SETTINGS}


def git(folder: Path, *words: str) -> str:
    """Run git in a folder and give what it prints."""
    done = subprocess.run(["git", *words], cwd=folder, env=environment(), capture_output=True, text=True, check=True)
    return done.stdout.strip()


def start(folder: Path) -> str:
    """Make a folder a repository with all that is in it, and give the first digits of its first commit."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    return commit(folder)


def commit(folder: Path) -> str:
    """Commit all there is, and give the commit's first digits."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message=A change")
    return git(folder, "rev-parse", "--short=7", "HEAD")
