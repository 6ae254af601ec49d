"""One entry of the page: a name, its signature, and its docstring as Markdown."""

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import griffe

WIDTH = 88
QUALIFIED = re.compile(r"\b(?:contract|fractions|pathlib)\.(?=[A-Z])")
OF_CONTRACT = re.compile(r"\bcontract\.(\w+)")
SECTIONS = {
    griffe.DocstringSectionKind.returns: "Returns",
    griffe.DocstringSectionKind.yields: "Yields",
    griffe.DocstringSectionKind.raises: "Raises",
}


def load(folder: Path, packages: Iterable[str]) -> griffe.ModulesCollection:
    """Read packages in a folder, with their docstrings."""
    # What a function gives back is one thing, however many lines tell of it.
    loader = griffe.GriffeLoader(
        search_paths=[folder],
        docstring_parser="google",
        docstring_options={"returns_multiple_items": False},
    )
    for package in packages:
        loader.load(package)
    loader.resolve_aliases()
    return loader.modules_collection


def describe(modules: griffe.ModulesCollection, path: str, contract: set[str]) -> str:
    """Return the entry of what is imported by ``path``; ``contract`` are names of its types."""
    module, _, name = path.rpartition(".")
    what = modules[path]
    what = what.final_target if what.is_alias else what
    signature = _sign(what)
    code = f"from {module} import {name}" + (f"\n\n{signature}" if signature else "")
    parts = [f"### {name} {{ #{path} }}", f"```python\n{code}\n```", *_tell(what)]
    if what.is_class and (members := [_tell_member(each) for each in _find_members(what)]):
        parts.append("\n".join(members))
    if named := sorted(contract.intersection(_find_types(what))):
        links = ", ".join(f"[{name}](contract.md#{name.lower()})" for name in named)
        parts.append(f"Of the contract: {links}.")
    text = "\n\n".join(parts)
    return re.sub(r"(?<=[.!?)])\n\n(?=\* \*R)", "\n", text) + "\n"


def _find_types(what: griffe.Object) -> Iterator[str]:
    """Yield the names of types that a signature has of the contract."""
    if called := _find_called(what):
        named = [called.returns, *(each.annotation for each in called.parameters)]
        yield from (name for each in named for name in OF_CONTRACT.findall(str(each)))


def _sign(what: griffe.Object) -> str:
    """Return how a function, or a class that isn't only data, is called."""
    called = _find_called(what)
    return _call(what.name, called, without_self=what.is_class) if called else ""


def _find_called(what: griffe.Object) -> griffe.Function | None:
    """Return a function itself, or what makes a class; None for a class that is only data."""
    called = what.members.get("__init__") if what.is_class else what
    return called if isinstance(called, griffe.Function) else None


def _call(name: str, function: griffe.Function, *, without_self: bool = False) -> str:
    parameters = list(function.parameters)[1 if without_self else 0 :]
    words = list(_spell(parameters))
    back = "" if without_self else f" -> {_plain(function.returns)}"
    line = f"{name}({', '.join(words)}){back}"
    if len(line) <= WIDTH:
        return line
    inner = "".join(f"    {word},\n" for word in words)
    return f"{name}(\n{inner}){back}"


def _spell(parameters: Collection[griffe.Parameter]) -> Iterator[str]:
    is_named = False
    for parameter in parameters:
        if parameter.kind is griffe.ParameterKind.keyword_only and not is_named:
            is_named = True
            yield "*"
        of_type = f": {_plain(parameter.annotation)}" if parameter.annotation else ""
        default = f" = {parameter.default}" if parameter.default is not None else ""
        yield f"{parameter.name}{of_type}{default}"


def _plain(annotation: object) -> str:
    return QUALIFIED.sub("", str(annotation).strip("\"'"))


def _tell(what: griffe.Object) -> Iterator[str]:
    """Yield the paragraphs of a docstring."""
    if what.docstring is None:
        return
    for section in what.docstring.parsed:
        match section.kind:
            case griffe.DocstringSectionKind.text:
                yield _mark(section.value)
            case griffe.DocstringSectionKind.parameters:
                yield "\n".join(f"* `{each.name}`: {_item(each)}" for each in section.value)
            case kind if kind in SECTIONS:
                yield "\n".join(f"* *{SECTIONS[kind]}* {_outcome(each)}" for each in section.value)


def _outcome(each: griffe.DocstringElement) -> str:
    named = isinstance(each, griffe.DocstringRaise)
    return f"`{_plain(each.annotation)}`: {_item(each)}" if named else _item(each)


def _item(each: griffe.DocstringElement) -> str:
    return " ".join(_mark(each.description).split())


def _mark(text: str) -> str:
    """Return a docstring's text with the marks of Markdown."""
    return re.sub(r"``(.+?)``", r"`\1`", text, flags=re.DOTALL).replace("<", "&lt;")


def _find_members(what: griffe.Class) -> Iterator[griffe.Object]:
    """Yield methods, and the fields of what is only data; else these are the class's own."""
    is_data = "__init__" not in what.members or "dataclass" in what.labels
    for member in what.members.values():
        is_told = member.docstring is not None and not member.name.startswith("_")
        if is_told and not isinstance(member, griffe.Alias) and (is_data or member.is_function):
            yield member


def _tell_member(member: griffe.Object) -> str:
    head = member.name
    if isinstance(member, griffe.Function):
        head = f"{_call(head, member, without_self=True)} -> {_plain(member.returns)}"
    told = " ".join(" ".join(_tell(member)).split())
    return f"* `{' '.join(head.split())}`: {told}"
