"""Where the pages of assessments stand in the navigation of a site."""

__all__ = ["Nav", "expand_nav"]

type Nav = list[Nav] | dict[str, Nav] | str | None


def expand_nav(nav: Nav, entry: str, uris: list[str]) -> Nav:
    """Put the pages of all assessments where `nav` in `mkdocs.yml` says `Title: assessments/`."""
    if isinstance(nav, list):
        return [expand_nav(each, entry, uris) for each in nav]
    if isinstance(nav, dict):
        return {title: expand_nav(each, entry, uris) for title, each in nav.items()}
    return list(uris) if nav == entry else nav
