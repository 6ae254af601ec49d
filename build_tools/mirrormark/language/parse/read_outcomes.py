"""Outcomes: a heading with a rule, and prose."""

from mirrormark.language.parse.attributes import Attributes, take_attributes
from mirrormark.language.parse.blocks import Part
from mirrormark.language.parse.ids import make_id
from mirrormark.language.parse.prose import read_prose, refuse_no_words
from mirrormark.language.parse.read_rules import read_when
from mirrormark.model import Outcome
from mirrormark.model.problems import Problem
from mirrormark.model.rules import Bands

__all__ = ["read_outcome"]


ALWAYS = ("otherwise", "else", "default", "always", "true", "any", "anything")
"""What authors write for a rule that always holds."""


def read_outcome(
    part: Part, lines: list[str], path: str, bands: Bands, problems: list[Problem]
) -> Outcome:
    """Read `## Title {#id when="…"}` or `## Title {#id otherwise}` and what follows it."""
    assert part.heading is not None
    words = part.heading.words
    title, attributes = take_attributes(words, "outcome", problems)
    refuse_no_words(title, "this outcome", words.place, problems)
    outcome_id = attributes.id or make_id(title, "outcome")
    is_always = _says_otherwise(attributes, problems)
    has_rule = "when" in attributes.values and not is_always
    is_otherwise = "otherwise" in attributes.flags or is_always
    if attributes.is_whole and not has_rule and not is_otherwise:
        what = f"outcome '{outcome_id}' has no rule"
        mend = 'Add {when="…"}, or {otherwise} to the last one.'
        problems.append(Problem("outcome-without-rule", attributes.place, what, mend))
    if attributes.is_whole and has_rule and is_otherwise:
        what = f"outcome '{outcome_id}' has a rule and 'otherwise'"
        problems.append(
            Problem(
                "misplaced-otherwise", attributes.place_of("otherwise"), what, "Keep one of them."
            )
        )
    subject = f"the rule of outcome '{outcome_id}'"
    when = read_when(attributes, subject, bands, problems) if has_rule else None
    return Outcome(
        id=outcome_id,
        has_own_id=attributes.id is not None,
        title=title,
        when=when.rule if when else None,
        # With a rule as well, which is a mistake, the rule is what readers would be judged by.
        is_otherwise=is_otherwise and not has_rule,
        prose=read_prose(lines, part.start, part.end, path, problems),
        place=words.place,
        when_places=when.places if when else {},
    )


def _says_otherwise(attributes: Attributes, problems: list[Problem]) -> bool:
    """Whether the rule is a word for `otherwise`."""
    if attributes.values.get("when", "").strip().casefold() not in ALWAYS:
        return False
    what = f"'{attributes.text_of('when')}' is no rule"
    mend = "Write 'otherwise' alone."
    if "otherwise" in attributes.flags:
        mend = "Remove it: 'otherwise' alone says it."
    problems.append(Problem("word-for-otherwise", attributes.place_of("when"), what, mend))
    return True
