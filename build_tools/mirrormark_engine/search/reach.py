"""What a response could still lead to, whatever the answers that are open.

Nothing is sampled: answers that a condition or an outcome's rule names are gone through one by one,
and every other item only matters through the few signatures of its unit (see `layout`). Rules are
then tried over sets of signatures, which are split only where a claim is true in a part of them.
"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from mirrormark_engine.claims import At, Claim, Rule
from mirrormark_engine.scoring.answers import Answer
from mirrormark_engine.scoring.prepared import Prepared
from mirrormark_engine.scoring.rules import Facts, judge_claim
from mirrormark_engine.scoring.visible import hide
from mirrormark_engine.search.axes import make_axis
from mirrormark_engine.search.budget import Budget, OutOfBudgetError
from mirrormark_engine.search.choices import every_answer
from mirrormark_engine.search.layout import Layout
from mirrormark_engine.search.tables import Verdict, walk_table, weigh_mixed
from mirrormark_engine.search.telling import list_telling
from mirrormark_engine.search.units import Signature

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["Branch", "Domains", "Reach"]

type Domains = list[dict[Signature, dict[str, int]]]
"""For each unit the signatures that are still possible, each with a value for each axis."""

MOST_STEPS = 2_000_000
"""Of a search that nobody waits for in a browser; a step is about a claim that is judged."""
SIGNATURES_A_STEP = 10


class Reach:
    """All responses that a response with open answers could become, cut into branches."""

    def __init__(
        self,
        prepared: Prepared,
        answers: Mapping[str, Answer],
        layout: Layout,
        most_branches: int,
        budget: Budget | None = None,
    ) -> None:
        """Look at so many branches, and no further than ``budget`` allows."""
        self.prepared = prepared
        self.layout = layout
        self.budget = budget or Budget(MOST_STEPS)
        self.is_exact = True
        """Whether nothing was left out: known once the branches have been gone through."""
        self._answers = dict(answers)
        self._most = most_branches
        self._domains: dict[Hashable, tuple[dict[Signature, dict[str, int]], bool]] = {}

    def branches(self) -> Iterator["Branch"]:
        """Yield one branch for each choice of the answers that rules and conditions name."""
        try:
            for count, shown in enumerate(self._settle_named()):
                if count >= self._most:
                    self.is_exact = False
                    return
                yield Branch(self, shown)
        except OutOfBudgetError:
            self.is_exact = False

    def _settle_named(self) -> Iterator[dict[str, Answer]]:
        waiting = [iter([self._answers])]
        while waiting:
            answers = next(waiting[-1], None)
            if answers is None:
                waiting.pop()
                continue
            self.budget.spend(self.prepared.asking)
            shown = hide(self.prepared, answers)
            missing = (each for each in self.prepared.deciding if shown[each].is_missing)
            name = next(missing, None)
            if name is None:
                yield shown
                continue
            possible, is_all = list_telling(self.prepared, self.prepared.items[name], self.budget)
            self.is_exact = self.is_exact and is_all
            waiting.append(_answer_each(answers, name, possible))

    def domains_of(self, shown: Mapping[str, Answer]) -> Domains:
        """Return the signatures that each unit can have in a branch. Raises OutOfBudgetError."""
        domains = []
        for number, unit in enumerate(self.layout.units):
            key = self.key_of(number, shown)
            if key not in self._domains:
                self._domains[key] = unit.list_signatures(self.prepared, shown, self.budget)
            signatures, is_exact = self._domains[key]
            self.is_exact = self.is_exact and is_exact
            domains.append(signatures)
        return domains

    def key_of(self, number: int, shown: Mapping[str, Answer]) -> Hashable:
        """Return what is the same for branches in which a unit, by its number, is open alike."""
        unit = self.layout.units[number]
        return (number, *(_describe(self.prepared, axis, shown) for axis in unit.axes))


class Branch:
    """The responses in which all answers that rules and conditions name are settled."""

    def __init__(self, reach: Reach, shown: dict[str, Answer]) -> None:
        self._reach = reach
        self.shown = shown
        """Answers by item id, hidden ones replaced; what is open is missing."""
        self.domains = reach.domains_of(shown)
        self._facts = Facts(shown, {}, {})

    def leaves(
        self, domains: Domains | None = None, known: Collection[str | None] = ()
    ) -> Iterator[tuple[str | None, Domains]]:
        """Yield each outcome (None where it stays undecided) with the signatures that lead to it.

        The same outcome may come several times. Where only ``known`` ones are left, it isn't gone
        on; what is in them may grow meanwhile.
        """
        rules = self._reach.layout.outcomes
        box = self.domains if domains is None else domains

        def is_enough(number: int) -> bool:
            return bool(known) and all(outcome in known for outcome, _ in rules[number:])

        try:
            yield from walk_table(rules, box, self._judge, self._split, is_enough)
        except OutOfBudgetError:
            self._reach.is_exact = False

    def find(self, rule: Rule | None, domains: Domains | None = None) -> Domains | None:
        """Return signatures for which a rule (of the layout) holds, None where there are none."""
        box = self.domains if domains is None else domains
        try:
            walked = walk_table([("found", rule)], box, self._judge, self._split)
            return next((part for name, part in walked if name), None)
        except OutOfBudgetError:
            self._reach.is_exact = False
        return None

    def spell(self, domains: Domains) -> "dict[str, contract.Answer]":
        """Return a whole response with these signatures, as it could be sent.

        A unit without any is left as it comes.
        """
        prepared = self._reach.prepared
        raws: dict[str, contract.Answer | None] = {
            name: answer.raw for name, answer in self.shown.items() if answer.raw is not None
        }
        for unit, domain in zip(self._reach.layout.units, domains, strict=True):
            values = next(iter(domain.values()), {})
            for name in unit.axes:
                axis = make_axis(prepared, prepared.dimensions[name], self.shown)
                if name in values:
                    raws |= axis.spell(values[name])
        for name, answer in self.shown.items():
            item = prepared.items[name]
            if answer.is_missing and name not in raws and item.kind.counts:
                raws[name] = every_answer(item, prepared.scale)[0][0].raw
        return {name: raw for name in prepared.items if (raw := raws.get(name)) is not None}

    def _judge(self, rule: Rule | None, domains: Domains) -> Verdict:
        return weigh_mixed(rule, lambda claim: self._judge_claim(claim, domains))

    def _judge_claim(self, claim: Claim, domains: Domains) -> Verdict:
        if isinstance(claim, At):
            domain = domains[claim.unit]
            self._reach.budget.spend(1 + len(domain) // SIGNATURES_A_STEP)
            truths = {signature[claim.position] for signature in domain}
            return claim if len(truths) > 1 else next(iter(truths))
        self._reach.budget.spend()
        return judge_claim(claim, self._facts)

    def _split(self, claim: At, domains: Domains) -> Iterator[Domains]:
        """Cut the domain of a mixed claim by its truth."""
        unit, position = claim
        for truth in (True, False, None):
            part = {key: value for key, value in domains[unit].items() if key[position] is truth}
            if part:
                yield [*domains[:unit], part, *domains[unit + 1 :]]


def _answer_each(
    answers: dict[str, Answer], name: str, possible: Iterable[Answer]
) -> Iterator[dict[str, Answer]]:
    return (answers | {name: answer} for answer in possible)


def _describe(prepared: Prepared, name: str, shown: Mapping[str, Answer]) -> Hashable:
    """Return what the values of an axis depend on."""
    dimension = prepared.dimensions[name]
    fed = [dimension, *(prepared.dimensions[part] for part, _ in dimension.parts)]
    return tuple(
        (feed.item.id, shown[feed.item.id].state, shown[feed.item.id].earned)
        for each in fed
        for feed in each.feeds
    )
