"""The plane of outcomes: which diagnosis the rules give for two scores, whatever the others are.

Rules change their mind only at the scores that they name, and where they compare the two. So the
plane is cut there, each piece is asked for once, and pieces with the same answer are joined. The
regions are exact, bounds included.
"""

from mirrormark.diagnostics.compile import CompiledAssessment, choose_axes
from mirrormark.insight.explanation.explain_ranges import FULL, NOTHING, Range
from mirrormark.insight.explanation.explanation_words import Words
from mirrormark.insight.explanation.picture import EVERY_SIDE, Axis, Block, Plane, Region, Verdict
from mirrormark.insight.explanation.plane.explain_claims import make_facts, settle
from mirrormark.insight.explanation.plane.grid import Cell, Grid, make_grid
from mirrormark.insight.explanation.plane.merge import Content, Piece, merge_cells
from mirrormark.insight.explanation.plane.notes import say_about_plane, say_why_no_plane
from mirrormark.insight.explanation.possible import Possible
from mirrormark.insight.rules_in_words import rule_in_words
from mirrormark.model.rules import walk_names
from mirrormark_engine import contract

__all__ = ["survey_plane"]


def survey_plane(
    compiled: CompiledAssessment, possible: Possible, words: Words
) -> tuple[Plane | None, tuple[str, ...]]:
    """Return the plane, None where there is none to draw, and what is to be said about it."""
    axes = choose_axes(compiled.document)
    if len(axes) < 2:
        return None, tuple(say_why_no_plane(compiled.document, axes, words))
    survey = _Survey(compiled, possible, words, axes[0], axes[1])
    return survey.plane, tuple(say_about_plane(compiled, possible, words, survey.plane))


class _Survey:
    """One plane, as it is being worked out."""

    def __init__(
        self, compiled: CompiledAssessment, possible: Possible, words: Words, x: str, y: str
    ) -> None:
        self._assessment = compiled.document
        self._possible = possible
        self._words = words
        self._titles = {each.id: each.title for each in compiled.document.outcomes}
        self._dimensions = {each.id: each.title for each in compiled.document.dimensions}
        self._deciding: dict[Content, tuple[str, ...]] = {}
        self._grid = make_grid(possible.prepared, x, y)
        self.plane = self._make_plane(self._grid)

    def _make_plane(self, grid: Grid) -> Plane:
        contents: dict[tuple[int, int], dict[str, Content]] = {}
        for cell in grid.cells():
            sides = contents.setdefault((cell.column, cell.row), {})
            sides[cell.side] = self._find_content(cell)
        pieces = merge_cells(grid, contents)
        return Plane(
            x=self._make_axis(grid.x, [piece.x for piece in pieces]),
            y=self._make_axis(grid.y, [piece.y for piece in pieces]),
            regions=self._make_regions(pieces),
        )

    def _find_content(self, cell: Cell) -> Content:
        """Return the outcomes of a cell, each with what else must hold for it."""
        scores = {self._grid.x: cell.x, self._grid.y: cell.y}
        facts = make_facts(self._possible.prepared, scores)
        left = []
        for outcome, (_, exact) in zip(
            self._assessment.outcomes, self._possible.prepared.outcomes, strict=True
        ):
            rule = settle(outcome.when, exact, facts)
            if rule is not False:
                left.append((outcome.id, rule))
            if rule is True:
                break
        if len(left) > 1 or not left or left[0][1] is not True:
            allowed = frozenset(name for name, _ in left)
            found = self._possible.find(facts, self._grid.place, allowed)
            left = [(name, rule) for name, rule in left if name in found]
            if not left:
                return allowed
        if len(left) == 1:
            return ((left[0][0], ""),)
        content = tuple(
            (
                name,
                ""
                if isinstance(rule, bool)
                else rule_in_words(rule, self._assessment, self._words.catalogue),
            )
            for name, rule in left
        )
        names = [
            name for _, rule in left if not isinstance(rule, bool) for name in walk_names(rule)
        ]
        self._deciding[content] = tuple(dict.fromkeys(names))
        return content

    def _make_axis(self, name: str, ranges: list[Range]) -> Axis:
        bounds = {bound for each in ranges for bound in (each.low, each.high)} - {NOTHING, FULL}
        bands = self._possible.prepared.dimensions[name].bands
        ends = [*(start for _, start in bands[1:]), FULL]
        titles = {band["id"]: band["title"] for band in self._find_data(name)["bands"]}
        return Axis(
            dimension=name,
            title=self._dimensions[name],
            bounds=tuple(sorted(bounds)),
            bands=tuple(
                (titles[band], Range(start, end, has_high=end == FULL))
                for (band, start), end in zip(bands, ends[: len(bands)], strict=True)
            ),
        )

    def _find_data(self, name: str) -> contract.Dimension:
        return self._possible.prepared.dimensions[name].data

    def _make_regions(self, pieces: list[Piece]) -> tuple[Region, ...]:
        order = list(self._titles)
        contents = sorted(
            dict.fromkeys(piece.content for piece in pieces),  # a set has no order of its own
            key=lambda content: [order.index(name) for name in _names_in(content)] or [len(order)],
        )
        return tuple(
            Region(
                number=number,
                verdicts=tuple(
                    Verdict(name, self._titles[name], condition)
                    for name, condition in (content if isinstance(content, tuple) else ())
                ),
                title=self._say_title(content),
                blocks=tuple(
                    self._make_block(piece) for piece in pieces if piece.content == content
                ),
            )
            for number, content in enumerate(contents, start=1)
        )

    def _say_title(self, content: Content) -> str:
        titles = [self._titles[name] for name in _names_in(content)]
        if not titles:
            return self._words.t("scored-plane-nowhere")
        if len(titles) == 1:
            return titles[0]
        deciding = self._deciding[content]
        by = [self._dimensions[name] for name in deciding if name in self._dimensions]
        if len(by) < len(deciding):
            by.append(self._words.t("scored-plane-answers"))
        outcomes = self._words.join([self._words.quote(title) for title in titles], "or")
        return self._words.t("scored-plane-several", outcomes=outcomes, names=self._words.join(by))

    def _make_block(self, piece: Piece) -> Block:
        return Block(
            x=piece.x,
            y=piece.y,
            sides=piece.sides,
            x_in_words=self._words.range(piece.x),
            y_in_words=self._words.range(piece.y),
            side_in_words=self._say_side(piece.sides),
        )

    def _say_side(self, sides: str) -> str:
        t = self._words.t
        titles = {"x": self._dimensions[self._grid.x], "y": self._dimensions[self._grid.y]}
        said = {
            EVERY_SIDE: "",
            "<": t("scored-plane-less", **titles),
            "<=": t("scored-plane-at-most", **titles),
            "=": t("scored-plane-equal", **titles),
            "<>": t("scored-plane-unequal", **titles),
            "=>": t("scored-plane-at-least", **titles),
            ">": t("scored-plane-more", **titles),
        }
        return said[sides]


def _names_in(content: Content) -> list[str]:
    return [name for name, _ in content] if isinstance(content, tuple) else []
