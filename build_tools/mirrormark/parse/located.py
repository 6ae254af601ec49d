"""YAML whose every value knows its line: PyYAML finds the nodes, this keeps their places."""

from dataclasses import dataclass

import yaml

from mirrormark.model import Place
from mirrormark.problems import Problem

__all__ = ["Located", "load_yaml"]

# libyaml's loader is ten times as fast; PyYAML has it in its wheels, not on every platform.
LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Located:
    """A value as it stands in the file."""

    value: "str | list[Located] | dict[str, Located] | None"
    """Text is never converted: `no`, `2/3` and `007` stay what the author wrote."""
    place: Place
    """Where it starts; for the value of a mapping the line of its key."""


def load_yaml(text: str, place: Place) -> tuple[Located, list[Problem]]:
    """Read YAML that starts at ``place``. Broken YAML gives an empty mapping and a problem."""
    loader = _Composer(place)
    try:
        node = yaml.compose(text, Loader=LOADER)
        root = loader.convert(node, place) if node else Located({}, place)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = place.line + (mark.line if mark else 0)
        what = f"the front matter is not YAML: {error.problem or error.context}"
        mend = "Check colons, quotes and indentation; text with ': ' in it needs quotes around it."
        return Located({}, place), [Problem(Place(place.path, line), what, mend)]
    except (yaml.YAMLError, RecursionError) as error:
        what = f"the front matter is not YAML: {str(error).splitlines()[0]}"
        return Located({}, place), [Problem(place, what, "Remove what YAML can't hold.")]
    return root, loader.problems


class _Composer:
    def __init__(self, start: Place) -> None:
        self._start = start
        self._open: set[int] = set()
        self.problems: list[Problem] = []

    def convert(self, node: yaml.Node, place: Place) -> Located:
        if isinstance(node, yaml.ScalarNode):
            is_null = node.tag == "tag:yaml.org,2002:null"
            return Located(None if is_null else str(node.value), place)
        if id(node) in self._open:
            raise yaml.YAMLError("an alias that holds itself")
        self._open.add(id(node))
        value: list[Located] | dict[str, Located]
        if isinstance(node, yaml.SequenceNode):
            value = [self.convert(child, self._place_of(child)) for child in node.value]
        else:
            value = self._convert_mapping(node)
        self._open.discard(id(node))
        return Located(value, place)

    def _convert_mapping(self, node: yaml.Node) -> dict[str, Located]:
        values: dict[str, Located] = {}
        for key, child in node.value:
            place = self._place_of(key)
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
            if name in values:
                what = f"'{name}' is given twice (first at line {values[name].place.line})"
                self.problems.append(Problem(place, what, "Keep one of them."))
            values[name] = self.convert(child, place)
        return values

    def _place_of(self, node: yaml.Node) -> Place:
        return Place(self._start.path, self._start.line + node.start_mark.line)
