"""Runs in Pyodide while the bundle is made: compiles what the engine needs to bytecode.

A host's Python can't do this, unless it is the same version: bytecode belongs to one version.

Docstrings and assertions are left out (`optimize=2`).
"""

import importlib
import importlib.util
import io
import marshal
import pathlib
import sys
import zipfile
from collections.abc import Iterable

FIXED_DATE = (1980, 1, 1, 0, 0, 0)
UNCHECKED_HASH = 1  # PEP 552: the bytecode is taken as it is, there is no source to compare it with


def compile_bundle(modules: Iterable[str], stand_ins: dict[str, str]) -> tuple[bytes, bytes]:
    """Return two zip files: the library as it is, and library and engine with the stand-ins.

    ``modules`` are the names of the modules that are needed, ``stand_ins`` texts by path.
    """
    version = sys.version_info
    library = read_library(f"/lib/python{version.major}{version.minor}.zip")
    needed = {path: library[path] for path in find_paths(modules, library)}
    rest = {path: text for path, text in needed.items() if not path.startswith("asyncio/")}
    replaced = {path: text.encode() for path, text in stand_ins.items()}
    engine = read_package("mirrormark_engine")
    return zip_bytecode(needed), zip_bytecode({**rest, **engine, **replaced})


def read_library(path: str) -> dict[str, bytes]:
    """Return the sources of the standard library by their paths in its zip file."""
    with zipfile.ZipFile(path) as library:
        return {name: library.read(name) for name in library.namelist() if name.endswith(".py")}


def read_package(name: str) -> dict[str, bytes]:
    """Return the sources of an installed package of ours, and of the packages within it."""
    folder = pathlib.Path(str(importlib.import_module(name).__file__)).parent
    return {
        path.relative_to(folder.parent).as_posix(): path.read_bytes()
        for path in folder.rglob("*.py")
    }


def find_paths(modules: Iterable[str], sources: dict[str, bytes]) -> list[str]:
    """Return the paths of those modules that come from these sources, in a fixed order."""
    stems = [name.replace(".", "/") for name in modules]
    paths = [path for stem in stems for path in (f"{stem}.py", f"{stem}/__init__.py")]
    return sorted(path for path in paths if path in sources)


def zip_bytecode(sources: dict[str, bytes]) -> bytes:
    """Return a zip file with the bytecode of these sources, the same bytes every time."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for path, source in sorted(sources.items()):
            entry = zipfile.ZipInfo(f"{path}c", FIXED_DATE)
            archive.writestr(entry, compile_source(path, source))
    return packed.getvalue()


def compile_source(path: str, source: bytes) -> bytes:
    """Return what stands in a `.pyc` file."""
    code = compile(source, path, "exec", dont_inherit=True, optimize=2)
    header = importlib.util.MAGIC_NUMBER + UNCHECKED_HASH.to_bytes(4, "little")
    return header + importlib.util.source_hash(source) + marshal.dumps(code)
