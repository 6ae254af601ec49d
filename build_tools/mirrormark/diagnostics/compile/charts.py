"""The pictures of a result, and which two dimensions tell outcomes apart best."""

from collections import Counter

from mirrormark.model import Apart, Assessment, Chart, Gaps, Plane
from mirrormark.model.rules import walk_names
from mirrormark.model.sides import name_gap, name_sides
from mirrormark_engine import contract

__all__ = ["choose_axes", "compile_charts"]


def compile_charts(assessment: Assessment) -> list[contract.Chart]:
    """Return the compiled form of the pictures; without the author's, of the plane."""
    if assessment.charts:
        return [_compile_chart(chart, assessment) for chart in assessment.charts]
    axes = choose_axes(assessment)
    return [{"kind": "plane", "x": axes[0], "y": axes[1]}] if len(axes) == 2 else []


def _compile_chart(chart: Chart, assessment: Assessment) -> contract.Chart:
    if isinstance(chart, Plane):
        return {"kind": "plane", "x": chart.x, "y": chart.y}
    if isinstance(chart, Apart):
        return {"kind": "apart", "dimensions": list(chart.dimensions)}
    if isinstance(chart, Gaps):
        return _compile_gaps(chart, assessment)
    return {"kind": "shares", "item": chart.item}


def _compile_gaps(chart: Gaps, assessment: Assessment) -> contract.PairsChart:
    titles = {dimension.id: dimension.title for dimension in assessment.dimensions}
    return {
        "kind": "pairs",
        "sides": list(name_sides(chart, titles) or ()),
        "rows": [
            {
                "title": name_gap(gap, titles),
                "first": gap.dimensions[0],
                "second": gap.dimensions[1],
            }
            for gap in chart.gaps
        ],
    }


def choose_axes(assessment: Assessment) -> list[str]:
    """Return the two dimensions that the author chose, or that the rules of outcomes name most.

    The latter in the author's order, and fewer where the rules name fewer.
    """
    for chart in assessment.charts:
        if isinstance(chart, Plane):
            return [chart.x, chart.y]
    known = [dimension.id for dimension in assessment.dimensions]
    counts = Counter(
        name
        for outcome in assessment.outcomes
        if outcome.when
        for name in walk_names(outcome.when)
        if name in known
    )
    most = sorted(counts, key=lambda name: (-counts[name], known.index(name)))[:2]
    return sorted(most, key=known.index)
