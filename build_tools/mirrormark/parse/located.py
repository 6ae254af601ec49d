"""YAML whose every value knows its line: PyYAML finds the nodes, this keeps their places."""

from dataclasses import dataclass
from typing import cast

import yaml

from mirrormark.model import Place
from mirrormark.problems import Problem

__all__ = ["Located", "load_yaml"]

# libyaml's loader is ten times as fast; PyYAML has it in its wheels, not on every platform.
LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 20
"""Levels of nesting. Far deeper ones would crash libyaml, and the interpreter with it."""

# YAML ends a line at these as well, and would count other lines than the author's editor.
LINE_ENDS_OF_YAML = str.maketrans("\u0085\u2028\u2029", "   ")

IN_WORDS = {
    "mapping values are not allowed in this context": (
        "there is a ': ' too many in this line, or one too few in the line before",
        "Put quotes around text with ': ' in it, or write 'name: value'.",
    ),
    "could not find expected ':'": ("this line has no ': '", "Write 'name: value'."),
    "found character that cannot start any token": (
        "a text starts with a sign that it can't start with, or a line with a tab",
        "Put quotes around the text; indent by spaces.",
    ),
    "did not find expected alphabetic or numeric character": (
        "a text can't start with '*' or '&'",
        "Put quotes around it.",
    ),
    "found unexpected end of stream": ("a quote is never closed", "Add the missing one."),
    "did not find expected ',' or '}'": (
        "a brace is not closed, or a comma is missing after it",
        "Write {name: value, name: value}.",
    ),
    "did not find expected ',' or ']'": (
        "a bracket is not closed, or a comma is missing after it",
        "Write [first, second].",
    ),
    "did not find expected key": (
        "this line doesn't fit those before it",
        'Check its indentation; put " around a text that starts with a sign or holds a quote.',
    ),
}
"""What libyaml says and what an author can do with; whatever else it says is passed on."""


@dataclass(frozen=True, slots=True)
class Located:
    """A value as it stands in the file."""

    value: "str | list[Located] | dict[str, Located] | None"
    """Text is never converted: `no`, `2/3` and `007` stay what the author wrote."""
    place: Place
    """Where it starts; for the value of a mapping the line of its key."""


def load_yaml(text: str, place: Place, problems: list[Problem]) -> Located | None:
    """Read YAML that starts at ``place``. Broken YAML gives None and a problem."""
    text = text.translate(LINE_ENDS_OF_YAML)
    composer = _Composer(place, problems)
    try:
        _refuse_deep_nesting(text)
        node = yaml.compose(text, Loader=LOADER)
        return composer.convert(node, place) if node else Located({}, place)
    except yaml.MarkedYAMLError as error:
        line = _find_line(error, place)
        said = error.problem or error.context or "it can't be read"
        mend = "Check colons, quotes, brackets and indentation, here and in the line before it."
        said, mend = IN_WORDS.get(said, (said, mend))
        what = f"the front matter is not YAML: {said}"
    except yaml.reader.ReaderError as error:
        line = place.line + text[: text.find(chr(error.character))].count("\n")
        what = f"the front matter holds an invisible character, U+{error.character:04X}"
        mend = "Write this line anew instead of pasting it."
    problems.append(Problem(Place(place.path, line), what, mend))
    return None


def _refuse_deep_nesting(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            mark = cast("yaml.Mark | None", event.start_mark)
            raise yaml.MarkedYAMLError(problem="it is nested too deeply", problem_mark=mark)


def _find_line(error: yaml.MarkedYAMLError, place: Place) -> int:
    """Return the line to mend: where a bracket or quote was opened that nobody closed."""
    context = error.context or ""
    is_open = "flow" in context or error.problem == "found unexpected end of stream"
    is_key = context == "while scanning a simple key"
    mark = error.context_mark if is_open or is_key else error.problem_mark
    return place.line + (mark.line if mark else 0)


class _Composer:
    def __init__(self, start: Place, problems: list[Problem]) -> None:
        self._start = start
        self._problems = problems
        self._done: dict[int, list[Located] | dict[str, Located] | None] = {}
        """By the node's identity, so that an alias costs nothing; None while it is being read."""

    def convert(self, node: yaml.Node, place: Place) -> Located:
        if isinstance(node, yaml.ScalarNode):
            is_null = node.tag == "tag:yaml.org,2002:null"
            return Located(None if is_null else str(node.value), place)
        if id(node) not in self._done:
            self._done[id(node)] = None
            if isinstance(node, yaml.SequenceNode):
                children = [self.convert(child, self._place_of(child)) for child in node.value]
                self._done[id(node)] = children
            else:
                self._done[id(node)] = self._convert_mapping(node)
        value = self._done[id(node)]
        if value is None:
            mark = node.start_mark
            raise yaml.MarkedYAMLError(problem="an alias holds itself", problem_mark=mark)
        return Located(value, place)

    def _convert_mapping(self, node: yaml.Node) -> dict[str, Located]:
        values: dict[str, Located] = {}
        for key, child in node.value:
            place = self._place_of(key)
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
            if name in values:
                what = f"'{name}' is given twice (first at line {values[name].place.line})"
                self._problems.append(Problem(place, what, "Keep one of them."))
            values[name] = self.convert(child, place)
        return values

    def _place_of(self, node: yaml.Node) -> Place:
        return Place(self._start.path, self._start.line + node.start_mark.line)
