"""A few responses to begin with: most of what can be reached at all is reached by one of them."""

from collections.abc import Iterator
from random import Random

from mirrormark.diagnostics.proofs.proof_of_states import States
from mirrormark.kinds import State
from mirrormark_engine import contract
from mirrormark_engine.kinds import Item

__all__ = ["guess"]

MOST_GUESSES = 80


def guess(states: States, items: list[Item]) -> Iterator[contract.Answers]:
    """Yield whole responses, the same ones each time.

    Each item takes one of its states by chance, so that rare answers that a rule names come up as
    often as others. Some responses lean to one side: where all is drawn evenly, scores stay near
    the middle.
    """
    listed = {item.id: states.list_answered(item)[0] for item in items if item.kind.counts}
    chance = Random(0)  # noqa: S311 (nobody is to be surprised)
    drawn: dict[str, list[tuple[State, float]]] = {name: [] for name in listed}
    for _ in range(MOST_GUESSES):
        lean = chance.choice((0.0, 0.0, 0.25, 0.75, 1.0, 1.0))
        for name, each in listed.items():
            state = chance.choice(each)
            drawn[name].append((state, lean if chance.randrange(3) else chance.random()))
    spelt = {name: _spell(each) for name, each in drawn.items()}
    for number in range(MOST_GUESSES):
        yield {name: answers[number] for name, answers in spelt.items()}


def _spell(drawn: list[tuple[State, float]]) -> list[contract.Answer | None]:
    """Spell out the answers to one item, each of them once."""
    known: dict[tuple[int, int], contract.Answer | None] = {}
    answers = []
    for state, part in drawn:
        mark = state.marks[int(part * (len(state.marks) - 1))]
        key = id(state), mark
        if key not in known:
            known[key] = state.answer.raw if state.spell is None else state.spell(mark)
        answers.append(known[key])
    return answers
