"""What is different for a kind of item is said in its module, and no other names it."""

import ast
from pathlib import Path
from typing import get_args

import pytest

import mirrormark.kinds
import mirrormark_engine.kinds
from mirrormark_engine import contract

TOOLS = Path(__file__).parent.parent / "build_tools"
AT_HOME = ("mirrormark_engine", "mirrormark")
"""Where only homes name kinds: everywhere in Python."""
NAMES = get_args(get_args(contract.Kind.__value__)[0])
HOMES = ("mirrormark_engine.kinds", "mirrormark.kinds", "mirrormark_engine.contract")
WORDS = {"number", "text"}
"""Kinds whose names are words with other meanings, too: they count where a kind must be meant."""


def modules():
    """Yield the name and the path of each module of Python."""
    for package in AT_HOME:
        for path in sorted((TOOLS / package).rglob("*.py")):
            parts = path.relative_to(TOOLS).with_suffix("").parts
            yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def read(path):
    return path.read_text(encoding="utf-8")


def is_in(module, packages):
    return any(module == each or module.startswith(f"{each}.") for each in packages)


def find_names(source):
    """Yield (line, name) for each kind that a source names."""
    tree = ast.parse(source)
    meant = {id(node) for around in ast.walk(tree) for node in find_meant(around)}
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    for node in constants:
        if node.value in NAMES and (node.value not in WORDS or id(node) in meant):
            yield node.lineno, node.value


def find_meant(node):
    """Yield what is compared with a kind, and what stands in a list of nothing but kinds."""
    match node:
        case ast.Compare(left, _, others) if any(map(is_kind, [left, *others])):
            yield from ast.walk(node)
        case ast.Match(subject, cases) if is_kind(subject):
            yield from (each for case in cases for each in ast.walk(case.pattern))
        case ast.Subscript(_, key) if is_kind(key):
            yield from ast.walk(key)
        case ast.Dict(keys) if is_all_kinds(keys):
            yield from keys
        case ast.Tuple(elements) | ast.List(elements) | ast.Set(elements):
            if is_all_kinds(elements):
                yield from elements


def is_kind(node):
    """Return whether a value is called a kind: `kind`, `x.kind`, `x.kind.name` or `x["kind"]`."""
    match node:
        case ast.Attribute(inner, "name"):
            return is_kind(inner)
        case ast.Name(name) | ast.Attribute(_, name) | ast.Subscript(_, ast.Constant(name)):
            return name == "kind"
    return False


def is_all_kinds(nodes):
    return all(isinstance(node, ast.Constant) and node.value in NAMES for node in nodes)


@pytest.mark.parametrize("package", AT_HOME)
def test_kinds_are_named_at_home_alone(package):
    sources = [(module, path) for module, path in modules() if is_in(module, [package])]
    assert sources
    away = [
        f"{path.name}:{line}: {name!r}"
        for module, path in sources
        if not is_in(module, HOMES)
        for line, name in find_names(read(path))
    ]
    assert away == []


@pytest.mark.parametrize("room", [mirrormark_engine.kinds, mirrormark.kinds])
def test_each_kind_has_a_module_of_its_own(room):
    assert tuple(room.KINDS) == NAMES
    for name, kind in room.KINDS.items():
        assert type(kind).__module__ == f"{room.__name__}.{name}"


def test_an_entry_of_the_engines_table_has_the_name_of_its_kind():
    assert all(kind.name == name for name, kind in mirrormark_engine.kinds.KINDS.items())


@pytest.mark.parametrize("room", ["mirrormark_engine.kinds", "mirrormark.kinds"])
def test_a_kind_names_no_kind(room):
    """Nor does what kinds have in common: only the table does."""
    sources = [(module, path) for module, path in modules() if is_in(module, [room])]
    assert len(sources) > len(NAMES)
    named = {module for module, path in sources if list(find_names(read(path)))}
    assert named == {room}


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("item.kind == 'text'", ["text"]),
        ("'number' != kind", ["number"]),
        ("item.kind.name in ('text', other)", ["text"]),
        ("item['kind'] in ('choice', 'number')", ["choice", "number"]),
        ("KINDS[item.kind].x or x == 'allocation'", ["allocation"]),
        ("ASKED = ('number', 'text')", ["number", "text"]),
        ("UNITS = {'min': ('number',)}", ["number"]),
        ("READERS = {'number': read, 'text': read}", ["number", "text"]),
        ("match item.kind:\n    case 'text': pass", ["text"]),
        ("if x == 'statement': pass", ["statement"]),
        ("data['text'] == other['text']", []),
        ("{'number': area.number, 'title': title}", []),
        ("match['number'].isdigit()", []),
        ("form = 'text'", []),
        ("'''A number, or text.'''", []),
    ],
)
def test_a_name_is_found_where_a_kind_is_meant(source, names):
    assert sorted(name for _, name in find_names(source)) == names
