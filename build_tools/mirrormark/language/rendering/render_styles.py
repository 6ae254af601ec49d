"""Style sheets: the addresses that they load."""

import re
import sys
from collections.abc import Iterator

from mirrormark.language.rendering.addresses import tidy

__all__ = ["STYLED", "find_style_addresses", "is_font"]

STYLED = ("clip-path", "cursor", "fill", "filter", "mask", "stroke", "style")
"""Attributes that can load a file by `url(…)`."""
# What is open at the end of a style ends there: browsers close it, and so each sign is read once.
STRING = r"""(?:"(?:[^"\\]|\\.)*+(?:"|\\?\Z)|'(?:[^'\\]|\\.)*+(?:'|\\?\Z))"""
URL = rf"""url\(\s*+(?P<url>{STRING}|(?:[^)\\]|\\.)*+)\s*(?:\)|\\?\Z)"""
# What comes first wins, so nothing is found inside a comment or a string.
TOKEN = re.compile(
    rf"""/\*.*?(?:\*/|\Z)
    | @namespace\b[^;]*
    | @import\s*(?P<imported>{STRING})
    | image-set\(\s*(?P<images>(?:{STRING}|\([^()]*+\)|[^()"'])*+)
    | {URL}
    | {STRING}""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
IMAGE = re.compile(rf"{URL}|(?P<string>{STRING})", re.DOTALL | re.IGNORECASE)
_FONT = re.compile(r"data:(?:font/|application/(?:x-|vnd\.ms-)?font)", re.IGNORECASE)
ESCAPE = re.compile(r"\\([0-9a-f]{1,6})\s?", re.IGNORECASE)
SEPARATING = re.compile(r"[\s\x00-\x1f\"'()\\;{}]")
"""Signs that stand for themselves where they are escaped, and end nothing."""
LOADING = re.compile(r"url\(|@import|image-set\(", re.IGNORECASE)


def find_style_addresses(css: str) -> Iterator[str]:
    """Yield the addresses that a style sheet or a `style` attribute loads."""
    css = ESCAPE.sub(_unescape, css)
    if not LOADING.search(css):
        return
    for match in TOKEN.finditer(css):
        if match["images"]:
            for image in IMAGE.finditer(match["images"]):
                yield _read(image["url"] or image["string"])
        elif address := match["imported"] or match["url"]:
            yield _read(address)


def _unescape(escape: re.Match[str]) -> str:
    code = int(escape[1], 16)
    sign = chr(code) if code <= sys.maxunicode else "_"
    return "_" if SEPARATING.fullmatch(sign) else sign


def is_font(address: str) -> bool:
    """Whether an address holds a font itself."""
    return _FONT.match(address) is not None


def _read(written: str) -> str:
    """Return an address without quotes and backslashes."""
    quote = written[:1]
    inside = written[1:].removesuffix(quote) if quote in ("'", '"') else written
    return tidy(re.sub(r"\\(.)", r"\1", inside, flags=re.DOTALL))
