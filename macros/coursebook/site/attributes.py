"""An element's attributes -> the addresses, ids and spoken texts among them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from coursebook.site.address import runs_code
from coursebook.site.leaks import find_leak
from coursebook.site.page import Naming, Page, Reference, Spot, Words
from coursebook.site.style import find_addresses

Handler = Callable[[Page, str, str, str, Spot], None]
"""Takes the page, the element's name, the attribute's name, its value and the tag's spot."""

_FOLLOWED = frozenset({"alternate", "author", "help", "license", "next", "prev", "search", "me"})
"""Relations of a `link` that lead somewhere instead of loading something."""
_LINKS = frozenset({"a", "area"})
_DESCRIPTIONS = frozenset({"description", "og:description", "twitter:description"})
_IMAGES = frozenset({"og:image", "twitter:image"})
_CANDIDATE = re.compile(r"([^\s,]\S*[^\s,]|[^\s,])(?:\s+[^,]*)?\s*(?:,|\Z)")
_REFRESH = re.compile(r"""[^;,]*[;,]\s*(?:url\s*=\s*)?["']?([^"']*)""", re.IGNORECASE)
_OWN = "course-"
_NAMING = ("activedescendant", "controls", "describedby", "details", "errormessage", "flowto", "labelledby", "owns")


def read_attributes(page: Page, tag: str, element: Any, spot: Spot) -> None:  # noqa: ANN401 - lxml's elements share no useful type
    """Add what an element's attributes say to what is known of its page."""
    attributes = element.items()
    if not attributes:
        return
    for name, value in attributes:
        handler = _HANDLERS.get(name)
        if handler:
            handler(page, tag, name, value, spot)
        elif name.startswith("on"):
            page.running.append(Words(f"'{name}' of <{tag}>", spot))
    if tag == "link":
        _read_link(page, element, spot)
    elif tag == "meta":
        _read_meta(page, element, spot)
    elif tag == "script" and element.get("id") == "__config":
        _read_settings(page, element.text or "", spot)


def _read_asset(page: Page, tag: str, name: str, value: str, spot: Spot) -> None:
    page.references.append(Reference(value, spot, f"{tag} {name}", "load"))


def _read_href(page: Page, tag: str, name: str, value: str, spot: Spot) -> None:
    if tag != "link":  # a link's relation decides
        page.references.append(Reference(value, spot, f"{tag} {name}", "follow" if tag in _LINKS else "load"))


def _read_target(page: Page, tag: str, name: str, value: str, spot: Spot) -> None:
    page.references.append(Reference(value, spot, f"{tag} {name}", "send"))


def _read_pings(page: Page, tag: str, name: str, value: str, spot: Spot) -> None:
    for address in value.split():
        _read_target(page, tag, name, address, spot)


def _read_change(page: Page, tag: str, name: str, value: str, spot: Spot) -> None:
    if runs_code(value):
        page.running.append(Words(f"'{name}' of <{tag}>", spot))


def _read_data(page: Page, tag: str, name: str, value: str, spot: Spot) -> None:
    if tag == "object":
        _read_asset(page, tag, name, value, spot)


def _read_candidates(page: Page, tag: str, name: str, value: str, spot: Spot) -> None:
    for candidate in _CANDIDATE.findall(value):
        _read_asset(page, tag, name, candidate, spot)


def _read_style(page: Page, tag: str, name: str, value: str, spot: Spot) -> None:
    if "url(" in value:
        for address, _ in find_addresses(value):
            _read_asset(page, tag, name, address, spot)


def _read_id(page: Page, tag: str, name: str, value: str, spot: Spot) -> None:
    if value in page.ids:
        page.repeated.append(Naming(value, spot, f"{tag} {name}"))
    page.ids.setdefault(value, spot)
    page.anchors.add(value)


def _read_name(page: Page, tag: str, _name: str, value: str, _spot: Spot) -> None:
    if tag == "a":
        page.anchors.add(value)


def _read_naming(page: Page, tag: str, name: str, value: str, spot: Spot) -> None:
    page.namings += [Naming(id_, spot, f"{tag} {name}") for id_ in value.split()]


def _read_class(page: Page, _tag: str, _name: str, value: str, _spot: Spot) -> None:
    if _OWN in value:
        page.components.update(word for word in value.split() if word.startswith(_OWN))


def _read_spoken(page: Page, _tag: str, _name: str, value: str, spot: Spot) -> None:
    if find_leak(value):
        page.leaks.append(Words(value, spot))


_HANDLERS: Mapping[str, Handler] = {
    "src": _read_asset,
    "poster": _read_asset,
    "data": _read_data,
    "srcset": _read_candidates,
    "imagesrcset": _read_candidates,
    "href": _read_href,
    "xlink:href": _read_href,
    **dict.fromkeys(("action", "formaction"), _read_target),
    "ping": _read_pings,
    **dict.fromkeys(("from", "to", "values"), _read_change),
    "id": _read_id,
    "name": _read_name,
    "class": _read_class,
    **dict.fromkeys(
        ("style", "fill", "stroke", "marker-start", "marker-mid", "marker-end", "clip-path", "mask", "filter"),
        _read_style,
    ),
    **dict.fromkeys(("for", "list", "form", "headers"), _read_naming),
    **dict.fromkeys((f"aria-{name}" for name in _NAMING), _read_naming),
    **dict.fromkeys(("alt", "title", "aria-label", "placeholder"), _read_spoken),
}


def _read_link(page: Page, element: Any, spot: Spot) -> None:  # noqa: ANN401
    address = element.get("href")
    relations = set(element.get("rel", "").lower().split())
    if address is None:
        return
    if "canonical" in relations:
        page.canonical.append(Words(address, spot))
    else:
        where = f"link rel={' '.join(sorted(relations))}"
        is_loaded = "stylesheet" in relations or not relations & _FOLLOWED
        page.references.append(Reference(address, spot, where, "load" if is_loaded else "follow"))


def _read_meta(page: Page, element: Any, spot: Spot) -> None:  # noqa: ANN401
    content = element.get("content", "")
    name = element.get("name", element.get("property", "")).lower()
    if name in _DESCRIPTIONS:
        page.descriptions.append(Words(content, spot))
        _read_spoken(page, "meta", "content", content, spot)
    elif name in _IMAGES:
        _read_asset(page, "meta", name, content, spot)
    elif element.get("http-equiv", "").lower() == "refresh":
        page.has_refresh = True
        address = _REFRESH.match(content)
        if address:
            page.references.append(Reference(address[1], spot, "meta refresh", "follow"))


def _read_settings(page: Page, text: str, spot: Spot) -> None:
    """Take the script that searches from the settings the theme's own script reads."""
    try:
        settings = json.loads(text)
    except (ValueError, RecursionError):
        return
    worker = settings.get("search") if isinstance(settings, dict) else None
    if isinstance(worker, str):
        _read_asset(page, "script", "search", worker, spot)
