"""Rules as plain words for readers."""

from collections.abc import Mapping

from mirrormark.kinds import KINDS
from mirrormark.model import Assessment, Item
from mirrormark.rules import Rule
from mirrormark.scales import options_of

__all__ = ["profile_rule_in_words", "rule_in_words"]

COMPARISON_WORDS = {
    ">=": "is {} or more",
    ">": "is above {}",
    "<=": "is {} or less",
    "<": "is below {}",
    "==": "is exactly {}",
    "!=": "is not {}",
}
BETWEEN_NAMES = COMPARISON_WORDS | {">=": "is at least {}", "<=": "is at most {}"}
ON_A_SCALE = COMPARISON_WORDS | {">=": "is {} or higher", "<=": "is {} or lower", "==": "is {}"}
MIRRORED = {">=": "<=", "<=": ">=", ">": "<", "<": ">", "==": "==", "!=": "!="}


def rule_in_words(rule: Rule, assessment: Assessment) -> str:
    """Say a rule with the words of a told assessment: «Need is 60 or more and …».

    Dimensions and bands go by their titles, items and options by their texts.
    """
    return _Speaker(assessment).say(rule)


def profile_rule_in_words(rule: Rule, assessments: Mapping[str, Assessment]) -> str:
    """Say a rule of a profile: «“Clarity” came out as “Fog” and …».

    ``assessments`` are those that it uses, by id.
    """
    return _ProfileSpeaker(assessments).say(rule)


class _Speaker:
    """Knows what the names in the rules of one assessment stand for."""

    def __init__(self, assessment: Assessment) -> None:
        self._titles = {dimension.id: dimension.title for dimension in assessment.dimensions}
        self._items = {item.id: item for item in assessment.items}
        self._assessment = assessment

    def say(self, rule: Rule, *, inner: bool = False) -> str:
        name, *arguments = rule
        if name == "not" and arguments[0][0] == "is":
            return self._say_is(arguments[0], negated=True)
        if name == "not":
            return f"not ({self.say(arguments[0])})"
        if name in ("and", "or"):
            between = f" {name} "
            words = between.join(self.say(argument, inner=True) for argument in arguments)
            return f"({words})" if inner else words
        if name == "is":
            return self._say_is(rule, negated=False)
        return self._say_comparison(name, *arguments)

    def _say_is(self, rule: Rule, *, negated: bool) -> str:
        _, name, value = rule
        if name in self._titles:
            band = value.replace("-", " ").capitalize()
            return f"{self._titles[name]} {'is not' if negated else 'is'} “{band}”"
        item = self._items[name]
        label = self._name_option(item, value)
        verb = KINDS[item.kind].verbs[negated]
        return f"{self._name_answer(item)} {verb} “{label}”"

    def _say_comparison(self, name: str, left: float | str, right: float | str) -> str:
        if not isinstance(left, str):
            name, left, right = MIRRORED[name], right, left
        if isinstance(left, str) and (said := self._say_parts(name, left, right)):
            return said
        if isinstance(right, str):
            words = BETWEEN_NAMES[name].format(self._say_operand(right))
        elif isinstance(left, str) and (label := self._find_label(left, right)):
            return f"{self._name_answer(self._items[left])} {ON_A_SCALE[name].format(label)}"
        else:
            words = COMPARISON_WORDS[name].format(right)
        return f"{self._say_operand(left)} {words}"

    def _say_parts(self, sign: str, left: str, right: float | str) -> str | None:
        """Say how two parts of one answer compare, where its kind has words for that."""
        item_id, _, part = left.partition(".")
        other_id, _, other = f"{right}".partition(".")
        item = self._items.get(item_id)
        if item is None or item_id != other_id or not (part and other):
            return None
        labels = self._name_option(item, part), self._name_option(item, other)
        return KINDS[item.kind].say_parts(item, sign, labels)

    def _find_label(self, name: str, points: float) -> str | None:
        """Return the words on a statement's scale that stand for ``points``."""
        item = None if name in self._titles else self._items.get(name)
        if item is None or not KINDS[item.kind].has_scale:
            return None
        options = options_of(item, self._assessment)
        labels = [option.label for option in options if option.points == points]
        return f"“{labels[0]}”" if labels else None

    def _say_operand(self, operand: float | str) -> str:
        if not isinstance(operand, str):
            return f"{operand}"
        if operand in self._titles:
            return self._titles[operand]
        item_id, _, part = operand.partition(".")
        item = self._items[item_id]
        if part:
            return KINDS[item.kind].name_part(item, self._name_option(item, part))
        return KINDS[item.kind].name_compared(item)

    def _name_answer(self, item: Item) -> str:
        return f"the answer to “{item.text}”"

    def _name_option(self, item: Item, option_id: str) -> str:
        options = options_of(item, self._assessment)
        return next(option.label for option in options if option.id == option_id)


class _ProfileSpeaker(_Speaker):
    """Knows what names stand for across assessments."""

    def __init__(self, assessments: Mapping[str, Assessment]) -> None:
        self._assessments = assessments
        self._items = {}
        self._titles = {
            f"{name}.{dimension.id}": f"{dimension.title} (in “{assessment.title}”)"
            for name, assessment in assessments.items()
            for dimension in assessment.dimensions
        }

    def _say_is(self, rule: Rule, *, negated: bool) -> str:
        _, name, value = rule
        if name in self._titles:
            return super()._say_is(rule, negated=negated)
        assessment = self._assessments[name]
        titles = {outcome.id: outcome.title for outcome in assessment.outcomes}
        if value in titles:
            verb = "did not come out as" if negated else "came out as"
            return f"“{assessment.title}” {verb} “{titles[value]}”"
        return f"“{assessment.title}” has {'a' if negated else 'no'} diagnosis"
