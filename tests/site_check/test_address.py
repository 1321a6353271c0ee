"""Where an address leads: as a browser reads it, on a page of a site with a path of its own."""

from __future__ import annotations

import pytest

from coursebook.site.address import Home, Target, is_address, read_home, resolve

HOME = Home("example.org", "/course/")
PAGE = "a/b/index.html"


@pytest.mark.parametrize(
    ("address", "target"),
    [
        pytest.param("c/", Target("inside", "a/b/c/"), id="down"),
        pytest.param("..", Target("inside", "a/"), id="up, without its slash"),
        pytest.param("../..", Target("inside", ""), id="to the first page"),
        pytest.param("../../x.html?q=a/../b#c", Target("inside", "x.html", "c"), id="query and fragment"),
        pytest.param("../../../x", Target("outside", "/x"), id="above the site"),
        pytest.param("../../../../../x", Target("outside", "/x"), id="above the host"),
        pytest.param("../../../course/x", Target("inside", "x"), id="out and in again"),
        pytest.param("", Target("inside", PAGE), id="the page itself"),
        pytest.param("#a#b", Target("inside", PAGE, "a#b"), id="fragment only"),
        pytest.param("?q", Target("inside", PAGE), id="query only"),
        pytest.param(".", Target("inside", "a/b/"), id="the page's folder"),
        pytest.param("./x/./y/../z", Target("inside", "a/b/x/z"), id="dots"),
        pytest.param("caf%C3%A9/%20", Target("inside", "a/b/café/ "), id="encoded"),
        pytest.param("a//b", Target("inside", "a/b/a//b"), id="two slashes"),
        pytest.param(" \n../x\t ", Target("inside", "a/x"), id="blanks around it"),
        pytest.param("/course/x", Target("inside", "x", "", is_rooted=True), id="from the root"),
        pytest.param("/courses/x", Target("outside", "/courses/x", "", is_rooted=True), id="a longer root"),
        pytest.param("/course", Target("outside", "/course", "", is_rooted=True), id="the root without its slash"),
        pytest.param("https://EXAMPLE.org/course/x#y", Target("inside", "x", "y", is_rooted=True), id="in full"),
        pytest.param("//example.org/course/", Target("inside", "", "", is_rooted=True), id="without its scheme"),
        pytest.param("https://example.org/x", Target("foreign", "example.org", "", is_rooted=True), id="same host"),
        pytest.param("https://example.org:8/", Target("foreign", "example.org:8", "", is_rooted=True), id="other port"),
        pytest.param("HTTP://a.example", Target("foreign", "a.example", "", is_rooted=True), id="host only"),
        pytest.param("mailto:a@example.org", Target("scheme", "mailto"), id="mailto"),
        pytest.param("data:text/css,a#b", Target("scheme", "data"), id="data"),
        pytest.param("https:x", Target("malformed"), id="no host"),
        pytest.param("https://", Target("malformed"), id="empty host"),
        pytest.param("http://[x/", Target("malformed"), id="half an address"),
    ],
)
def test_address_leads_where_a_browser_goes(address: str, target: Target) -> None:
    found = resolve(address, PAGE, HOME)
    assert (found.kind, found.name, found.fragment) == (target.kind, target.name, target.fragment)
    assert found.is_rooted == target.is_rooted


@pytest.mark.parametrize(
    ("url", "home"),
    [
        pytest.param("https://example.org", Home("example.org", "/"), id="host"),
        pytest.param("https://Example.org:8000/a%20b/c", Home("example.org:8000", "/a b/c/"), id="path"),
    ],
)
def test_address_of_the_site_is_its_host_and_its_root(url: str, home: Home) -> None:
    assert read_home(url) == home


@pytest.mark.parametrize("url", ["", "example.org", "/course/", "ftp://example.org/", "http://[x", "https:///x"])
def test_no_address_of_a_site(url: str) -> None:
    assert not is_address(url)
