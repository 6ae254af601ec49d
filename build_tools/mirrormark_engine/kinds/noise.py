"""How answers move when the same person answers again a week or two later.

People in the same frame of mind don't tick the same boxes twice. In a study in which 416 adults
answered the same 100 statements about themselves twice, 13 days apart, from *strongly disagree* to
*strongly agree* on five options, the two answers to one statement correlated by 0.65 (the median):
S. Henry, I. Thielmann, T. Booth, R. Mõttus, "Test-retest reliability of the HEXACO-100", PLOS ONE
17 (2022). So strong a correlation means that two answers differ by 0.71 squared options on average,
where they spread as five options at equal steps part what is normal; with the weights below it is
0.75. Facts move less: of 407 adults, 65 to 75 in 100 gave the same answer about their own health
(R. Tourangeau, T. Yan, H. Sun, A. Hyland, C. A. Stanton, "Population Assessment of Tobacco and
Health (PATH) reliability and validity study", 2019, table 7). It is a model: nobody has measured
these assessments.
"""

from collections.abc import Sequence
from math import prod

__all__ = ["ALONE", "SAME", "STEPS", "WEIGHTS", "WIDER", "weigh_place", "weigh_same", "weigh_ticks"]

WEIGHTS = (48, 22, 4, 1, 1, 0)
"""How often an answer on five options is the same again, one beside it, two beside it …

In the middle that is 48, 44 and 8 in 100; at an end 63, 29, 5, 1 and 1.
"""
STEPS = 4
"""From the first of five options to the last."""
WIDER = (60, 18, 2, 1)
"""The same of two to four options. Each of these is wider, so more answers stay within it.

With the same correlation behind them, 75, 71 and 57 in 100 are the same of two, three and four
options; by these weights it is 77, 66 and 64.
"""
SAME = WIDER[0]
ALONE = WIDER[1]
"""How often it is the other one of two."""


def weigh_place(place: int, count: int) -> list[int]:
    """Return how often each of ``count`` places in a row comes again after one of them.

    More than five divide the same way more finely.
    """
    distances = [abs(each - place) for each in range(count)]
    if count <= STEPS:
        return [WIDER[each] for each in distances]
    return [_weigh(each, count - 1) for each in distances]


def weigh_same(count: int) -> int:
    """Return how often one of ``count`` places in a row is the same again, by `weigh_place`."""
    return WIDER[0] if count <= STEPS else WEIGHTS[0] * (count - 1)


def _weigh(distance: int, steps: int) -> int:
    """Return a weight between those of the two nearest distances on five options, in proportion."""
    before, rest = divmod(distance * STEPS, steps)
    return WEIGHTS[before] * (steps - rest) + WEIGHTS[before + 1] * rest


def weigh_ticks(ticked: Sequence[bool], again: Sequence[bool]) -> int:
    """Return how often these boxes come again after those; each is ticked or not by itself."""
    return prod(
        SAME if before == after else ALONE for before, after in zip(ticked, again, strict=True)
    )
