"""Links in an author's prose, which name files: to pages and pictures of a plain site."""

import posixpath
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown  # type: ignore[import-untyped] # it has no types
from markdown.extensions import Extension  # type: ignore[import-untyped] # it has no types
from markdown.treeprocessors import Treeprocessor  # type: ignore[import-untyped] # it has no types

from mirrormark.generators.plain.addresses import path_of
from mirrormark.generators.relative import lead

__all__ = ["ProseLinks"]

NAMED = {"a": "href", "img": "src"}


@dataclass
class ProseLinks(Extension):  # type: ignore[misc] # Python-Markdown has no types
    """Has links lead to where files have gone, and notes which files have to be there."""

    pages: Collection[str] = ()
    """Addresses of all pages, as files name each other."""
    is_file: Callable[[str], bool] = lambda _: False
    """Whether there is such a file, seen from the folder that holds that of the assessments."""
    page: str = ""
    """The page that is being rendered."""
    files: set[str] = field(default_factory=set)
    """What has to be in the site as it is."""
    lost: list[tuple[str, str]] = field(default_factory=list)
    """Links that lead nowhere: the page, and what the link says."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's)
        """Look at links when all else has been made of the text."""
        md.treeprocessors.register(_Resolve(self), "mirrormark-links", 0)

    def resolve(self, address: str) -> str | None:
        """Return an address as the page has to have it; None where it leads nowhere."""
        try:
            split = urlsplit(address)
        except ValueError:  # the numbers of a host aren't closed
            self.lost.append((self.page, address))
            return None
        if split.scheme or split.netloc or not split.path or split.path.startswith("/"):
            return address
        named = unquote(split.path)
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self.page), named))
        here, rest = path_of(self.page), split._replace(path="").geturl()
        if target in self.pages:
            return lead(path_of(target), here) + rest
        if self.is_file(target):
            self.files.add(target)
            return lead(target, here) + rest
        self.lost.append((self.page, address))
        return None


class _Resolve(Treeprocessor):  # type: ignore[misc] # Python-Markdown has no types
    def __init__(self, links: ProseLinks) -> None:
        super().__init__()
        self._links = links

    def run(self, root: Element) -> Any:  # noqa: ANN401 (as Python-Markdown has it)
        for element in root.iter():
            name = NAMED.get(element.tag, "")
            address = element.get(name)
            if address is None:
                continue
            found = self._links.resolve(address)
            if found is None:
                element.tag = "span"  # the words stay
                del element.attrib[name]
            else:
                element.set(name, found)
