"""`pairs:` in the front matter: items whose answers should go together."""

from fractions import Fraction

from mirrormark.language.parse.fields import Fields
from mirrormark.model import Pair

__all__ = ["read_pairs"]

KEYS = ("same", "opposite", "ask", "apart")
DEFAULT_APART = Fraction(3, 4)
EXAMPLE = 'Write {same: [first, second], ask: "You say … and …. Which is closer?"}.'


def read_pairs(fields: Fields) -> tuple[Pair, ...]:
    """Read the list of pairs; what can't be read is left out."""
    found = [_read_pair(of_one) for of_one in fields.mappings("pairs", "a pair")]
    return tuple(pair for pair in found if pair)


def _read_pair(fields: Fields) -> Pair | None:
    fields.refuse_unknown(KEYS)
    kinds = [key for key in ("same", "opposite") if key in fields.names()]
    if len(kinds) != 1:
        has = "both 'same' and 'opposite'" if kinds else "neither 'same' nor 'opposite'"
        fields.report("bad-pair", fields.place, f"a pair has {has}", EXAMPLE)
    if not fields.has("ask"):
        what = "a pair has no question to ask"
        fields.report(
            "missing-key", fields.place, what, "Add 'ask: \"You say … and …. Which is closer?\"'."
        )
    apart = fields.fraction("apart")
    if apart == 0:
        mend = "Write, say, 'apart: 3/4'."
        fields.refuse(
            "bad-number", "apart", "is 0, so that any two answers would be too far apart", mend
        )
    if len(kinds) != 1:
        return None
    items = fields.names_in(kinds[0])
    if len(items) != 2 and not fields.unread((kinds[0],)):
        what = f"lists {len(items)} items, not two" if len(items) > 1 else "lists a single item"
        fields.refuse("bad-pair", kinds[0], what, f"Write '{kinds[0]}: [first, second]'.")
    if fields.unread(KEYS):
        return None
    return Pair(
        items=items,
        is_opposite=kinds[0] == "opposite",
        apart=apart or DEFAULT_APART,
        question=fields.text("ask"),
        place=fields.place_of(kinds[0]),
        places=fields.list_places(kinds[0]),
    )
