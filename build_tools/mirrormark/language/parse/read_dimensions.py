"""`dimensions:` in the front matter: what is measured, and what its scores are compared with."""

from decimal import Decimal

from mirrormark.language.parse.fields import Fields
from mirrormark.language.parse.located import Located
from mirrormark.language.parse.read_bands import read_bands, read_name, space_bands
from mirrormark.model import Dimension, Part, Percentiles, Place, Reference, title_of
from mirrormark.model.numerals import read_number
from mirrormark_engine import contract

__all__ = ["DIMENSION_KEYS", "read_dimensions"]

DIMENSION_KEYS = (
    *("title", "summary", "symptom", "bands", "score", "mean of", "weakest of"),
    *("reference", "percentiles"),
)
MODES: tuple[contract.Mode, ...] = ("mean", "sum", "weakest")
REFERENCE_KEYS = ("title", "value", "source", "date")
PERCENTILE_KEYS = ("table", "source", "date")
EXAMPLES = {
    "title": "European teams, say",
    "value": "62",
    "source": "who measured it, and where it is published",
    "date": "2024",
    "table": "{10: 32, 50: 55, 90: 78}",
}


def read_dimensions(fields: Fields) -> tuple[Dimension, ...]:
    """Read the mapping of names to dimensions."""
    for name in [*fields.names()]:
        fields.take_below(name, _is_of_dimension)
    return tuple(_read_dimension(fields, name) for name in fields.names())


def _is_of_dimension(key: str, located: Located) -> bool:
    """Whether a key of a dimension was meant, and no dimension that is called like one."""
    value = located.value
    inside = value if isinstance(value, dict) else {}
    return key in DIMENSION_KEYS and value is not None and inside.keys().isdisjoint(DIMENSION_KEYS)


def _read_dimension(fields: Fields, name: str) -> Dimension:
    of_one = fields.nested(name, f"dimension '{name}'")
    of_one.take_below("bands", lambda key, _: key not in DIMENSION_KEYS)
    of_one.refuse_unknown(DIMENSION_KEYS)
    mode, parts_key = _read_mode(of_one, name)
    return Dimension(
        id=read_name(fields, name, "dimension"),
        title=of_one.text("title") or title_of(name),
        summary=of_one.text("summary"),
        symptom=of_one.text("symptom"),
        mode=mode,
        bands=read_bands(of_one.nested("bands", f"'bands' of dimension '{name}'", space_bands)),
        parts=_read_parts(of_one, parts_key),
        references=_read_references(of_one, name),
        percentiles=_read_percentiles(of_one, name),
        unread=of_one.unread(DIMENSION_KEYS),
        parts_place=of_one.place_of(parts_key),
        place=fields.place_of(name),
        places=of_one.list_places(parts_key),
    )


def _read_mode(fields: Fields, name: str) -> tuple[contract.Mode, str]:
    """Return how it is scored, and the key that lists its parts where there is one."""
    derived = [key for key in ("mean of", "weakest of") if key in fields.names()]
    if len(derived) > 1:
        what = f"dimension '{name}' has both 'mean of' and 'weakest of'"
        fields.report("conflicting-keys", fields.place_of("weakest of"), what, "Keep one of them.")
    score = fields.one_of("bad-value", "score", "ways to score", MODES)
    if not derived:
        return score or "mean", "mean of"
    if "score" in fields.names():
        what = f"dimension '{name}' has 'score', and no items: it has '{derived[0]}'"
        fields.report("conflicting-keys", fields.place_of("score"), what, "Remove one of the two.")
    return "mean" if derived[0] == "mean of" else "weakest", derived[0]


def _read_parts(fields: Fields, key: str) -> tuple[Part, ...]:
    located = fields.located(key)
    if located is None or key != "mean of" or not isinstance(located.value, dict):
        return tuple(Part(name, Decimal(1)) for name in fields.names_in(key))
    weights = fields.nested(key, f"'{key}'")
    parts = []
    for name in weights.names():
        text = weights.text(name)
        weight = read_number(text)
        if weight is None or weight <= 0:
            what = f"the weight of '{name}' is '{text}', not a number above 0"
            mend = f"Write, say, '{name}: 2'."
            if weight is not None and weight < 0:
                mend = f"Write '{name}: {-weight}'; 'reverse' on its items turns its score round."
            weights.report("bad-number", weights.place_of(name), what, mend)
            weight = Decimal(1)
        parts.append(Part(name, weight))
    if not parts:
        fields.refuse(
            "wrong-shape", key, "is not a list of words", f"Write '{key}: [first, second]'."
        )
    return tuple(parts)


def _read_references(fields: Fields, name: str) -> tuple[Reference, ...]:
    references = []
    thing = f"a reference of dimension '{name}'"
    for of_one in fields.mappings("reference", thing):
        if not _has_all(of_one, REFERENCE_KEYS, thing):
            continue
        value = of_one.number("value")
        if value is not None:
            references.append(
                Reference(
                    title=of_one.text("title"),
                    value=value,
                    source=of_one.text("source"),
                    date=of_one.text("date"),
                    place=of_one.place_of("value"),
                )
            )
    return tuple(references)


def _read_percentiles(fields: Fields, name: str) -> Percentiles | None:
    if "percentiles" not in fields.names():
        return None
    thing = f"'percentiles' of dimension '{name}'"
    of_one = fields.nested("percentiles", thing)
    if not of_one.is_read or not _has_all(of_one, PERCENTILE_KEYS, thing):
        return None
    rows = of_one.nested("table", f"'table' of dimension '{name}'")
    table: list[tuple[Decimal, Decimal]] = []
    places: list[Place] = []
    for key in rows.names():
        percent, score = read_number(key), read_number(rows.text(key))
        if percent is None or score is None:
            what = f"the table has '{key}: {rows.text(key)}', not two numbers"
            rows.report("bad-percentiles", rows.place_of(key), what, "Write, say, '50: 55'.")
            return None
        table.append((percent, score))
        places.append(rows.place_of(key))
    if not rows.is_read:
        return None
    return Percentiles(
        table=tuple(table),
        source=of_one.text("source"),
        date=of_one.text("date"),
        place=of_one.place_of("table"),
        places=tuple(places),
    )


def _has_all(fields: Fields, keys: tuple[str, ...], thing: str) -> bool:
    fields.refuse_unknown(keys)
    absent = [key for key in keys if not fields.has(key)]
    if absent:
        without = " and no ".join(f"'{key}'" for key in absent)
        mend = f"Add '{absent[0]}: {EXAMPLES[absent[0]]}'."
        fields.report("missing-key", fields.place, f"{thing} has no {without}", mend)
    return not absent
