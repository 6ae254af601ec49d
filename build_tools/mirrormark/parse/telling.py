"""`chart:` and `history:` in the front matter: what the page on scoring shows besides scoring."""

import re
from datetime import date

from mirrormark.model import Change, Chart
from mirrormark.parse.fields import Fields

__all__ = ["CHANGE_KEYS", "CHART_KEYS", "read_chart", "read_history"]

CHART_KEYS = ("x", "y")
CHANGE_KEYS = ("date", "change")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
EXAMPLES = {"date": "2026-11-22", "change": "what is different"}


def read_chart(fields: Fields) -> Chart | None:
    """Read the two dimensions of the picture; None where there is no choice of them."""
    if "chart" not in fields.names():
        return None
    of_chart = fields.nested("chart", "'chart'")
    of_chart.refuse_unknown(CHART_KEYS)
    absent = [key for key in CHART_KEYS if not of_chart.has(key)]
    if of_chart.is_read and absent:
        what = f"'chart' has no {' and no '.join(repr(key) for key in absent)}"
        of_chart.report(fields.place_of("chart"), what, "Write 'chart: {x: first, y: second}'.")
    x, y = (of_chart.text(key) for key in CHART_KEYS)
    if absent or of_chart.unread(CHART_KEYS):
        return None
    return Chart(x, y, of_chart.place_of("x"), of_chart.place_of("y"))


def read_history(fields: Fields) -> tuple[Change, ...]:
    """Read the list of changes; what can't be read is left out."""
    found = [_read_change(of_one) for of_one in fields.mappings("history", "a change in 'history'")]
    return tuple(change for change in found if change)


def _read_change(fields: Fields) -> Change | None:
    fields.refuse_unknown(CHANGE_KEYS)
    for key in CHANGE_KEYS:
        if not fields.has(key):
            mend = f"Add '{key}: {EXAMPLES[key]}'."
            fields.report(fields.place, f"a change in 'history' has no '{key}'", mend)
    day, text = fields.text("date"), fields.text("change")
    when = _read_day(day)
    if day and when is None:
        fields.refuse("date", f"is '{day}', not a day", "Write it like this: 2026-11-22.")
    if when is None or not text:
        return None
    return Change(when, text, fields.place_of("date"))


def _read_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if DAY.fullmatch(text) else None
    except ValueError:
        return None
