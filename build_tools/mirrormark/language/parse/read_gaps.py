"""`pairs:` and `sides:` of a picture: dimensions that are one thing, seen from two sides."""

from itertools import batched

from mirrormark.language.parse.fields import Fields
from mirrormark.language.parse.located import Located
from mirrormark.model import Gap, Gaps

__all__ = ["GAP_KEYS", "read_gaps"]

GAP_KEYS = ("pairs", "sides")
EXAMPLE = "Write 'pairs: [[first, second]]'."


def read_gaps(fields: Fields) -> Gaps | None:
    """Read a picture of pairs; None if it can't be read."""
    if not fields.has("pairs"):
        what = "'chart' has 'sides', and no 'pairs' that they belong to"
        fields.report("missing-key", fields.place_of("sides"), what, EXAMPLE)
        return None
    gaps = [_read_gap(title, located, fields) for title, located in _list_entries(fields)]
    sides = fields.names_in("sides")
    if len(sides) != 2 and fields.has("sides") and not fields.unread(["sides"]):
        what = f"has {len(sides)} names, not two" if len(sides) > 1 else "has a single name"
        fields.refuse("bad-chart", "sides", what, "Write 'sides: [My view, Their view]'.")
    if fields.unread(GAP_KEYS) or not all(gaps):
        return None
    return Gaps(
        tuple(gap for gap in gaps if gap),
        (sides[0], sides[1]) if sides else None,
        fields.place_of("pairs"),
    )


def _list_entries(fields: Fields) -> list[tuple[str, Located]]:
    """Return each pair with its words, which are empty where it has none."""
    located = fields.located("pairs")
    value = located.value if located else None
    if isinstance(value, dict) and value:
        return [(" ".join(title.split()), entry) for title, entry in value.items()]
    entries = value if isinstance(value, list) else []
    words = [f"{entry.value}" for entry in entries if isinstance(entry.value, str)]
    if not entries or len(words) == len(entries):
        pairs = ", ".join(f"[{', '.join(each)}]" for each in batched(words, 2))
        mend = f"Write 'pairs: [{pairs}]'." if words and len(words) % 2 == 0 else EXAMPLE
        fields.refuse("wrong-shape", "pairs", "is not a list of pairs", mend)
        return []
    return [("", entry) for entry in entries]


def _read_gap(title: str, located: Located, fields: Fields) -> Gap | None:
    entries = located.value if isinstance(located.value, list) else []
    names = [" ".join(each.value.split()) for each in entries if isinstance(each.value, str)]
    if not names or len(names) != len(entries):
        what = "a pair of a picture is not a list of two dimensions"
        fields.report("wrong-shape", located.place, what, EXAMPLE)
        return None
    if len(names) != 2:
        count = f"{len(names)} dimensions" if len(names) > 1 else f"'{names[0]}' alone"
        what = f"a pair of a picture names {count}"
        fields.report("bad-chart", located.place, what, "Name two dimensions.")
        return None
    places = located.list_places()
    if names[0] == names[1]:
        what = f"a pair of a picture names '{names[0]}' twice"
        fields.report("bad-chart", entries[1].place, what, "Name two dimensions.")
        return None
    return Gap(title, (names[0], names[1]), located.place, places)
