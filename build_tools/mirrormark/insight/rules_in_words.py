"""Rules as plain words for readers, in the language of a catalogue."""

from collections.abc import Mapping
from dataclasses import replace
from functools import reduce

from mirrormark.kinds import KINDS
from mirrormark.model import Assessment, Item
from mirrormark.model.rules import (
    Comparison,
    Is,
    Joined,
    Negated,
    Operand,
    Rule,
    walk_claims,
)
from mirrormark.model.scales import labelled_options
from mirrormark.wording.catalogue import Catalogue
from mirrormark_engine import contract

__all__ = ["claims_in_words", "condition_in_words", "profile_rule_in_words", "rule_in_words"]

SIGNS: Mapping[contract.Sign, str] = {
    ">=": "at-least",
    ">": "above",
    "<=": "at-most",
    "<": "below",
    "==": "equal",
    "!=": "unequal",
}
"""What the catalogue calls them."""
MIRRORED: Mapping[contract.Sign, contract.Sign] = {
    ">=": "<=",
    "<=": ">=",
    ">": "<",
    "<": ">",
    "==": "==",
    "!=": "!=",
}


def rule_in_words(rule: Rule, assessment: Assessment, catalogue: Catalogue) -> str:
    """Say a rule with the words of a told assessment: «Need is 60 or more and …».

    Dimensions and bands go by their titles, items and options by their texts.
    """
    return _Speaker(assessment, catalogue).say(rule)


def claims_in_words(rule: Rule, assessment: Assessment, catalogue: Catalogue) -> list[str]:
    """Say each claim of a rule by itself, in reading order: as the engine counts them."""
    speaker = _Speaker(assessment, catalogue)
    return [speaker.say(claim) for claim in walk_claims(rule)]


def condition_in_words(rule: Rule, assessment: Assessment, catalogue: Catalogue) -> str:
    """Say a condition, which knows answers alone: an item may go by the name of a dimension."""
    return _Speaker(replace(assessment, dimensions=()), catalogue).say(rule)


def profile_rule_in_words(
    rule: Rule, assessments: Mapping[str, Assessment], catalogue: Catalogue
) -> str:
    """Say a rule of a profile: «“Clarity” came out as “Fog” and …».

    ``assessments`` are those that it uses, by id.
    """
    return _ProfileSpeaker(assessments, catalogue).say(rule)


class _Speaker:
    """Knows what the names in the rules of one assessment stand for."""

    def __init__(self, assessment: Assessment, catalogue: Catalogue) -> None:
        dimensions = assessment.dimensions
        self._catalogue = catalogue
        self._titles = {each.id: each.title for each in dimensions}
        self._bands = {each.id: {b.id: b.title for b in each.bands} for each in dimensions}
        self._items = {item.id: item for item in assessment.items}
        self._assessment = assessment

    def say(self, rule: Rule, *, inner: bool = False) -> str:
        t = self._catalogue.text
        match rule:
            case Joined(by, rules):
                said = [self.say(each, inner=True) for each in rules]
                words = reduce(self._and if by == "and" else self._or, said)
                return t("rule-group", rule=words) if inner else words
            case Negated(Is() as claim):
                return self._say_is(claim, negated=True)
            case Negated(negated):
                return t("rule-not", rule=self.say(negated))
            case Is():
                return self._say_is(rule, negated=False)
            case Comparison(sign, left, right):
                return self._say_comparison(sign, left, right)

    def _and(self, first: str, second: str) -> str:
        t = self._catalogue.text
        return t("rule-and", first=first, second=second)

    def _or(self, first: str, second: str) -> str:
        t = self._catalogue.text
        return t("rule-or", first=first, second=second)

    def _say_is(self, claim: Is, *, negated: bool) -> str:
        name, value = claim.name, claim.value
        if name in self._titles:
            return self._say_band(self._titles[name], self._bands[name][value], negated=negated)
        t, item = self._catalogue.text, self._items[name]
        option = self._name_option(item, value)
        return KINDS[item.kind].say_chosen(item, option, t, negated=negated)

    def _say_band(self, dimension: str, band: str, *, negated: bool) -> str:
        t = self._catalogue.text
        if negated:
            return t("rule-band-not", dimension=dimension, band=band)
        return t("rule-band", dimension=dimension, band=band)

    def _say_comparison(self, sign: contract.Sign, left: Operand, right: Operand) -> str:
        t = self._catalogue.text
        if not isinstance(left, str):
            sign, left, right = MIRRORED[sign], right, left
        if isinstance(left, str) and (said := self._say_parts(sign, left, right)):
            return said
        what, name = self._say_operand(left), SIGNS[sign]
        if isinstance(right, str):
            return t("rule-between", what=what, sign=name, other=self._say_operand(right))
        if isinstance(left, str) and (label := self._find_label(left, right)):
            answer = t("rule-answer", text=self._items[left].text)
            return t("rule-scale", what=answer, sign=name, option=label)
        return t("rule-number", what=what, sign=name, value=self._catalogue.number(right))

    def _say_parts(self, sign: str, left: str, right: Operand) -> str | None:
        """Say how two parts of one answer compare, where its kind has words for that."""
        item_id, _, part = left.partition(".")
        other_id, _, other = f"{right}".partition(".")
        item = self._items.get(item_id)
        if item is None or item_id != other_id or not (part and other):
            return None
        labels = self._name_option(item, part), self._name_option(item, other)
        return KINDS[item.kind].say_parts(item, sign, labels, self._catalogue.text)

    def _find_label(self, name: str, points: float) -> str | None:
        """Return the words on a statement's scale that stand for ``points``."""
        item = None if name in self._titles else self._items.get(name)
        if item is None or not KINDS[item.kind].has_scale:
            return None
        options = labelled_options(item, self._assessment)
        return next((option.label for option in options if option.points == points), None)

    def _say_operand(self, operand: Operand) -> str:
        if not isinstance(operand, str):
            return self._catalogue.number(operand)
        if operand in self._titles:
            return self._titles[operand]
        t = self._catalogue.text
        item_id, _, part = operand.partition(".")
        item = self._items[item_id]
        if part:
            return KINDS[item.kind].name_part(item, self._name_option(item, part), t)
        return KINDS[item.kind].name_compared(item, t)

    def _name_option(self, item: Item, option_id: str) -> str:
        options = labelled_options(item, self._assessment)
        return next(option.label for option in options if option.id == option_id)


class _ProfileSpeaker(_Speaker):
    """Knows what names stand for across assessments."""

    def __init__(self, assessments: Mapping[str, Assessment], catalogue: Catalogue) -> None:
        t = catalogue.text
        self._catalogue = catalogue
        self._assessments = assessments
        self._items = {}
        self._titles, self._bands = {}, {}
        for name, assessment in assessments.items():
            for each in assessment.dimensions:
                title = t("rule-in", dimension=each.title, title=assessment.title)
                self._titles[f"{name}.{each.id}"] = title
                self._bands[f"{name}.{each.id}"] = {b.id: b.title for b in each.bands}

    def _say_is(self, claim: Is, *, negated: bool) -> str:
        name, value = claim.name, claim.value
        if name in self._titles:
            return super()._say_is(claim, negated=negated)
        t, assessment = self._catalogue.text, self._assessments[name]
        title = assessment.title
        outcomes = {outcome.id: outcome.title for outcome in assessment.outcomes}
        if value not in outcomes:
            return t("rule-present", title=title) if negated else t("rule-missing", title=title)
        if negated:
            return t("rule-outcome-not", title=title, outcome=outcomes[value])
        return t("rule-outcome", title=title, outcome=outcomes[value])
