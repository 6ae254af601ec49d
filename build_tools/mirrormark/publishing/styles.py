"""Style sheets: the addresses that they load."""

import re
from collections.abc import Iterator

from mirrormark.publishing.breaches import Breach, shorten
from mirrormark.rendering.addresses import is_foreign, tidy

__all__ = ["check_styles"]

STRING = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
URL = rf"""url\(\s*(?P<url>{STRING}|(?:[^)\\]|\\.)*?)\s*\)"""
# What comes first wins, so nothing is found inside a comment or a string.
TOKEN = re.compile(
    rf"""/\*.*?(?:\*/|\Z)
    | @namespace\b[^;]*
    | @import\s*(?P<imported>{STRING})
    | image-set\(\s*(?P<images>(?:{STRING}|\([^()]*\)|[^()"'])*)
    | {URL}
    | {STRING}""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
IMAGE = re.compile(rf"{URL}|(?P<string>{STRING})", re.DOTALL | re.IGNORECASE)
FONT = re.compile(r"data:(?:font/|application/(?:x-|vnd\.ms-)?font)", re.IGNORECASE)
LOADING = re.compile(r"url\(|@import|image-set\(", re.IGNORECASE)


def check_styles(css: str, home: str) -> Iterator[Breach]:
    """Yield what a style sheet or a `style` attribute loads and may not load."""
    if not LOADING.search(css):
        return
    for address in _find_addresses(css):
        if is_foreign(address, home):
            what = f"a style asks for {shorten(address)}, on another site"
            yield Breach(what, "Put the file into the site, and name it by its path there.")
        elif FONT.match(address):
            what = f"a style holds a font, {shorten(address[:40])}"
            yield Breach(what, "The policy takes fonts from files alone: put it into one.")


def _find_addresses(css: str) -> Iterator[str]:
    for match in TOKEN.finditer(css):
        if match["images"]:
            for image in IMAGE.finditer(match["images"]):
                yield _read(image["url"] or image["string"])
        elif address := match["imported"] or match["url"]:
            yield _read(address)


def _read(written: str) -> str:
    """Return an address without quotes and backslashes."""
    inside = written[1:-1] if written[:1] in ("'", '"') else written
    return tidy(re.sub(r"\\(.)", r"\1", inside, flags=re.DOTALL))
