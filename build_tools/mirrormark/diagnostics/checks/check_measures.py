"""What scores are compared with: the scores of others, and how those are spread."""

from collections.abc import Iterator
from itertools import pairwise

from mirrormark.model import Assessment
from mirrormark.model.problems import Problem

__all__ = ["find_bad_percentiles", "find_bad_references"]

SCORES_MEND = "Scores run from 0 to 100."


def find_bad_references(assessment: Assessment) -> Iterator[Problem]:
    """A reference is a score."""
    for dimension in assessment.dimensions:
        for reference in dimension.references:
            if not 0 <= reference.value <= 100:
                what = f"a reference of dimension '{dimension.id}' is {reference.value:f}"
                yield Problem("score-out-of-range", reference.place, what, SCORES_MEND)


def find_bad_percentiles(assessment: Assessment) -> Iterator[Problem]:
    """The more people score below a score, the higher it is."""
    for dimension in assessment.dimensions:
        if dimension.percentiles is None:
            continue
        place, table = dimension.percentiles.place, dimension.percentiles.table
        thing = f"the percentiles of dimension '{dimension.id}'"
        if not table:
            yield Problem(
                "bad-percentiles", place, f"{thing} are empty", "Add some, as in '50: 55'."
            )
        rows = list(zip(table, dimension.percentiles.places, strict=True))
        for (percent, score), at in rows:
            if not 0 < percent < 100:
                what = f"{thing} have a row for {percent:f} per cent"
                yield Problem("bad-percentiles", at, what, "Use percents above 0 and below 100.")
            if not 0 <= score <= 100:
                yield Problem(
                    "score-out-of-range", at, f"{thing} have the score {score:f}", SCORES_MEND
                )
        for ((percent, score), _), ((next_percent, next_score), at) in pairwise(rows):
            if next_percent <= percent or next_score <= score:
                what = f"{thing} don't rise from '{percent:f}: {score:f}' to"
                what += f" '{next_percent:f}: {next_score:f}'"
                mend = "List them from the lowest to the highest: both numbers rise."
                yield Problem("bad-percentiles", at, what, mend)
                break
