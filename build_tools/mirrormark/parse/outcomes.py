"""Outcomes: a heading with a rule, and prose."""

from mirrormark.model import Outcome
from mirrormark.parse.attributes import take_attributes
from mirrormark.parse.blocks import Part
from mirrormark.parse.ids import make_id
from mirrormark.parse.prose import read_prose, refuse_no_words
from mirrormark.parse.rules import read_rule
from mirrormark.problems import Problem

__all__ = ["read_outcome"]


def read_outcome(part: Part, lines: list[str], path: str, problems: list[Problem]) -> Outcome:
    """Read `## Title {#id when="…"}` or `## Title {#id otherwise}` and what follows it."""
    assert part.heading is not None
    words = part.heading.words
    title, attributes = take_attributes(words, "outcome", problems)
    refuse_no_words(title, "this outcome", words.place, problems)
    outcome_id = attributes.id or make_id(title, "outcome")
    has_rule = "when" in attributes.values
    is_otherwise = "otherwise" in attributes.flags
    if attributes.is_whole and not has_rule and not is_otherwise:
        what = f"outcome '{outcome_id}' has no rule"
        mend = 'Add {when="…"}, or {otherwise} to the last one.'
        problems.append(Problem(attributes.place, what, mend))
    if attributes.is_whole and has_rule and is_otherwise:
        what = f"outcome '{outcome_id}' has a rule and 'otherwise'"
        problems.append(Problem(attributes.place, what, "Keep one of them."))
    return Outcome(
        id=outcome_id,
        has_own_id=attributes.id is not None,
        title=title,
        when=read_rule(attributes, f"the rule of outcome '{outcome_id}'", problems),
        # With a rule as well, which is a mistake, the rule is what readers would be judged by.
        is_otherwise=is_otherwise and not has_rule,
        prose=read_prose(lines, part.start, part.end, path, problems),
        place=words.place,
    )
