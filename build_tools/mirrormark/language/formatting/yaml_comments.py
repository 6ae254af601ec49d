"""Where YAML has comments and empty lines: PyYAML reads over both."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from mirrormark.language.parse.located import LINE_ENDS_OF_YAML, LOADER

__all__ = ["Comment", "Comments", "Lead", "UnusualYamlError", "compose", "find_end", "is_flow"]

COMMENT = re.compile(r"(?:\A|(?<=[ \t\n]))#[^\n]*")
EXOTIC = (yaml.AnchorToken, yaml.AliasToken, yaml.TagToken, yaml.DirectiveToken)
"""What few authors know, and what hangs on the order in which things stand."""

type Lead = list[str]
"""Comments above something, each without what it is indented by; empty lines are empty texts."""


class UnusualYamlError(Exception):
    """It has something that isn't laid out anew, so all of it stays as it is."""


def compose(text: str) -> yaml.Node | None:
    """Return the nodes of YAML that can be read. Raises UnusualYamlError."""
    plain = text.translate(LINE_ENDS_OF_YAML)
    for token in yaml.scan(plain, Loader=LOADER):
        if isinstance(token, EXOTIC):
            raise UnusualYamlError
        if isinstance(token, yaml.KeyToken) and plain[token.start_mark.index :][:2] in (
            "? ",
            "?\n",
        ):
            raise UnusualYamlError
    return yaml.compose(plain, Loader=LOADER)


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment."""

    start: int
    """Where it begins, counted in characters from 0."""
    line: int
    """Counted from 0."""
    column: int
    """Counted from 0."""
    is_alone: bool
    """Whether nothing stands before it in its line."""
    text: str
    """With its `#`."""


class Comments:
    """Those of one text. Each is taken once, so that none gets lost."""

    def __init__(self, text: str, root: yaml.Node) -> None:
        self._lines = text.split("\n")
        self._alone: dict[int, Comment] = {}
        self._behind: dict[int, Comment] = {}
        self.all = list(_find_comments(text, root))
        for each in self.all:
            (self._alone if each.is_alone else self._behind)[each.line] = each

    @property
    def is_empty(self) -> bool:
        """Whether all of them were taken."""
        return not self._alone and not self._behind

    def take_behind(self, line: int) -> str:
        """Take the comment at the end of a line, with a space before it; empty without one."""
        found = self._behind.pop(line, None)
        return f" {found.text}" if found else ""

    def has_within(self, start: int, stop: int) -> bool:
        """Return whether any stands between two places."""
        return any(start < each.start < stop for each in self.all)

    def take_between(self, after: int, before: int) -> list[tuple[int, str]]:
        """Take the lines between two lines: the column of a comment, and it; of empty ones, ''."""
        found: list[tuple[int, str]] = []
        for number in range(after + 1, before):
            comment = self._alone.pop(number, None)
            if comment:
                found.append((comment.column, comment.text))
            elif not self._lines[number].strip() and (not found or found[-1][1]):
                found.append((0, ""))
        return found

    def count_lines(self) -> int:
        """Return how many lines the text has."""
        return len(self._lines)


def _find_comments(text: str, root: yaml.Node) -> Iterator[Comment]:
    """Yield all of them: what follows a `#` within a scalar is none."""
    position = 0
    leaves = sorted(_list_leaves(text, root))
    for start, stop in [*leaves, (len(text), len(text))]:
        for match in COMMENT.finditer(text, position, start):
            at = match.start()
            begin = text.rfind("\n", 0, at) + 1
            line = text.count("\n", 0, at)
            is_alone = not text[begin:at].strip()
            yield Comment(at, line, at - begin, is_alone, match[0].rstrip())
        position = max(position, stop)


def _list_leaves(text: str, node: yaml.Node) -> Iterator[tuple[int, int]]:
    if isinstance(node, yaml.ScalarNode):
        yield node.start_mark.index, find_end(text, node)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from (*_list_leaves(text, key), *_list_leaves(text, value))
    else:
        for each in node.value:
            yield from _list_leaves(text, each)


def find_end(text: str, node: yaml.Node) -> int:
    """Return where a node really ends, without the comments and lines that PyYAML adds to it."""
    if isinstance(node, yaml.ScalarNode):
        if node.style in ("|", ">"):
            return _find_end_of_block(text, node.start_mark.index)
        return int(node.end_mark.index)
    if is_flow(node):
        return int(node.end_mark.index)
    last = node.value[-1]
    if isinstance(node, yaml.MappingNode):
        key, value = last
        is_absent = value.start_mark.index == value.end_mark.index
        return text.index(":", find_end(text, key)) + 1 if is_absent else find_end(text, value)
    return find_end(text, last)


def is_flow(node: yaml.Node) -> bool:
    """Whether a node stands in brackets."""
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _find_end_of_block(text: str, start: int) -> int:
    """Return where the last line with something in it ends that is indented as the first one."""
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    indent, position = 0, end + 1
    while 0 < position < len(text):
        stop = text.find("\n", position)
        stop = len(text) if stop < 0 else stop
        line = text[position:stop]
        if line.strip():
            has = len(line) - len(line.lstrip(" "))
            indent = indent or has
            if has < indent or not has:
                break
            end = stop
        position = stop + 1
    return end
