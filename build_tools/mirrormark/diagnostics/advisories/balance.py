"""How statements are keyed, and how many items a dimension rests on."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from mirrormark.diagnostics.advisories.deciding import find_carried, find_deciding
from mirrormark.diagnostics.habits import IN_THE_MIDDLE, find_outcomes_of_habits
from mirrormark.kinds import KINDS
from mirrormark.model import Assessment, Feed, Item
from mirrormark.model.problems import Problem

__all__ = [
    "find_few_deciding_items",
    "find_few_items",
    "find_one_way_dimensions",
    "find_one_way_rows",
    "find_outcomes_by_habit",
    "find_unbalanced_keying",
]

FEWEST_ITEMS = 3
FEWEST_TO_DECIDE = 4
MOST_ONE_WAY = 1
"""So many statements more may be keyed one way than the other: of an odd number, one is left."""
FEWEST_TO_REVERSE = 4
"""With fewer statements, one that is turned round would stand alone."""
LONGEST_ROW = 5


def find_few_items(assessment: Assessment) -> Iterator[Problem]:
    """A score that rests on one or two answers jumps with each of them."""
    counts = Counter(feed.dimension for item in assessment.items for feed in item.feeds)
    for dimension in assessment.dimensions:
        count = counts[dimension.id]
        if 0 < count < FEWEST_ITEMS:
            what = f"dimension '{dimension.id}' rests on {count} item{'s' if count > 1 else ''}"
            yield Problem("few-items", dimension.place, what, f"Give it {FEWEST_ITEMS} or more.")


def find_few_deciding_items(assessment: Assessment) -> Iterator[Problem]:
    """What a rule or the focus goes by needs more answers than what is only shown."""
    counts = Counter(feed.dimension for item in assessment.items for feed in item.feeds)
    carried = find_carried(assessment)
    for dimension in assessment.dimensions:
        count = counts[dimension.id]
        # Of fewer, `find_few_items` speaks.
        if FEWEST_ITEMS <= count < FEWEST_TO_DECIDE and dimension.id in carried:
            what = (
                f"dimension '{dimension.id}' rests on {count} items, and {carried[dimension.id]} "
                "by it"
            )
            mend = f"Give it {FEWEST_TO_DECIDE} or more, or let a mean of several decide."
            yield Problem("few-items-decide", dimension.place, what, mend)


def find_unbalanced_keying(assessment: Assessment) -> Iterator[Problem]:
    """Who agrees or disagrees with everything should get no diagnosis of their own for that."""
    unbalanced = [
        (dimension, statements)
        for dimension in find_deciding(assessment)
        if _is_unbalanced(statements := _statements_of(assessment, dimension.id))
    ]
    told = _tell_habit(find_outcomes_of_habits(assessment)) if unbalanced else None
    for dimension, statements in unbalanced if told else ():
        turned = sum(each.reverse for each in statements)
        counts = f"{len(statements) - turned} plain and {turned} reversed statements"
        what = f"'{dimension.id}' has {counts}, and {told}"
        mend = "Turn statements round, in words of their own, until there are as many of both."
        yield Problem("unbalanced-keying", dimension.place, what, mend)


def find_outcomes_by_habit(assessment: Assessment) -> Iterator[Problem]:
    """Nothing that was asked stands behind what somebody gets who answers all by habit.

    What is left where no rule holds is nobody's finding; where each outcome has a rule, the middle
    gets what stands for it. Where keying brings it about, `find_unbalanced_keying` and
    `find_one_way_dimensions` tell.
    """
    outcomes = find_outcomes_of_habits(assessment)
    left: list[str | None] = [each.id for each in assessment.outcomes if each.is_otherwise]
    calm = left or [outcomes[IN_THE_MIDDLE]]
    is_keyed_unevenly = any(
        _is_unbalanced(statements) or _is_one_way(statements)
        for dimension in find_deciding(assessment)
        if (statements := _statements_of(assessment, dimension.id))
    )
    for outcome in assessment.outcomes:
        habits = [
            habit
            for habit, got in outcomes.items()
            if got == outcome.id and (habit == IN_THE_MIDDLE or not is_keyed_unevenly)
        ]
        if habits and outcome.id not in calm:
            who = " or ".join(habits)
            what = f"who {who} throughout gets '{outcome.id}' for that alone"
            mend = (
                "Let its rule ask for more, or give it where no other rule holds. If it asks "
                "readers for nothing, allow it for that reason."
            )
            yield Problem("outcome-by-habit", outcome.place, what, mend)


def _tell_habit(outcomes: dict[str, str | None]) -> str | None:
    """Say that a habit gets an outcome of its own; None where none does."""
    *habits, (_, usual) = outcomes.items()
    for habit, outcome in habits:
        if outcome is not None and outcome != usual:
            return f"who {habit} with all statements gets '{outcome}' for that alone"
    return None


def find_one_way_dimensions(assessment: Assessment) -> Iterator[Problem]:
    """Who agrees with everything should not come out high, or low, for that alone."""
    for dimension in assessment.dimensions:
        statements = _statements_of(assessment, dimension.id)
        if not _is_one_way(statements):
            continue
        agreeing = "lowers" if statements[0].reverse else "raises"
        what = (
            f"agreeing {agreeing} '{dimension.id}' in every one of its {len(statements)} statements"
        )
        mend = "Turn one or two round, by saying the opposite in words of its own without 'not'."
        yield Problem("no-reverse-keyed", dimension.place, what, mend)


def find_one_way_rows(assessment: Assessment) -> Iterator[Problem]:
    """In a long row of statements that all ask for the same answer, readers stop reading."""
    told = {
        dimension.id
        for dimension in assessment.dimensions
        if _is_one_way(_statements_of(assessment, dimension.id))
    }
    for section in assessment.sections:
        statements = [item for item in section.items if _is_keyed(item)]
        for _, group in groupby(statements, key=lambda item: [each.reverse for each in item.feeds]):
            row = list(group)
            # Where a whole dimension is keyed one way, that is what there is to say.
            fed = {each.dimension for item in row for each in item.feeds}
            if len(row) > LONGEST_ROW and not fed <= told:
                what = (
                    f"the {len(row)} statements from '{row[0].id}' to '{row[-1].id}' are all keyed "
                    "the same way"
                )
                mend = "Mix them with statements that are keyed the other way."
                yield Problem("keyed-in-a-row", row[0].place, what, mend)


def _statements_of(assessment: Assessment, dimension_id: str) -> list[Feed]:
    """Return what the statements of a dimension count for in it."""
    keyed = (item for item in assessment.items if _is_keyed(item))
    return [feed for item in keyed if (feed := item.find_feed(dimension_id))]


def _is_keyed(item: Item) -> bool:
    return KINDS[item.kind].has_scale and item.is_scored


def _is_unbalanced(statements: list[Feed]) -> bool:
    """Return whether they are out of balance, but for what `find_one_way_dimensions` tells."""
    plain = sum(not each.reverse for each in statements)
    return abs(2 * plain - len(statements)) > MOST_ONE_WAY and not _is_one_way(statements)


def _is_one_way(statements: list[Feed]) -> bool:
    ways = {each.reverse for each in statements}
    return len(statements) >= FEWEST_TO_REVERSE and len(ways) == 1
