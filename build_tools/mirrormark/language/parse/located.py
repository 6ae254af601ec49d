"""YAML whose every value knows its line: PyYAML finds the nodes, this keeps their places."""

import re
from dataclasses import dataclass, replace
from typing import cast

import yaml

from mirrormark.language.parse.yaml_errors import explain
from mirrormark.model import Place
from mirrormark.model.problems import Problem
from mirrormark.model.widths import narrow, widen

__all__ = ["Located", "load_yaml"]

# libyaml's loader is ten times as fast; PyYAML has it in its wheels, not on every platform.
LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 20
"""Levels of nesting. Far deeper ones would crash libyaml, and the interpreter with it."""
HARMLESS = 200
"""Levels that crash nothing. Where more are possible, they are counted before anything is built."""

WIDE_COLON = widen(":")
WITH_SPACE = widen(":,")
"""Behind these stands a space."""
WIDE_KEY = re.compile(rf"\s*[^:{WIDE_COLON}]*{WIDE_COLON}")
WIDE_SIGN = re.compile(f"[{re.escape(widen(':,[]{}#-'))}]")
LINES_BEFORE = 3
"""YAML often notices a line that it can't read at the next one."""

# YAML ends a line at these as well, and would count other lines than the author's editor.
LINE_ENDS_OF_YAML = str.maketrans("\u0085\u2028\u2029", "   ")


@dataclass(frozen=True, slots=True)
class Located:
    """A value as it stands in the file."""

    value: "str | list[Located] | dict[str, Located] | None"
    """Text is never converted: `no`, `2/3` and `007` stay what the author wrote."""
    place: Place
    """Where it starts; for the value of a mapping where its key does."""
    own_place: Place | None = None
    """Where the value of a mapping itself starts; None for all others."""

    def find(self, word: str) -> Place:
        """Return where a word stands in a text; where all of it does, if YAML has changed it."""
        place, text = self.own_place, f"{self.value}"
        if place is None or word not in text:
            return self.place
        if place.stop is None or place.stop - place.column != len(text):
            return place
        return replace(place, column=place.column + text.index(word)).over(len(word))

    def list_places(self) -> dict[str, Place]:
        """Return where each text in it stands first, keys included, and each between commas."""
        places: dict[str, Place] = {}
        if isinstance(self.value, str):
            words = [word.strip() for word in self.value.split(",")]
            places |= {word: self.find(word) for word in words if word}
            places[" ".join(self.value.split())] = self.own_place or self.place
        elif isinstance(self.value, list):
            for entry in reversed(self.value):
                places |= entry.list_places()
        elif isinstance(self.value, dict):
            for key, entry in reversed(self.value.items()):
                places |= {**entry.list_places(), key: entry.place}
        return places


def load_yaml(
    text: str, place: Place, problems: list[Problem], name: str = "the front matter"
) -> Located | None:
    """Read YAML that starts at ``place``. Broken YAML gives None and a problem naming it."""
    text = text.translate(LINE_ENDS_OF_YAML)
    composer = _Composer(place, problems)
    try:
        if _could_be_deep(text):
            _refuse_deep_nesting(text)
        node = yaml.compose(text, Loader=LOADER)
        return composer.convert(node, place) if node else Located({}, place)
    except yaml.MarkedYAMLError as error:
        if wide := _find_wide(error, text):
            problems.append(_refuse_wide(wide, name, place))
            return None
        found = explain(error, text)
        place, mend = _move(place, found.line, found.column), found.mend
        what = f"{name} is not YAML: {found.what}"
    except yaml.reader.ReaderError as error:
        before = text[: text.find(chr(error.character))].split("\n")
        place = _move(place, len(before) - 1, len(before[-1])).over(1)
        what = f"{name} holds an invisible character, U+{error.character:04X}"
        mend = "Write this line anew instead of pasting it."
    problems.append(Problem("not-yaml", place, what, mend))
    return None


def _move(start: Place, line: int, column: int) -> Place:
    """Return the place that many lines and columns on. Each line is indented as the first is."""
    return Place(start.path, start.line + line, start.column + column)


