"""Pieces of an author's Markdown, marked on their way through the site's own renderer."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mirrormark.model import Document, Item, Place
from mirrormark.problems import AssessmentError, Problem
from mirrormark.rendering.active import Deed, find_deeds
from mirrormark.rendering.spoken import words_of

__all__ = [
    "MARKER",
    "Cut",
    "Slot",
    "cut_at_markers",
    "has_every_marker",
    "list_slots",
    "page_markdown",
    "shorten",
    "start_lines",
]

MARKER = re.compile(r"\s*<!--mirrormark (?P<number>\d+)-->\s*")
ONE_PARAGRAPH = re.compile(r"<p>(?P<inside>(?:(?!</?p>).)*)</p>", re.DOTALL)
OPENING = re.compile(r"<(?P<name>[a-z][a-z0-9]*)")
NUMBERED = re.compile(r"(\d+)([.)])")
CODE = re.compile(r"(`+).*?\1")
CAN_BE_ESCAPED = "\\`*_{}[]()>#+-.!"
"""What Python-Markdown takes a backslash away from, whatever extensions there are."""
BLOCKS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "a heading"),
    **dict.fromkeys(("ol", "ul", "dl"), "a list"),
    "blockquote": "a quotation",
    "hr": "a rule",
    "pre": "code",
    "table": "a table",
}
LINES_BEFORE, LINES_AFTER = 2, 1
"""A marker and an empty line stand before each piece, an empty line behind it."""
SHOWN = 40
"""Letters of a text that a message shows."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One piece of Markdown."""

    key: str
    """Which part of the page it is for, such as `item/flat`."""
    markdown: str
    """As the author wrote it."""
    place: Place
    """Where the author wrote it."""
    is_inline: bool
    """Whether it has to become a line of text, with no blocks in it."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A rendered page, cut at its markers."""

    before: str
    """The HTML before the first marker."""
    slots: Mapping[str, str]
    """The HTML of each slot, by key; of a line of text without the paragraph around it."""
    after: str
    """The HTML behind the last marker, footnotes for example."""


def list_slots(document: Document) -> Iterator[Slot]:
    """Yield the pieces of a file in the order in which they stand in it."""
    if introduction := document.introduction:
        yield Slot("introduction", introduction.text, introduction.place, is_inline=False)
    for section in document.sections:
        yield Slot(f"section/{section.id}", section.title, section.place, is_inline=True)
        for part in section.content:
            if isinstance(part, Item):
                yield from _list_item_slots(part)
            else:
                yield Slot(f"prose/{part.place.line}", part.text, part.place, is_inline=False)
    for outcome in document.outcomes:
        yield Slot(f"outcome-title/{outcome.id}", outcome.title, outcome.place, is_inline=True)
        if prose := outcome.prose:
            yield Slot(f"outcome/{outcome.id}", prose.text, prose.place, is_inline=False)
    for advice in document.advice:
        yield Slot(f"advice-title/{advice.id}", advice.title, advice.place, is_inline=True)
        if prose := advice.prose:
            yield Slot(f"advice/{advice.id}", prose.text, prose.place, is_inline=False)


def _list_item_slots(item: Item) -> Iterator[Slot]:
    yield Slot(f"item/{item.id}", item.text, item.place, is_inline=True)
    if item.help:
        yield Slot(f"help/{item.id}", item.help.text, item.help.place, is_inline=False)
    for option in item.options:
        yield Slot(f"option/{item.id}/{option.id}", option.label, option.place, is_inline=True)


def page_markdown(document: Document) -> str:
    """Return the Markdown that the site has to render before `assemble`."""
    marked = [
        f"<!--mirrormark {number}-->\n\n{slot.markdown}\n"
        for number, slot in enumerate(list_slots(document))
    ]
    # The last marker parts the author's last words from what the site adds, such as footnotes.
    ending = f"<!--mirrormark {len(marked)}-->\n"
    return "\n".join([*marked, ending])


def start_lines(slots: Iterable[Slot]) -> list[int]:
    """Return the line of `page_markdown` in which each piece begins, counted from 0."""
    lines: list[int] = []
    line = 0
    for slot in slots:
        lines.append(line + LINES_BEFORE)
        line += LINES_BEFORE + slot.markdown.count("\n") + 1 + LINES_AFTER
    return lines


def has_every_marker(text: str, document: Document) -> bool:
    """Whether a text, Markdown or HTML, still has the markers of `page_markdown` in their order."""
    numbers = [int(match["number"]) for match in MARKER.finditer(text)]
    return numbers == list(range(len(list(list_slots(document))) + 1))


