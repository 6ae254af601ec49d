"""The licences of what the theme puts into a site.

The theme is no part of the bundle: what counts is the one that is installed when a site is built.
"""

from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files

from mirrormark.bundle.licences.gather import read_own_licence
from mirrormark.bundle.licences.stored import list_stored, read_text
from mirrormark.bundle.notices import Component

__all__ = ["list_theme"]

PROJECT = "mkdocs-material"
SOURCE = "https://github.com/squidfunk/mkdocs-material"


def list_theme() -> list[Component]:
    """Return what is in Material for MkDocs, or nothing where that isn't installed."""
    try:
        found = version(PROJECT)
    except PackageNotFoundError:
        return []
    texts = tuple(filter(None, [read_own_licence(PROJECT)]))
    theme = Component("theme", "Material for MkDocs", found, "MIT", SOURCE, note="", texts=texts)
    return [theme, *_list_icons(), *list_stored("theme")]


def _list_icons() -> list[Component]:
    """Return the two sets of icons that the theme itself draws with."""
    note = "Icons of the theme."
    material, octicons = _read_icons("material"), _read_icons("octicons")
    apache = (*material, read_text("Apache-2.0.txt"))  # theirs only names it
    address = "https://github.com/Templarian/MaterialDesign"
    design = Component(
        "theme", "Material Design Icons", "", "Apache-2.0", address, note, texts=apache
    )
    address = "https://github.com/primer/octicons"
    return [design, Component("theme", "Octicons", "", "MIT", address, note, texts=octicons)]


def _read_icons(folder: str) -> tuple[str, ...]:
    file = files("material").joinpath("templates", ".icons", folder, "LICENSE")
    return (file.read_text(encoding="utf-8").rstrip(),) if file.is_file() else ()
