"""Scalars, and what stands in brackets: one space behind each comma, and one kind of quotes."""

import re

import yaml

from mirrormark.language.formatting.key_orders import KeyOrder
from mirrormark.language.formatting.yaml_comments import UnusualYamlError

__all__ = ["lay_out_flow", "requote"]

STEP = 2
SIMPLE_KEY = re.compile(r"[A-Za-z](?:[\w -]*\w)?")
NEEDS_QUOTES = re.compile(r"(?i:null|true|false|yes|no|on|off|y|n)")
BRACKETS = {"{": "}", "[": "]"}


def lay_out_flow(node: yaml.Node, text: str, indent: int, order: KeyOrder) -> list[str]:
    """Return the lines of a scalar or of a list or mapping in brackets, indented.

    Args:
        node: It, without comments in it.
        text: In which it stands.
        indent: By how much its lines are indented; those within brackets by more.
        order: That of its keys.
    """
    laid_out = _Flow(text).lay_out(node, indent, order)
    return f"{' ' * indent}{laid_out}".split("\n")


def requote(source: str, *, is_key: bool = False) -> str:
    """Return a scalar in double quotes, if it has any; a key without, if it needs none."""
    inside = source[1:-1]
    if is_key and source[:1] in ("'", '"') and SIMPLE_KEY.fullmatch(inside):
        return source if NEEDS_QUOTES.fullmatch(inside) else inside
    if source[:1] != "'" or '"' in inside or "\\" in inside:
        return source
    return f'"{inside.replace("''", "'")}"'


class _Flow:
    def __init__(self, text: str) -> None:
        self._text = text

    def lay_out(self, node: yaml.Node, indent: int, order: KeyOrder) -> str:
        start, stop = node.start_mark.index, node.end_mark.index
        source = self._text[start:stop]
        if isinstance(node, yaml.ScalarNode):
            return _indent(requote(source), indent)
        if source[:1] not in BRACKETS:
            raise UnusualYamlError
        if isinstance(node, yaml.MappingNode):
            found = [(key, value) for key, value in node.value]
        else:
            found = [(None, each) for each in node.value]
        breaks = self._find_breaks(start, stop, found) if found else [False]
        inner = indent + STEP if any(breaks) else indent
        pieces = self._lay_out_entries(found, inner, order)
        laid_out = source[0]
        for number, (piece, is_broken) in enumerate(zip(pieces, breaks, strict=False)):
            laid_out += "," if number else ""
            laid_out += f"\n{' ' * inner}" if is_broken else " " if number else ""
            laid_out += piece
        # What has lines of its own ends in a comma, so that a line more changes no other.
        return laid_out + (f",\n{' ' * indent}" if breaks[-1] else "") + BRACKETS[source[0]]

    def _lay_out_entries(
        self, found: list[tuple[yaml.Node | None, yaml.Node]], indent: int, order: KeyOrder
    ) -> list[str]:
        rank = {name: number for number, name in enumerate(order.keys)}
        pieces: list[tuple[int, str]] = []
        for key, value in found:
            if key is None:
                pieces.append((0, self.lay_out(value, indent, order)))
                continue
            if not isinstance(key, yaml.ScalarNode):
                raise UnusualYamlError
            name = requote(self._text[key.start_mark.index : key.end_mark.index], is_key=True)
            if value.start_mark.index == value.end_mark.index:
                if ":" in self._text[key.end_mark.index : value.end_mark.index]:
                    raise UnusualYamlError
                pieces.append((0, name))
                continue
            said = self.lay_out(value, indent, order.at(" ".join(key.value.split())))
            pieces.append((rank.get(key.value, len(rank)), f"{name}: {said}"))
        return [piece for _, piece in sorted(pieces, key=lambda each: each[0])]

    def _find_breaks(
        self, start: int, stop: int, found: list[tuple[yaml.Node | None, yaml.Node]]
    ) -> list[bool]:
        """Return whether a line ends before each entry, and before the closing bracket."""
        breaks = []
        last = start + 1
        for key, value in found:
            breaks.append("\n" in self._text[last : (key or value).start_mark.index])
            last = max(value.end_mark.index, (key or value).end_mark.index)
        return [*breaks, "\n" in self._text[last:stop]]


def _indent(source: str, indent: int) -> str:
    """Return a scalar of several lines, each but the first indented anew."""
    first, *others = source.split("\n")
    lines = [first, *(line.lstrip(" \t") for line in others)]
    bare = [*(line.rstrip(" \t") for line in lines[:-1]), lines[-1]]
    if any(line.endswith("\\") and line != whole for line, whole in zip(bare, lines, strict=True)):
        raise UnusualYamlError  # the space behind the sign is one of the words
    margin = " " * indent
    return "\n".join([bare[0], *(f"{margin}{line}" if line else "" for line in bare[1:])])
