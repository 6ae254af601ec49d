"""What all kinds of items have in common."""

from dataclasses import dataclass
from decimal import Decimal

from mirrormark.kinds import KINDS, LISTED
from mirrormark.language.parse.attributes import Attributes, take_attributes
from mirrormark.language.parse.blocks import Entry
from mirrormark.language.parse.braces import LIST_AT_END, is_ours
from mirrormark.language.parse.ids import make_id
from mirrormark.language.parse.points import has_points
from mirrormark.language.parse.prose import join_words, read_prose, refuse_no_words
from mirrormark.language.parse.read_front_matter import FrontMatter
from mirrormark.language.parse.read_noise import read_noise
from mirrormark.language.parse.read_rules import read_when
from mirrormark.language.parse.read_states import read_allow_attribute
from mirrormark.language.parse.words import Words
from mirrormark.model import Feed, Item, Prose, Quantity, ResponseOption
from mirrormark.model.numerals import read_number
from mirrormark.model.problems import Problem
from mirrormark_engine import contract

__all__ = ["Surroundings", "make_item", "read_entry", "read_statement"]

OF_SCORES = ("dimension", "weight", "reverse")
"""Attributes that say how an item is scored."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an item takes from the file and the section that it stands in."""

    lines: list[str]
    """Of the whole file."""
    path: str
    """As messages name it."""
    front: FrontMatter
    """What the file says of itself."""
    dimension: str | None
    """What items feed that name no dimension themselves."""
    allow: tuple[contract.State, ...]
    """What may be answered beside the options, where an item doesn't say."""
    problems: list[Problem]
    """Grows."""

    def prose(self, start: int, end: int) -> list[Prose]:
        """Return what stands from line ``start`` up to ``end``, as a list of one or none."""
        prose = read_prose(self.lines, start, end, self.path, self.problems)
        return [prose] if prose else []


def read_statement(entry: Entry, around: Surroundings) -> Item:
    """Read an entry of an item list that is answered on a scale."""
    text, attributes = read_entry(entry, LISTED, around.problems)
    scale = attributes.values.get("scale", around.front.scale)
    return make_item(LISTED, text, entry.words, attributes, around, scale=scale)


def read_entry(entry: Entry, kind: str, problems: list[Problem]) -> tuple[str, Attributes]:
    """Take the attributes off an entry of an item list, which is a single paragraph."""
    words = _refuse_glued(entry.words, problems)
    text, attributes = take_attributes(words, kind, problems)
    if not entry.is_simple:
        what = "this entry of a '-' list is not a single paragraph"
        mend = "A '-' list holds items or options, one paragraph each; use '*' for other lists."
        if kind == "advice":
            mend = "This '-' list holds advice, one line each; use a heading '## …' for more."
        problems.append(Problem("overfull-entry", entry.words.place, what, mend))
    else:
        thing = "this entry of a '-' list"
        refuse_no_words(text, thing, entry.words.place, problems)
    return text, attributes


def _refuse_glued(words: Words, problems: list[Problem]) -> Words:
    """Note a line that follows braces or points; return the words above it, or all of them."""
    for index, (offset, place) in enumerate(words.starts[1:], 1):
        before = words.text[:offset].rstrip()
        match = LIST_AT_END.search(before)
        if (match and is_ours(match["inside"])) or has_points(before):
            what = "this line is read as a part of the entry above it"
            end = "braces" if match else "points"
            mend = (
                f"Begin it with '- ', leave an empty line above it, or move the {end} to its end."
            )
            problems.append(Problem("overfull-entry", place, what, mend))
            return Words(before, words.starts[:index])
    return words


def make_item(
    kind: contract.Kind,
    text: str,
    words: Words,
    attributes: Attributes,
    around: Surroundings,
    *,
    scale: str | None = None,
    options: tuple[ResponseOption, ...] = (),
    quantity: Quantity | None = None,
    help_text: Prose | None = None,
) -> Item:
    """Put an item together from its ``words``, without the attributes its ``text``."""
    item_id = attributes.id or make_id(text, "item")
    is_scored = KINDS[kind].can_be_scored(options) and "unscored" not in attributes.flags
    if not is_scored:
        _refuse_scoring(kind, attributes, around.problems)
    subject = f"the condition of item '{item_id}'"
    _refuse_noise(kind, attributes, around.problems)
    when = read_when(attributes, subject, around.front.bands, around.problems)
    return Item(
        id=item_id,
        has_own_id=attributes.id is not None,
        kind=kind,
        text=text,
        feeds=_read_feeds(attributes, around) if is_scored else (),
        is_scored=is_scored,
        scale=scale,
        options=options,
        quantity=quantity,
        allow=_read_allow(kind, attributes, around),
        when=when.rule,
        noise=read_noise(attributes, scale, around.front.noise, around.problems),
        help=help_text,
        place=words.place,
        when_places=when.places,
        places={name: attributes.place_in(name) for name in attributes.spans},
        lines=words.cut(text),
    )


def _read_feeds(attributes: Attributes, around: Surroundings) -> tuple[Feed, ...]:
    """Return what a scored item counts for; nothing where nobody says that."""
    weight = _read_weight(attributes, around.problems)
    dimension = attributes.values.get("dimension", around.dimension)
    if dimension is None and not attributes.is_whole and around.front.dimensions:
        dimension = around.front.dimensions[0].id
    return () if dimension is None else (Feed(dimension, weight, "reverse" in attributes.flags),)


def _refuse_scoring(kind: contract.Kind, attributes: Attributes, problems: list[Problem]) -> None:
    found = [name for name in OF_SCORES if name in attributes]
    if not KINDS[kind].counts and "unscored" in attributes:
        found.append("unscored")
    if not found:
        return
    thing, mend = KINDS[kind].say_unscored()
    if KINDS[kind].counts and "unscored" in attributes.flags:
        thing, mend = "an unscored item", "Remove it, or remove 'unscored'."
    names = join_words([f"'{name}'" for name in found])
    verb = "counts" if len(found) == 1 else "count"
    if len(found) > 1:
        mend = mend.replace("Remove it", "Remove them", 1)
    problems.append(
        Problem(
            "idle-attribute",
            attributes.place_of(found[0]),
            f"{names} {verb} for nothing on {thing}",
            mend,
        )
    )


def _refuse_noise(kind: contract.Kind, attributes: Attributes, problems: list[Problem]) -> None:
    if "noise" in attributes.values and not KINDS[kind].counts:
        what = f"'noise' counts for nothing on {KINDS[kind].in_words}"
        mend = "Remove it: nothing hangs on whether it comes again."
        problems.append(Problem("idle-attribute", attributes.place_of("noise"), what, mend))


def _read_weight(attributes: Attributes, problems: list[Problem]) -> Decimal:
    text = attributes.values.get("weight", "1")
    weight = read_number(text)
    if weight is None or weight <= 0:
        what = f"the weight is '{text}', not a number above 0"
        problems.append(
            Problem("bad-number", attributes.place_of("weight"), what, "Write, say, 'weight=2'.")
        )
        return Decimal(1)
    return weight


def _read_allow(
    kind: contract.Kind, attributes: Attributes, around: Surroundings
) -> tuple[contract.State, ...]:
    if KINDS[kind].counts:
        return read_allow_attribute(attributes, around.allow, around.problems)
    if "allow" in attributes.values:
        what = f"'allow' counts for nothing on {KINDS[kind].in_words}"
        mend = f"Remove it: {KINDS[kind].in_words} can be left blank."
        around.problems.append(Problem("idle-attribute", attributes.place_of("allow"), what, mend))
    return ()
