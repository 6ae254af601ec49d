"""Which room may know which: arrows go one way."""

import ast
from pathlib import Path

import pytest

TOOLS = Path(__file__).parent.parent / "build_tools"
PACKAGES = ("mirrormark", "mirrormark_engine")

# Each room may import what stands above it, and itself; rooms in one line don't know each other.
LAYERS = (
    ("mirrormark", "mirrormark_engine"),  # the first is the package itself: its version
    ("catalogue", "contract", "controls", "limits", "numerals", "widths"),
    ("rules",),
    ("model",),
    ("problems", "scales"),
    ("kinds",),
    ("parse", "rendering"),
    ("checks", "words"),
    ("compile", "advisories", "mending", "schemas", "tables", "licences", "folders"),
    ("responses",),
    ("proofs",),
    ("examples", "simulation", "results", "explanation", "proof_cache"),
    ("review", "sources", "differences", "page", "bundle", "publishing", "site"),
    ("pipeline", "templates", "neighbours", "printed"),
    ("plugin", "cli"),
)
ROOMS = {room: height for height, layer in enumerate(LAYERS) for room in layer}

KNOWS_MKDOCS = {"plugin", "neighbours", "printed", "site"}
TOUCHES_THE_DISK = {
    "bundle",
    "catalogue",
    "cli",
    "folders",
    "neighbours",
    "plugin",
    "publishing.site",  # a room may have a module for it
    "publishing.staging",
    "schemas",
    "site",
    "sources",
    "pipeline",
    "proof_cache",
}
DISK = {"glob", "importlib", "io", "os", "pathlib", "shutil", "subprocess", "tempfile"}
CONTRACT = "mirrormark_engine.contract"
"""Types alone, for everybody."""
KNOWS_THE_ENGINE = {
    "bundle",
    "cli",
    "compile",
    "differences",
    "examples",
    "explanation",
    "kinds",
    "proofs",
    "simulation",
}
ENGINE_MAY_IMPORT = {
    "abc",
    "bisect",
    "collections",
    "fractions",
    "itertools",
    "json",
    "math",
    "operator",
    "typing",
}


def room_of(module):
    """Return `parse` for `mirrormark.parse.x`, and None for what is not the project's."""
    package, *rest = module.split(".")
    if package == "mirrormark" and rest:
        return rest[0]
    return package if package in PACKAGES else None


def is_room(module):
    package, _, within = module.partition(".")
    return package == "mirrormark" and within in ROOMS


def may_touch_the_disk(module):
    within = module.partition(".")[2]
    return room_of(module) in TOUCHES_THE_DISK or within in TOUCHES_THE_DISK


