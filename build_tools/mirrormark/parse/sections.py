"""Sections: a heading, prose, statements in item lists, and questions with options."""

import re
from decimal import Decimal
from itertools import pairwise

from mirrormark.model import Item, Place, Prose, ResponseOption, Section
from mirrormark.parse.attributes import LIST_AT_END, Attributes, make_id, take_attributes
from mirrormark.parse.blocks import Entry, Heading, ItemList, Part
from mirrormark.parse.fields import read_number
from mirrormark.parse.front_matter import FrontMatter
from mirrormark.parse.prose import read_prose, refuse_no_words
from mirrormark.problems import Problem, find_nearest, list_known, suggest

__all__ = ["read_section"]

POINTS_AT_END = re.compile(r"\s*\((?P<points>-?\d+(?:\.\d+)?)\)$")


def read_section(
    part: Part, lines: list[str], path: str, front: FrontMatter, problems: list[Problem]
) -> Section:
    """Read `## Title {#id}` and what follows it."""
    assert part.heading is not None
    place = Place(path, part.heading.start)
    title, attributes = take_attributes(part.heading.text, "section", place, problems)
    refuse_no_words(title, "this section", place, problems)
    section_id = attributes.id or make_id(title)
    reader = _SectionReader(lines, path, front, problems)
    known = [dimension.id for dimension in front.dimensions]
    named = attributes.values.get("dimension", section_id)
    if named in known:
        reader.default_dimension = named
    elif known and "dimension" in attributes.values:
        what = f"section '{section_id}' feeds an unknown dimension '{named}'"
        mend = suggest(named, known, list_known("dimensions", known))
        problems.append(Problem(place, what, mend))
        reader.default_dimension = find_nearest(named, known) or known[0]
    elif len(known) == 1 or (known and not attributes.is_whole):
        reader.default_dimension = known[0]
    return Section(id=section_id, title=title, content=reader.read(part), place=place)


class _SectionReader:
    """Walks the marks of a section; what lies between two marks is prose."""

    def __init__(
        self, lines: list[str], path: str, front: FrontMatter, problems: list[Problem]
    ) -> None:
        self._lines = lines
        self._path = path
        self._front = front
        self._problems = problems
        self.default_dimension: str | None = None
        """What items feed that name no dimension themselves."""

    def read(self, part: Part) -> tuple[Prose | Item, ...]:
        questions = [i for i, mark in enumerate(part.marks) if isinstance(mark, Heading)]
        first = questions[0] if questions else len(part.marks)
        content: list[Prose | Item] = []
        position = part.start
        for mark in part.marks[:first]:
            content += self._prose(position, mark.start)
            assert isinstance(mark, ItemList)
            content += [self._read_statement(entry) for entry in mark.entries]
            position = mark.end
        content += self._prose(position, self._start_of(part, first))
        for start, end in pairwise([*questions, len(part.marks)]):
            content += self._read_choice(part.marks[start:end], self._start_of(part, end))
        return tuple(content)

    def _start_of(self, part: Part, index: int) -> int:
        return part.marks[index].start if index < len(part.marks) else part.end

    def _prose(self, start: int, end: int) -> list[Prose]:
        prose = read_prose(self._lines, start, end, self._path)
        return [prose] if prose else []

    def _read_statement(self, entry: Entry) -> Item:
        text, attributes, place = self._read_entry(entry, "statement")
        scale = attributes.values.get("scale", self._front.scale)
        return self._make_item("statement", text, attributes, place, scale=scale)

    def _read_choice(self, marks: list[Heading | ItemList], end: int) -> list[Item | Prose]:
        heading, *lists = marks
        assert isinstance(heading, Heading)
        place = Place(self._path, heading.start)
        text, attributes = take_attributes(heading.text, "question", place, self._problems)
        refuse_no_words(text, "this question", place, self._problems)
        options: list[ResponseOption] = []
        after: list[Prose] = []
        positions = [*(mark.start for mark in lists), end]
        for mark, following in zip(lists, positions[1:], strict=True):
            assert isinstance(mark, ItemList)
            options += [self._read_option(entry) for entry in mark.entries]
            after += self._prose(mark.end, following)
        help_text = self._prose(heading.end, positions[0])
        item = self._make_item(
            "choice",
            text,
            attributes,
            place,
            options=tuple(options),
            help_text=help_text[0] if help_text else None,
        )
        return [item, *after]

    def _read_option(self, entry: Entry) -> ResponseOption:
        # Without points it may be a statement that stands too low; then one message says so.
        has_points = POINTS_AT_END.search(LIST_AT_END.sub("", entry.text).rstrip())
        kind = "option" if has_points else "statement"
        text, attributes, place = self._read_entry(entry, kind)
        match = POINTS_AT_END.search(text)
        points = Decimal(match["points"]) if match else None
        label = text[: match.start()] if match else text
        if match:
            refuse_no_words(label, "this option", place, self._problems)
        default_id = make_id(label) if points is None else f"{points.normalize():f}"
        return ResponseOption(attributes.id or default_id, label, points, place)

    def _read_entry(self, entry: Entry, kind: str) -> tuple[str, Attributes, Place]:
        place = Place(self._path, entry.line)
        text, attributes = take_attributes(entry.text, kind, place, self._problems)
        if not entry.is_simple:
            what = "this entry of a '-' list is not a single paragraph"
            mend = "A '-' list holds items or options, one paragraph each; use '*' for other lists."
            self._problems.append(Problem(place, what, mend))
        else:
            refuse_no_words(text, "this entry of a '-' list", place, self._problems)
        return text, attributes, place

    def _make_item(
        self,
        kind: str,
        text: str,
        attributes: Attributes,
        place: Place,
        *,
        scale: str | None = None,
        options: tuple[ResponseOption, ...] = (),
        help_text: Prose | None = None,
    ) -> Item:
        dimension = attributes.values.get("dimension", self.default_dimension)
        if dimension is None and not attributes.is_whole and self._front.dimensions:
            dimension = self._front.dimensions[0].id
        return Item(
            id=attributes.id or make_id(text),
            kind=kind,
            text=text,
            dimension=dimension,
            weight=self._read_weight(attributes, place),
            reverse="reverse" in attributes.flags,
            scale=scale,
            options=options,
            help=help_text,
            place=place,
        )

    def _read_weight(self, attributes: Attributes, place: Place) -> Decimal:
        text = attributes.values.get("weight", "1")
        weight = read_number(text)
        if weight is None or weight <= 0:
            what = f"the weight is '{text}', not a number above 0"
            self._problems.append(Problem(place, what, "Write, say, 'weight=2'."))
            return Decimal(1)
        return weight
