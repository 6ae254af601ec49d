"""What has to be said about the plane: how to read it, and what it leaves out."""

from collections.abc import Iterator

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.insight.explanation.explanation_words import Words
from mirrormark.insight.explanation.picture import Plane
from mirrormark.insight.explanation.possible import Possible
from mirrormark.model import Assessment
from mirrormark.model.rules import walk_names

__all__ = ["say_about_plane", "say_why_no_plane"]


def say_why_no_plane(assessment: Assessment, axes: list[str], words: Words) -> Iterator[str]:
    """Say why there is nothing to draw where rules name fewer than two dimensions."""
    titles = [each.title for each in assessment.dimensions if each.id in axes]
    if titles:
        yield words.t("scored-plane-one-dimension", title=titles[0])
    elif any(outcome.when for outcome in assessment.outcomes):
        yield words.t("scored-plane-no-dimension")


def say_about_plane(
    compiled: CompiledAssessment, possible: Possible, words: Words, plane: Plane
) -> Iterator[str]:
    """Yield sentences."""
    t = words.t
    yield t("scored-plane-how-to-read", x=plane.x.title, y=plane.y.title)
    others = _list_others(compiled.document, plane, words)
    if others:
        yield t("scored-plane-others", names=words.join(others))
    if _is_dependent(compiled.document, plane):
        yield t("scored-plane-dependent", x=plane.x.title, y=plane.y.title)
    if any(_is_thin(plane, number) for number in range(len(plane.regions))):
        yield t("scored-plane-thin")
    if possible.list_tied({plane.x.dimension, plane.y.dimension}):
        yield t("scored-plane-tied")
    if not possible.is_exact:
        yield t("scored-plane-inexact")


def _list_others(assessment: Assessment, plane: Plane, words: Words) -> list[str]:
    """Return what rules look at beside the scores that are shown: other scores, and answers."""
    shown = {plane.x.dimension, plane.y.dimension}
    rules = [outcome.when for outcome in assessment.outcomes if outcome.when]
    named = {name for rule in rules for name in walk_names(rule)}
    titles = {dimension.id: dimension.title for dimension in assessment.dimensions}
    others = [title for name, title in titles.items() if name in named - shown]
    return others if named <= titles.keys() else [*others, words.t("scored-plane-answers")]


def _is_dependent(assessment: Assessment, plane: Plane) -> bool:
    """Whether the two dimensions rest on the same items."""
    behind = {
        each.id: {each.id, *(part.id for part in each.parts)} for each in assessment.dimensions
    }
    return not behind[plane.x.dimension].isdisjoint(behind[plane.y.dimension])


def _is_thin(plane: Plane, number: int) -> bool:
    """Whether a region has a block without an area."""
    return any(
        block.x.is_point or block.y.is_point or block.sides == "="
        for block in plane.regions[number].blocks
    )
