"""What is noted of each response, to be measured: what its items earned, its scores and outcome."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mirrormark.insight.reliability.covariance import Column
from mirrormark_engine import Prepared
from mirrormark_engine.scoring.findings import choose_outcome
from mirrormark_engine.scoring.rules import Facts

__all__ = ["Noting", "Sheet"]

type Fed = tuple[str, str]
"""A dimension, and an item that counts for it, by their ids."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Columns with a row for each response."""

    items: Mapping[Fed, Column]
    """What items contributed to dimensions; None where missing."""
    scores: Mapping[str, Column]
    """By the id of a dimension."""
    outcomes: Sequence[str | None]

    def pick(self, rows: Sequence[int]) -> "Sheet":
        """Return the sheet of some of its responses, which may be repeated."""
        return Sheet(
            {name: [column[row] for row in rows] for name, column in self.items.items()},
            {name: [column[row] for row in rows] for name, column in self.scores.items()},
            [self.outcomes[row] for row in rows],
        )


class Noting:
    """Fills a sheet, one response after another."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._feeds = [
            feed for dimension in prepared.dimensions.values() for feed in dimension.feeds
        ]
        self._items: dict[Fed, list[float | None]] = {
            (feed.dimension, feed.item.id): [] for feed in self._feeds
        }
        self._scores: dict[str, list[float | None]] = {name: [] for name in prepared.dimensions}
        self._outcomes: list[str | None] = []

    def note(self, facts: Facts) -> str | None:
        """Note what rules see of a response, and return its outcome."""
        for feed, rows in zip(self._feeds, self._items.values(), strict=True):
            answer = facts.answers[feed.item.id]
            is_given = answer.state == "answered"
            rows.append(feed.of(answer) * feed.factor if is_given else None)
        for name, found in self._scores.items():
            score = facts.scores[name]
            found.append(None if score is None else float(score))
        self._outcomes.append(choose_outcome(self._prepared, facts))
        return self._outcomes[-1]

    def finish(self) -> Sheet:
        """Return the sheet."""
        return Sheet(self._items, self._scores, self._outcomes)
