"""The answers to one item, gathered by what rules can tell of them.

A *state* is all answers for which every claim about the item has the same truth. What its answers
earn is a set of numbers, so that an item that is scored has no more states than others.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from mirrormark_engine import contract
from mirrormark_engine.claims import Claim
from mirrormark_engine.kinds import Item
from mirrormark_engine.kinds.answer import Earned
from mirrormark_engine.scoring.answers import Answer, read_answer

__all__ = ["MOST_ANSWERS", "Seen", "State", "gather", "list_marks"]

MOST_ANSWERS = 10_000
"""So many answers to one item are gathered; beyond, only some are looked at."""


@dataclass(frozen=True, slots=True)
class State:
    """Answers that no rule tells apart."""

    answer: Answer
    """One of them; where they are answers, it stands for the claims about all of them."""
    marks: Sequence[Sequence[int]] = ()
    """By each feed of the item, what they earn, rising; empty for a state without an answer."""
    spell: Callable[[Earned], contract.Answer] | None = None
    """Makes an answer, as it could be sent, of what it is to earn."""

    @property
    def is_answered(self) -> bool:
        """Whether it is made of answers that count."""
        return self.answer.state == "answered"

    @property
    def is_left_out(self) -> bool:
        """Whether the item doesn't count at all: it is hidden, or said not to apply."""
        return self.answer.state in ("hidden", "doesnt-apply")


@dataclass(frozen=True, slots=True)
class Seen:
    """What rules and conditions see of an item that they name."""

    claims: Sequence[Claim]
    """All claims about it, each once."""
    bounds: frozenset[Fraction]
    """The numbers in them."""
    options: frozenset[str]
    """The options that they name."""
    is_alone: bool
    """Whether none is about another item, too."""
    tell: Callable[[Answer], Hashable]
    """Gives the same for answers that no claim tells apart."""


def gather(
    item: Item, raws: Iterable[contract.Answer], seen: Seen, points_scale: int
) -> list[State]:
    """Return the states that answers, as they could be sent, fall into."""
    gathered: dict[Hashable, dict[Earned, Answer]] = {}
    for raw in raws:
        answer = read_answer(item, raw, points_scale)
        gathered.setdefault(seen.tell(answer), {}).setdefault(answer.earned, answer)
    return [_of_answers(answers) for answers in gathered.values()]


def _of_answers(answers: dict[Earned, Answer]) -> State:
    spell = partial(_spell, answers)
    return State(answers[min(answers)], list_marks(answers), spell)


def list_marks(earned: Iterable[Earned]) -> Sequence[Sequence[int]]:
    """Return by each feed what is earned, rising."""
    return [tuple(sorted({*each})) for each in zip(*earned, strict=True)]


def _spell(answers: Mapping[Earned, Answer], earned: Earned) -> contract.Answer:
    return _raw_of(answers[earned])


def _raw_of(answer: Answer) -> contract.Answer:
    assert answer.raw is not None, "it was read from one"
    return answer.raw
