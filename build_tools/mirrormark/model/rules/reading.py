"""From the text of a rule to its tree, by recursive descent. It goes on after slips as meant."""

from itertools import pairwise
from typing import Literal, NamedTuple

from mirrormark.model.finding_kinds import FindingName
from mirrormark.model.limits import most
from mirrormark.model.rules.claims import Claim, Comparison, Is, Joined, Negated, Operand, Rule
from mirrormark.model.rules.cursor import Cursor, refuse_sign, stop_at
from mirrormark.model.rules.lists import find_list
from mirrormark.model.rules.rewording import reword
from mirrormark.model.rules.slips import Bands, RuleError, Slip, give_example, note
from mirrormark.model.rules.tokens import COMPARISONS, END, Token, split_rule
from mirrormark_engine import contract

__all__ = ["Reading", "parse_rule", "read_rule"]

DEEPEST = most("brackets")


class Reading(NamedTuple):
    """What a rule says, and what is wrong with how it says it."""

    rule: Rule | None
    """As it was meant; None where that can't be told."""
    slips: tuple[Slip, ...]
    """In the order of the text."""


def parse_rule(text: str) -> Rule:
    """Read a rule such as ``need >= 60 and not mandate is low``. Raises RuleError."""
    reading = read_rule(text, {})
    if reading.slips:
        raise RuleError(reading.slips[0])
    assert reading.rule is not None, "without a slip there is a rule"
    return reading.rule


def read_rule(text: str, bands: Bands) -> Reading:
    """Read a rule as far as that goes; ``bands`` are those that the file has."""
    slips: list[Slip] = []
    rule: Rule | None = None
    if not text.strip():
        mend = f"Write, say, '{give_example(bands)}'."
        slips.append(Slip("incomplete-rule", 0, len(text), "it is empty", mend))
    else:
        try:
            tokens = reword(split_rule(text, slips), text, slips)
            rule = _Reader(text, tokens, bands, slips).read()
        except RuleError as error:
            slips.append(error.slip)
    return Reading(rule, tuple(sorted(slips, key=lambda slip: slip.start)))


