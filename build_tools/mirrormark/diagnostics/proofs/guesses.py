"""A few responses to begin with: most of what can be reached at all is reached by one of them."""

from collections.abc import Iterator
from random import Random

from mirrormark.diagnostics.proofs.proof_of_states import States
from mirrormark.kinds import State
from mirrormark_engine import contract
from mirrormark_engine.kinds import Item

__all__ = ["guess"]

MOST_GUESSES = 80
LEANINGS = (0.0, 0.0, 0.25, 0.75, 1.0, 1.0)


def guess(states: States, items: list[Item]) -> Iterator[contract.Answers]:
    """Yield whole responses, the same ones each time; each is made when it is asked for.

    Each item takes one of its states by chance, so that rare answers that a rule names come up as
    often as others. Some responses lean to one side: where all is drawn evenly, scores stay near
    the middle.
    """
    listed = [
        (item.id, [_Answers(state) for state in states.list_answered(item)[0]])
        for item in items
        if item.kind.counts
    ]
    chance = Random(0)  # noqa: S311 (nobody is to be surprised)
    for _ in range(MOST_GUESSES):
        lean = LEANINGS[_draw_below(len(LEANINGS), chance)]
        response: dict[str, contract.Answer | None] = {}
        for name, each in listed:
            answers = each[_draw_below(len(each), chance)]
            part = lean if _draw_below(3, chance) else chance.random()
            response[name] = answers.at(part)
        yield response


def _draw_below(end: int, chance: Random) -> int:
    """Draw a whole number, as `Random.randrange` does; there are thousands to draw."""
    length = end.bit_length()
    while (drawn := chance.getrandbits(length)) >= end:
        pass
    return drawn


class _Answers:
    """The answers of one state, each of them spelt out once."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._marks = state.marks[0] if state.marks else ()
        self._spelt: dict[int, contract.Answer | None] = {}

    def at(self, part: float) -> contract.Answer | None:
        """Return the answer that lies so far between the first and the last."""
        number = int(part * (len(self._marks) - 1))
        if number not in self._spelt:
            spell, answer = self._state.spell, self._state.answer
            earned = (self._marks[number],) if self._marks else ()
            self._spelt[number] = spell(earned) if spell and earned else answer.raw
        return self._spelt[number]
