"""What is installed: exact versions with hashes, and no word of where they were downloaded from.

A lock that names an index works only for those who can reach that index, and says where its author works.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REQUIREMENTS = sorted(ROOT.glob("requirements/*.txt"))
PACKAGE_LOCK = ROOT / "package-lock.json"

INDEX_OPTION = re.compile(r"--(extra-)?index-url|--find-links|--trusted-host|(?<!\S)-[if](?=\s)")
LOCAL_PATH = re.compile(r"(?:^|[\s=@'\"(])(?:/|~/|\.\.?/|[A-Za-z]:\\|file:)\S", re.MULTILINE)
REQUIREMENT = re.compile(r"[A-Za-z0-9][\w.-]*(\[[\w.,-]+\])?==[\w.+!-]+(\s*;[^#]*?)?(\s+--hash=\S+)*")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}(?!\S)")


def find_requirement_faults(text: str) -> list[str]:
    """Say what a requirements file holds that would not install the same thing everywhere."""
    faults = []
    if "://" in text:
        faults.append("names an address")
    if INDEX_OPTION.search(text):
        faults.append("names an index")
    if LOCAL_PATH.search(text):
        faults.append("names a local path")
    joined = re.sub(r"\\\r?\n", " ", text)
    lines = [re.sub(r"(^|\s)#.*", "", line).strip() for line in joined.splitlines()]
    requirements = [line for line in lines if line and not line.startswith("-")]
    for line in requirements:
        if not REQUIREMENT.fullmatch(line):
            faults.append(f"cannot be pinned: {line.split()[0]}")
        elif not HASH.search(line):
            faults.append(f"has no hash: {line.split()[0]}")
    return faults if requirements else [*faults, "requires nothing"]


def find_package_lock_faults(text: str) -> list[str]:
    """Say what an npm lock file holds that would not install the same thing everywhere."""
    lock = json.loads(text)
    faults = [f"{'/'.join(keys)}: {value}" for keys, value in walk(lock) if is_place(keys, value)]
    for name, package in lock["packages"].items():
        if name and not package.get("integrity", "").startswith("sha512-"):
            faults.append(f"has no hash: {name}")
    return faults


def walk(value: object, *keys: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield every string of a JSON value with the keys that lead to it."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from walk(item, *keys, key)
    elif isinstance(value, list):
        for item in value:
            yield from walk(item, *keys)
    elif isinstance(value, str):
        yield keys, value


def is_place(keys: tuple[str, ...], value: str) -> bool:
    # npm copies each package's `funding` into the lock. It asks for money and is never fetched.
    if "funding" in keys:
        return False
    return "resolved" in keys or "://" in value or bool(LOCAL_PATH.search(value) and keys[-2:-1] != ("bin",))


def test_requirements_are_pinned_hashed_and_placeless() -> None:
    faults = {path.name: find_requirement_faults(path.read_text(encoding="utf-8")) for path in REQUIREMENTS}
    assert faults, "there is no file in requirements/ to judge"
    assert {name: found for name, found in faults.items() if found} == {}


def test_package_lock_is_hashed_and_placeless() -> None:
    assert find_package_lock_faults(PACKAGE_LOCK.read_text(encoding="utf-8")) == []


def test_package_lock_holds_what_package_json_asks_for() -> None:
    asked = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    locked = json.loads(PACKAGE_LOCK.read_text(encoding="utf-8"))["packages"]
    assert asked["private"] is True
    assert "dependencies" not in asked
    for name, version in asked["devDependencies"].items():
        assert locked[f"node_modules/{name}"]["version"] == version


GOOD_HASH = f"--hash=sha256:{'0123abcd' * 8}"
GOOD = f"# made by a tool\nclick==8.3.0 \\\n    {GOOD_HASH}\n    # via mkdocs\n"


def test_pinned_and_hashed_requirements_have_no_fault() -> None:
    marked = f'colorama==0.4.6 ; sys_platform == "win32" \\\n    {GOOD_HASH} \\\n    {GOOD_HASH}\n'
    assert find_requirement_faults(f"--only-binary :all:\n{GOOD}{marked}") == []


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        pytest.param("", ["requires nothing"], id="empty"),
        pytest.param("click==8.3.0\n", ["has no hash: click==8.3.0"], id="no-hash"),
        pytest.param(GOOD.replace("abcd", ""), ["has no hash: click==8.3.0"], id="short-hash"),
        pytest.param(GOOD.replace("==", ">="), ["cannot be pinned: click>=8.3.0"], id="range"),
        pytest.param(
            f"--index-url https://index.example/simple\n{GOOD}", ["names an address", "names an index"], id="index"
        ),
        pytest.param(f"--extra-index-url index.example\n{GOOD}", ["names an index"], id="index-without-scheme"),
        pytest.param(f"-i index.example\n{GOOD}", ["names an index"], id="index-in-short"),
        pytest.param(f"# pip-compile --output-file=/home/me/lock.txt\n{GOOD}", ["names a local path"], id="comment"),
        pytest.param(f"{GOOD}./macros\n", ["names a local path", "cannot be pinned: ./macros"], id="folder"),
        pytest.param(f"{GOOD}-e .\n# via file:///srv/x\n", ["names an address", "names a local path"], id="file"),
    ],
)
def test_faulty_requirements_are_found(text: str, faults: list[str]) -> None:
    assert find_requirement_faults(text) == faults


@pytest.mark.parametrize(
    ("package", "faults"),
    [
        pytest.param(
            {"integrity": "sha512-x", "resolved": "https://registry.example/a.tgz"},
            ["packages/node_modules/a/resolved: https://registry.example/a.tgz"],
            id="address",
        ),
        pytest.param(
            {"integrity": "sha512-x", "version": "file:../a"},
            ["packages/node_modules/a/version: file:../a"],
            id="local-path",
        ),
        pytest.param({"version": "1.0.0"}, ["has no hash: node_modules/a"], id="no-hash"),
        pytest.param({"integrity": "sha1-x"}, ["has no hash: node_modules/a"], id="weak-hash"),
    ],
)
def test_faulty_package_lock_is_found(package: dict[str, str], faults: list[str]) -> None:
    lock = {"packages": {"": {"name": "coursebook"}, "node_modules/a": package}}
    assert find_package_lock_faults(json.dumps(lock)) == faults
