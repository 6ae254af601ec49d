"""Dimensions and the focus among them."""

from mirrormark.diagnostics.compile.numbers import as_number, as_whole_numbers
from mirrormark.model import Dimension, Focus, Percentiles
from mirrormark_engine import contract

__all__ = ["compile_dimension", "compile_focus"]


def compile_dimension(dimension: Dimension) -> contract.Dimension:
    """Return the compiled form of a dimension."""
    weights = as_whole_numbers([part.weight for part in dimension.parts])
    return {
        "id": dimension.id,
        "title": dimension.title,
        "summary": dimension.summary,
        "symptom": dimension.symptom,
        "mode": dimension.mode,
        "parts": [
            {"id": part.id, "weight": weight}
            for part, weight in zip(dimension.parts, weights, strict=True)
        ],
        "bands": [
            {"id": band.id, "title": band.title, "from": as_number(band.start)}
            for band in dimension.bands
        ],
        "references": [
            {
                "title": reference.title,
                "value": as_number(reference.value),
                "source": reference.source,
                "date": reference.date,
            }
            for reference in dimension.references
        ],
        "percentiles": _compile_percentiles(dimension.percentiles),
    }


def compile_focus(focus: Focus | None) -> contract.Focus | None:
    """Return the compiled form of the focus, None where there is none."""
    if focus is None:
        return None
    return {"title": focus.title, "among": list(focus.among), "below": as_number(focus.below)}


def _compile_percentiles(percentiles: Percentiles | None) -> contract.Percentiles | None:
    if percentiles is None:
        return None
    table = [[as_number(percent), as_number(score)] for percent, score in percentiles.table]
    return {"table": table, "source": percentiles.source, "date": percentiles.date}
