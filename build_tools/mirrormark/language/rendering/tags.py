"""The tags of a piece of HTML, and which of them reach beyond it."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

__all__ = ["VOID", "Reach", "Tag", "find_open", "find_reaching", "find_too_deep", "list_tags"]

VOID = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input"),
    *("link", "meta", "param", "source", "track", "wbr"),
}
"""Elements without an end tag."""
MENDED_BY_PARSERS = {
    *("p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot"),
    *("colgroup", "caption", "option", "optgroup", "rp", "rt"),
}
"""Elements whose end tag may be left out, where what follows tells that they end."""
NEVER_NESTED = {"p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot"}
"""Those that end at the next one, unless other elements stand between them."""
FOREIGN = ("svg", "math")
RAW = {"iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"}
"""Elements in which tags are text, but for those in drawings."""
# A tag without its end goes on to the end of the text: so each character is looked at once.
TAG = re.compile(
    r"""<!--.*?(?:-->|\Z)
    | <(?P<slash>/?)(?P<name>[a-z][^\s/>]*)
      (?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^"'>])*+
      (?:>|\Z)""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
MOST_TRIED = 40
"""Tags; each costs another reading of the text."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, as it stands there."""

    text: str
    name: str
    start: int
    is_end: bool

    @property
    def stop(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @property
    def is_closed(self) -> bool:
        """Whether it says itself that nothing is within."""
        return self.text.endswith("/>")


@dataclass(frozen=True, slots=True)
class Reach:
    """A tag that reaches beyond its text."""

    tag: Tag
    is_open: bool
    """Whether it only lacks its end."""


def list_tags(html: str) -> Iterator[Tag]:
    """Yield the tags of a text in their order, but for those in comments and in what is text."""
    lower = html.lower()
    foreign = position = 0
    while match := TAG.search(html, position):
        position = match.end()
        if not match["name"]:
            continue
        tag = Tag(match[0], match["name"].lower(), match.start(), bool(match["slash"]))
        yield tag
        if tag.name in FOREIGN and not tag.is_closed:
            foreign = max(foreign - 1, 0) if tag.is_end else foreign + 1
        elif tag.name in RAW and not tag.is_end and not foreign:
            end = lower.find(f"</{tag.name}", position)
            position = end if end >= 0 else len(html)


def find_too_deep(html: str, most: int) -> Tag | None:
    """Return the first tag that is open within more others than ``most``, None where none is.

    To count is quick; a parser takes far longer for elements within thousands of others.
    """
    opened: Counter[str] = Counter()
    depth = 0
    for tag in list_tags(html):
        is_foreign = opened["svg"] or opened["math"]
        if tag.name in VOID or tag.name in NEVER_NESTED or (tag.is_closed and is_foreign):
            continue
        if not tag.is_end:
            opened[tag.name] += 1
            depth += 1
        elif opened[tag.name]:
            opened[tag.name] -= 1
            depth -= 1
        if depth > most:
            return tag
    return None


def find_reaching(html: str, is_contained: Callable[[str], bool]) -> list[Reach]:
    """Return the tags without which a text would stay within itself, as few as can be.

    Those that have no partner are tried first, and all others if that isn't enough.
    """
    tags = list(list_tags(html))
    lonely = list(_find_lonely(tags))[:MOST_TRIED]
    if is_contained(_without(html, lonely)):
        return _reduce(html, lonely, is_contained)
    whole = [Reach(tag, is_open=False) for tag in tags[:MOST_TRIED]]
    if is_contained(_without(html, whole)):
        return [each for each in _reduce(html, whole, is_contained) if not each.tag.is_end]
    return lonely[:1]


def find_open(html: str) -> Tag | None:
    """Return the first tag that is never closed, None where there is none."""
    lonely = _find_lonely(list(list_tags(html)))
    return next((reach.tag for reach in lonely if reach.is_open), None)


def _reduce(html: str, tried: list[Reach], is_contained: Callable[[str], bool]) -> list[Reach]:
    needed = tried
    for reach in tried:
        fewer = [each for each in needed if each is not reach]
        if is_contained(_without(html, fewer)):
            needed = fewer
    return needed


def _without(html: str, reaching: list[Reach]) -> str:
    parts, start = [], 0
    for reach in reaching:
        parts.append(html[start : reach.tag.start])
        start = reach.tag.stop
    return "".join([*parts, html[start:]])


def _find_lonely(tags: list[Tag]) -> Iterator[Reach]:
    """Yield the tags without a partner, in their order."""
    opened: list[Tag] = []
    names: Counter[str] = Counter()
    lonely: list[Reach] = []
    for tag in tags:
        if not tag.is_end:
            is_foreign = tag.name in FOREIGN or any(names[each] for each in FOREIGN)
            if tag.name not in VOID and not (tag.is_closed and is_foreign):
                opened.append(tag)
                names[tag.name] += 1
            continue
        if not names[tag.name]:
            lonely.append(Reach(tag, is_open=False))
            continue
        while (last := opened.pop()).name != tag.name:
            names[last.name] -= 1
            if last.name not in MENDED_BY_PARSERS:
                lonely.append(Reach(last, is_open=True))
        names[tag.name] -= 1
    lonely += [Reach(tag, is_open=True) for tag in opened]
    yield from sorted(lonely, key=lambda reach: reach.tag.start)
