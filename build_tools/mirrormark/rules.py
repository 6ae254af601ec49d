"""The `when` language: text to a small tree of plain JSON data. Nothing is ever evaluated here.

Grammar, loosest first::

    rule       = conjunct { "or" conjunct }
    conjunct   = negation { "and" negation }
    negation   = "not" negation | "(" rule ")" | claim
    claim      = operand COMPARISON operand { COMPARISON operand }
               | NAME "is" [ "not" ] NAME
    operand    = NAME | NUMBER

`mirrormark_engine.rules` documents the tree.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

__all__ = ["Rule", "RuleError", "parse_rule", "walk_bands", "walk_dimensions"]

type Rule = list[Any]

COMPARISONS = (">=", "<=", "==", "!=", ">", "<")
KEYWORDS = ("and", "or", "not", "is")
DEEPEST = 50
TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[A-Za-z][\w-]*)"
    r"|(?P<wrong>=>|=<|<>|&&|\|\|)"
    r"|(?P<comparison>>=|<=|==|!=|>|<)|(?P<bracket>[()])|(?P<other>\S))"
)
SPELLINGS = {
    "=": "==",
    "=>": ">=",
    "=<": "<=",
    "<>": "!=",
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "&&": "and",
    "&": "and",
    "||": "or",
    "|": "or",
    "!": "not",
}
HIGHEST_SCORE = 100


class RuleError(ValueError):
    """A rule that can't be read. Carries ``what`` (no full stop) and ``mend`` (a sentence)."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(f"{what}. {mend}")
        self.what = what
        self.mend = mend


class Token(NamedTuple):
    """A word of a rule."""

    kind: str
    text: str


END = Token("end", "")


def parse_rule(text: str) -> Rule:
    """Read a rule such as ``need >= 60 and not mandate is low``. Raises RuleError."""
    if not text.strip():
        raise RuleError("it is empty", "Say, for example, 'need >= 60'.")
    reader = _Reader(list(_split(text)))
    rule = reader.read_rule(depth=0)
    reader.refuse_more()
    return rule


def walk_dimensions(rule: Rule) -> Iterator[str]:
    """Yield every dimension id that a rule names, in reading order, repeats included."""
    name, *arguments = rule
    if name == "is":
        yield arguments[0]
    else:
        for argument in arguments:
            if isinstance(argument, list):
                yield from walk_dimensions(argument)
            elif isinstance(argument, str):
                yield argument


def walk_bands(rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield every (dimension id, band id) that a rule names by `is`."""
    name, *arguments = rule
    if name == "is":
        yield arguments[0], arguments[1]
    else:
        for argument in arguments:
            if isinstance(argument, list):
                yield from walk_bands(argument)


def _split(text: str) -> Iterator[Token]:
    for match in TOKEN.finditer(text):
        kind = match.lastgroup or "other"
        token = Token(kind, match[kind])
        if kind in ("wrong", "other"):
            mend = "A rule is made of names, numbers, comparisons, brackets and: and, or, not, is."
            if token.text in SPELLINGS:
                mend = f"Write '{SPELLINGS[token.text]}'."
            raise RuleError(f"it can't hold '{token.text}'", mend)
        if kind == "name" and token.text.lower() in KEYWORDS:
            token = Token("keyword", token.text.lower())
        yield token


class _Reader:
    """Recursive descent over the tokens; `next` is the one not read yet."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = [*tokens, END]
        self._index = 0

    @property
    def next(self) -> Token:
        return self._tokens[self._index]

    def take(self) -> Token:
        token = self.next
        self._index = min(self._index + 1, len(self._tokens) - 1)
        return token

    def take_keyword(self, word: str) -> bool:
        if self.next != ("keyword", word):
            return False
        self.take()
        return True

    def refuse_more(self) -> None:
        if self.next.text == ")":
            raise RuleError("a ')' closes nothing", "Remove it, or add the missing '('.")
        if self.next != END:
            raise RuleError(
                f"it goes on at '{self.next.text}' without 'and' or 'or'",
                "Join two claims by 'and' or 'or'.",
            )

    def read_rule(self, depth: int) -> Rule:
        if depth > DEEPEST:
            raise RuleError("it is nested too deeply", "Drop some brackets.")
        return self._read_joined("or", depth)

    def _read_joined(self, word: str, depth: int) -> Rule:
        def read() -> Rule:
            return self._read_joined("and", depth) if word == "or" else self._read_negation(depth)

        parts = [read()]
        while self.take_keyword(word):
            parts.append(read())
        return parts[0] if len(parts) == 1 else [word, *parts]

    def _read_negation(self, depth: int) -> Rule:
        negations = 0
        while self.take_keyword("not"):
            negations += 1
        if self.next.text == "(":
            self.take()
            rule = self.read_rule(depth + 1)
            if self.next == END:
                raise RuleError("a bracket is not closed", "Add the missing ')'.")
            if self.next.text != ")":
                self.refuse_more()
            self.take()
        else:
            rule = self._read_claim()
        return ["not", rule] if negations % 2 else rule

    def _read_claim(self) -> Rule:
        operands = [self._read_operand()]
        if isinstance(operands[0], str) and self.take_keyword("is"):
            return self._read_band(operands[0])
        comparisons: list[str] = []
        while self.next.kind == "comparison":
            comparisons.append(self.take().text)
            operands.append(self._read_operand())
        if not comparisons:
            raise RuleError(
                f"'{operands[0]}' is compared with nothing",
                "Say, for example, 'need >= 60' or 'need is high'.",
            )
        claims: list[Rule] = [
            [comparison, operands[i], operands[i + 1]] for i, comparison in enumerate(comparisons)
        ]
        return claims[0] if len(claims) == 1 else ["and", *claims]

    def _read_band(self, dimension: str) -> Rule:
        negated = self.take_keyword("not")
        band = self.take()
        if band.kind != "name":
            raise RuleError(
                f"'{dimension} is' needs the name of a band",
                f"Say, for example, '{dimension} is high', or '{dimension} >= 60' for a number.",
            )
        rule: Rule = ["is", dimension, band.text]
        return ["not", rule] if negated else rule

    def _read_operand(self) -> str | float:
        token = self.take()
        if token.kind == "number":
            number = float(token.text)
            if number > HIGHEST_SCORE:
                what = f"it compares with {token.text}, but scores end at {HIGHEST_SCORE}"
                raise RuleError(what, "Use a number from 0 to 100.")
            return int(number) if number.is_integer() else number
        if token.kind == "name":
            return token.text
        what = f"it has '{token.text}' where a dimension or a number should stand"
        if token == END:
            what = "it ends where a dimension or a number should stand"
        raise RuleError(what, "Say, for example, 'need >= 60'.")
