"""Sections: a heading, prose, statements in item lists, and questions."""

from itertools import pairwise

from mirrormark.language.parse.attributes import Attributes, take_attributes
from mirrormark.language.parse.blocks import Heading, ItemList, Part
from mirrormark.language.parse.ids import make_id
from mirrormark.language.parse.meant import marks_of, refuse_points, refuse_ticks
from mirrormark.language.parse.prose import refuse_no_words
from mirrormark.language.parse.read_front_matter import FrontMatter
from mirrormark.language.parse.read_items import Surroundings, read_statement
from mirrormark.language.parse.read_questions import read_question
from mirrormark.language.parse.read_rules import read_when
from mirrormark.language.parse.read_states import read_allow_attribute
from mirrormark.model import Item, Prose, Section
from mirrormark.model.problems import Problem, find_nearest, list_known, suggest

__all__ = ["read_section"]


def read_section(
    part: Part, lines: list[str], path: str, front: FrontMatter, problems: list[Problem]
) -> Section:
    """Read `## Title {#id}` and what follows it."""
    assert part.heading is not None
    words = part.heading.words
    title, attributes = take_attributes(words, "section", problems)
    refuse_no_words(title, "this section", words.place, problems)
    section_id = attributes.id or make_id(title, "section")
    around = Surroundings(
        lines=lines,
        path=path,
        front=front,
        dimension=_find_dimension(section_id, attributes, front, problems),
        allow=read_allow_attribute(attributes, front.allow, problems),
        problems=problems,
    )
    subject = f"the condition of section '{section_id}'"
    when = read_when(attributes, subject, front.bands, problems)
    return Section(
        id=section_id,
        has_own_id=attributes.id is not None,
        title=title,
        when=when.rule,
        content=_read_content(part, around),
        place=words.place,
        when_places=when.places,
    )


def _find_dimension(
    section_id: str, attributes: Attributes, front: FrontMatter, problems: list[Problem]
) -> str | None:
    """Return what items feed that name no dimension themselves."""
    known = [dimension.id for dimension in front.dimensions]
    named = attributes.values.get("dimension", section_id)
    if named in known:
        return named
    if known and "dimension" in attributes.values:
        what = f"section '{section_id}' feeds an unknown dimension '{named}'"
        mend = suggest(named, known, list_known("dimensions", known))
        problems.append(Problem("unknown-dimension", attributes.place_in("dimension"), what, mend))
        return find_nearest(named, known) or known[0]
    if len(known) == 1 or (known and not attributes.is_whole):
        return known[0]
    return None


def _read_content(part: Part, around: Surroundings) -> tuple[Prose | Item, ...]:
    """Walk the marks of a section; what lies between two marks is prose."""
    marks = marks_of(part, around.problems)
    questions = [i for i, mark in enumerate(marks) if isinstance(mark, Heading)]
    starts = [*(mark.start for mark in marks), part.end]
    first = questions[0] if questions else len(marks)
    content: list[Prose | Item] = []
    position = part.start
    for mark in marks[:first]:
        content += around.prose(position, mark.start)
        assert isinstance(mark, ItemList)
        refuse_points(mark.entries, around.problems)
        refuse_ticks(mark.entries, around.problems)
        content += [read_statement(entry, around) for entry in mark.entries]
        position = mark.end
    content += around.prose(position, starts[first])
    for start, end in pairwise([*questions, len(marks)]):
        content += read_question(marks[start:end], starts[end], around)
    return tuple(content)
