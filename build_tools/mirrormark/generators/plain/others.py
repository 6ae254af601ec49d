"""What lies in the folder of a plain site, and isn't to be thrown away with it."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from mirrormark.bundle.folders import is_hidden
from mirrormark.site import PublishingError

__all__ = ["refuse_others"]

WRITTEN = {
    "404.html",
    "assets",
    "embed.css",
    "embed.js",
    "index.html",
    "licences",
    "privacy",
    "service-worker.js",
    "your-results",
}
"""What a build writes, besides the folder of assessments."""
STYLE = "plain-*.css"
"""A style that no other generator's site has, nor the Markdown for one."""


def refuse_others(folder: Path, assessments: str) -> None:
    """Raise PublishingError where a folder holds what no build has written. What is hidden stays.

    ``assessments`` is the folder of these, as addresses begin with it.
    """
    if not folder.is_dir():
        return
    names = sorted(_list_others(folder, {*WRITTEN, *PurePosixPath(assessments).parts[:1]}))
    if names:
        more = f" and {len(names) - 1} more" if len(names) > 1 else ""
        raise PublishingError(
            f"{folder} holds something that 'mirrormark build' hasn't written, and would be "
            f"replaced: '{names[0]}'{more}. Name another folder by '--out', or move it elsewhere."
        )


def _list_others(folder: Path, written: set[str]) -> Iterator[str]:
    assets = folder / "assets"
    styles = {*assets.glob(STYLE)}
    for path in folder.iterdir():
        if not is_hidden(path) and (path.name not in written or not styles):
            yield path.name
    for path in assets.iterdir() if styles else ():
        if path.name != "mirrormark" and path not in styles:
            yield f"assets/{path.name}"
