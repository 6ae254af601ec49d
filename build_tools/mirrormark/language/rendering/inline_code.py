"""Script that stands in the attributes of an element: handlers, and addresses that are code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mirrormark.language.rendering.addresses import tidy
from mirrormark.language.rendering.fetched import Attributes

__all__ = ["SCRIPT_HASH", "InlineCode", "list_inline_code"]

SCRIPT_HASH = re.compile(r"sha256-[A-Za-z0-9+/]{43}=")
"""How hosts name an inline script that a page may have, and policies do."""

HANDLER = re.compile(r"on[a-z]+")
"""Names of attributes that hold a script."""
ADDRESSES = frozenset(("href", "xlink:href", "src", "action", "formaction", "data"))
"""Attributes in which an address can be a script."""
SCHEMES = ("javascript", "vbscript")


@dataclass(frozen=True, slots=True)
class InlineCode:
    """A script in an attribute."""

    where: str
    """The attribute."""
    scheme: str
    """That of the address, such as `javascript`; empty for a handler."""
    code: str


def list_inline_code(attributes: Attributes) -> Iterator[InlineCode]:
    """Yield the scripts that stand in the attributes of an element, in their order."""
    for name, value in attributes.items():
        if name.startswith("on") and HANDLER.fullmatch(name):
            yield InlineCode(name, "", value or "")
        elif name in ADDRESSES:
            scheme, colon, code = tidy(value or "").partition(":")
            if colon and scheme.lower() in SCHEMES:
                yield InlineCode(name, scheme.lower(), code)
