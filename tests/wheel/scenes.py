"""What there is before somebody follows a section of a guide, and what has to be there then."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from mirrormark.bundle import find_shipped
from mirrormark.cli.starter import Wishes, start_site
from tests.test_plugin import ASSESSMENT

__all__ = ["AFTERWARDS", "SCENES", "set_the_scene"]

HOME = "# Home\n"
THEIRS = "site_name: Theirs\nsite_url: https://example.org/theirs/\ntheme:\n  name: material\n"
WITH_OURS = f"{THEIRS}  font: false\nplugins: [search, mirrormark]\n"

type Files = Mapping[str, str]


def _write(folder: Path, files: Files) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def _theirs(folder: Path) -> None:
    """A site of MkDocs, as it is before Mirrormark comes into it."""
    _write(folder, {"mkdocs.yml": THEIRS, "docs/index.md": HOME})


def _ours(folder: Path) -> None:
    """The same, once the plugin is in it."""
    files = {"mkdocs.yml": WITH_OURS, "docs/index.md": HOME, "assessments/tiny.md": ASSESSMENT}
    _write(folder, files)


def _begun(folder: Path) -> None:
    """What `mirrormark init` writes."""
    _write(folder, start_site(Wishes("Ours", "https://example.org/", "en")))


def _with_options(folder: Path) -> None:
    _ours(folder)
    (folder / "assessments").rename(folder / "mirrors")
    shutil.copytree(find_shipped("bundle"), folder / "build/mirrormark")


def _in_two_parts(folder: Path) -> None:
    """One site with pages in several languages, and one with the assessments."""
    _theirs(folder)
    _write(folder, {"mkdocs.yml": f"{THEIRS}  font: false\n"})
    _ours(folder / "mirrors")


def _nothing(folder: Path) -> None:
    """An empty folder."""


SCENES: Mapping[str, Callable[[Path], None]] = MappingProxyType(
    {
        "README.md#begin-a-site": _nothing,
        "README.md#work-on-mirrormark": _nothing,
        "hosting.md#begin-a-site": _nothing,
        "hosting.md#what-there-is-to-choose": _nothing,
        "hosting.md#in-a-site-that-you-already-have": _theirs,
        "hosting.md#in-another-language": _ours,
        "hosting.md#options": _with_options,
        "hosting.md#update": _begun,
        "hosting.md#pin": _begun,
        "hosting.md#leave-it-again": _ours,
        "generators.md#without-a-site-generator": _nothing,
        "generators.md#beside-any-other-site": _nothing,
        "generators.md#with-properdocs": _ours,
        "generators.md#with-zensical": _ours,
        "hosts.md#on-another-host": _begun,
        "plugins.md#with-pages-in-several-languages": _in_two_parts,
        "policy.md#scripts-in-a-page": _ours,
    }
)
AFTERWARDS: Mapping[str, str] = MappingProxyType(
    {
        "hosting.md#begin-a-site": "../pushed.git/refs/heads/main",
        "hosting.md#in-a-site-that-you-already-have": "site/assessments/our-team/index.html",
        "hosting.md#in-another-language": "site/assessments/tiny/index.html",
        "hosting.md#options": "site/mirrors/tiny/index.html",
        "hosting.md#update": "site/assessments/our-team/index.html",
        "hosting.md#leave-it-again": "site/service-worker.js",
        "generators.md#without-a-site-generator": "my-site/site/assessments/our-team/index.html",
        "generators.md#beside-any-other-site": "team/assessments/our-team/index.html",
        "generators.md#with-properdocs": "site/assessments/tiny/index.html",
        "generators.md#with-zensical": "site/assessments/tiny/index.html",
        "hosts.md#on-another-host": "site/assessments/our-team/index.html",
        "plugins.md#with-pages-in-several-languages": "site/mirrors/assessments/tiny/index.html",
        "policy.md#scripts-in-a-page": "site/assessments/tiny/index.html",
    }
)
"""A file that only exists if it worked."""


def set_the_scene(story: str, folder: Path) -> None:
    folder.mkdir()
    SCENES[story](folder)