class _Reader(Cursor):
    def __init__(self, text: str, tokens: list[Token], bands: Bands, slips: list[Slip]) -> None:
        super().__init__(text, tokens)
        self._bands = bands
        self._slips = slips
        self._last: list[Token] = []
        """The first two words of the claim before: its name and its sign."""

    def read(self) -> Rule:
        rule = self.read_rule(depth=0)
        self._refuse_more()
        return rule

    def read_rule(self, depth: int) -> Rule:
        if depth > DEEPEST:
            raise stop_at(
                "beyond-limits", self.next, "it is nested too deeply", "Drop some brackets."
            )
        return self._read_joined("or", depth)

    def _read_joined(self, word: Literal["and", "or"], depth: int) -> Rule:
        def read() -> Rule:
            return self._read_joined("and", depth) if word == "or" else self._read_negation(depth)

        parts = [read()]
        while self.next.is_keyword(word):
            joint = self.take()
            if self.next.tag == END:
                what = f"nothing follows its last '{joint.text}'"
                raise stop_at(
                    "incomplete-rule",
                    joint,
                    what,
                    f"Remove '{joint.text}', or say what else has to hold.",
                )
            parts.append(read())
        return parts[0] if len(parts) == 1 else Joined(word, tuple(parts))

    def _read_negation(self, depth: int) -> Rule:
        negations = 0
        while self.take_keyword("not"):
            negations += 1
        if self.next.text == "(":
            opening = self.take()
            rule = self.read_rule(depth + 1)
            if self.next.tag == END:
                said = self.text[opening.start :].rstrip()
                what = f"'{said}' never closes a bracket"
                raise stop_at("unbalanced-bracket", opening, what, f"Write '{said})'.", self.next)
            if self.next.text != ")":
                self._refuse_more()
            self.take()
        else:
            rule = self._read_claim()
        return Negated(rule) if negations % 2 else rule

    def _refuse_more(self) -> None:
        token = self.next
        if token.tag == END:
            return
        if token.text == ")":
            mend = "Remove it, or add the '(' that it closes."
            raise stop_at("unbalanced-bracket", token, "its ')' closes nothing", mend)
        if token.tag == "other":
            raise refuse_sign(token)
        raise stop_at(
            "incomplete-rule",
            token,
            f"it goes on at '{token.text}' without 'and' or 'or'",
            f"Write 'and {token.text}', or 'or {token.text}'.",
        )

    def _read_claim(self) -> Rule:
        if self.next.tag == "comparison" and self._last:
            self._repeat_name()
        first = self.next
        operands = [self._read_operand()]
        if first.tag == "name" and self.next.is_keyword("is"):
            return self._read_is(first)
        comparisons: list[contract.Sign] = []
        while self.next.tag == "comparison":
            sign = self.take()
            self._last = [first, sign]
            if sign.text == "=":
                return self._read_single_sign(first, sign)
            comparisons.append(_read_sign(sign))
            operands.append(self._read_operand(first))
        if not comparisons:
            return self._read_alone(first)
        claims = tuple(
            Comparison(sign, left, right)
            for sign, (left, right) in zip(comparisons, pairwise(operands), strict=True)
        )
        return claims[0] if len(claims) == 1 else Joined("and", claims)

    def _read_operand(self, first: Token | None = None) -> Operand:
        """Read a name or a number, after the sign in a claim that begins with ``first``."""
        token = self.next
        if token.tag == "name" and self.tokens[self.index + 1].text == "(":
            what = f"it can't calculate, as '{token.text}(…)' would"
            mend = "Compare scores and answers one by one, joined by 'and'."
            raise stop_at("sign-in-rule", token, what, mend)
        if token.tag == "number":
            number = float(self.take().text)
            return int(number) if number.is_integer() else number
        if token.tag == "name":
            return self.take().text
        if token.tag == "other":
            raise refuse_sign(token)
        if first:
            last = self.tokens[self.index - 1]
            said = self.say(first, last)
            what = f"nothing follows '{said}'"
            if token.tag == "keyword" and self.tokens[self.index + 1].tag == END:
                what = f"'{self.say(first, token)}' compares with nothing"
                last = token
            raise stop_at("incomplete-rule", first, what, f"Write, say, '{said} 60'.", last)
        what = f"it has '{token.text}' where a name should stand"
        mend = f"Remove '{token.text}', or write a name before it."
        if token.tag == END:
            what, mend = "it ends where a name should stand", "Say what has to hold."
        raise stop_at("incomplete-rule", token, what, mend)

    def _repeat_name(self) -> None:
        """After `need >= 40 and` take `< 60` for `need < 60`."""
        name, sign = self._last[0], self.next
        value = self.tokens[self.index + 1]
        if value.is_operand:
            said, meant = self.say(sign, value), f"{name.text} {sign.text} {value.text}"
            self._note("incomplete-rule", sign, value, f"'{said}' has no name before it", meant)
            self.tokens.insert(self.index, name)

    def _read_single_sign(self, first: Token, sign: Token) -> Claim:
        """Read `=`, which compares numbers and scores, or says what a name is."""
        value = self.next
        self._read_operand(first)
        is_score = value.tag == "number" or value.text in self._bands or "." in value.text
        if is_score and value.text not in self._bands.get(first.text, ()):
            self._note("sign-in-rule", sign, sign, "it can't hold '='", "==")
            return Comparison("==", _read_value(first), _read_value(value))
        meant = f"{first.text} is {value.text}"
        self._note(
            "sign-in-rule", first, value, f"'{self.say(first, value)}' compares no numbers", meant
        )
        return Is(first.text, value.text)

    def _read_alone(self, first: Token) -> Rule:
        """Read what is compared with nothing, as it was meant where that is plain."""
        token, after = self.next, self.tokens[min(self.index + 1, len(self.tokens) - 1)]
        is_negated = token.is_keyword("not")
        value = after if is_negated else token
        sign = "is not" if is_negated else "is"
        if is_negated and after.is_keyword("is"):
            value, sign = self.tokens[self.index + 2], "is not"
        if first.tag == "name" and value.tag == "name" and self._closes(value):
            meant = f"{first.text} {sign} {value.text}"
            self._note(
                "incomplete-rule", first, value, f"'{self.say(first, value)}' is no claim", meant
            )
            while self.take() is not value:
                pass
            claim = Is(first.text, value.text)
            return Negated(claim) if is_negated else claim
        if token.tag == "other":
            raise refuse_sign(token)
        what = f"'{first.text}' is compared with nothing"
        if self._last and (first.tag == "number" or first.text not in self._bands):
            name, said = self._last[0].text, self._last[1]
            self._note("incomplete-rule", first, first, what, f"{name} {said.text} {first.text}")
            if said.is_keyword("is"):
                return Is(name, first.text)
            return Comparison(_read_sign(said), name, _read_value(first))
        raise stop_at("incomplete-rule", first, what, self._say_how(first))

    def _closes(self, value: Token) -> bool:
        """Whether a claim can end with ``value``."""
        after = self.tokens[self.tokens.index(value, self.index) + 1]
        return after.tag == END or after.is_keyword("and", "or") or after.text == ")"

    def _say_how(self, first: Token) -> str:
        """Return how to make a claim of a word that stands alone."""
        owners = [name for name, bands in self._bands.items() if first.text in bands]
        if owners:
            return f"Write '{owners[0]} is {first.text}'."
        if first.tag == "name" and (first.text in self._bands or not self._bands):
            return f"Write, say, '{give_example(self._bands, first.text)}'."
        if first.tag == "name":
            return f"Say '{first.text} is …' with an option, or compare it: '{first.text} >= 3'."
        return f"Compare a name with it, as in '{give_example(self._bands)}'."

    def _read_is(self, name: Token) -> Rule:
        self._last = [name, self.take()]
        found = find_list(self.tokens, self.index - 2, self._bands)
        if found:
            self._note(
                "list-after-is",
                name,
                found.last,
                found.what(self.say(name, found.last)),
                found.meant,
            )
            while self.take() is not found.last:
                pass
            return found.rule
        negated = self.take_keyword("not")
        if self.next.is_operand:
            claim = Is(name.text, self.take().text)
            return Negated(claim) if negated else claim
        if self.next.tag == "other":
            raise refuse_sign(self.next)
        last = self.tokens[self.index - 1]
        said = self.say(name, last)
        values = self._bands.get(name.text) or (["high"] if not self._bands else [])
        what = f"'{said}' needs the name of a band or of a response option"
        mend = f"Write, say, '{said} {values[-1]}'." if values else "Add it, or compare a number."
        raise stop_at("incomplete-rule", name, what, mend, last)

    def _note(self, name: FindingName, first: Token, last: Token, what: str, meant: str) -> None:
        note(self._slips, Slip(name, first.start, last.stop, what, f"Write '{meant}'."))


def _read_sign(token: Token) -> contract.Sign:
    """Return the sign of a comparison; the single `=` of one that ends a rule is meant as two."""
    return next((sign for sign in COMPARISONS if sign == token.text), "==")


def _read_value(token: Token) -> Operand:
    if token.tag == "name":
        return token.text
    number = float(token.text)
    return int(number) if number.is_integer() else number
