"""A rule with one space between its words."""

import re

from mirrormark.model.rules.tokens import split_rule

__all__ = ["space_rule"]

BRACKETS = re.compile(r"(?<=\() | (?=\))")


def space_rule(text: str) -> str:
    """Return a rule without slips, one space between its words and none within its brackets."""
    tokens = split_rule(text, [])
    words = [
        each.text if each.tag == "keyword" else text[each.start : each.stop] for each in tokens
    ]
    return BRACKETS.sub("", " ".join(words).strip())
