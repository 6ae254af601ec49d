"""Signs that a terminal obeys instead of showing them, and how they are shown."""

import re

__all__ = ["escape_controls", "show_controls"]

OBEYED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Control characters but for tab and line feed; ends of lines and turns of direction in Unicode;
and halves of characters, which can't be written at all."""
PICTURES, DELETE = 0x2400, 0x7F


def show_controls(text: str) -> str:
    """Return a text in which such signs are seen: `␛` for an escape, `<U+009B>` for rarer ones."""
    return OBEYED.sub(_picture, text)


def escape_controls(json_text: str) -> str:
    """Return JSON with the same meaning, in which such signs are escaped."""
    return OBEYED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json_text)


def _picture(sign: re.Match[str]) -> str:
    code = ord(sign[0])
    if code < ord(" "):
        return chr(PICTURES + code)
    return "\N{SYMBOL FOR DELETE}" if code == DELETE else f"<U+{code:04X}>"
