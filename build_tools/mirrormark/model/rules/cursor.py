"""A place in the words of a rule, and what stops the reading there."""

from mirrormark.model.finding_kinds import FindingName
from mirrormark.model.rules.slips import RuleError, Slip
from mirrormark.model.rules.tokens import Token

__all__ = ["Cursor", "refuse_sign", "stop_at"]

SUMS = ("+", "-", "*", "/")


class Cursor:
    """Walks over the words; `next` is the one not read yet."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.index = 0

    @property
    def next(self) -> Token:
        """The word not read yet; END again and again where there is none."""
        return self.tokens[self.index]

    def take(self) -> Token:
        """Return the next word, and go on."""
        token = self.next
        self.index = min(self.index + 1, len(self.tokens) - 1)
        return token

    def take_keyword(self, word: str) -> bool:
        """Go on where the next word is this one; return whether it was."""
        if not self.next.is_keyword(word):
            return False
        self.take()
        return True

    def say(self, first: Token, last: Token) -> str:
        """Return what the author wrote from one word to another."""
        return self.text[first.start : last.stop]


def stop_at(
    name: FindingName, token: Token, what: str, mend: str, last: Token | None = None
) -> RuleError:
    """Return the error that ends the reading of a rule at one of its words, or at several."""
    return RuleError(Slip(name, token.start, (last or token).stop, what, mend))


def refuse_sign(token: Token) -> RuleError:
    """Return what is wrong with a sign that no rule has."""
    if token.text in SUMS:
        mend = "Make a dimension with 'mean of: [first, second]', and compare that."
        return stop_at("sign-in-rule", token, f"it can't calculate with '{token.text}'", mend)
    if token.text == ",":
        return stop_at("sign-in-rule", token, "it can't hold ','", "Write 'and', or 'or'.")
    if token.text[0].isalpha():
        mend = "Give what you mean a name in Latin letters, and write that."
        return stop_at("sign-in-rule", token, f"'{token.text}' can't be a name in it", mend)
    mend = "A rule is made of names, numbers, comparisons, brackets and: and, or, not, is."
    return stop_at("sign-in-rule", token, f"it can't hold '{token.text}'", mend)
