"""Lists in braces in order: the id, then the attributes, with one space between two."""

import re

from mirrormark.language.formatting.key_orders import order_attributes
from mirrormark.language.parse.attributes import Attributes
from mirrormark.language.parse.braces import FLAGS
from mirrormark.model.rules import space_rule

__all__ = ["lay_out_attributes"]

BARE = re.compile(r"[\w.%/+-]+")
QUOTED = ("when", "for")
"""Rules and outcomes stand in quotes, be it one word; other values only where they need some."""
WITH_COMMAS = ("for", "allow")


def lay_out_attributes(attributes: Attributes, kind: str) -> str:
    """Return the list of a ``kind`` of thing, with its braces; empty where nothing is in it."""
    entries = [] if attributes.id is None else [f"#{attributes.id}"]
    for name in order_attributes(kind):
        if name in FLAGS:
            entries += [name] if name in attributes.flags else []
        elif name in attributes.values:
            entries.append(f"{name}={_quote(name, attributes.values[name])}")
    return f"{{{' '.join(entries)}}}" if entries else ""


def _quote(name: str, value: str) -> str:
    if name == "when":
        value = space_rule(value)
    elif name in WITH_COMMAS:
        value = ", ".join(each for part in value.split(",") if (each := " ".join(part.split())))
    if name not in QUOTED and BARE.fullmatch(value):
        return value
    quote = "'" if '"' in value else '"'
    return f"{quote}{value}{quote}"
