"""Work that is counted: each look at a sign that a pattern takes, and each line that is run.

Python's `re` is written in C and tells nobody how often it looks at a sign. So whatever a pattern
of a module finds is looked for once more here, by backtracking as `re` does, over the tree that
`re` itself has read. Both have to find the same, so that this can't fall behind `re`.
"""

import math
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from re import _compiler, _constants, _parser  # what a pattern is made of stands nowhere else
from types import CodeType, ModuleType
from typing import Self

import pytest

__all__ = ["TooMuchError", "count_work"]

TOOL = 3
"""A place among those who watch Python that nobody else takes."""
DEEPEST = 200_000
"""Calls within one another: each turn of a loop in a pattern is some."""

type Go = Callable[[int], int | None]
"""Goes on at a place in the text; gives where the whole ends, or None."""
type Node = Callable[["Run", int, Go], int | None]
"""A part of a pattern: tries it at a place, and then what follows."""


class TooMuchError(Exception):
    """More work than there may be."""


class Work:
    """So much of it was done."""

    def __init__(self, most: float) -> None:
        self.steps = 0
        self._most = most

    def note(self, *_: object) -> None:
        self.add(1)

    def add(self, steps: int) -> None:
        self.steps += steps
        if self.steps > self._most:
            raise TooMuchError


def count_work(
    module: ModuleType,
    run: Callable[[ModuleType, str], object],
    text: str,
    most: float = math.inf,
) -> int:
    """Return how much work of a module it is to run something of it on a text.

    Raises TooMuchError as soon as it is more than the most.
    """
    work = Work(most)
    code = compile(Path(f"{module.__file__}").read_text(encoding="utf-8"), module.__name__, "exec")
    copy = ModuleType(module.__name__)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "re", CountedRe(work))
        exec(code, vars(copy))  # noqa: S102 (our own)
    with _watch(code, work):
        run(copy, Text(text, work))
    return work.steps


@contextmanager
def _watch(code: CodeType, work: Work) -> Iterator[None]:
    """Note each line and each turn of a loop of a module."""
    watching, events = sys.monitoring, sys.monitoring.events
    watching.use_tool_id(TOOL, "growth")
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(DEEPEST)
    try:
        for event in (events.LINE, events.JUMP):
            watching.register_callback(TOOL, event, work.note)
        for each in _walk(code):
            watching.set_local_events(TOOL, each, events.LINE | events.JUMP)
        yield
    finally:
        sys.setrecursionlimit(before)
        # To free the place ends nothing: a generator that is collected later would be counted.
        for each in _walk(code):
            watching.set_local_events(TOOL, each, events.NO_EVENTS)
        for event in (events.LINE, events.JUMP):
            watching.register_callback(TOOL, event, None)
        watching.free_tool_id(TOOL)


def _walk(code: CodeType) -> Iterator[CodeType]:
    yield code
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield from _walk(each)


class Text(str):
    """A text that is looked through sign by sign."""

    __slots__ = ("_work",)

    def __new__(cls, text: str, work: Work) -> Self:
        made = super().__new__(cls, text)
        made._work = work
        return made

    def lower(self) -> "Text":
        return Text(super().lower(), self._work)

    def find(self, sought: str, start: int = 0) -> int:
        found = super().find(sought, start)
        self._work.add((found if found >= 0 else len(self)) - start)
        return found