def cut_at_markers(html: str, document: Document, home: str = "") -> Cut:
    """Cut what the site's Markdown made of `page_markdown`.

    Args:
        html: The content of the page.
        document: What it was made of.
        home: The address of the site. Nothing may be fetched from any other origin.

    Raises:
        AssessmentError: A marker was swallowed (by an HTML tag, say, that the author never closed),
            a line of text became something else, or nothing that can be said, or a piece would
            do something by itself, or fetch something of another site.
    """
    slots = list(list_slots(document))
    before, *numbered = MARKER.split(html)
    numbers, pieces = [int(number) for number in numbered[::2]], numbered[1::2]
    for expected in range(len(slots) + 1):
        is_lost = expected >= len(numbers) or numbers[expected] != expected
        if is_lost or (expected < len(slots) and _is_raw(slots[expected], pieces[expected])):
            raise AssessmentError([_describe_swallowed(slots, expected, document)])
    *filled, after = pieces
    problems = list(_find_active(slots, filled, f"{before}{after}", home))
    if problems:
        raise AssessmentError(problems)
    cut = {
        slot.key: _read_inline(slot, piece, problems) if slot.is_inline else piece
        for slot, piece in zip(slots, filled, strict=True)
    }
    if problems:
        raise AssessmentError(problems)
    return Cut(before, cut, after)


def _find_active(slots: list[Slot], filled: list[str], around: str, home: str) -> Iterator[Problem]:
    """Yield what would do something; ``around`` is what the site made of footnotes, for example."""
    for slot, html in zip(slots, filled, strict=True):
        yield from _describe_deeds(html, [slot], home)
    if slots:
        yield from _describe_deeds(around, slots, home)


def _describe_deeds(html: str, slots: list[Slot], home: str) -> Iterator[Problem]:
    """Describe each at the place where its sign stands in one of the slots."""
    seen: Counter[str] = Counter()
    for deed in find_deeds(html, home):
        places = list(_find_signs(deed, slots)) or [slots[0].place]
        place = places[min(seen[deed.sign], len(places) - 1)]
        seen[deed.sign] += 1
        yield Problem(deed.name, place, f"'{deed.sign}' {deed.what}", deed.mend)


def _find_signs(deed: Deed, slots: list[Slot]) -> Iterator[Place]:
    sign = re.compile(re.escape(deed.sign), re.IGNORECASE)
    for slot in slots:
        for number, line in enumerate(slot.markdown.split("\n")):
            shift = 0 if number else slot.place.column - 1
            for found in sign.finditer(CODE.sub(lambda code: " " * len(code[0]), line)):
                column = shift + found.start() + 1
                place = Place(slot.place.path, slot.place.line + number, column)
                yield place.over(len(deed.sign))


def _is_raw(slot: Slot, html: str) -> bool:
    """Whether a line came out as it went in, as it does inside an HTML tag left open."""
    return slot.is_inline and html.strip() == slot.markdown.strip()


def _read_inline(slot: Slot, html: str, problems: list[Problem]) -> str:
    match = ONE_PARAGRAPH.fullmatch(html.strip())
    if match is None:
        words, block = shorten(slot.markdown), _name_block(html)
        what = f"the words '{words}' read as {block} to the site's Markdown"
        problems.append(Problem("not-a-line", slot.place, what, _mend_block(slot.markdown)))
        return ""
    if not words_of(match["inside"]):
        what = f"there are no words in '{shorten(slot.markdown)}', as the site shows it"
        mend = "Write some beside it; a picture can have them too, as in ![words](picture.png)."
        problems.append(Problem("no-words", slot.place, what, mend))
    return match["inside"]


def _name_block(html: str) -> str:
    tag = OPENING.match(html.strip())
    return BLOCKS.get(tag["name"], "no line of text") if tag else "nothing that is shown"


def _mend_block(markdown: str) -> str:
    number = NUMBERED.match(markdown)
    if number:
        return f"Put a backslash behind the number: '{number[1]}\\{number[2]}'."
    if markdown[0] in CAN_BE_ESCAPED:
        return f"Put a backslash before the first sign: '\\{shorten(markdown)}'."
    return "Let it begin with another word, or word it differently."


def _describe_swallowed(slots: list[Slot], number: int, document: Document) -> Problem:
    place = slots[number - 1].place if number else document.place
    what = "something in this text is never closed, so that it swallows what follows"
    return Problem(
        "unclosed-block",
        place,
        what,
        "Look for an HTML tag, a comment or a code fence without its end.",
    )


def shorten(markdown: str) -> str:
    """Return the beginning of a text, for a message."""
    return markdown if len(markdown) <= SHOWN else f"{markdown[:SHOWN]}…"
