"""Draws the plane of outcomes: where each area lies, and where its words fit."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from mirrormark.insight.explanation.explain_ranges import FULL, NOTHING, Range
from mirrormark.insight.explanation.picture import Axis, Block, Plane
from mirrormark.site.page.labels import Box, Label, place_label

__all__ = ["Drawing", "draw_plane", "score_at"]

# In the units of the drawing, which are pixels where it is shown at full size.
SIDE = 540
LEFT, TOP, RIGHT, BOTTOM = 84, 14, 30, 76
SMALL_LETTER = 7.0
"""The width of a letter in the name of a band, on the safe side."""
NEAREST_TICKS = 24
NEAREST_TICKS_ON_PHONES = 46
TICK_DECIMALS = 4
MOST_PLACED = 256
"""Scores whose place is remembered: corners of areas lie at the same few again and again."""

type Point = tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True)
class Key:
    """The number of an area, where it has a part apart from its words."""

    x: float
    y: float
    size: float
    """On a phone."""


@dataclass(frozen=True, slots=True)
class Area:
    """A region as it is drawn."""

    number: int
    title: str
    """The diagnoses in one line, and what decides between them."""
    outcomes: tuple[str, ...]
    """Their ids."""
    shapes: tuple[list[Point], ...]
    """Corners, in scores."""
    tint: int
    """0 for none, or one of a few."""
    is_several: bool
    """Whether several diagnoses are possible."""
    label: Label
    keys: tuple[Key, ...]

    @property
    def path(self) -> str:
        """The shapes, for SVG."""
        return " ".join(_as_path(shape) for shape in self.shapes)


@dataclass(frozen=True, slots=True)
class Tick:
    """A score at an axis."""

    at: float
    score: Fraction
    """With as many decimals as there is room for."""
    on_phones: bool
    """Whether there is room for it on a phone."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything that the template needs, in the units of the drawing."""

    width: int
    height: int
    left: int
    top: int
    right: int
    bottom: int
    """The edges of the plane itself."""
    areas: tuple[Area, ...]
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    x_bands: tuple[tuple[float, str], ...]
    y_bands: tuple[tuple[float, str], ...]


@lru_cache(maxsize=1)
def draw_plane(plane: Plane, plain: frozenset[str]) -> Drawing:
    """Lay a plane out. Areas of the outcomes in ``plain`` are left without a tint.

    The page of an assessment shows it, and then the one about its scoring.
    """
    return Drawing(
        width=LEFT + SIDE + RIGHT,
        height=TOP + SIDE + BOTTOM,
        left=LEFT,
        top=TOP,
        right=LEFT + SIDE,
        bottom=TOP + SIDE,
        areas=tuple(_draw_areas(plane, plain)),
        x_ticks=tuple(_list_ticks(plane.x, is_upright=False)),
        y_ticks=tuple(_list_ticks(plane.y, is_upright=True)),
        x_bands=tuple(_list_bands(plane.x, is_upright=False)),
        y_bands=tuple(_list_bands(plane.y, is_upright=True)),
    )


def _draw_areas(plane: Plane, plain: frozenset[str]) -> Iterator[Area]:
    tints = 0
    for region in plane.regions:
        shapes = [(block, _cut_block(block)) for block in region.blocks]
        shapes = [(block, shape) for block, shape in shapes if shape]
        if not shapes:
            continue
        outcomes = [verdict.outcome for verdict in region.verdicts]
        is_plain = plain.issuperset(outcomes)
        tints += not is_plain
        parts = _join_touching([(_box_of(block, shape), shape) for block, shape in shapes])
        labels = [place_label(region.number, region.title, part) for part in parts]
        # Words stand in one part; each other one that lies apart has the number only.
        label = max(labels, key=lambda label: len(label.lines) > 0)
        yield Area(
            number=region.number,
            title=region.title,
            outcomes=tuple(outcomes),
            shapes=tuple(shape for _, shape in shapes),
            tint=0 if is_plain else (tints - 1) % 4 + 1,
            is_several=len(outcomes) > 1,
            label=label,
            keys=tuple(
                Key(other.x, other.y, other.key_size) for other in labels if other is not label
            ),
        )


