"""The answers to one item, gathered by what rules and conditions can tell of them.

A *state* is all answers for which every claim about the item has the same truth. What its answers
earn is a set of numbers, so that an item that is scored has no more states than others.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from mirrormark.proofs.shares import Key, Shares
from mirrormark_engine import contract
from mirrormark_engine.answers import BLANK, DOESNT_APPLY, HIDDEN, Answer, read_answer
from mirrormark_engine.choices import earnable, has_all_marks, spell_answer
from mirrormark_engine.claims import (
    Chosen,
    Claim,
    ShareOf,
    answers_in,
    items_of,
    numbers_in,
)
from mirrormark_engine.exact import as_json
from mirrormark_engine.marks import share_roughly
from mirrormark_engine.prepared import Item, Prepared
from mirrormark_engine.rules import Facts, judge_claim

__all__ = ["State", "States", "anything"]

MOST_ANSWERS = 10_000
"""So many answers to one item are gathered; beyond, only some are looked at."""


@dataclass(frozen=True, slots=True)
class State:
    """Answers that no rule tells apart."""

    answer: Answer
    """One of them; where they are answers, it stands for the claims about all of them."""
    marks: tuple[int, ...] = ()
    """What they earn, rising; empty for a state without an answer."""
    spell: Callable[[int], contract.Answer] | None = None
    """Makes an answer, as it could be sent, of what it is to earn."""

    @property
    def is_answered(self) -> bool:
        """Whether it is made of answers that count."""
        return self.answer.state == "answered"

    @property
    def is_left_out(self) -> bool:
        """Whether the item doesn't count at all: it is hidden, or said not to apply."""
        return self.answer.state in ("hidden", "doesnt-apply")


BLANKS = State(BLANK)
LEFT_OUT = State(DOESNT_APPLY)
NOT_ASKED = State(HIDDEN)


class States:
    """The states of all items of an assessment, each found out once."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._claims: dict[str, list[Claim]] = {}
        for claim in prepared.answer_claims:
            for name in items_of(claim):
                known = self._claims.setdefault(name, [])
                if claim not in known:
                    known.append(claim)
        self._found: dict[str, tuple[list[State], bool]] = {}

    def list_answered(self, item: Item) -> tuple[list[State], bool]:
        """Return the states of an item with answers, and whether these are all answers."""
        if item.id not in self._found:
            self._found[item.id] = self._gather(item)
        return self._found[item.id]

    def list_all(self, item: Item, *, is_whole: bool) -> tuple[list[State], bool]:
        """Return every state that an item can have in whole responses, or in all responses."""
        answered, is_all = self.list_answered(item)
        states = list(answered)
        if not is_whole and item.kind != "text":
            states += [BLANKS, *([LEFT_OUT] if "doesnt-apply" in item.allow else [])]
        return states + ([NOT_ASKED] if item.when is not None else []), is_all

    def _gather(self, item: Item) -> tuple[list[State], bool]:
        claims = self._claims.get(item.id, [])
        if item.kind == "text" or not claims:
            return [anything(self._prepared, item)], item.dimension is None or has_all_marks(item)
        if item.kind == "allocation":
            shares = Shares(item, claims, self._prepared.scale)
            if shares.is_all:
                return [_of_shares(shares, *kind) for kind in shares.list_kinds()], True
        raws, is_all = _list_raws(item, claims)
        gathered: dict[Hashable, dict[int, Answer]] = {}
        for raw in raws:
            answer = read_answer(item, raw, self._prepared.scale)
            gathered.setdefault(_tell(claims, item, answer), {}).setdefault(answer.earned, answer)
        return [_of_answers(answers) for answers in gathered.values()], is_all


def anything(prepared: Prepared, item: Item) -> State:
    """Return the state of an item that no rule names: it only matters by what it earns."""
    raw = _first_raw(item)
    answer = read_answer(item, raw, prepared.scale)
    if item.dimension is None:
        return State(answer, (0,), lambda _: raw)
    return State(answer, tuple(earnable(item)), partial(spell_answer, item))


def _of_answers(answers: dict[int, Answer]) -> State:
    marks = tuple(sorted(answers))
    return State(answers[marks[0]], marks, lambda mark: _raw_of(answers[mark]))


def _raw_of(answer: Answer) -> contract.Answer:
    assert answer.raw is not None, "it was read from one"
    return answer.raw


def _of_shares(shares: Shares, answer: Answer, marks: tuple[int, ...], key: Key) -> State:
    return State(answer, marks, lambda mark: shares.spell(key, mark))


def _tell(claims: Iterable[Claim], item: Item, answer: Answer) -> Hashable:
    """Return what claims see of an answer: their truths, and its value where others have one."""
    facts = Facts({item.id: answer}, {}, {})
    return tuple(
        judge_claim(claim, facts) if items_of(claim) == [item.id] else _list_values(claim, answer)
        for claim in claims
    )


def _list_values(claim: Claim, answer: Answer) -> Hashable:
    parts = (each.part for each in answers_in(claim) if isinstance(each, ShareOf))
    return answer.value, *(answer.shares.get(part) for part in parts)


def _first_raw(item: Item) -> contract.Answer:
    if item.kind == "text":
        return "…"
    if item.kind == "number":
        return as_json(item.start)
    first = next(iter(item.options))
    if item.kind == "allocation":
        return {first: as_json(item.units * item.step)}
    return [first] if item.kind == "multiple" else first


def _list_raws(item: Item, claims: list[Claim]) -> tuple[Sequence[contract.Answer], bool]:
    """Return an answer for whatever claims and scores can tell apart, and whether that is all."""
    if item.kind == "number":
        steps, is_all = _list_steps(item, claims)
        return [as_json(item.start + item.step * each) for each in steps], is_all
    if item.kind == "multiple":
        return _list_sets(item, {claim.option for claim in claims if isinstance(claim, Chosen)})
    if item.kind == "allocation":
        found = share_roughly(item)
        return [{part: as_json(item.step * n) for part, n in each.items()} for each in found], False
    return list(item.options), True


def _list_steps(item: Item, claims: list[Claim]) -> tuple[Iterable[int], bool]:
    if item.units < MOST_ANSWERS:
        return range(item.units + 1), True
    bounds = {number for claim in claims for number in numbers_in(claim)}
    near = {int((bound - item.start) // item.step) + off for bound in bounds for off in (-1, 0, 1)}
    is_alone = all(items_of(claim) == [item.id] for claim in claims)
    kept = sorted({each for each in near if 0 <= each <= item.units} | {0, item.units})
    return kept, is_alone and item.dimension is None


def _list_sets(item: Item, named: set[str]) -> tuple[list[list[str]], bool]:
    """Return one set of options for all that have the same sum and the same named ones."""
    reached: dict[tuple[int, tuple[str, ...]], list[str]] = {(0, ()): []}
    is_all = True
    for key, option in item.options.items():
        if option.get("none"):
            continue
        for (total, held), chosen in list(reached.items()):
            now = total + (option["points"] or 0), (*held, key) if key in named else held
            # An empty set is no answer, so that it never stands for another one.
            if now not in reached or not reached[now]:
                reached[now] = [*chosen, key]
        if len(reached) > MOST_ANSWERS:
            is_all = False
            reached = dict(list(reached.items())[:MOST_ANSWERS])
    sets = [chosen for chosen in reached.values() if chosen]
    return sets + [[key] for key, option in item.options.items() if option.get("none")], is_all
