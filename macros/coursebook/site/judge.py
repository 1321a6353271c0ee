"""An address in a file of the site -> what is wrong with it. Anchors are left to who knows the ids of all pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from coursebook.diagnostics import Mistake, quote
from coursebook.site import mistakes
from coursebook.site.address import Target, resolve, runs_code
from coursebook.site.folder import NOT_FOUND, Found, Site, address_of
from coursebook.site.page import Purpose

SCHEMES = frozenset({"mailto", "tel", "sms", "geo", "data", "blob", "about", "ftp"})
"""What a browser opens without a server of the web."""
_MAILBOX = re.compile(r"[^\s@,;:<>()\[\]\\\"]+@(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Use:
    """What an address is for, and so what it is called when it leads nowhere."""

    dead: Mistake
    may_leave: bool = False
    """Whether it may lead to another host: links may, what a page loads may not."""


LINK = Use(mistakes.DEAD_LINK, may_leave=True)
ASSET = Use(mistakes.MISSING_ASSET)
SENT = Use(mistakes.DEAD_LINK)
USES: dict[Purpose, Use] = {"load": ASSET, "follow": LINK, "send": SENT}
"""What an address in a page is for."""
START = Use(mistakes.DEAD_LINK)
SITEMAP = Use(mistakes.DEAD_SITEMAP_ENTRY)
SEARCH = Use(mistakes.DEAD_SEARCH_TARGET)
CANONICAL = Use(mistakes.WRONG_CANONICAL)
OFFLINE = Use(mistakes.DEAD_OFFLINE_ENTRY)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with an address."""

    mistake: Mistake
    message: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A page that is there, and the place on it that an address names."""

    file: str
    fragment: str
    """As it was written: a browser looks for it so, and then decoded."""


def judge(site: Site, address: str, file: str, use: Use) -> Verdict | Anchor | None:
    """Give what is wrong with an address, or the anchor that is still to be looked for, or nothing.

    Args:
        site: The files there are.
        address: As it stands in the file.
        file: The file's path under the site.
        use: What the address is for.
    """
    target = resolve(address, file, site.home)
    if target.kind == "inside":
        return _judge_inside(site, address, file, target, use)
    if target.kind == "foreign":
        return _judge_foreign(site, address, target, use)
    if target.kind == "outside":
        message = f"{quote(address)} leads to '{target.name}', out of the site, which begins at '{site.home.base}'"
        return Verdict(mistakes.WRONG_ROOT, message, f"write it from the page, or begin it with '{site.home.base}'")
    if runs_code(address):
        return Verdict(mistakes.RUNNING_CODE, f"{quote(address)} runs code", "link to a page")
    if target.kind == "scheme" and target.name == "mailto":
        return _judge_mailto(address)
    if target.kind == "scheme" and target.name in SCHEMES:
        return None
    return Verdict(use.dead, f"{quote(address)} is no address a browser can open", "write the address of a page")


def _judge_inside(site: Site, address: str, file: str, target: Target, use: Use) -> Verdict | Anchor | None:
    if file == NOT_FOUND and not target.is_rooted and target.name != NOT_FOUND:
        message = f"{quote(address)} is relative, and this page answers for addresses at any depth"
        return Verdict(mistakes.WRONG_ROOT, message, f"begin it with '{site.home.base}'")
    if use in {ASSET, START} and not address.strip():
        return Verdict(use.dead, "the address is empty", "name the file, or take the element away")
    found = site.find(target.name)
    if found.problem:
        return _judge_missing(site, address, found, use)
    # After `:~:` a browser looks for words of the page, not for an id.
    fragment = target.fragment.partition(":~:")[0]
    return Anchor(found.file, fragment) if fragment and found.file.endswith(".html") else None


def _judge_foreign(site: Site, address: str, target: Target, use: Use) -> Verdict | None:
    if use.may_leave:
        return None
    if use is SENT:
        message = f"{quote(address)} sends what the reader does to another host, '{target.name}'"
        return Verdict(mistakes.FOREIGN_HOST, message, "take it away, or link to a page there")
    if use is ASSET:
        message = f"{quote(address)} is loaded from another host, '{target.name}'"
        return Verdict(mistakes.FOREIGN_HOST, message, "put the file into the site")
    message = f"{quote(address)} is not on this site, '{site.url}'"
    return Verdict(use.dead, message, "build with the address of the site in SITE_URL")


def _judge_missing(site: Site, address: str, found: Found, use: Use) -> Verdict:
    if found.problem == "case":
        message = f"{quote(address)} differs from '{address_of(found.file)}' in the case of its letters"
        return Verdict(mistakes.WRONG_CASE, message, "write it as the file is named: servers tell the case apart")
    if found.problem == "slash":
        message = f"{quote(address)} is a folder: each click is answered with a redirect"
        return Verdict(mistakes.LINK_WITHOUT_SLASH, message, "end it with a slash")
    message = f"{quote(address)} leads to '{found.file}', which is not there"
    return Verdict(use.dead, message, site.suggest(found.file))


def _judge_mailto(address: str) -> Verdict | None:
    mailboxes, _, headers = address.strip()[len("mailto:") :].partition("?")
    if not mailboxes and headers:  # a draft without a recipient: "send this page to somebody"
        return None
    if all(_MAILBOX.fullmatch(mailbox.strip()) for mailbox in unquote(mailboxes).split(",")):
        return None
    return Verdict(mistakes.MALFORMED_MAILTO, f"{quote(address)} is no address of a mailbox", "write mailto:name@host")
