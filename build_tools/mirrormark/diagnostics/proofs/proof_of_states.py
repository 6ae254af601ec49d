"""The states of an item: its answers as claims tell them apart, and what stands in their place."""

from collections.abc import Hashable, Iterable
from functools import partial

from mirrormark.kinds import KINDS, Seen, State
from mirrormark_engine import contract
from mirrormark_engine.claims import (
    Chosen,
    Claim,
    ShareOf,
    answers_in,
    items_of,
    numbers_in,
)
from mirrormark_engine.kinds import Item
from mirrormark_engine.kinds.answer import Earned
from mirrormark_engine.scoring.answers import BLANK, DOESNT_APPLY, HIDDEN, Answer, read_answer
from mirrormark_engine.scoring.prepared import Prepared
from mirrormark_engine.scoring.rules import Facts, judge_claim
from mirrormark_engine.search.choices import earnable, has_all_marks, spell_answer

__all__ = ["States", "anything"]

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
        if not is_whole and item.kind.counts:
            states += [BLANKS, *([LEFT_OUT] if "doesnt-apply" in item.allow else [])]
        return states + ([NOT_ASKED] if item.when is not None else []), is_all

    def _gather(self, item: Item) -> tuple[list[State], bool]:
        claims = self._claims.get(item.id, [])
        if not item.kind.counts or not claims:
            return [anything(self._prepared, item)], all(map(has_all_marks, item.feeds))
        seen = _see(claims, item)
        return KINDS[item.kind.name].list_states(item, seen, self._prepared.scale)


def anything(prepared: Prepared, item: Item) -> State:
    """Return the state of an item that no rule names: it only matters by what it earns."""
    raw = KINDS[item.kind.name].first_answer(item)
    answer = read_answer(item, raw, prepared.scale)
    if not item.feeds:
        return State(answer, (), lambda _: raw)
    return State(answer, [*map(earnable, item.feeds)], partial(_spell, item))


def _spell(item: Item, earned: Earned) -> contract.Answer:
    return spell_answer(item.feeds[0], earned[0])


def _see(claims: list[Claim], item: Item) -> Seen:
    return Seen(
        claims=claims,
        bounds=frozenset(number for claim in claims for number in numbers_in(claim)),
        options=frozenset(claim.option for claim in claims if isinstance(claim, Chosen)),
        is_alone=all(items_of(claim) == [item.id] for claim in claims),
        tell=partial(_tell, claims, item),
    )


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
