"""Did it get better? What moved between two responses of one person to one assessment.

Both are read by the text that the assessment has now. Whether a difference is more than chance is
asked as in the reliable change index: N. S. Jacobson, P. Truax, "Clinical significance: a
statistical approach to defining meaningful change in psychotherapy research" (1991), with the error
that each of the two scores has (see `search.retest`), and 1.28 errors instead of 1.96. That is
strict: one such error is already the distance between two times of answering.
"""

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from mirrormark_engine import Prepared
from mirrormark_engine.errors import EngineError, shorten
from mirrormark_engine.scoring.answers import read_answers, take_usable
from mirrormark_engine.scoring.scored import Scored, describe_score, score_given
from mirrormark_engine.search.budget import Budget
from mirrormark_engine.search.differences import split_differences
from mirrormark_engine.search.one_answer import MOST_STEPS_ONE, find_farthest
from mirrormark_engine.search.retest import EIGHT_IN_TEN, Retest, find_root
from mirrormark_engine.search.turn import find_turn, is_same

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mirrormark_engine import contract

__all__ = ["COMPARISON_VERSION", "compare_responses"]

COMPARISON_VERSION: Final = 1
"""The version of what `compare_responses` returns."""


def compare_responses(
    assessment: "contract.CompiledAssessment | Prepared",
    then: "contract.Answers",
    now: "contract.Answers",
) -> "contract.ThenAndNow":
    """Say what moved from one response to a later one.

    Args:
        assessment: A compiled assessment, or a `Prepared`.
        then: The earlier answers, by the id of the item. What the assessment doesn't take, as it
            was given to an earlier text, is left out, and named.
        now: The later answers, likewise.

    Returns:
        Scores then and now with their differences and what made them, and why the outcome is
        another one, if it is.

    Raises:
        EngineError: One of the two is no mapping, or the assessment was compiled for another
            version.
    """
    prepared = assessment if isinstance(assessment, Prepared) else Prepared(assessment)
    one, other = (_Time(prepared, answers) for answers in (then, now))
    scores = _list_scores(prepared, one, other)
    return {
        "schema_version": COMPARISON_VERSION,
        "assessment": prepared.data["id"],
        "content_version": prepared.data["content_version"],
        "then": one.describe(),
        "now": other.describe(),
        "scores": scores,
        "most_moved": _rank_moved(prepared, scores),
        "changed": [*_list_changed(prepared, one.scored, other.scored).values()],
        "turn": find_turn(prepared, one.scored, other.scored),
    }


class _Time:
    """One of the two responses."""

    def __init__(self, prepared: Prepared, answers: "contract.Answers") -> None:
        if not isinstance(answers, dict):
            raise EngineError("wrong-type", f"Answers are a mapping, not {shorten(answers)}.")
        self._prepared = prepared
        usable = take_usable(prepared, answers)
        self.left_out = [name for name in answers if name not in usable]
        self.scored: Scored = score_given(prepared, read_answers(prepared, usable))
        self.retest = Retest(prepared, self.scored.shown, self.scored.scores)

    def describe(self) -> "contract.OneTime":
        """Return what is told of it as a whole."""
        return {"outcome": self.scored.outcome, "left_out": sorted(self.left_out)}

    def measure(self, name: str) -> "contract.Measured":
        """Return what is told of one dimension."""
        return {
            "result": describe_score(self._prepared.dimensions[name], self.scored),
            "error": self.retest.describe_error(name),
        }


def _list_scores(prepared: Prepared, one: _Time, other: _Time) -> "list[contract.Moved]":
    changed = _list_changed(prepared, one.scored, other.scored)
    parts = split_differences(prepared, one.scored, other.scored)
    farthest = find_farthest(prepared, other.scored, Budget(MOST_STEPS_ONE))
    found: list[contract.Moved] = []
    for name in prepared.dimensions:
        before, after = one.scored.scores[name].score, other.scored.scores[name].score
        difference = None if before is None or after is None else after - before
        square = None if difference is None else _find_square(one, other, name)
        most = None if difference is None else farthest.get(name)
        moved = {item: points for item, points in parts.get(name, {}).items() if item in changed}
        found.append(
            {
                "dimension": name,
                "then": one.measure(name),
                "now": other.measure(name),
                "difference": _as_number(difference),
                "chance": None if square is None else float(find_root(square)),
                "is_more_than_chance": (
                    None
                    if square is None or difference is None
                    else difference != 0 and difference**2 >= square
                ),
                "one_answer": _as_number(most),
                "is_within_one_answer": (
                    None if most is None or difference is None else abs(difference) <= most
                ),
                "parts": [
                    {"item": item, "points": float(points)}
                    for item, points in sorted(moved.items(), key=lambda each: -abs(each[1]))
                ],
            }
        )
    return found


def _rank_moved(prepared: Prepared, scores: "list[contract.Moved]") -> list[str]:
    far = {
        each["dimension"]: abs(each["difference"] or 0)
        for each in scores
        if each["difference"] and not prepared.dimensions[each["dimension"]].parts
    }
    return sorted(far, key=lambda name: -far[name])


def _find_square(one: _Time, other: _Time, name: str) -> Fraction | None:
    """Return the square of how far two scores may differ by chance."""
    squares = [each.retest.find_square(name) for each in (one, other)]
    known = [each for each in squares if each is not None]
    return EIGHT_IN_TEN**2 * sum(known, Fraction()) if len(known) == len(squares) else None


def _as_number(points: Fraction | None) -> float | None:
    return None if points is None else float(points)


def _list_changed(
    prepared: Prepared, then: Scored, now: Scored
) -> "Mapping[str, contract.ChangedAnswer]":
    """Return the items that are answered otherwise than then, or were or are only now asked."""
    found: dict[str, contract.ChangedAnswer] = {}
    for name, item in prepared.items.items():
        before, after = then.shown[name], now.shown[name]
        if item.kind.counts and not is_same(before, after):
            asked: contract.Asked = (
                "now" if before.state == "hidden" else "then" if after.state == "hidden" else "both"
            )
            found[name] = {"item": name, "then": before.raw, "now": after.raw, "asked": asked}
    return found
