"""The two dimensions of the picture of outcomes."""

from collections.abc import Iterator

from mirrormark.model import Assessment
from mirrormark.problems import Problem, list_known, suggest
from mirrormark.rules import walk_names

__all__ = ["find_bad_chart"]


def find_bad_chart(assessment: Assessment) -> Iterator[Problem]:
    """`chart` names two dimensions that decide on outcomes; others would show nothing."""
    chart = assessment.chart
    if chart is None:
        return
    known = [dimension.id for dimension in assessment.dimensions]
    rules = [outcome.when for outcome in assessment.outcomes if outcome.when]
    named = {name for rule in rules for name in walk_names(rule)}
    for key, name, place in (("x", chart.x, chart.x_place), ("y", chart.y, chart.y_place)):
        if name not in known:
            mend = suggest(name, known, list_known("dimensions", known))
            yield Problem(place, f"'{key}' of 'chart' names an unknown dimension '{name}'", mend)
        elif name not in named:
            what = f"'{key}' of 'chart' names '{name}', which no outcome's rule looks at"
            yield Problem(place, what, "Name a dimension that a rule names.")
    if chart.x == chart.y:
        what = f"'chart' names '{chart.x}' twice"
        yield Problem(chart.y_place, what, "Name two dimensions.")
