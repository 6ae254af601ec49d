"""HTML as browsers read it, which differs with whether scripts run.

With scripts, what is in a `<noscript>` is text up to the first `</noscript>`, wherever that stands:
in an attribute or a comment, for example. Without them it is markup like any other. Who looks for
what HTML does has to look at both.
"""

from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["list_readings", "measure_depth", "read_elements"]

BODY = "<!doctype html><body>"
"""A piece stands in a body that has begun: a `<frameset>` can't take its place."""


def list_readings(html: str) -> Sequence[bool]:
    """Return the values of ``scripting`` for which the elements differ: one, for most HTML."""
    return (False, True) if "<noscript" in html.lower() else (False,)


def read_elements(html: str, *, scripting: bool, is_page: bool = False) -> Iterator[LexborNode]:
    """Yield the elements of a piece, or of a whole page, in their order.

    Those in a `<template>` come after all others: a script may put them into the page at any time.
    """
    root = LexborHTMLParser(html if is_page else f"{BODY}{html}", scripting=scripting).root
    roots = [root] if root else []
    for each in roots:
        yield from each.traverse()
        roots += each.template_fragments()


def measure_depth(html: str) -> int:
    """Return how many elements of a piece stand within one another at most."""
    depths: dict[int, int] = {}
    for node in read_elements(html, scripting=False):
        around = node.parent
        depths[node.mem_id] = depths.get(around.mem_id, 0) + 1 if around else 0
    return max(depths.values(), default=0)
