"""HTML without the space that nobody sees, so that two renderings can be compared."""

import re

__all__ = ["collapse_space"]

AS_IT_STANDS = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL | re.IGNORECASE)
SPACE = re.compile(r"[ \t\r\n\f]+")
AT_THE_END = re.compile(r" (?=</(?:blockquote|dd|div|dt|figcaption|h[1-6]|li|p|summary|td|th)>)")


def collapse_space(html: str) -> str:
    """Return HTML with one space in the place of many, and none at the end of a block.

    Where each of them is shown, all stay.
    """
    pieces = AS_IT_STANDS.split(html)
    # Behind each piece come one that stays, and the name of its element.
    pieces[::3] = (AT_THE_END.sub("", SPACE.sub(" ", piece)) for piece in pieces[::3])
    del pieces[2::3]
    return "".join(pieces).strip()
