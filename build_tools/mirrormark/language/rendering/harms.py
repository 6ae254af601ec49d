"""What in the rendered pieces of a page would act, or reach beyond its piece."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from functools import partial
from itertools import islice

from mirrormark.language.rendering.active import find_deeds
from mirrormark.language.rendering.frames import AFTER, BEFORE, Frame, frames_of, is_contained
from mirrormark.language.rendering.pieces import Slot, shorten
from mirrormark.language.rendering.readers import measure_depth, read_elements
from mirrormark.language.rendering.tags import Reach, Tag, find_open, find_reaching, find_too_deep
from mirrormark.model import Document, Place
from mirrormark.model.limits import most
from mirrormark.model.problems import Problem

__all__ = [
    "describe_swallowing",
    "find_around",
    "find_deeds_in",
    "find_depth_in",
    "find_ids_in",
    "find_reaching_in",
]

ELEMENTS_A_LEVEL = 4
"""An entry of a list in a list is a list, an entry and a paragraph, for example."""
MOST_TOLD = 100
"""Deeds; who has mended so many looks again."""
CODE = re.compile(r"(`+).*?\1")


def find_depth_in(slots: list[Slot], html: str) -> list[Problem]:
    """Return the tag from which on HTML is nested too deeply to be looked at in any other way."""
    if html.count("<") <= most("nested"):
        return []
    if tag := find_too_deep(html, most("nested")):
        place = _find_tag(tag, html, slots)
    elif measure_depth(html) > most("nested") * ELEMENTS_A_LEVEL:
        place = slots[0].place
    else:
        return []
    what = f"HTML elements stand in more than {most('nested')} others here"
    return [Problem("beyond-limits", place, what, "Close each where it ends, or do with fewer.")]


def find_deeds_in(slot: Slot, html: str, home: str) -> list[Problem]:
    """Return what the HTML of a piece would do by itself."""
    return list(_describe_deeds(html, [slot], home))


def find_ids_in(slot: Slot, html: str, ids: Collection[str]) -> list[Problem]:
    """Return where the HTML of a piece has one of the ``ids`` of the page's own elements.

    Headings get theirs of their words.
    """
    if "id=" not in html.lower():
        return []
    found = [node.attributes.get("id") for node in read_elements(html, scripting=False)]
    return [
        Problem(
            "unfit-tag",
            _find_place(re.compile(re.escape(each)), [slot], 0),
            f"'{each}' is an id that the page has for an element of its own",
            "Give it another one, as in '{#another}' behind the words of a heading.",
        )
        for each in found
        if each and each in ids
    ]


def find_reaching_in(slot: Slot, html: str) -> list[Problem]:
    """Return what in the HTML of a piece, which does nothing, reaches beyond the piece."""
    return list(_describe_reaching(html, [slot], frames_of(slot), is_inline=slot.is_inline))


def find_around(slots: list[Slot], before: str, after: str, home: str) -> Iterator[Problem]:
    """Yield the same of what the site made of the pieces besides: of footnotes, for example."""
    if not slots:
        return
    harms = find_depth_in(slots, f"{before}{after}")
    harms = harms or list(_describe_deeds(f"{before}{after}", slots, home))
    yield from harms
    if not harms:
        for html, frame in ((before, BEFORE), (after, AFTER)):
            yield from _describe_reaching(html, slots, (frame,), is_inline=False)


def _describe_deeds(html: str, slots: list[Slot], home: str) -> Iterator[Problem]:
    """Describe each at the place where its sign stands in one of the slots."""
    seen: Counter[str] = Counter()
    for deed in islice(find_deeds(html, home), MOST_TOLD):
        sign = re.compile(re.escape(deed.sign), re.IGNORECASE)
        place = _find_place(sign, slots, seen[deed.sign])
        seen[deed.sign] += 1
        yield Problem(deed.name, place, f"'{deed.sign}' {deed.what}", deed.mend)


def _describe_reaching(
    html: str, slots: list[Slot], frames: tuple[Frame, ...], *, is_inline: bool
) -> Iterator[Problem]:
    for frame in frames:
        contained = partial(is_contained, frame=frame, is_inline=is_inline)
        if contained(html):
            continue
        reaching = find_reaching(html, contained)
        for reach in reaching:
            yield _describe_reach(reach, html, slots)
        if not reaching:
            what = f"the HTML in '{shorten(slots[0].markdown)}' changes what stands around it"
            yield Problem("unfit-tag", slots[0].place, what, "Take it out, or write Markdown.")
        return


def _describe_reach(reach: Reach, html: str, slots: list[Slot]) -> Problem:
    tag = reach.tag
    place = _find_tag(tag, html, slots)
    if reach.is_open:
        return _describe_open(tag, place)
    if tag.is_end:
        what = f"'</{tag.name}>' ends what doesn't begin in this text"
        return Problem("unfit-tag", place, what, "Remove it.")
    what = f"'<{tag.name}' can't stand in this text: it changes what is around it"
    return Problem("unfit-tag", place, what, "Take it out, or write Markdown in its place.")


def _find_tag(tag: Tag, html: str, slots: list[Slot]) -> Place:
    before = html[: tag.start].lower().count(tag.text.lower())
    exact = re.compile(re.escape(tag.text), re.IGNORECASE)
    loose = re.compile(rf"</?{re.escape(tag.name)}(?![^\s/>])", re.IGNORECASE)
    return _find_place(exact if any(_find_signs(exact, slots)) else loose, slots, before)


def _describe_open(tag: Tag, place: Place) -> Problem:
    what = f"'<{tag.name}' is never closed in this text"
    mend = f"Write '</{tag.name}>' where it ends; to show it as words, put it in backquotes."
    return Problem("unclosed-block", place, what, mend)


def describe_swallowing(before: list[Slot], document: Document) -> Problem:
    """Describe what makes of the following pieces a part of the last one of those before."""
    slot = before[-1] if before else None
    opened = find_open(CODE.sub(_blank, slot.markdown)) if slot else None
    if slot and opened:
        above = slot.markdown[: opened.start].split("\n")
        shift = 0 if above[1:] else slot.place.column - 1
        line, column = slot.place.line + len(above) - 1, shift + len(above[-1]) + 1
        place = Place(slot.place.path, line, column).over(len(f"<{opened.name}"))
        return _describe_open(opened, place)
    what = "something in this text is never closed, so that it swallows what follows"
    mend = "Look for an HTML tag, a comment or a code fence without its end."
    place = slot.place if slot else document.place
    return Problem("unclosed-block", place, what, mend)


def _find_place(sign: re.Pattern[str], slots: list[Slot], number: int) -> Place:
    """Return where a sign stands for the so-manieth time, counted from 0; at the last if fewer."""
    places = list(_find_signs(sign, slots)) or [slots[0].place]
    return places[min(number, len(places) - 1)]


def _find_signs(sign: re.Pattern[str], slots: list[Slot]) -> Iterator[Place]:
    for slot in slots:
        for number, line in enumerate(slot.markdown.split("\n")):
            shift = 0 if number else slot.place.column - 1
            for found in sign.finditer(CODE.sub(_blank, line)):
                column = shift + found.start() + 1
                place = Place(slot.place.path, slot.place.line + number, column)
                yield place.over(len(found[0]))


def _blank(code: re.Match[str]) -> str:
    return " " * len(code[0])
