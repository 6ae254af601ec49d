"""Which room may know which: what `make lint` can't check by the contracts of pyproject.toml."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parent.parent
TOOLS = ROOT / "build_tools"
PACKAGES = ("mirrormark", "mirrormark_engine")

ENGINE_MAY_IMPORT = {
    "abc",
    "bisect",
    "collections",
    "fractions",
    "functools",
    "itertools",
    "json",
    "math",
    "operator",
    "typing",
}

WRONG = [
    ("mirrormark.model", "mirrormark.kinds"),
    ("mirrormark.contract.page_data", "mirrormark.model"),
    ("mirrormark.kinds.text", "mirrormark.language.parse"),
    ("mirrormark.language.parse.blocks", "mirrormark.diagnostics.checks"),
    ("mirrormark.wording.catalogue", "mirrormark.language.rendering"),
    ("mirrormark.language.rendering.slots", "mirrormark.site.page"),
    ("mirrormark.diagnostics.review", "mirrormark.insight.explanation"),
    ("mirrormark.diagnostics.compile", "mirrormark.insight.rules_in_words"),
    ("mirrormark.bundle.make", "mirrormark.insight.simulation"),
    ("mirrormark.site.publishing", "mirrormark.generators.mkdocs"),
    ("mirrormark.generators.mkdocs", "mirrormark.cli"),
    ("mirrormark_engine.scoring.visible", "mirrormark_engine.search.reach"),
    ("mirrormark_engine.kinds.text", "mirrormark_engine.scoring.rules"),
    ("mirrormark_engine", "mirrormark"),
    ("mirrormark_engine.scoring.scores", "mirrormark.model.rules"),
    ("mirrormark.site.page.assemble", "mirrormark_engine.scoring.scores"),
    ("mirrormark.site.page.assemble", "mkdocs"),
    ("mirrormark.cli", "mkdocs"),
    ("mirrormark.generators.plain.layout", "mkdocs"),
    ("mirrormark.diagnostics.compile", "os"),
    ("mirrormark.language.parse.prose", "pathlib"),
    ("mirrormark.site.plan", "pathlib"),
    ("mirrormark.site.publishing.policy", "pathlib"),
    ("mirrormark.bundle.make", "glob"),
    ("mirrormark.generators.mkdocs", "material"),
]
"""Imports against each of the contracts: the importing module, and what it imports."""


def test_the_engine_imports_little() -> None:
    graph = grimp.build_graph(*PACKAGES, include_external_packages=True, cache_dir=None)
    modules = {"mirrormark_engine", *graph.find_descendants("mirrormark_engine")}
    imported = {
        name for module in modules for name in graph.find_modules_directly_imported_by(module)
    }
    assert len(modules) > 20
    assert imported - modules == ENGINE_MAY_IMPORT


@pytest.fixture(scope="module")
def refusals(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return what is said about the sources with all of `WRONG`, and with a room of no line."""
    folder = tmp_path_factory.mktemp("imports")
    shutil.copy(ROOT / "pyproject.toml", folder)
    for package in PACKAGES:
        shutil.copytree(TOOLS / package, folder / package, ignore=lambda _, names: unwanted(names))
    for module, imported in WRONG:
        path = folder / module.replace(".", "/")
        source = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        with source.open("a", encoding="utf-8") as file:
            file.write(f"\nimport {imported}\n")
    (folder / "mirrormark/newcomer.py").touch()
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    return done.stdout


def unwanted(names: list[str]) -> list[str]:
    """Return what of a folder is no source."""
    return [name for name in names if "." in name and not name.endswith(".py")]


@pytest.mark.parametrize(("module", "imported"), WRONG)
def test_a_wrong_import_is_refused(refusals: str, module: str, imported: str) -> None:
    assert f" {module} -> {imported} (" in refusals


def test_a_room_needs_a_place(refusals: str) -> None:
    assert "not listed as layers:" in refusals
    assert "- mirrormark.newcomer" in refusals


def test_every_contract_refuses_something(refusals: str) -> None:
    assert "Contracts: 0 kept, " in refusals
