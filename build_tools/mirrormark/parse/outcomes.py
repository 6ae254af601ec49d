"""Outcomes: a heading with a rule, and prose."""

from mirrormark.model import Outcome, Place
from mirrormark.parse.attributes import Attributes, make_id, take_attributes
from mirrormark.parse.blocks import Part
from mirrormark.parse.prose import read_prose, refuse_no_words
from mirrormark.problems import Problem
from mirrormark.rules import Rule, RuleError, parse_rule

__all__ = ["read_outcome"]


def read_outcome(part: Part, lines: list[str], path: str, problems: list[Problem]) -> Outcome:
    """Read `## Title {#id when="…"}` or `## Title {#id otherwise}` and what follows it."""
    assert part.heading is not None
    place = Place(path, part.heading.start)
    title, attributes = take_attributes(part.heading.text, "outcome", place, problems)
    refuse_no_words(title, "this outcome", place, problems)
    outcome_id = attributes.id or make_id(title)
    return Outcome(
        id=outcome_id,
        title=title,
        when=_read_when(attributes, outcome_id, place, problems),
        # With a rule as well, which is a mistake, the rule is what readers would be judged by.
        is_otherwise="otherwise" in attributes.flags and "when" not in attributes.values,
        prose=read_prose(lines, part.start, part.end, path),
        place=place,
    )


def _read_when(
    attributes: Attributes, outcome_id: str, place: Place, problems: list[Problem]
) -> Rule | None:
    if not attributes.is_whole:
        return None
    text = attributes.values.get("when")
    is_otherwise = "otherwise" in attributes.flags
    if text is None and not is_otherwise:
        what = f"outcome '{outcome_id}' has no rule"
        problems.append(Problem(place, what, 'Add {when="…"}, or {otherwise} to the last one.'))
    if text is not None and is_otherwise:
        what = f"outcome '{outcome_id}' has a rule and 'otherwise'"
        problems.append(Problem(place, what, "Keep one of them."))
    if text is None:
        return None
    try:
        return parse_rule(text)
    except RuleError as error:
        what = f"the rule of outcome '{outcome_id}' can't be read: {error.what}"
        problems.append(Problem(place, what, error.mend))
        return None
