"""What tells a page of ours, on its way through a generator."""

import re

__all__ = ["PAGE", "find_mark", "mark_page"]

PAGE = re.compile(r"^<!--mirrormark page (?P<uri>\S+)-->$", re.MULTILINE)


def mark_page(source: str, uri: str) -> str:
    """Return the source of a page with a mark before its text, behind the front matter."""
    meta, end, markdown = source.partition("\n---\n")
    return f"{meta}{end}\n<!--mirrormark page {uri}-->\n{markdown}"


def find_mark(text: str) -> str | None:
    """Return the address of the page that a text is; None where it is none of ours."""
    match = PAGE.search(text)
    return match["uri"] if match else None
