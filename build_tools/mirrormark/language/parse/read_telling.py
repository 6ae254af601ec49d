"""`chart:` and `history:` in the front matter: what is shown besides scores."""

from mirrormark.language.parse.fields import Fields
from mirrormark.language.parse.read_gaps import GAP_KEYS, read_gaps
from mirrormark.model import Apart, Change, Chart, Plane, Shares
from mirrormark.model.numerals import read_day

__all__ = ["AXES", "CHANGE_KEYS", "CHART_KEYS", "read_charts", "read_history"]

AXES = ("x", "y")
CHART_KEYS = (*AXES, "apart", "shares", *GAP_KEYS)
CHANGE_KEYS = ("date", "change")
KINDS = {"plane": AXES, "apart": ("apart",), "shares": ("shares",), "pairs": GAP_KEYS}
PICTURES = (
    "{x: first, y: second}",
    "{apart: [first, second]}",
    "{pairs: [[first, second]]}",
    "{shares: item}",
)
EXAMPLES = {"date": "2026-11-22", "change": "what is different"}


def read_charts(fields: Fields) -> tuple[Chart, ...]:
    """Read the pictures that the author asks for; what can't be read is left out."""
    found = [_read_chart(of_one) for of_one in fields.mappings("chart", "'chart'")]
    return tuple(chart for chart in found if chart)


def _read_chart(fields: Fields) -> Chart | None:
    fields.refuse_unknown(CHART_KEYS)
    meant = [kind for kind, keys in KINDS.items() if any(map(fields.has, keys))]
    if len(meant) != 1:
        what = "a picture in 'chart' is of several kinds" if meant else "'chart' has no picture"
        quoted = [f"'{each}'" for each in PICTURES]
        mend = f"Write {', '.join(quoted[:-1])} or {quoted[-1]}."
        fields.report("bad-chart", fields.place, what, mend)
        return None
    if meant == ["apart"]:
        names = fields.names_in("apart")
        return (
            Apart(names, fields.place_of("apart"), fields.list_places("apart")) if names else None
        )
    if meant == ["shares"]:
        item = fields.text("shares")
        return Shares(item, fields.list_places("shares")[item]) if item else None
    return read_gaps(fields) if meant == ["pairs"] else _read_plane(fields)


def _read_plane(fields: Fields) -> Plane | None:
    absent = [key for key in AXES if not fields.has(key)]
    if absent:
        what = f"'chart' has no '{absent[0]}'"
        fields.report("missing-key", fields.place, what, "Write 'chart: {x: first, y: second}'.")
    x, y = (fields.text(key) for key in AXES)
    if absent or fields.unread(AXES):
        return None
    return Plane(x, y, fields.list_places("x")[x], fields.list_places("y")[y])


def read_history(fields: Fields) -> tuple[Change, ...]:
    """Read the list of changes; what can't be read is left out."""
    found = [_read_change(of_one) for of_one in fields.mappings("history", "a change in 'history'")]
    return tuple(change for change in found if change)


def _read_change(fields: Fields) -> Change | None:
    fields.refuse_unknown(CHANGE_KEYS)
    for key in CHANGE_KEYS:
        if not fields.has(key):
            mend = f"Add '{key}: {EXAMPLES[key]}'."
            fields.report(
                "missing-key", fields.place, f"a change in 'history' has no '{key}'", mend
            )
    day, text = fields.text("date"), fields.text("change")
    when = read_day(day)
    if day and when is None:
        fields.refuse(
            "bad-value", "date", f"is '{day}', not a day", "Write it like this: 2026-11-22."
        )
    if when is None or not text:
        return None
    return Change(when, text, fields.place_of("date"))
