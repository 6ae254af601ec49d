"""Rules in attribute lists: `when="…"` of outcomes, advice, sections and items."""

from mirrormark.parse.attributes import Attributes
from mirrormark.problems import Problem
from mirrormark.rules import Rule, RuleError, parse_rule

__all__ = ["read_rule"]


def read_rule(attributes: Attributes, subject: str, problems: list[Problem]) -> Rule | None:
    """Read `when`, which messages call ``subject``; None where it isn't there or can't be read."""
    text = attributes.values.get("when")
    if text is None or not attributes.is_whole:
        return None
    try:
        return parse_rule(text)
    except RuleError as error:
        what = f"{subject} can't be read: {error.what}"
        problems.append(Problem(attributes.place, what, error.mend))
        return None
