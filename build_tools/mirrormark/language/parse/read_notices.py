"""Notices: a heading with a rule, and prose."""

from typing import get_args

from mirrormark.language.parse.attributes import Attributes, take_attributes
from mirrormark.language.parse.blocks import Part
from mirrormark.language.parse.ids import make_id
from mirrormark.language.parse.prose import read_prose, refuse_no_words
from mirrormark.language.parse.read_rules import read_when
from mirrormark.model import Notice
from mirrormark.model.problems import Problem, suggest
from mirrormark.model.rules import Bands
from mirrormark_engine import contract

__all__ = ["read_notice"]

URGENCIES: dict[str, contract.Urgency] = {
    each: each for each in get_args(contract.Urgency.__value__.__origin__)
}
USUAL: contract.Urgency = "warning"


def read_notice(
    part: Part, lines: list[str], path: str, bands: Bands, problems: list[Problem]
) -> Notice:
    """Read `## Title {#id when="…" urgency=…}` and what follows it."""
    assert part.heading is not None
    words = part.heading.words
    title, attributes = take_attributes(words, "notice", problems)
    refuse_no_words(title, "this notice", words.place, problems)
    notice_id = attributes.id or make_id(title, "notice")
    if attributes.is_whole and "when" not in attributes.values:
        what = f"notice '{notice_id}' has no rule"
        mend = 'Add {when="…"} with a rule. What everybody has to read stands above the sections.'
        problems.append(Problem("notice-without-rule", attributes.place, what, mend))
    when = read_when(attributes, f"the rule of notice '{notice_id}'", bands, problems)
    return Notice(
        id=notice_id,
        has_own_id=attributes.id is not None,
        title=title,
        when=when.rule,
        urgency=_read_urgency(notice_id, attributes, problems),
        prose=read_prose(lines, part.start, part.end, path, problems),
        place=words.place,
        when_places=when.places,
    )


def _read_urgency(
    notice_id: str, attributes: Attributes, problems: list[Problem]
) -> contract.Urgency:
    text = attributes.values.get("urgency", USUAL)
    if text not in URGENCIES:
        what = f"the urgency of notice '{notice_id}' is '{text}', which is unknown"
        mend = suggest(text, [*URGENCIES], f"It can be: {', '.join(URGENCIES)}.")
        problems.append(Problem("attribute-value", attributes.place_in("urgency"), what, mend))
    return URGENCIES.get(text, USUAL)
