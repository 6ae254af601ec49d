"""YAML in order: keys, indentation and spaces. Line breaks within values stay the author's.

PyYAML only says where things stand: whoever writes YAML by a library loses comments, or leaves them
behind when keys change places, see decision 18.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile

import yaml

from mirrormark.language.formatting.flow_layout import lay_out_flow, requote
from mirrormark.language.formatting.key_orders import KeyOrder
from mirrormark.language.formatting.yaml_comments import (
    Comments,
    Lead,
    UnusualYamlError,
    compose,
    find_end,
    is_flow,
)

__all__ = ["lay_out_yaml"]

STEP = 2
"""Spaces that each level is indented by."""
BLOCK_HEAD = re.compile(r"[|>]-?(?=\s|$)")
"""Any other says how far its lines are indented, or how many empty ones it ends with."""
REMARK = re.compile(r"#[ \t]*mirrormark\b")


def lay_out_yaml(text: str, order: KeyOrder) -> str:
    """Return YAML that can be read, in order, without a line's end behind it.

    What has anchors, tags or other things that few authors know comes back as it is.
    """
    try:
        root = compose(text)
        if root is None or isinstance(root, yaml.ScalarNode):
            return text
        return "\n".join(_Layout(text, root).lay_out(root, order))
    except UnusualYamlError:
        return text


@dataclass(slots=True)
class _Entry:
    """A pair of a mapping, or an entry of a list."""

    key: yaml.ScalarNode | None
    value: yaml.Node
    lead: Lead
    tail: list[tuple[int, str]]
    """Comments below it that are indented as what is in it."""


class _Layout:
    def __init__(self, text: str, root: yaml.Node) -> None:
        self._text = text
        self._comments = Comments(text, root)

    def lay_out(self, root: yaml.Node, order: KeyOrder) -> list[str]:
        """Return the lines of the whole."""
        if is_flow(root):
            raise UnusualYamlError
        entries, ending = self._cut(root, -1, self._comments.count_lines())
        # What stands above the first key may be about all of them, so it doesn't move.
        head, entries[0].lead = entries[0].lead, []
        ordered = _sort(entries, order)
        if any(map(REMARK.match, ordered[0].lead)):
            ordered = entries
        lines: list[str] = []
        _add(lines, head, 0)
        for entry in ordered:
            self._add_entry(lines, entry, 0, order)
        _add(lines, ending, 0)
        while lines and not lines[-1]:
            lines.pop()
        if not self._comments.is_empty:
            raise UnusualYamlError
        return lines

    def _cut(self, node: yaml.Node, above: int, below: int) -> tuple[list[_Entry], Lead]:
        """Return the entries of a block that stands between two lines, and what is behind them."""
        entries: list[_Entry] = []
        pairs = (
            node.value
            if isinstance(node, yaml.MappingNode)
            else [(None, each) for each in node.value]
        )
        last = above
        for key, value in pairs:
            if key is not None and not isinstance(key, yaml.ScalarNode):
                raise UnusualYamlError
            first = (key or value).start_mark
            lead = self._comments.take_between(last, first.line)
            if entries:
                lead = _give_back(lead, entries[-1], node.start_mark.column)
            entries.append(_Entry(key, value, [text for _, text in lead], []))
            last = self._find_last_line(key, value)
        ending = self._comments.take_between(last, below)
        ending = _give_back(ending, entries[-1], node.start_mark.column)
        return entries, [text for _, text in ending]

    def _find_last_line(self, key: yaml.ScalarNode | None, value: yaml.Node) -> int:
        if value.start_mark.index == value.end_mark.index:
            if key is None:
                raise UnusualYamlError
            return int(key.end_mark.line)
        return self._text.count("\n", 0, find_end(self._text, value))

    def _add_entry(self, lines: list[str], entry: _Entry, indent: int, order: KeyOrder) -> None:
        _add(lines, entry.lead, indent)
        margin = " " * indent
        if entry.key is None:
            inner = self._lay_out_value(entry, indent + STEP, order)
            lines += [f"{margin}- {inner[0].lstrip(' ')}", *inner[1:]]
            return
        head = f"{margin}{requote(self._slice(entry.key), is_key=True)}:"
        value, at = entry.value, entry.key.start_mark.line
        inner_order = order.at(" ".join(entry.key.value.split()))
        if value.start_mark.index == value.end_mark.index:
            lines.append(f"{head}{self._comments.take_behind(at)}")
            return
        is_below = value.start_mark.line > at
        behind = self._comments.take_behind(at) if is_below else ""
        inner = self._lay_out_value(entry, indent + STEP, inner_order)
        if is_below:
            lines += [f"{head}{behind}", *inner]
        else:
            lines += [f"{head} {inner[0].lstrip(' ')}", *inner[1:]]

    def _lay_out_value(self, entry: _Entry, indent: int, order: KeyOrder) -> list[str]:
        """Return the lines of an entry's value, each indented, and the comments below it."""
        node = entry.value
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            return self._lay_out_block(node, indent)
        if isinstance(node, yaml.ScalarNode) or is_flow(node):
            return self._lay_out_flow(entry, indent, order)
        above = entry.key.start_mark.line if entry.key else node.start_mark.line - 1
        entries, _ = self._cut(node, above, 0)
        ending = _give_back(entry.tail, entries[-1], node.start_mark.column)
        ordered = _sort(entries, order)
        if entry.key is None and any(ordered[0].lead):
            ordered = entries  # behind a '-' stands a key, and no comment
        lines: list[str] = []
        for each in ordered:
            self._add_entry(lines, each, indent, order)
        _add(lines, [text for _, text in ending], indent)
        return lines

    def _lay_out_flow(self, entry: _Entry, indent: int, order: KeyOrder) -> list[str]:
        node = entry.value
        if self._comments.has_within(node.start_mark.index, node.end_mark.index):
            raise UnusualYamlError
        is_behind = entry.key is not None and entry.key.start_mark.line == node.start_mark.line
        is_scalar = isinstance(node, yaml.ScalarNode)
        # Brackets behind a key are closed below the key, and what is in them stands further in.
        base = indent - STEP if is_behind and not is_scalar else indent
        lines = lay_out_flow(node, self._text, base, order)
        last = self._text.count("\n", 0, node.end_mark.index)
        lines[-1] += self._comments.take_behind(last)
        return lines

    def _lay_out_block(self, node: yaml.ScalarNode, indent: int) -> list[str]:
        whole = self._text[node.start_mark.index : find_end(self._text, node)]
        head, *within = whole.split("\n")
        if not BLOCK_HEAD.match(head) or not any(line.strip() for line in within):
            raise UnusualYamlError
        first = next(line for line in within if line.strip())
        before = len(first) - len(first.lstrip(" "))
        margin = " " * indent
        lines = (f"{margin}{line[before:]}" if line[before:] else "" for line in within)
        return [f"{margin}{head.rstrip()}", *lines]

    def _slice(self, node: yaml.Node) -> str:
        return self._text[node.start_mark.index : node.end_mark.index]


def _give_back(found: list[tuple[int, str]], before: _Entry, column: int) -> list[tuple[int, str]]:
    """Give an entry the comments that are indented as what is in it; return all others."""
    value = before.value
    if isinstance(value, yaml.ScalarNode) or is_flow(value):
        return found
    inside = max(value.start_mark.column, column + 1)
    rest = list(dropwhile(lambda each: not each[1] or each[0] >= inside, found))
    taken = found[: len(found) - len(rest)]
    while taken and not taken[-1][1]:
        rest.insert(0, taken.pop())
    before.tail += taken
    return rest


def _sort(entries: Sequence[_Entry], order: KeyOrder) -> list[_Entry]:
    rank = {name: number for number, name in enumerate(order.keys)}
    return sorted(
        entries,
        key=lambda each: rank.get(each.key.value if each.key else "", len(rank)),
    )


def _add(lines: list[str], lead: Lead, indent: int) -> None:
    """Add comments and empty lines, of which no two stand together, and none at the top."""
    for text in lead:
        if text:
            lines.append(f"{' ' * indent}{text}")
        elif lines and lines[-1]:
            lines.append("")
