"""Where the pages of assessments stand in the navigation of a site."""

from collections.abc import Iterable, Sequence

__all__ = ["Nav", "expand_nav", "in_order", "name_last"]

type Nav = list[Nav] | dict[str, Nav] | str | None


def expand_nav(nav: Nav, entry: str, uris: list[str]) -> Nav:
    """Put the pages of all assessments where `nav` in `mkdocs.yml` says `Title: assessments/`."""
    if isinstance(nav, list):
        # Beside other pages of a section it stands for several, and not for a list of its own.
        return [made for each in nav for made in _expand_entry(each, entry, uris)]
    if isinstance(nav, dict):
        return {title: expand_nav(each, entry, uris) for title, each in nav.items()}
    return list(uris) if nav == entry else nav


def _expand_entry(nav: Nav, entry: str, uris: list[str]) -> list[Nav]:
    return list[Nav](uris) if nav == entry else [expand_nav(nav, entry, uris)]


def name_last(nav: Nav, uri: str) -> Nav:
    """Put a page at the end of `nav` in `mkdocs.yml`, unless that names it somewhere."""
    return [*nav, uri] if isinstance(nav, list) and not _names(nav, uri) else nav


def _names(nav: Nav, uri: str) -> bool:
    if isinstance(nav, dict):
        return any(_names(each, uri) for each in nav.values())
    return any(_names(each, uri) for each in nav) if isinstance(nav, list) else nav == uri


def in_order(ids: Iterable[str], uses: Iterable[Sequence[str]]) -> list[str]:
    """Return the ids of assessments in the order in which they build on each other.

    ``uses`` are the ids that profiles read, in the order of each profile. Those that no profile
    reads come last.
    """
    known = list(ids)
    first = [name for each in uses for name in each if name in known]
    return list(dict.fromkeys([*first, *known]))