def find_imports(source, module):
    """Yield the modules that a source imports, wherever in it and however it is written."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                near = ".".join(module.split(".")[: -node.level])
                base = f"{near}.{base}".rstrip(".")
            # `from mirrormark import model` names a room; `… import __version__` does not.
            names = [f"{base}.{alias.name}" for alias in node.names]
            inner = [name for name in names if name == CONTRACT or is_room(name)]
            yield from inner
            if len(inner) < len(names):
                yield base


def find_wrong_arrows(arrows):
    """Return what is wrong with (importing module, imported module) pairs."""
    wrong = []
    for module, imported in arrows:
        room, other = room_of(module), room_of(imported)
        if room not in ROOMS or (other is not None and other not in ROOMS):
            wrong.append(f"{module} -> {imported}: a room without a place in the table")
        elif other is not None and room != other and ROOMS[other] >= ROOMS[room]:
            wrong.append(f"{module} -> {imported}: against the arrow")
        elif (
            other == "mirrormark_engine"
            and imported != CONTRACT
            and room not in {other, *KNOWS_THE_ENGINE}
        ):
            wrong.append(f"{module} -> {imported}: the contract is all that it may know")
        elif imported.split(".")[0] in {"mkdocs", "material"} and room not in KNOWS_MKDOCS:
            wrong.append(f"{module} -> {imported}: only the plugin knows MkDocs")
        elif imported.split(".")[0] in DISK and not may_touch_the_disk(module):
            wrong.append(f"{module} -> {imported}: text in, value out")
        elif (
            room == "mirrormark_engine"
            and other is None
            and imported.split(".")[0] not in ENGINE_MAY_IMPORT
        ):
            wrong.append(f"{module} -> {imported}: not for the engine")
    return wrong


def opens_files(source):
    return any(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open"
        for node in ast.walk(ast.parse(source))
    )


def modules():
    for package in PACKAGES:
        for path in sorted((TOOLS / package).rglob("*.py")):
            parts = path.relative_to(TOOLS).with_suffix("").parts
            yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def read(path):
    return path.read_text(encoding="utf-8")


def test_every_arrow_goes_one_way():
    arrows = [
        (module, imported)
        for module, path in modules()
        for imported in find_imports(
            read(path), module if path.name != "__init__.py" else f"{module}._"
        )
    ]
    assert len(arrows) > 100
    assert find_wrong_arrows(arrows) == []


def test_every_room_of_the_table_is_there():
    assert {room_of(module) for module, _ in modules()} == set(ROOMS)


@pytest.mark.parametrize(("module", "path"), modules(), ids=[module for module, _ in modules()])
def test_only_some_open_files(module, path):
    assert may_touch_the_disk(module) or not opens_files(read(path))


@pytest.mark.parametrize(
    ("module", "imported"),
    [
        ("mirrormark.model", "mirrormark.problems"),
        ("mirrormark.parse.blocks", "mirrormark.checks"),
        ("mirrormark.checks.items", "mirrormark.compile"),
        ("mirrormark.rendering.slots", "mirrormark.page"),
        ("mirrormark.page.cards", "mirrormark.sources"),
        ("mirrormark.cli", "mirrormark.plugin"),
        ("mirrormark_engine.scoring", "mirrormark.rules"),
        ("mirrormark_engine", "mirrormark"),
        ("mirrormark_engine.scoring", "yaml"),
        ("mirrormark_engine.answers", "pathlib"),
        ("mirrormark_engine.answers", "random"),
        ("mirrormark.page.assemble", "mkdocs.structure.pages"),
        ("mirrormark.cli", "mkdocs.commands.build"),
        ("mirrormark.parse.prose", "pathlib"),
        ("mirrormark.compile", "os.path"),
        ("mirrormark.publishing.policy", "pathlib"),
        ("mirrormark.publishing", "mirrormark.page"),
        ("mirrormark.page.assemble", "mirrormark_engine.scoring"),
        ("mirrormark.newcomer", "json"),
        ("mirrormark.cli", "mirrormark.newcomer"),
    ],
)
def test_a_wrong_arrow_is_found(module, imported):
    assert len(find_wrong_arrows([(module, imported)])) == 1


@pytest.mark.parametrize(
    ("source", "imported"),
    [
        ("import mirrormark.checks as c", ["mirrormark.checks"]),
        ("def f():\n    from mirrormark.page import slots", ["mirrormark.page"]),
        ("from mirrormark import compile, cli", ["mirrormark.compile", "mirrormark.cli"]),
        ("from mirrormark import __version__", ["mirrormark"]),
        ("from mirrormark_engine import contract", ["mirrormark_engine.contract"]),
        (
            "from mirrormark_engine import contract as c, score",
            ["mirrormark_engine.contract", "mirrormark_engine"],
        ),
        ("from . import x", ["mirrormark.parse"]),
        ("from ..checks import x", ["mirrormark.checks"]),
        ("if TYPE_CHECKING:\n    import mkdocs.plugins, os", ["mkdocs.plugins", "os"]),
    ],
)
def test_an_import_is_found_however_it_is_written(source, imported):
    assert list(find_imports(source, "mirrormark.parse.blocks")) == imported


def test_a_call_of_open_is_found():
    assert opens_files("def f():\n    with open('x') as file:\n        pass")
    assert not opens_files("webbrowser.open('x')")