def _refuse_deep_nesting(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            raise _make_depth_error(cast("yaml.Mark | None", event.start_mark))


def _make_depth_error(mark: yaml.Mark | None) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem="it is nested too deeply", problem_mark=mark)


def _could_be_deep(text: str) -> bool:
    """Whether there are brackets, indentation and marks enough to nest beyond what is harmless."""
    in_a_line = max(
        len(line) - len(line.lstrip(" ")) + sum(map(line.count, "-?:")) for line in text.split("\n")
    )
    return text.count("[") + text.count("{") + in_a_line > HARMLESS


def _find_wide(error: yaml.MarkedYAMLError, text: str) -> tuple[int, int, str] | None:
    """Return line, column and sign of what may be at fault: full-width, near the error."""
    lines = text.split("\n")
    last = min(error.problem_mark.line, len(lines) - 1) if error.problem_mark else -1
    for number in range(last, max(last - LINES_BEFORE, -1), -1):
        found = WIDE_KEY.match(lines[number]) or (
            number == last and WIDE_SIGN.search(lines[number])
        )
        if found:
            return number, found.end() - 1, found[0][-1]
    return None


def _refuse_wide(wide: tuple[int, int, str], name: str, place: Place) -> Problem:
    line, column, sign = wide
    what = f"{name} is not YAML: there is a full-width '{sign}'"
    meant = f"{narrow(sign)} " if sign in WITH_SPACE else narrow(sign)
    mend = f"Write '{meant}', or put quotes around the text that it stands in."
    return Problem("not-yaml", _move(place, line, column).over(1), what, mend)


class _Composer:
    def __init__(self, start: Place, problems: list[Problem]) -> None:
        self._start = start
        self._problems = problems
        self._done: dict[int, list[Located] | dict[str, Located] | None] = {}
        """By the node's identity, so that an alias costs nothing; None while it is being read."""

    def convert(self, node: yaml.Node, place: Place, depth: int = 1) -> Located:
        if isinstance(node, yaml.ScalarNode):
            is_null = node.tag == "tag:yaml.org,2002:null"
            return Located(None if is_null else str(node.value), place, self._text_of(node))
        if depth > DEEPEST:
            raise _make_depth_error(node.start_mark)
        if id(node) not in self._done:
            self._done[id(node)] = None
            if isinstance(node, yaml.SequenceNode):
                self._done[id(node)] = [
                    self.convert(child, self._place_of(child), depth + 1) for child in node.value
                ]
            else:
                self._done[id(node)] = self._convert_mapping(node, depth + 1)
        value = self._done[id(node)]
        if value is None:
            mark = node.start_mark
            raise yaml.MarkedYAMLError(problem="an alias holds itself", problem_mark=mark)
        return Located(value, place)

    def _convert_mapping(self, node: yaml.Node, depth: int) -> dict[str, Located]:
        values: dict[str, Located] = {}
        for key, child in node.value:
            place = self._place_of(key)
            name = " ".join(str(key.value).split()) if isinstance(key, yaml.ScalarNode) else "?"
            if WIDE_COLON in name and child.value == "":
                known, _, said = name.partition(WIDE_COLON)
                what = f"there is a full-width '{WIDE_COLON}' behind '{known}'"
                self._problems.append(
                    Problem("full-width-sign", place, what, f"Write '{known}: {said}'.")
                )
                values[known] = Located(said, place)
                continue
            if name in values:
                what = f"'{name}' is given twice (first at line {values[name].place.line})"
                self._problems.append(Problem("given-twice", place, what, "Keep one of them."))
            values[name] = self.convert(child, place, depth)
        return values

    def _text_of(self, node: yaml.ScalarNode) -> Place:
        """Return where a text stands, without the quotes that may be around it."""
        place = self._place_of(node)
        if node.style not in ("'", '"'):
            return place
        inside = _move(place, 0, 1)
        return inside if place.stop is None else replace(inside, stop=place.stop - 1)

    def _place_of(self, node: yaml.Node) -> Place:
        start, end = node.start_mark, node.end_mark
        place = _move(self._start, start.line, start.column)
        return place.over(end.column - start.column) if start.line == end.line else place