def _join_touching(shapes: list[tuple[Box, list[Point]]]) -> list[list[Box]]:
    """Return the boxes of shapes, those together that one can walk between, largest part first."""
    parts: list[list[tuple[Box, list[Point]]]] = []
    for shape in shapes:
        near = [part for part in parts if any(_touch(shape[1], other) for _, other in part)]
        joined = [shape, *(each for part in near for each in part)]
        parts = [part for part in parts if part not in near] + [joined]
    boxes = [[box for box, _ in part] for part in parts]
    return sorted(boxes, key=lambda part: -sum(box.width * box.height for box in part))


def _touch(one: list[Point], other: list[Point]) -> bool:
    """Whether the frames of two shapes share more than a corner."""
    shared = [
        min(max(p[axis] for p in one), max(p[axis] for p in other))
        - max(min(p[axis] for p in one), min(p[axis] for p in other))
        for axis in (0, 1)
    ]
    return min(shared) >= 0 and max(shared) > 0


def _cut_block(block: Block) -> list[Point]:
    """Return the corners of a block that has an area; nothing for a line or a point."""
    if block.x.is_point or block.y.is_point or block.sides == "=":
        return []
    corners = [
        (block.x.low, block.y.low),
        (block.x.high, block.y.low),
        (block.x.high, block.y.high),
        (block.x.low, block.y.high),
    ]
    if "<" in block.sides and ">" in block.sides:
        return corners
    above = "<" in block.sides
    kept: list[Point] = []
    for number, (x, y) in enumerate(corners):
        last_x, last_y = corners[number - 1]
        before, now = last_y - last_x, y - x
        if before * now < 0:
            # The edge crosses the diagonal; one of its coordinates is the same at both ends.
            crossing = y if last_y == y else x
            kept.append((crossing, crossing))
        if now == 0 or (now > 0) is above:
            kept.append((x, y))
    return kept


def _as_path(shape: list[Point]) -> str:
    points = " L".join(f"{_across(x):g},{_up(y):g}" for x, y in shape)
    return f"M{points}Z"


def score_at(x: float, y: float) -> tuple[float, float]:
    """Return the two scores at a place of the drawing."""
    return round((x - LEFT) * FULL / SIDE, 1), round((TOP + SIDE - y) * FULL / SIDE, 1)


@lru_cache(MOST_PLACED)
def _across(score: Fraction) -> float:
    return round(float(LEFT + score * SIDE / FULL), 2)


@lru_cache(MOST_PLACED)
def _up(score: Fraction) -> float:
    return round(float(TOP + SIDE - score * SIDE / FULL), 2)


def _box_of(block: Block, shape: list[Point]) -> Box:
    """Return a rectangle that lies within a shape."""
    xs = [_across(x) for x, _ in shape]
    ys = [_up(y) for _, y in shape]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    if "<" in block.sides and ">" in block.sides:
        return Box((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2, width, height)
    return Box(sum(xs) / len(xs), sum(ys) / len(ys), width / 2, height / 2)


def _list_ticks(axis: Axis, *, is_upright: bool) -> Iterator[Tick]:
    """Yield the scores that can stand side by side; 0 and 100 always do."""
    place = _up if is_upright else _across
    shown = [place(NOTHING), place(FULL)]
    on_phones = list(shown)
    yield Tick(place(NOTHING), NOTHING, on_phones=True)
    for bound in axis.bounds:
        at = place(bound)
        if min(abs(at - other) for other in shown) < NEAREST_TICKS:
            continue
        has_room = min(abs(at - other) for other in on_phones) >= NEAREST_TICKS_ON_PHONES
        shown.append(at)
        if has_room:
            on_phones.append(at)
        yield Tick(at, round(bound, TICK_DECIMALS), on_phones=has_room)
    yield Tick(place(FULL), FULL, on_phones=True)


def _list_bands(axis: Axis, *, is_upright: bool) -> Iterator[tuple[float, str]]:
    """Yield the names of bands that are no longer than the bands themselves."""
    place = _up if is_upright else _across
    for title, scores in axis.bands:
        if len(title) * SMALL_LETTER <= _length(scores):
            yield place(scores.middle), title


def _length(scores: Range) -> float:
    return float((scores.high - scores.low) * SIDE / FULL)
