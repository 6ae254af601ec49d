"""Outcomes: a heading with a rule, and prose."""

from mirrormark.model import Outcome, Place
from mirrormark.parse.attributes import Attributes, make_id, take_attributes
from mirrormark.parse.blocks import Part
from mirrormark.parse.prose import read_prose
from mirrormark.problems import Problem
from mirrormark.rules import Rule, RuleError, parse_rule

__all__ = ["read_outcome"]


def read_outcome(part: Part, lines: list[str], path: str, problems: list[Problem]) -> Outcome:
    """Read `## Title {#id when="…"}` or `## Title {#id otherwise}` and what follows it."""
    assert part.heading is not None
    place = Place(path, part.heading.start)
    known = ("when", "otherwise")
    title, attributes = take_attributes(part.heading.text, known, place, problems)
    return Outcome(
        id=attributes.id or make_id(title),
        title=title,
        when=_read_when(attributes, title, place, problems),
        is_otherwise="otherwise" in attributes.flags,
        prose=read_prose(lines, part.start, part.end, path),
        place=place,
    )


def _read_when(
    attributes: Attributes, title: str, place: Place, problems: list[Problem]
) -> Rule | None:
    text = attributes.values.get("when")
    is_otherwise = "otherwise" in attributes.flags
    if (text is None) != is_otherwise:
        what = f"outcome '{title}' needs either a rule or 'otherwise'"
        mend = 'Add {when="…"}, or {otherwise} to the last outcome, and not both.'
        problems.append(Problem(place, what, mend))
    if text is None:
        return None
    try:
        return parse_rule(text)
    except RuleError as error:
        what = f"the rule of outcome '{title}' can't be read: {error.what}"
        problems.append(Problem(place, what, error.mend))
        return None
