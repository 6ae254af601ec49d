"""How answers move when the same person answers again a week or two later.

People in the same frame of mind don't tick the same boxes twice. In a study in which 407 adults
were asked the same twice, 6 to 24 days apart, 65 to 75 in 100 gave the same answer on each of five
rating scales, and 95 to 99 the same one or one beside it: R. Tourangeau, T. Yan, H. Sun, A. Hyland,
C. A. Stanton, "Population Assessment of Tobacco and Health (PATH) reliability and validity study"
(2019), table 7. That was on people's own health. Attitudes are answered less reliably than facts
(D. F. Alwin, J. A. Krosnick, "The reliability of survey attitude measurement", 1991), so what is
taken here moves a little more often. It is a model: nobody has measured these assessments.
"""

from collections.abc import Sequence
from math import prod

__all__ = ["ALONE", "SAME", "STEPS", "WEIGHTS", "weigh_place", "weigh_ticks"]

WEIGHTS = (60, 18, 2, 1, 1, 0)
"""How often an answer on five options is the same again, one beside it, two beside it …

In the middle that is 60, 36 and 4 in 100; at an end 73, 22 and 2.
"""
STEPS = 4
"""From the first of five options to the last."""
SAME = WEIGHTS[0]
ALONE = WEIGHTS[1]
"""How often it is the other one of two."""


def weigh_place(place: int, count: int) -> list[int]:
    """Return how often each of ``count`` places in a row comes again after one of them.

    Up to five, the next place is as far as on five options. More divide the same way more finely.
    """
    steps = max(STEPS, count - 1)
    return [_weigh(abs(each - place), steps) for each in range(count)]


def _weigh(distance: int, steps: int) -> int:
    """Return a weight between those of the two nearest distances on five options, in proportion."""
    before, rest = divmod(distance * STEPS, steps)
    return WEIGHTS[before] * (steps - rest) + WEIGHTS[before + 1] * rest


def weigh_ticks(ticked: Sequence[bool], again: Sequence[bool]) -> int:
    """Return how often these boxes come again after those; each is ticked or not by itself."""
    return prod(
        SAME if before == after else ALONE for before, after in zip(ticked, again, strict=True)
    )
