"""The code in `docs/elsewhere.md`, for a site that there really is."""

import re
from urllib.parse import urlsplit

import pytest

from tests.sites import ROOT

__all__ = ["list_titles", "read_page", "read_policy", "read_snippet"]

PAGE = ROOT / "docs/elsewhere.md"
FENCE = re.compile(
    r'^```\w+ title="(?P<title>[^"]+)"\n(?P<code>.*?)^```$', re.MULTILINE | re.DOTALL
)
EXAMPLE = "https://example.org"


def read_page() -> str:
    """Return the text of the page; skips a test in a fork that has left it out."""
    if not PAGE.is_file():
        pytest.skip("there is no docs/elsewhere.md")
    return PAGE.read_text(encoding="utf-8")


def list_titles() -> list[str]:
    """Return the titles of all code on the page."""
    return [match["title"] for match in FENCE.finditer(read_page())]


def read_snippet(title: str, site: str) -> str:
    """Return the code with a title, for the site at an address."""
    found = {match["title"]: match["code"] for match in FENCE.finditer(read_page())}
    split = urlsplit(site)
    code = found[title].replace(f"{EXAMPLE}/mirrors/", site)
    return code.replace(EXAMPLE, f"{split.scheme}://{split.netloc}")


def read_policy(site: str) -> dict[str, str]:
    """Return the header with the policy that a page of another site needs at least."""
    name, _, value = read_snippet("policy", site).strip().partition(": ")
    # Browsers ask each page for its own icon.
    return {name: value.replace("img-src ", "img-src 'self' ")}
