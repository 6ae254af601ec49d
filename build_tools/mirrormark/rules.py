"""The `when` language: text to a small tree of plain JSON data. Nothing is ever evaluated here.

Grammar, loosest first::

    rule       = conjunct { "or" conjunct }
    conjunct   = negation { "and" negation }
    negation   = "not" negation | "(" rule ")" | claim
    claim      = operand COMPARISON operand { COMPARISON operand }
               | NAME "is" [ "not" ] ( NAME | NUMBER )
    operand    = NAME | NUMBER

A NAME is that of a dimension or an item, or `item.part` for a part of an allocation. The tree is

    ["and", RULE, …]   ["or", RULE, …]   ["not", RULE]
    ["is", NAME, TEXT]   [">=", OPERAND, OPERAND] and so on

with names as the author wrote them; `compile` says which of them are dimensions and which items.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from mirrormark.widths import narrow

__all__ = ["KEYWORDS", "Rule", "RuleError", "parse_rule", "walk_claims", "walk_names"]

type Rule = list[Any]

COMPARISONS = (">=", "<=", "==", "!=", ">", "<")
KEYWORDS = ("and", "or", "not", "is")
DEEPEST = 50
TOKEN = re.compile(
    r"\s*(?:(?P<number>-?\d+(?:\.\d+)?)|(?P<name>[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)?)"
    r"|(?P<wrong>=>|=<|<>|&&|\|\|)"
    r"|(?P<comparison>>=|<=|==|!=|>|<)|(?P<bracket>[()])"
    r"|(?P<foreign>[^\W\d_][\w-]*)|(?P<other>\S))"
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


def walk_claims(rule: Rule) -> Iterator[Rule]:
    """Yield every claim in a rule, in reading order: comparisons and `is`."""
    name, *arguments = rule
    if name in ("and", "or", "not"):
        for argument in arguments:
            yield from walk_claims(argument)
    else:
        yield rule


def walk_names(rule: Rule) -> Iterator[str]:
    """Yield every name of a dimension or an item in a rule, in reading order, with repeats."""
    for name, *arguments in walk_claims(rule):
        operands = arguments[:1] if name == "is" else arguments
        yield from (operand for operand in operands if isinstance(operand, str))


def _split(text: str) -> Iterator[Token]:
    for match in TOKEN.finditer(narrow(text)):
        kind = match.lastgroup or "other"
        token = Token(kind, match[kind])
        if kind == "foreign":
            what = f"'{token.text}' can't be a name in it"
            raise RuleError(what, "Give what you mean a name in Latin letters, and write that.")
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
            return self._read_is(operands[0])
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

    def _read_is(self, name: str) -> Rule:
        negated = self.take_keyword("not")
        value = self.take()
        if value.kind not in ("name", "number"):
            raise RuleError(
                f"'{name} is' needs the name of a band or of a response option",
                f"Say, for example, '{name} is high', or '{name} >= 60' for a number.",
            )
        rule: Rule = ["is", name, value.text]
        return ["not", rule] if negated else rule

    def _read_operand(self) -> str | float:
        token = self.take()
        if token.kind == "number":
            number = float(token.text)
            return int(number) if number.is_integer() else number
        if token.kind == "name":
            return token.text
        what = f"it has '{token.text}' where a name or a number should stand"
        if token == END:
            what = "it ends where a name or a number should stand"
        raise RuleError(what, "Say, for example, 'need >= 60'.")
