"""Whether a finished site is right: forms, cards, search, navigation, and what guards it."""

import json
import re
from collections import Counter
from html import unescape
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

__all__ = ["expect_right", "read"]

DOCUMENTS = ("assessments/tiny", "assessments/kinds", "assessments/both")
FORM = "mirrormark-assessment, mirrormark-profile"


def read(site: Path, name: str) -> str:
    """Return the page with an address, which is `index` at home."""
    path = site / "index.html" if name == "index" else site / name / "index.html"
    return path.read_text("utf-8")


def expect_right(site: Path, plain: Path, changed: list[str]) -> None:
    """Expect of a site all that one without another plugin has; ``changed`` pages may differ."""
    for name in set(DOCUMENTS) - set(changed):
        page, other = read(site, name), read(plain, name)
        assert _read_form(page) == _read_form(other), name
        assert _read_data(page) == _read_data(other), name
    if "index" not in changed:
        assert _read_part(read(site, "index"), ".mm-cards") == _read_part(
            read(plain, "index"), ".mm-cards"
        )
    _expect_every_page_guarded(site)
    _expect_all_kept(site)
    _expect_in_navigation(site)
    if not changed:
        assert _read_search(site) == _read_search(plain)


def _read_part(html: str, selector: str) -> str:
    """Return a part of a page as a browser has it, whatever white space stands in the file."""
    part = LexborHTMLParser(html).css_first(selector)
    assert part is not None
    for data in part.css(".mm-data"):
        data.decompose()
    return re.sub(r">\s+<", "><", " ".join((part.html or "").split()))


def _read_form(html: str) -> str:
    return _read_part(html, FORM)


def _read_data(html: str) -> object:
    (text,) = re.findall(r'<template class="?mm-data"?>(.*?)</template>', html, re.DOTALL)
    # How far a line of a message is indented says nothing, nor does how a sign is written.
    return json.loads(re.sub(r"\\n +", r"\\n ", unescape(text)))


def _expect_every_page_guarded(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) >= 10
    for path in pages:
        tree = LexborHTMLParser(path.read_text("utf-8"))
        assert len(tree.css("meta[http-equiv=Content-Security-Policy]")) == 1, path
        ids = Counter(node.attributes["id"] for node in tree.css("[id]"))
        assert [each for each, count in ids.items() if count > 1] == [], path
        if path.parent.name == "print_page":
            continue  # made of pieces, and without a search
        for search in tree.css(".md-search[role=dialog]"):
            assert search.attributes.get("aria-label") == "Search", path
        left = [each for each in re.findall("<!--.*?-->", tree.html or "") if "mirrormark" in each]
        assert left == [], path


def _expect_all_kept(site: Path) -> None:
    """Expect every page to be there offline."""
    lists = re.match(r"const KEPT=(.*?);\n", (site / "service-worker.js").read_text("utf-8"))
    assert lists
    kept = {address for each in json.loads(lists[1]).values() for address, _ in each}
    pages = [path.relative_to(site).as_posix() for path in site.rglob("*.html")]
    assert {re.sub(r"(^|(?<=/))index\.html$", "", page) for page in pages} <= kept


def _expect_in_navigation(site: Path) -> None:
    links = LexborHTMLParser(read(site, "index")).css("nav.md-nav--primary a")
    listed = [link.attributes.get("href") or "" for link in links]
    for name in DOCUMENTS:
        assert f"{name}/" in listed
    assert not any("how-it-is-scored" in each for each in listed)


def _read_search(site: Path) -> list[tuple[str, str, str]]:
    """Return what the search finds of our pages."""
    entries = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]
    found = [(each["location"], each["title"], each["text"]) for each in entries]
    return sorted(each for each in found if re.match("assessments/.|licences", each[0]))
