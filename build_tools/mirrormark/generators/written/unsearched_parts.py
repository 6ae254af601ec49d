"""Keeps a search out of parts of a page, where a generator looks for an attribute."""

import json
from html.parser import HTMLParser

from mirrormark.language.rendering.tags import VOID

__all__ = ["drop_empty", "mark_unsearched"]

MARK = " data-search-exclude"


def mark_unsearched(part: str) -> str:
    """Return a piece of HTML whose outermost elements all have the attribute."""
    reader = _Outermost(part)
    reader.feed(part)
    reader.close()
    for at in reversed(reader.ends_of_names):
        part = f"{part[:at]}{MARK}{part[at:]}"
    return part


def drop_empty(search_index: bytes) -> bytes:
    """Return Zensical's index without what a heading in such a part leaves in it: a bare page.

    Another file of that name stays as it is.
    """
    try:
        index = json.loads(search_index)
        items = index["items"]
        titles = {each["location"]: each["title"] for each in items}
        index["items"] = [
            each
            for each in items
            if each["text"]
            or each["title"] != titles.get(each["location"].partition("#")[0])
            or "#" not in each["location"]
        ]
    except (ValueError, LookupError, TypeError, AttributeError):  # it has another form
        return search_index
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()


class _Outermost(HTMLParser):
    """Finds where the names of the outermost tags end, in HTML that is whole."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        lines = text.split("\n")
        self._starts = [0]
        for line in lines:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._depth = 0
        self.ends_of_names: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        line, column = self.getpos()
        if self._depth == 0:
            self.ends_of_names.append(self._starts[line - 1] + column + 1 + len(tag))
        self._depth += tag not in VOID

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self._depth -= tag not in VOID  # as in a drawing

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag not in VOID
