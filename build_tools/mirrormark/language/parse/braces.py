"""What stands in braces, and whether it is an attribute list of ours or the page's own.

The site's Markdown has attribute lists too: `{ .class }`, `{: #anchor }`, `[link](…){ rel=me }` and
 `### Heading {#anchor}` are for the page where they stand in prose.
"""

import re
from collections.abc import Mapping

from mirrormark.kinds import KINDS, LISTED, TYPES
from mirrormark.language.parse.lines import blank
from mirrormark.model.widths import narrow, widen
from mirrormark_engine import contract

__all__ = [
    "ENTRY",
    "FLAGS",
    "KNOWN",
    "LIST",
    "LIST_AT_END",
    "OF_TYPES",
    "OPEN",
    "blank_code",
    "has_list",
    "is_ours",
    "is_surely_ours",
]

OF_TYPES: Mapping[str, tuple[contract.Kind, ...]] = {
    attribute: tuple(each for each in TYPES if attribute in KINDS[each].attributes)
    for name in TYPES
    for attribute in KINDS[name].attributes
}
"""Attributes that only some types of questions can have, each with these."""
KNOWN: Mapping[str, tuple[str, ...]] = {
    "chapter": (),
    "section": ("dimension", "when", "allow"),
    LISTED: (
        *("weight", "dimension", "reverse", "noise", *KINDS[LISTED].attributes),
        *("when", "allow", "unscored"),
    ),
    "question": (
        *("type", "weight", "dimension", "reverse", "noise", "when", "allow", "unscored"),
        *OF_TYPES,
    ),
    "option": ("none",),
    "outcome": ("when", "otherwise"),
    "advice": ("when", "for"),
    "notice": ("when", "urgency"),
}
"""What each kind of thing can have beside an id."""
FLAGS = ("reverse", "otherwise", "unscored", "none")
"""Those that stand alone; all others need a value."""
WITH_VALUE = {name for names in KNOWN.values() for name in names} - {*FLAGS}
OF_HTML = ("type", "min", "max", "step")
"""Those that an element of the page can have as well."""

STRUCTURE = widen("{}#=\"'")
"""Signs that only stand for those that a list is made of."""
OPEN, CLOSE = (f"{sign}{widen(sign)}" for sign in "{}")
INSIDE = rf"[{OPEN}](?P<inside>[^{OPEN}{CLOSE}]*)[{CLOSE}]"
LIST = re.compile(rf"(?<![\\{{]){INSIDE}(?!\}})")
LIST_AT_END = re.compile(rf"(?<!\\){INSIDE}\s*$")
ENTRY = re.compile(
    r"\s*(?:#(?P<id>[^\s\"'=]+)"
    r"|(?P<key>[A-Za-z][\w-]*)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'=][^\s\"']*))"
    r"|(?P<flag>[A-Za-z][\w-]*)"
    r"|(?P<wrong>\S+))"
)
CODE = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n).)*?(?<!`)\1(?!`)", re.DOTALL)
OF_PAGE = re.compile(r"\s*:|%|#\s")


def blank_code(text: str) -> str:
    """Return the text with spaces in the place of code."""
    return CODE.sub(lambda match: blank(match[0]), text)


def has_list(text: str) -> bool:
    """Whether a text holds an attribute list of ours, wherever."""
    return any(is_ours(match["inside"]) for match in LIST.finditer(blank_code(text)))


def is_surely_ours(inside: str) -> bool:
    """Whether braces hold a name that nothing on a page has, such as `reverse` or `when="…"`."""
    entries = _read(inside)
    keys = {entry["key"]: entry["bare"] for entry in entries if entry["key"]}
    flags = [entry["flag"] for entry in entries if entry["flag"]]
    if any(key in WITH_VALUE and key not in OF_HTML for key in keys) or keys.get("type") in KINDS:
        return True
    is_plain = not any(entry["wrong"] for entry in entries)
    return bool(flags) and is_plain and all(flag in FLAGS for flag in flags)


def is_ours(inside: str) -> bool:
    """Whether braces are ours where the page can have none: an id alone will do."""
    entries = _read(inside)
    is_of_page = any((entry["wrong"] or "").startswith(".") for entry in entries)
    has_some = any(entry["id"] or entry["key"] in WITH_VALUE for entry in entries)
    return is_surely_ours(inside) or (has_some and not is_of_page)


def _read(inside: str) -> list[re.Match[str]]:
    """Return the entries; none where a sign says that they are the page's, or a macro's."""
    text = narrow(inside)
    return [] if OF_PAGE.match(text) else list(ENTRY.finditer(text))
