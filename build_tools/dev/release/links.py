"""Links of the texts beside the sources: the site's build sees those in `docs/` alone."""

import re
from collections.abc import Iterator
from pathlib import Path

from markdown_it import MarkdownIt

__all__ = ["find_broken_links"]


def find_broken_links(path: Path, root: Path) -> Iterator[str]:
    """Yield what the Markdown of a file links to in this repository, and isn't there."""
    for target in _list_targets(path.read_text(encoding="utf-8")):
        address, _, anchor = target.partition("#")
        if re.match(r"[a-z]+:|\.\./", address):
            continue  # another site, or a page of the repository's host
        linked = (root / address if address.startswith("/") else path.parent / address).resolve()
        page = path if not address else linked
        if not page.exists() or (anchor and anchor not in _list_anchors(page)):
            yield target


def _list_targets(text: str) -> Iterator[str]:
    for block in MarkdownIt().parse(text):
        for token in (block, *(block.children or ())):
            target = token.attrGet("href") or token.attrGet("src")
            if target:
                yield str(target)
            if token.type in ("html_block", "html_inline"):
                yield from re.findall(r'\b(?:src|href)="([^"]+)"', token.content)


def _list_anchors(page: Path) -> set[str]:
    """Return the addresses of headings, as hosts of repositories and MkDocs both make them."""
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"^#+ .*\{\s*:?\s*#([\w-]+)", text, re.MULTILINE)
    titles = re.findall(r"^#+ (.+?)(?: \{.*\})?$", text, re.MULTILINE)
    return {*named, *map(_make_anchor, titles)}


def _make_anchor(title: str) -> str:
    bare = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", title)
    return re.sub(r"\s+", "-", re.sub(r"[^\w\s-]", "", bare).strip().lower())
