"""Where this tool comes from, as a requirement that installs it elsewhere."""

from __future__ import annotations

import json
from importlib.metadata import Distribution, distribution

NAME = "coursebook"


def read_version() -> str:
    """Give the version of this tool."""
    return distribution(NAME).version


def name_tool() -> str:
    """Give the requirement that installs this tool elsewhere."""
    return name_origin(distribution(NAME))


def name_origin(installed: Distribution) -> str:
    """Give the commit it was installed from, else its version's tag in its repository, else its version.

    A folder or a file of this machine is nothing that others could install from.
    """
    origin = json.loads(installed.read_text("direct_url.json") or "{}")
    system = origin.get("vcs_info")
    if system and not origin["url"].startswith("file:"):
        return f"{NAME} @ {system['vcs']}+{origin['url']}@{system['commit_id']}"
    addresses = dict(entry.split(", ", 1) for entry in installed.metadata.get_all("Project-URL") or [])
    if "Source" in addresses:
        return f"{NAME} @ git+{addresses['Source']}@v{installed.version}"
    return f"{NAME}=={installed.version}"
