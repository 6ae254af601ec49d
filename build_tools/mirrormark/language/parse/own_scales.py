"""`scales:` in the front matter: the author's own, with points of their own or without."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from mirrormark.language.parse.fields import Fields
from mirrormark.language.parse.points import has_points, split_points
from mirrormark.model import Scale
from mirrormark.model.scales import make_scale

__all__ = ["read_scales"]

MEND = "Give points to all of its options, such as 'Never (0)', or to none"


def read_scales(fields: Fields) -> tuple[Scale, ...]:
    """Read the mapping of names to lists of words, lowest first."""
    return tuple(_read_scale(fields, name) for name in fields.names())


def _read_scale(fields: Fields, name: str) -> Scale:
    texts = fields.names_in(name)
    if len(texts) == 1 and not fields.unread((name,)):
        what = f"scale '{name}' has a single option"
        fields.report(
            "too-few-options", fields.place_of(name), what, "Give it two or more, lowest first."
        )
    place = fields.place_of(name)
    points = [split_points(text)[1] for text in texts]
    given = [each for each in points if each is not None]
    odd = [text for text in texts if has_points(text)]
    if odd and len(given) == len(texts):
        labels = tuple(split_points(text)[0] for text in texts)
        _refuse_bad_points(fields, name, labels, given)
        return make_scale(name, labels, place, given)
    if odd:
        what = f"'{odd[0]}' of scale '{name}' has points, and other options have none"
        fields.report(
            "missing-points",
            place,
            what,
            f"{MEND}; a number of another meaning goes before the words.",
        )
    return make_scale(name, texts, place)


def _refuse_bad_points(
    fields: Fields, name: str, labels: Sequence[str], points: Sequence[Decimal]
) -> None:
    place = fields.place_of(name)
    if not all(labels):
        fields.report(
            "no-words", place, f"an option of scale '{name}' has no words", "Write some before '('."
        )
    elif len(set(labels)) < len(labels):
        twice = next(label for label in labels if labels.count(label) > 1)
        fields.report("given-twice", place, f"'{name}' lists '{twice}' twice", "Keep one of them.")
    if not all(lower < higher for lower, higher in pairwise(points)):
        what = f"the points of scale '{name}' don't rise"
        mend = "List its options lowest first; a statement is turned round by 'reverse'."
        fields.report("unfit-points", place, what, mend)
