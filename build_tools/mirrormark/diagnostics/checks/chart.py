"""The pictures that an author asks for."""

from collections.abc import Iterator

from mirrormark.diagnostics.checks.lookup import find_items_by_id
from mirrormark.kinds import KINDS
from mirrormark.model import Apart, Assessment, Gaps, Place, Plane, Shares
from mirrormark.model.problems import Problem, list_known, suggest
from mirrormark.model.rules import walk_names
from mirrormark.model.sides import list_sides, name_gap, name_sides

__all__ = ["find_bad_chart"]


def find_bad_chart(assessment: Assessment) -> Iterator[Problem]:
    """`chart` names what there is to be shown."""
    planes = [chart for chart in assessment.charts if isinstance(chart, Plane)]
    for chart in assessment.charts:
        if isinstance(chart, Plane):
            yield from _find_bad_axes(chart, assessment)
        elif isinstance(chart, Apart):
            yield from _find_bad_parts(chart, assessment)
        elif isinstance(chart, Gaps):
            yield from _find_bad_gaps(chart, assessment)
        else:
            yield from _find_bad_item(chart, assessment)
    for plane in planes[1:]:
        what = "'chart' has a second picture of two dimensions"
        yield Problem("bad-chart", plane.x_place, what, "Keep the one that decides most.")


def _find_bad_axes(plane: Plane, assessment: Assessment) -> Iterator[Problem]:
    """Dimensions that decide on no outcome would show nothing."""
    known = [dimension.id for dimension in assessment.dimensions]
    rules = [outcome.when for outcome in assessment.outcomes if outcome.when]
    named = {name for rule in rules for name in walk_names(rule)}
    for key, name, place in (("x", plane.x, plane.x_place), ("y", plane.y, plane.y_place)):
        if name not in known:
            mend = suggest(name, known, list_known("dimensions", known))
            yield Problem(
                "unknown-dimension",
                place,
                f"'{key}' of 'chart' names an unknown dimension '{name}'",
                mend,
            )
        elif name not in named:
            what = f"'{key}' of 'chart' names '{name}', which no outcome's rule looks at"
            yield Problem("bad-chart", place, what, "Name a dimension that a rule names.")
    if plane.x == plane.y:
        what = f"'chart' names '{plane.x}' twice"
        yield Problem("bad-chart", plane.y_place, what, "Name two dimensions.")


def _find_bad_parts(chart: Apart, assessment: Assessment) -> Iterator[Problem]:
    for name in chart.dimensions:
        yield from _find_unknown("apart", name, chart.places.get(name, chart.place), assessment)
    if len(chart.dimensions) < 2:
        what = f"'apart' names '{chart.dimensions[0]}' alone"
        yield Problem("bad-chart", chart.place, what, "Name two dimensions at least.")


def _find_bad_gaps(chart: Gaps, assessment: Assessment) -> Iterator[Problem]:
    """Each dimension is in one pair, and there are words for each pair and for both sides."""
    named: set[str] = set()
    bad: list[Problem] = []
    for gap in chart.gaps:
        for name in gap.dimensions:
            place = gap.places.get(name, gap.place)
            bad += _find_unknown("pairs", name, place, assessment)
            if name in named:
                what = f"'pairs' names '{name}' in two pairs"
                mend = "Keep one of them, or make two pictures of it."
                bad.append(Problem("bad-chart", place, what, mend))
            named.add(name)
    yield from bad or _find_missing_words(chart, assessment)


def _find_missing_words(chart: Gaps, assessment: Assessment) -> Iterator[Problem]:
    titles = {dimension.id: dimension.title for dimension in assessment.dimensions}
    nameless = [gap for gap in chart.gaps if not name_gap(gap, titles)]
    for gap in nameless:
        first, second = gap.dimensions
        what = f"the titles of '{first}' and '{second}' don't say what both are"
        mend = f"Begin both with it, or write 'pairs: {{What both are: [{first}, {second}]}}'."
        yield Problem("bad-chart", gap.place, what, mend)
    if not nameless and not name_sides(chart, titles):
        said = list_sides(chart, titles)
        one, other = said[0] if said else ("My view", "Their view")
        what = "the titles of the dimensions in 'pairs' don't end in the same two names"
        yield Problem("bad-chart", chart.place, what, f"Add 'sides: [{one}, {other}]'.")


def _find_unknown(key: str, name: str, place: Place, assessment: Assessment) -> Iterator[Problem]:
    known = [dimension.id for dimension in assessment.dimensions]
    if name not in known:
        mend = suggest(name, known, list_known("dimensions", known))
        what = f"'{key}' names an unknown dimension '{name}'"
        yield Problem("unknown-dimension", place, what, mend)


def _find_bad_item(chart: Shares, assessment: Assessment) -> Iterator[Problem]:
    items = find_items_by_id(assessment)
    item = items.get(chart.item)
    allocations = [each.id for each in items.values() if KINDS[each.kind].is_shared_out]
    if item is None:
        mend = suggest(chart.item, allocations, list_known("allocations", allocations))
        yield Problem(
            "unknown-item", chart.place, f"'shares' names an unknown item '{chart.item}'", mend
        )
    elif not KINDS[item.kind].is_shared_out:
        what = f"'shares' names '{chart.item}', which shares nothing out"
        yield Problem("bad-chart", chart.place, what, "Name an item with 'type=allocation'.")
