"""The rules of outcomes and advice: names that there are, bands that they have, scores."""

from collections.abc import Iterator

from mirrormark.diagnostics.checks.names import Names, Ruled, find_verdicts
from mirrormark.diagnostics.checks.values import find_value_as_name
from mirrormark.model import Assessment
from mirrormark.model.problems import Problem, find_nearest, list_known, suggest
from mirrormark.model.rules import (
    Comparison,
    Is,
    claims_by_name,
    names_in,
    walk_claims,
    walk_names,
    write_claim,
)

__all__ = [
    "HIGHEST_SCORE",
    "LOWEST_SCORE",
    "find_ambiguous_names_in_rules",
    "find_scores_compared_with_answers",
    "find_scores_out_of_range",
    "find_unknown_bands_in_rules",
    "find_unknown_names_in_rules",
    "refuse_score",
]

LOWEST_SCORE, HIGHEST_SCORE = 0, 100


def find_unknown_names_in_rules(assessment: Assessment) -> Iterator[Problem]:
    """A rule is about dimensions and items that there are."""
    names = Names(assessment)
    if not names.dimensions:
        return
    for ruled in find_verdicts(assessment):
        for full_name, claim in claims_by_name(ruled.rule).items():
            name = full_name.partition(".")[0]
            if name in names.dimensions or name in names.items:
                continue
            known = ", ".join(f"'{dimension}'" for dimension in names.dimensions)
            otherwise = f"The dimensions are {known}; items go by their ids."
            mend = suggest(name, [*names.dimensions, *names.items], otherwise)
            what = f"{ruled.subject} names '{name}', which is neither a dimension nor an item"
            found = find_value_as_name(
                claim, full_name, ruled, assessment.dimensions, assessment.items
            )
            yield found or Problem("unknown-name", ruled.place_of(full_name), what, mend)


def find_ambiguous_names_in_rules(assessment: Assessment) -> Iterator[Problem]:
    """A name in a rule stands for one thing."""
    names = Names(assessment)
    for ruled in find_verdicts(assessment):
        for name in dict.fromkeys(name.partition(".")[0] for name in walk_names(ruled.rule)):
            if name in names.dimensions and name in names.items:
                what = f"{ruled.subject} names '{name}', which is both a dimension and an item"
                line = names.items[name].place.line
                mend = f"Give the item at line {line} another id, {{#like-this}}."
                yield Problem("ambiguous-name", ruled.place_of(name), what, mend)


def find_scores_compared_with_answers(assessment: Assessment) -> Iterator[Problem]:
    """A score runs from 0 to 100, and an answer has points, or is a number of its own kind."""
    names = Names(assessment)
    for ruled in find_verdicts(assessment):
        for claim in walk_claims(ruled.rule):
            compared = names_in(claim)
            if len(compared) < 2:
                continue
            scores = [name for name in compared if names.find_dimension(name, ruled)]
            answers = [name for name in compared if names.find_item(name, ruled)]
            if scores and answers:
                what = f"{ruled.subject} compares the score '{scores[0]}' with an answer"
                mend = f"Compare each with a number: '{scores[0]} >= 50 and {answers[0]} >= 3'."
                yield Problem("unfit-comparison", ruled.place_of(write_claim(claim)), what, mend)


def find_unknown_bands_in_rules(assessment: Assessment) -> Iterator[Problem]:
    """A rule is about bands that its dimension has."""
    names = Names(assessment)
    for ruled in find_verdicts(assessment):
        for name, band in _find_memberships(ruled):
            # A misspelt dimension is told elsewhere, and its band may be misspelt as well.
            meant = name if name in names.items else find_nearest(name, names.dimensions) or name
            dimension = names.find_dimension(meant, ruled)
            if dimension is None or "bands" in dimension.unread:
                continue
            known = [each.id for each in dimension.bands]
            if band in known:
                continue
            what = f"{ruled.subject} names an unknown band '{band}'"
            mend = suggest(band, known, list_known(f"bands of '{name}'", known))
            place = ruled.place_of(f"{name}: {band}")
            if not band[0].isalpha():
                what = f"{ruled.subject} says '{name} is {band}', and no band has that name"
                mend = f"Write '{name} == {band}' for a score, or '{name} >= {band}'."
                place = ruled.place_of(f"{name} is {band}")
            yield Problem("unknown-band", place, what, mend)


def _find_memberships(ruled: Ruled) -> Iterator[tuple[str, str]]:
    claims = [claim for claim in walk_claims(ruled.rule) if isinstance(claim, Is)]
    yield from dict.fromkeys((claim.name, claim.value) for claim in claims)


def find_scores_out_of_range(assessment: Assessment) -> Iterator[Problem]:
    """Scores run from 0 to 100, so a comparison with any other number is a slip."""
    names = Names(assessment)
    for ruled in find_verdicts(assessment):
        for number in dict.fromkeys(_find_scores(ruled, names)):
            yield from refuse_score(number, ruled)


def refuse_score(number: float, ruled: Ruled) -> Iterator[Problem]:
    """Yield what is wrong with a number that a rule compares a score with."""
    if LOWEST_SCORE <= number <= HIGHEST_SCORE:
        return
    bound = f"end at {HIGHEST_SCORE}" if number > HIGHEST_SCORE else f"begin at {LOWEST_SCORE}"
    what = f"{ruled.subject} compares with {number}, but scores {bound}"
    mend = f"Use a number from {LOWEST_SCORE} to {HIGHEST_SCORE}."
    yield Problem("score-out-of-range", ruled.place_of(f"{number:g}"), what, mend)


def _find_scores(ruled: Ruled, names: Names) -> Iterator[float]:
    """Yield the numbers that a rule compares dimensions with."""
    for claim in walk_claims(ruled.rule):
        if isinstance(claim, Comparison) and any(
            names.find_dimension(name, ruled) for name in names_in(claim)
        ):
            yield from (operand for operand in claim.operands if not isinstance(operand, str))
