"""Gathers everything in the bundle that has a licence."""

from collections.abc import Iterable
from importlib.metadata import distribution

from mirrormark import __version__
from mirrormark.bundle.licences.packages import describe_package, find_packages
from mirrormark.bundle.licences.stored import list_stored, read_additions
from mirrormark.bundle.notices import Component
from mirrormark.bundle.tools import BundleError

__all__ = ["gather_components", "read_own_licence"]


def gather_components(inputs: Iterable[str]) -> list[Component]:
    """Return what is in a bundle that esbuild has made of these files.

    Raises BundleError where something in it may not be there.
    """
    additions = read_additions()
    packages = [describe_package(folder, additions) for folder in find_packages(inputs)]
    script = [each for each in packages if each.part == "script"]
    python = [each for each in packages if each.part == "python"]
    return [_describe_ours(), *script, *python, *list_stored("python")]


def _describe_ours() -> Component:
    text = read_own_licence("mirrormark")
    if not text:
        raise BundleError("Mirrormark is installed without its LICENSE. Install it again.")
    # As the sources say: an editable installation keeps the version that it was made with.
    return Component("script", "Mirrormark", __version__, "MIT", source="", note="", texts=(text,))


def read_own_licence(project: str) -> str:
    """Return the licence file of an installed Python project, or nothing."""
    found = distribution(project)
    return (found.read_text("licenses/LICENSE") or found.read_text("LICENSE") or "").rstrip()
