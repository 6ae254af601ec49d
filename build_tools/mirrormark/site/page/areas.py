"""The areas of a result's plane, for the script that draws the reader's point among them."""

from mirrormark.contract.page_data import Area
from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.insight.explanation import explain
from mirrormark.site.page.show_plane import draw_plane, score_at
from mirrormark.wording.catalogue import Catalogue

__all__ = ["list_areas"]


def list_areas(compiled: CompiledAssessment, catalogue: Catalogue) -> list[Area]:
    """Return the areas as JSON data, in scores; none where the result has no plane."""
    if all(chart["kind"] != "plane" for chart in compiled.data["charts"]):
        return []
    plane = explain(compiled, catalogue).plane
    if plane is None:
        return []
    undecided = (outcome.id for outcome in compiled.document.outcomes if outcome.is_otherwise)
    return [
        {
            "number": area.number,
            "title": area.title,
            "outcomes": list(area.outcomes),
            "tint": area.tint,
            "shapes": [[[float(x), float(y)] for x, y in shape] for shape in area.shapes],
            "at": list(score_at(area.label.x, area.label.y)),
        }
        for area in draw_plane(plane, frozenset(undecided)).areas
    ]
