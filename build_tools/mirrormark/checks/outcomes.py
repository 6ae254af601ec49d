"""Outcomes and their rules."""

from collections.abc import Iterator

from mirrormark.model import Assessment
from mirrormark.problems import Problem, list_known, suggest
from mirrormark.rules import walk_bands, walk_dimensions

__all__ = [
    "find_misplaced_otherwise",
    "find_missing_otherwise",
    "find_missing_outcomes",
    "find_unknown_bands_in_rules",
    "find_unknown_dimensions_in_rules",
]


def find_missing_outcomes(assessment: Assessment) -> Iterator[Problem]:
    """An assessment ends in a diagnosis, whatever was answered."""
    if not assessment.outcomes:
        mend = "Add '# Outcomes' and below it '## …' headings, the last one with {otherwise}."
        yield Problem(assessment.place, "the assessment has no outcome", mend)


def find_missing_otherwise(assessment: Assessment) -> Iterator[Problem]:
    """Whoever answers everything gets a diagnosis, whichever rules hold."""
    outcomes = assessment.outcomes
    is_readable = all(outcome.is_otherwise or outcome.when for outcome in outcomes)
    if outcomes and is_readable and not any(outcome.is_otherwise for outcome in outcomes):
        what = "no outcome is 'otherwise', so some answers could end without a diagnosis"
        yield Problem(outcomes[-1].place, what, "Write {otherwise} instead of this one's rule.")


def find_misplaced_otherwise(assessment: Assessment) -> Iterator[Problem]:
    """`otherwise` always holds: there is one, and nothing after it could be reached."""
    always = [outcome for outcome in assessment.outcomes if outcome.is_otherwise]
    for outcome in always[1:]:
        what = (
            f"outcome '{outcome.id}' is a second 'otherwise' (first at line {always[0].place.line})"
        )
        yield Problem(outcome.place, what, 'Give one of them a rule, {when="…"}.')
    if len(always) == 1 and not assessment.outcomes[-1].is_otherwise:
        what = f"outcome '{always[0].id}' is 'otherwise', so those after it are never reached"
        yield Problem(always[0].place, what, "Move it to the end.")


def find_unknown_dimensions_in_rules(assessment: Assessment) -> Iterator[Problem]:
    """A rule is about dimensions that there are."""
    known = [dimension.id for dimension in assessment.dimensions]
    if not known:
        return
    bands = {band.id: d.id for d in assessment.dimensions for band in d.bands}
    for outcome in assessment.outcomes:
        for name in dict.fromkeys(walk_dimensions(outcome.when) if outcome.when else ()):
            if name not in known:
                what = f"the rule of outcome '{outcome.id}' names an unknown dimension '{name}'"
                mend = suggest(name, known, list_known("dimensions", known))
                if name in bands:
                    mend = f"It is a band: say '{bands[name]} is {name}'."
                yield Problem(outcome.place, what, mend)


def find_unknown_bands_in_rules(assessment: Assessment) -> Iterator[Problem]:
    """A rule is about bands that its dimension has."""
    bands = {
        dimension.id: [band.id for band in dimension.bands]
        for dimension in assessment.dimensions
        if "bands" not in dimension.unread
    }
    for outcome in assessment.outcomes:
        for dimension, band in dict.fromkeys(walk_bands(outcome.when) if outcome.when else ()):
            if dimension in bands and band not in bands[dimension]:
                what = f"the rule of outcome '{outcome.id}' names an unknown band '{band}'"
                otherwise = list_known(f"bands of '{dimension}'", bands[dimension])
                yield Problem(outcome.place, what, suggest(band, bands[dimension], otherwise))
