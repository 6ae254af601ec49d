"""All ways to share out an allocation, gathered by what rules can tell of them.

There are millions of ways to share out 100 % among five parts. Rules compare a part with a few
numbers, so that its shares fall into a few cells; and what a way earns adds up part by part. So
the ways are counted through part by part, and only cells, steps and sums are kept (dynamic
programming).
"""

from collections.abc import Hashable, Iterator, Sequence
from fractions import Fraction

from mirrormark_engine.bits import list_bits
from mirrormark_engine.claims import Claim, ShareOf, answers_in
from mirrormark_engine.exact import as_json
from mirrormark_engine.kinds import Item
from mirrormark_engine.kinds.answer import Earned
from mirrormark_engine.scoring.answers import Answer, read_answer
from mirrormark_engine.scoring.rules import Facts, judge_claim

__all__ = ["Key", "Shares"]

MOST_WORK = 300_000
"""Sums of parts that are worked out; an allocation that needs more is not gone through."""

BITS = 2000
"""Sets of so many sums are twice the work."""

type Key = tuple[tuple[Hashable, ...], int]
"""The cell of each part so far, and how many steps have been shared out."""


class Shares:
    """What an allocation can be answered with."""

    def __init__(self, item: Item, claims: Sequence[Claim], scale: int) -> None:
        self._item = item
        self._feed = item.feeds[0] if item.feeds else item.own
        self._scale = scale
        self._worth = {
            key: (each or 0) - self._feed.lowest if item.feeds else 0
            for key, each in self._feed.points.items()
        }
        self._claims = claims
        self._compared = len(item.options) * len(claims)
        self._cells: dict[str, list[Hashable]] = {}
        self._stages: list[dict[Key, int]] = [{((), 0): 1}]
        """The sums that parts earn, as bits, after the first 0, 1, 2 … parts."""
        self.is_all = self._share_out()
        """Whether every way was counted through; if not, there is nothing to list."""

    def list_kinds(self) -> Iterator[tuple[Answer, tuple[int, ...], Key]]:
        """Yield an answer, all that such answers earn, and the key that `spell` takes."""
        for key, sums in self._stages[-1].items():
            if key[1] == self._item.units:
                marks = [self._feed.turn(mark) for mark in list_bits(sums)]
                answer = read_answer(self._item, self.spell(key, (marks[0],)), self._scale)
                yield answer, tuple(sorted(marks)), key

    def spell(self, key: Key, earned: Earned) -> dict[str, float]:
        """Return an answer of that kind that earns so much, as it could be sent."""
        cells, steps = key
        left = self._feed.turn(earned[0]) if earned else 0
        shares: dict[str, float] = {}
        for part, before in zip(
            reversed(self._item.options), reversed(self._stages[:-1]), strict=True
        ):
            *others, cell = cells
            cells = tuple(others)
            share = next(
                share
                for share, its_cell in enumerate(self._cells[part][: steps + 1])
                if its_cell == cell
                and left >= share * self._worth[part]
                and before.get((cells, steps - share), 0) >> (left - share * self._worth[part]) & 1
            )
            steps, left = steps - share, left - share * self._worth[part]
            if share:
                shares[part] = as_json(self._item.step * share)
        return {part: shares[part] for part in self._item.options if part in shares}

    def _share_out(self) -> bool:
        work = self._item.units * self._compared
        if work > MOST_WORK:
            return False
        self._cells = {part: _cut(self._item, part, self._claims) for part in self._item.options}
        for number, part in enumerate(self._item.options, 1):
            is_last = number == len(self._item.options)
            after: dict[Key, int] = {}
            for (cells, steps), sums in self._stages[-1].items():
                left = self._item.units - steps
                shares = range(left, left + 1) if is_last else range(left + 1)
                work += len(shares) * (1 + sums.bit_length() // BITS)
                if work > MOST_WORK:
                    return False
                for share in shares:
                    key = (*cells, self._cells[part][share]), steps + share
                    after[key] = after.get(key, 0) | sums << share * self._worth[part]
            self._stages.append(after)
        return True


def _cut(item: Item, part: str, claims: Sequence[Claim]) -> list[Hashable]:
    """Return for each number of steps what rules see of a part that gets so many."""
    about = [claim for claim in claims if ShareOf(item.id, part) in answers_in(claim)]
    alone = [claim for claim in about if len(answers_in(claim)) == 1]
    cells: list[Hashable] = []
    for steps in range(item.units + 1):
        share = item.step * steps
        if len(alone) < len(about):
            cells.append(share)  # compared with another answer, each share may tell
            continue
        facts = Facts({item.id: _with_share(part, share)}, {}, {})
        cells.append(tuple(judge_claim(claim, facts) for claim in alone))
    return cells


def _with_share(part: str, share: Fraction) -> Answer:
    return Answer(shares={part: share})