class CountedRe:
    """Stands for the module `re`."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def __getattr__(self, name: str) -> object:
        return getattr(re, name)

    def compile(self, pattern: str, flags: int = 0) -> "Counted":
        return Counted(re.compile(pattern, flags), self._work)

    def match(self, pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
        return self.compile(pattern, flags).match(text)

    def sub(self, pattern: str, by: str, text: str, flags: int = 0) -> str:
        return self.compile(pattern, flags).sub(by, text)


class Counted:
    """A pattern whose looks are counted."""

    def __init__(self, pattern: re.Pattern[str], work: Work) -> None:
        self._pattern = pattern
        self._work = work
        tree = _parser.parse(pattern.pattern, pattern.flags)
        self._node = make_sequence(tree, pattern.flags)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        found = self._pattern.match(text, start)
        self._try(text, start, found)
        return found

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        found = self._pattern.search(text, start)
        self._seek(text, start, found)
        return found

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        start = 0
        for found in self._pattern.finditer(text):
            self._seek(text, start, found)
            start = max(found.end(), found.start() + 1)
            yield found
        self._seek(text, start, None)

    def sub(self, by: object, text: str) -> str:
        for _ in self.finditer(text):
            pass
        return self._pattern.sub(by, text)

    def split(self, text: str) -> list[str]:
        for _ in self.finditer(text):
            pass
        return self._pattern.split(text)

    def _seek(self, text: str, start: int, found: re.Match[str] | None) -> None:
        stop = found.start() if found else len(text)
        for each in range(start, stop):
            self._try(text, each, None)
        self._try(text, stop, found)

    def _try(self, text: str, start: int, found: re.Match[str] | None) -> None:
        end = self._node(Run(text, self._work), start, stay)
        assert end == (found.end() if found else None), f"{self._pattern.pattern} at {start}"


class Run:
    """One try at one place."""

    def __init__(self, text: str, work: Work) -> None:
        self.text = text
        self.work = work
        self.groups: dict[int, tuple[int, int]] = {}


def stay(at: int) -> int:
    """Follow with nothing."""
    return at


def make_sequence(tree: _parser.SubPattern, flags: int) -> Node:
    """Make what tries the parts of a pattern one after the other."""
    parts = [_make(*each, tree.state, flags) for each in tree]

    def run(run: Run, at: int, after: Go) -> int | None:
        def go(index: int, at: int) -> int | None:
            if index == len(parts):
                return after(at)
            return parts[index](run, at, lambda end: go(index + 1, end))

        return go(0, at)

    return run


def _make(op: object, value, state: _parser.State, flags: int) -> Node:
    match op:
        case _constants.BRANCH:
            made = _make_branch([make_sequence(each, flags) for each in value[1]])
        case _constants.SUBPATTERN:
            group, added, removed, inner = value
            made = _make_group(group, make_sequence(inner, flags & ~removed | added))
        case _constants.ATOMIC_GROUP:
            made = _make_atomic(make_sequence(value, flags))
        case _constants.GROUPREF:
            made = _make_reference(value)
        case _constants.ASSERT | _constants.ASSERT_NOT if value[0] > 0:
            node = make_sequence(value[1], flags)
            made = _make_look(node, is_wanted=op is _constants.ASSERT)
        case _ if op in LOOPS:
            least, most, inner = value
            made = LOOPS[op](make_sequence(inner, flags), least, most)
        case _:
            unit = _parser.SubPattern(state, [(op, value)])
            made = _make_unit(_compiler.compile(unit, flags))
    return made


def _make_unit(pattern: re.Pattern[str]) -> Node:
    """Make what looks at one sign, or at what is around a place."""

    def run(run: Run, at: int, after: Go) -> int | None:
        run.work.note()
        found = pattern.match(run.text, at)
        return after(found.end()) if found else None

    return run


def _make_branch(nodes: list[Node]) -> Node:
    def run(run: Run, at: int, after: Go) -> int | None:
        for node in nodes:
            if (end := node(run, at, after)) is not None:
                return end
        return None

    return run


def _make_group(group: int | None, node: Node) -> Node:
    def run(run: Run, at: int, after: Go) -> int | None:
        def note(end: int) -> int | None:
            if group is not None:
                run.groups[group] = at, end
            return after(end)

        return node(run, at, note)

    return run


def _make_reference(group: int) -> Node:
    def run(run: Run, at: int, after: Go) -> int | None:
        run.work.note()
        said = run.text[slice(*run.groups[group])]
        return after(at + len(said)) if run.text.startswith(said, at) else None

    return run


def _make_look(node: Node, *, is_wanted: bool) -> Node:
    def run(run: Run, at: int, after: Go) -> int | None:
        return after(at) if (node(run, at, stay) is not None) is is_wanted else None

    return run


def _make_atomic(node: Node) -> Node:
    def run(run: Run, at: int, after: Go) -> int | None:
        end = node(run, at, stay)
        return None if end is None else after(end)

    return run


def _make_greedy(node: Node, least: int, most: int) -> Node:
    def run(run: Run, at: int, after: Go) -> int | None:
        def go(times: int, at: int) -> int | None:
            def more(end: int) -> int | None:
                return go(times + 1, end) if end > at or times < least else None

            end = node(run, at, more) if times < most else None
            return end if end is not None else after(at) if times >= least else None

        return go(0, at)

    return run


def _make_lazy(node: Node, least: int, most: int) -> Node:
    def run(run: Run, at: int, after: Go) -> int | None:
        def go(times: int, at: int) -> int | None:
            def more(end: int) -> int | None:
                return go(times + 1, end) if end > at or times < least else None

            end = after(at) if times >= least else None
            return end if end is not None else node(run, at, more) if times < most else None

        return go(0, at)

    return run


def _make_possessive(node: Node, least: int, most: int) -> Node:
    def run(run: Run, at: int, after: Go) -> int | None:
        times = 0
        while times < most and (end := node(run, at, stay)) is not None:
            times += 1
            if end == at:
                break
            at = end
        return after(at) if times >= least else None

    return run


LOOPS: dict[object, Callable[[Node, int, int], Node]] = {
    _constants.MAX_REPEAT: _make_greedy,
    _constants.MIN_REPEAT: _make_lazy,
    _constants.POSSESSIVE_REPEAT: _make_possessive,
}
