"""What other plugins have to see of our pages, so that these come out right beside them."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

__all__ = ["be_seen_first", "package_of"]

LOOK_UP_PAGES = {"mkdocs_redirects"}
"""Plugins, by their Python package, that note which pages there are once they hear of the files."""


def package_of(plugin: object) -> str:
    """Return the Python package that a plugin comes from."""
    return type(plugin).__module__.partition(".")[0]


def be_seen_first(config: MkDocsConfig, ours: BasePlugin) -> None:  # type: ignore[type-arg]
    """Have those who look up pages hear of the files once ours are among them.

    All others hear in the order in which the host has named them.
    """
    hearing = config.plugins.events["files"]
    own = [each for each in hearing if getattr(each, "__self__", None) is ours]
    early = [
        each
        for each in hearing[: hearing.index(own[0])]
        if package_of(getattr(each, "__self__", None)) in LOOK_UP_PAGES
    ]
    for each in early:
        hearing.remove(each)
        hearing.insert(hearing.index(own[0]) + 1, each)
