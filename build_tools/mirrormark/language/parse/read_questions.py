"""Questions: a heading, help, and below it a list of options, or of an allocation's parts."""

from collections.abc import Mapping
from decimal import Decimal

from mirrormark.kinds import KINDS, LISTED, TYPES, USUAL
from mirrormark.language.parse.attributes import Attributes, take_attributes
from mirrormark.language.parse.blocks import Entry, Heading, ItemList
from mirrormark.language.parse.braces import LIST_AT_END, OF_TYPES
from mirrormark.language.parse.ids import make_id
from mirrormark.language.parse.meant import refuse_ticks
from mirrormark.language.parse.points import split_points
from mirrormark.language.parse.prose import join_words, refuse_no_words
from mirrormark.language.parse.read_items import Surroundings, make_item, read_entry
from mirrormark.language.parse.read_quantities import read_quantity, refuse_foreign_attributes
from mirrormark.language.parse.strays import refuse_stray_points
from mirrormark.model import Item, Prose, ResponseOption
from mirrormark.model.problems import Problem, find_nearest, list_known, suggest
from mirrormark_engine import contract

__all__ = ["read_question"]

OF_OTHERS: Mapping[str, str] = {name: each for each in TYPES for name in KINDS[each].elsewhere}
"""What other formats call a type of ours."""


def read_question(
    marks: list[Heading | ItemList], end: int, around: Surroundings
) -> list[Item | Prose]:
    """Read `### Question? {#id}` with the lists below it; it ends before line ``end``."""
    heading, *lists = marks
    assert isinstance(heading, Heading)
    return _QuestionReader(heading, [each for each in lists if isinstance(each, ItemList)]).read(
        end, around
    )


class _QuestionReader:
    def __init__(self, heading: Heading, lists: list[ItemList]) -> None:
        self._heading = heading
        self._lists = lists
        self._entries = [entry for each in lists for entry in each.entries]

    def read(self, end: int, around: Surroundings) -> list[Item | Prose]:
        words = self._heading.words
        text, attributes = take_attributes(words, "question", around.problems)
        refuse_no_words(text, "this question", words.place, around.problems)
        refuse_ticks(self._entries, around.problems)
        kind = self._read_kind(attributes, around.problems)
        item_id = attributes.id or make_id(text, "item")
        starts = [*(each.start for each in self._lists), end]
        help_text = around.prose(self._heading.end, starts[0])
        after: list[Prose] = []
        for each, following in zip(self._lists, starts[1:], strict=True):
            after += around.prose(each.end, following)
        has_list = kind is None or KINDS[kind].has_list
        if has_list:
            self._refuse_points_between(starts, around)
        if kind is None:
            return [self._guess(text, attributes, around, help_text), *after]
        refuse_foreign_attributes(kind, attributes, item_id, around.problems)
        if not has_list:
            self._refuse_list(kind, item_id, around.problems)
        item = make_item(
            kind,
            text,
            words,
            attributes,
            around,
            options=self._read_options(kind, attributes, around) if has_list else (),
            quantity=read_quantity(kind, attributes, item_id, around.problems),
            help_text=help_text[0] if help_text else None,
        )
        return [item, *after]

    def _refuse_points_between(self, starts: list[int], around: Surroundings) -> None:
        ends = [self._heading.end, *(each.end for each in self._lists)]
        for start, end in zip(ends, starts, strict=True):
            refuse_stray_points(around.lines, start, end, around.path, around.problems)

    def _read_kind(self, attributes: Attributes, problems: list[Problem]) -> contract.Kind | None:
        """Return the question's kind; None where it has one that there isn't."""
        kind = attributes.values.get("type")
        if kind in TYPES:
            return kind
        if kind is not None:
            ours = OF_OTHERS.get(kind.casefold(), kind)
            mend = suggest(ours, TYPES, list_known("types", TYPES))
            problems.append(
                Problem(
                    "bad-value", attributes.place_in("type"), f"there is no type '{kind}'", mend
                )
            )
            return find_nearest(ours, TYPES)
        return self._guess_kind(attributes, problems)

    def _guess_kind(self, attributes: Attributes, problems: list[Problem]) -> contract.Kind | None:
        """Return the kind of a question without a type; attributes may tell that one is missing."""
        alien = [name for name in OF_TYPES if name in attributes]
        if not alien:
            return USUAL
        fitting = [each for each in TYPES if all(each in OF_TYPES[name] for name in alien)]
        for meant in fitting:
            if KINDS[meant].has_list == bool(self._entries):
                what = (
                    f"'{alien[0]}' is for questions with 'type={meant}', and this one has no type"
                )
                mend = f"Add 'type={meant}'."
                problems.append(
                    Problem("idle-attribute", attributes.place_of(alien[0]), what, mend)
                )
                return meant
        if fitting:
            return USUAL
        what = f"{join_words([f"'{name}'" for name in alien])} are of different types of questions"
        mend = "Keep those of one, and add its type."
        problems.append(Problem("idle-attribute", attributes.place_of(alien[0]), what, mend))
        return None

    def _guess(
        self, text: str, attributes: Attributes, around: Surroundings, help_text: list[Prose]
    ) -> Item:
        """Make an item of a kind that isn't known, such that no check minds it."""
        options = tuple(
            ResponseOption(str(number), f"{number}", Decimal(number), self._heading.words.place)
            for number in range(1, 3)
        )
        return make_item(
            USUAL,
            text,
            self._heading.words,
            attributes,
            around,
            options=options,
            help_text=help_text[0] if help_text else None,
        )

    def _refuse_list(self, kind: contract.Kind, item_id: str, problems: list[Problem]) -> None:
        if self._entries:
            what = f"item '{item_id}' is {KINDS[kind].in_words} and can't have a '-' list"
            mend = "Use '*' for a list of prose; statements go before the first question."
            problems.append(Problem("unexpected-list", self._entries[0].words.place, what, mend))

    def _read_options(
        self, kind: contract.Kind, attributes: Attributes, around: Surroundings
    ) -> tuple[ResponseOption, ...]:
        is_surely_option = kind != USUAL or "unscored" in attributes.flags
        return tuple(
            _read_option(entry, kind, around.problems, is_surely_option=is_surely_option)
            for entry in self._entries
        )


def _read_option(
    entry: Entry, name: contract.Kind, problems: list[Problem], *, is_surely_option: bool
) -> ResponseOption:
    kind = KINDS[name]
    # Without points it may be a statement that stands too low; then one message says so.
    bare = LIST_AT_END.sub("", entry.words.text).rstrip()
    is_option = is_surely_option or split_points(bare)[1] is not None
    text, attributes = read_entry(entry, "option" if is_option else LISTED, problems)
    label, points = split_points(text)
    if points is not None:
        refuse_no_words(label, "this option", entry.words.place, problems)
    is_none = "none" in attributes.flags
    if is_none and not kind.can_exclude:
        what = "'none' is for options of questions with 'type=multiple'"
        problems.append(
            Problem(
                "idle-attribute", attributes.place_of("none"), what, "Remove it, or add the type."
            )
        )
    return ResponseOption(
        id=attributes.id or _derive_id(label, points if kind.points_are_ids else None),
        label=label,
        points=points,
        place=entry.words.place,
        is_none=is_none and kind.can_exclude,
    )


def _derive_id(label: str, points: Decimal | None) -> str:
    return make_id(label, "option") if points is None else f"{points.normalize():f}"
