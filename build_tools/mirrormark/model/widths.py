"""Signs in another width: keyboards for Chinese and Japanese have `（`, `：` and `＃` at hand."""  # noqa: RUF002

__all__ = ["narrow", "widen"]

FIRST, LAST = "!", "~"
FURTHER = 0xFEE0
"""By how much the full-width form of a sign lies behind it in Unicode."""
MINUS = "\u2212"
WIDE = {ord(sign): chr(ord(sign) + FURTHER) for sign in map(chr, range(ord(FIRST), ord(LAST) + 1))}
NARROW = {ord(wide): chr(sign) for sign, wide in WIDE.items()} | {ord(MINUS): "-"}


def widen(signs: str) -> str:
    """Return the full-width forms of ASCII signs."""
    return signs.translate(WIDE)


def narrow(text: str) -> str:
    """Return a text with ASCII signs in the place of their full-width forms."""
    return text.translate(NARROW)
