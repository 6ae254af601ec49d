"""Rules in attribute lists: `when="…"` of outcomes, advice, sections and items."""

from collections.abc import Mapping
from typing import NamedTuple

from mirrormark.language.parse.attributes import Attributes
from mirrormark.model import Place
from mirrormark.model.problems import Problem
from mirrormark.model.rules import Bands, Rule, locate, read_rule

__all__ = ["When", "read_when"]


class When(NamedTuple):
    """What `when` says."""

    rule: Rule | None
    """None where it isn't there or can't be read."""
    places: Mapping[str, Place]
    """Where its words stand, by the keys of `rules.locate`."""


def read_when(attributes: Attributes, subject: str, bands: Bands, problems: list[Problem]) -> When:
    """Read `when`, which messages call ``subject``; ``bands`` are those of the file."""
    text = attributes.values.get("when")
    if text is None or not attributes.is_whole:
        return When(None, {})
    reading = read_rule(text, bands)
    for slip in reading.slips:
        place = attributes.place_in("when", slip.start, slip.stop)
        if not text.strip():
            place = attributes.place_of("when")
        what = f"{subject} can't be read: {slip.what}"
        problems.append(Problem(slip.name, place, what, slip.mend))
    if reading.rule is None:
        return When(None, {})
    places = {key: attributes.place_in("when", *extent) for key, extent in locate(text).items()}
    return When(reading.rule, places)
