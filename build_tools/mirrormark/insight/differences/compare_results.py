"""How results change: of made-up respondents, and of the examples of the old version."""

from collections import Counter
from collections.abc import Iterable

from mirrormark.diagnostics.responses import as_sent
from mirrormark.insight.differences.differences_found import ComparedExample, Simulated
from mirrormark.insight.differences.saved import keep
from mirrormark.insight.simulation import choose_at_random, respond
from mirrormark.model import Example
from mirrormark_engine import Prepared, contract, score

__all__ = ["compare_examples", "compare_simulated"]


def compare_simulated(old: Prepared, new: Prepared, count: int, seed: int) -> Simulated:
    """Score random responses to the old version by both.

    The new one gets the answers that it can take; its own new items are blank.
    """
    choose = choose_at_random(seed)
    moves: Counter[tuple[str | None, str | None]] = Counter()
    for _ in range(count):
        moves[_score_both(old, new, respond(old, choose))] += 1
    changed = {move: number for move, number in moves.most_common() if move[0] != move[1]}
    return {
        "responses": count,
        "seed": seed,
        "changed": sum(changed.values()),
        "moves": [
            {"from": before, "to": after, "count": number}
            for (before, after), number in changed.items()
        ],
    }


def compare_examples(
    old: Prepared, new: Prepared, examples: Iterable[Example]
) -> list[ComparedExample]:
    """Score the examples of the old version by both."""
    found: list[ComparedExample] = []
    for example in examples:
        before, after = _score_both(old, new, as_sent(example.answers))
        found.append({"name": example.name, "from": before, "to": after})
    return found


def _score_both(
    old: Prepared, new: Prepared, answers: contract.Answers
) -> tuple[str | None, str | None]:
    return _find_outcome(old, answers), _find_outcome(new, keep(new, answers))


def _find_outcome(prepared: Prepared, answers: contract.Answers) -> str | None:
    return score(prepared, answers)["outcome"]
