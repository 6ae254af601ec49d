"""What is larger than any honest assessment, so that nobody has to wait for what comes of it."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from mirrormark.diagnostics.checks.names import find_conditions, find_verdicts
from mirrormark.kinds import KINDS
from mirrormark.language.parse.lines import split_lines
from mirrormark.model import Assessment, Document, Place, ResponseOption
from mirrormark.model.limits import LIMITS, most
from mirrormark.model.problems import Problem
from mirrormark.model.rules import Comparison, walk_claims

__all__ = ["find_excess", "find_long_text"]

FEWER = "Remove some, or make two files of it."


def find_long_text(text: str, path: str) -> Iterator[Problem]:
    """Yield what is wrong with the text of a file that is too long to be read at all."""
    characters, lines = len(text), len(split_lines(text))
    if characters > most("characters"):
        what = f"the file has {characters:,} characters, and {most('characters'):,} are the most"
        yield Problem("beyond-limits", Place(path, 1), what, FEWER)
    elif lines > most("lines"):
        what = f"the file has {lines:,} lines, and {most('lines'):,} are the most"
        yield Problem("beyond-limits", Place(path, most("lines") + 1), what, FEWER)


def find_excess(document: Document) -> Iterator[Problem]:
    """Yield what goes beyond the limits. Nothing else is worth checking then."""
    yield from _count("outcomes", [outcome.place for outcome in document.outcomes])
    yield from _count("advice", [piece.place for piece in document.advice])
    yield from _count("notices", [notice.place for notice in document.notices])
    yield from _count("examples", [example.place for example in document.examples])
    if isinstance(document, Assessment):
        yield from _find_excess_of_items(document)
    yield from _find_long_rules(document)


def _find_excess_of_items(assessment: Assessment) -> Iterator[Problem]:
    yield from _count("items", [item.place for item in assessment.items])
    yield from _count("dimensions", [each.place for each in assessment.dimensions])
    for dimension in assessment.dimensions:
        of = f" of '{dimension.id}'"
        yield from _count("bands", [band.place for band in dimension.bands], of)
        for part in dimension.parts:
            place = dimension.places.get(part.id, dimension.parts_place)
            yield from _measure("weight", part.weight, place)
    for scale in assessment.scales:
        yield from _find_fine_points(scale.options)
    for item in assessment.items:
        limit = KINDS[item.kind].limit
        yield from _count(limit, [option.place for option in item.options], f" of '{item.id}'")
        yield from _find_fine_points(item.options)
        for feed in item.feeds:
            yield from _measure("weight", feed.weight, item.place_of("weight"))


def _count(name: str, places: Sequence[Place], of: str = "") -> Iterator[Problem]:
    if len(places) > most(name):
        what = f"there are {len(places):,} {_name(name)}{of}, and {most(name):,} are the most"
        yield Problem("beyond-limits", places[most(name)], what, FEWER)


def _name(name: str) -> str:
    return LIMITS[name].what.partition(" of ")[0]


def _find_fine_points(options: Iterable[ResponseOption]) -> Iterator[Problem]:
    for option in options:
        if option.points is not None:
            yield from _measure("points", option.points, option.place)


def _measure(name: str, number: Decimal, place: Place) -> Iterator[Problem]:
    """Yield a number that is too large or too fine."""
    exponent = number.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) else 0
    thing = "the points are" if name == "points" else "the weight is"
    if abs(number) > most(name):
        what = f"{thing} {number:,f}, and {most(name):,} is the most"
        why = LIMITS[name].why
        yield Problem(
            "beyond-limits", place, what, f"Divide all by the same: {why[0].lower()}{why[1:]}"
        )
    elif decimals > most("decimals"):
        what = f"{thing} {number:f}, with {decimals} decimals, and {most('decimals')} are the most"
        yield Problem("beyond-limits", place, what, "Round it, or multiply all by the same.")


def _find_long_rules(document: Document) -> Iterator[Problem]:
    total = 0
    conditions = find_conditions(document) if isinstance(document, Assessment) else ()
    for ruled in (*conditions, *find_verdicts(document)):
        claims = list(walk_claims(ruled.rule))
        if len(claims) > most("claims-of-rule"):
            what = f"{ruled.subject} has {len(claims):,} claims"
            mend = f"Let it have {most('claims-of-rule')} at most, or measure it by a dimension."
            yield Problem("beyond-limits", ruled.place, what, mend)
        before, total = total, total + len(claims)
        if before <= most("claims") < total:
            what = f"up to {ruled.subject} there are {total:,} claims in all rules"
            mend = f"Let there be {most('claims'):,} at most, or make two files of it."
            yield Problem("beyond-limits", ruled.place, what, mend)
        for claim in claims:
            operands = claim.operands if isinstance(claim, Comparison) else ()
            numbers = [operand for operand in operands if not isinstance(operand, str)]
            if len(numbers) == 2 and max(map(abs, numbers)) > most("number"):
                what = f"{ruled.subject} compares two numbers, one of them beyond all answers"
                yield Problem("beyond-limits", ruled.place, what, "Compare a score or an answer.")
