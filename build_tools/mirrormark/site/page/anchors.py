"""Where links from other pages may lead within a page."""

from selectolax.lexbor import LexborHTMLParser

__all__ = ["STEPS", "list_anchors"]

STEPS = frozenset({"check", "result"})
"""Steps of an assessment that have no element of their own; the script goes there by the hash."""


def list_anchors(html: str) -> set[str]:
    """Return what a link may name behind `#`, given the finished HTML of a page's content.

    A site generator looks for anchors in the Markdown, where it finds none of those that the
    templates bring.
    """
    tree = LexborHTMLParser(html)
    found = [node.id for node in tree.css("[id]")]
    found += [node.attributes["name"] for node in tree.css("a[name]")]
    return {anchor for anchor in found if anchor}
