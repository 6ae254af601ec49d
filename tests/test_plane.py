"""The plane of outcomes: what it says of a point is what the engine gives there."""
# ruff: noqa: S311 (chance, not secrets)

import random
import re
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest

from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.sources import compile_files
from mirrormark.insight.explanation import explain, possible
from mirrormark.site.page.languages import Languages
from mirrormark.site.page.scored import render_scored
from mirrormark.site.page.show_plane import LEFT, SIDE, TOP, draw_plane
from mirrormark.wording.catalogue import load_catalogue
from mirrormark_engine import Prepared, score
from mirrormark_engine.scoring.answers import read_answers
from mirrormark_engine.scoring.findings import choose_outcome
from mirrormark_engine.scoring.rules import Facts
from mirrormark_engine.scoring.scores import derive
from tests.sites import ASSESSMENTS

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "build_tools/mirrormark_web/src"
CATALOGUE = load_catalogue()
ENGLISH = Languages("en", CATALOGUE.language)

TEXT = """\
---
title: Plane
scale: agreement
dimensions:
  need: {{title: Need, bands: {{low: 0, unclear: 45, high: 55}}}}
  mandate: {{title: Mandate, bands: {{weak: 0, clear: 33.3}}}}
  capacity: {{title: Capacity}}
  both: {{mean of: [need, mandate]}}
  least: {{weakest of: [need, mandate]}}
---

## Need {{#needs}}

- One. {{#one dimension=need}}
- Two. {{#two dimension=need reverse}}
- Three. {{#three dimension=mandate}}
- Four. {{#four dimension=mandate weight=2}}
- Five. {{#five dimension=capacity scale=yes-partly-no}}

### How many? {{#many type=number max=10 unscored}}

# Outcomes

{outcomes}
"""
RULES = {
    "bands": ["need is high and mandate is clear", "need is low"],
    "exact bounds": ["need > 45 and mandate > 60", "need < 45", "mandate <= 20"],
    "one score exactly": ["need == 45 and mandate >= 20", "not mandate != 50"],
    "a third dimension": ["need >= 60 and mandate >= 60 and capacity >= 50", "need >= 60"],
    "an unreachable third": ["need >= 60 and 60 < capacity < 70", "need < mandate < 50"],
    "compared": ["need > mandate", "need == mandate"],
    "compared and bounded": ["need > mandate and need >= 30", "need <= mandate < 70"],
    "compared with a third": ["need > capacity and mandate >= 50", "mandate >= 60 > need"],
    "a mean of both": ["both >= 60 and need >= 30", "need < 20 and mandate < 30", "mandate > 95"],
    "the weakest of both": ["least >= 60", "need < 20 or mandate < 30", "need > mandate"],
    "an answer": ["need >= 50 and many > 5", "mandate >= 50 and many >= 4"],
    "nothing else": ["need >= 50 or need < 50 or mandate > 0"],
}


TIED = ("compared with a third", "a mean of both", "the weakest of both")
"""Where scores that the picture doesn't show vary together with those that it shows."""


def make_text(rules):
    outcomes = [
        f'## Outcome {number} {{#outcome-{number} when="{rule}"}}'
        for number, rule in enumerate(rules, start=1)
    ]
    return TEXT.format(outcomes="\n\n".join([*outcomes, "## Rest {#rest otherwise}"]))


def compile_rules(*rules):
    return compile_text(make_text(rules), "plane.md", "plane")


def tell(compiled):
    return explain(compiled, CATALOGUE)


def find_regions(plane, x, y):
    return [region for region in plane.regions for block in region.blocks if block.holds(x, y)]


def draw_points(plane, count):
    """Yield points, many of them on bounds and on the diagonal."""
    dice = random.Random(count)
    bounds = [Fraction(0), Fraction(100), *plane.x.bounds, *plane.y.bounds]
    numbers = [lambda: Fraction(dice.randint(0, 1000), 10), lambda: dice.choice(bounds)]
    for _ in range(count):
        x, y = (dice.choice(numbers)() for _ in range(2))
        yield (x, x) if dice.random() < 0.1 else (x, y)


def choose(prepared, scores, answers):
    """Return what the engine's rules give for these scores."""
    for name, dimension in prepared.dimensions.items():
        if dimension.parts:
            scores[name] = derive(dimension, [scores[part] for part, _ in dimension.parts])
    bands = {name: each.band_of(scores[name]) for name, each in prepared.dimensions.items()}
    return choose_outcome(prepared, Facts(read_answers(prepared, answers), scores, bands))


@pytest.fixture(params=RULES.values(), ids=RULES)
def compiled(request):
    return compile_rules(*request.param)


FREE = [name for name in RULES if name not in TIED]


@pytest.mark.parametrize("rules", [RULES[name] for name in FREE], ids=FREE)
def test_every_point_has_what_the_engine_gives_there(rules):
    compiled = compile_rules(*rules)
    prepared = Prepared(compiled.data)
    plane = tell(compiled).plane
    assert {plane.x.dimension, plane.y.dimension} == {"need", "mandate"}
    dice = random.Random(1)
    for x, y in draw_points(plane, 500):
        (region,) = find_regions(plane, x, y)
        for capacity in (0, 50, 100):  # what whole responses reach
            scores = {"need": x, "mandate": y, "capacity": Fraction(capacity)}
            outcome = choose(prepared, scores, {"many": dice.randint(0, 10)})
            assert outcome in {verdict.outcome for verdict in region.verdicts}


def test_every_whole_response_lies_where_its_outcome_is(compiled):
    plane = tell(compiled).plane
    dice = random.Random(2)
    prepared = Prepared(compiled.data)
    for _ in range(300):
        answers = {
            name: dice.choice(list(item.options)) if item.options else dice.randint(0, 10)
            for name, item in prepared.items.items()
        }
        result = score(prepared, answers)
        # A result is rounded; its scores are exact again where so few items feed them.
        scores = {
            each["id"]: Fraction(each["score"]).limit_denominator(1000)
            for each in result["dimensions"]
        }
        (region,) = find_regions(plane, scores[plane.x.dimension], scores[plane.y.dimension])
        assert result["outcome"] in {verdict.outcome for verdict in region.verdicts}


def test_every_verdict_is_reached_by_a_whole_response():
    """Whatever the other scores are, but never with one that they can't have."""
    plane = tell(compile_rules(*RULES["an unreachable third"])).plane
    assert "outcome-1" not in {v.outcome for region in plane.regions for v in region.verdicts}
    plane = tell(compile_rules(*RULES["a third dimension"])).plane
    (region,) = find_regions(plane, Fraction(70), Fraction(70))
    said = [(verdict.outcome, verdict.condition) for verdict in region.verdicts]
    assert said == [("outcome-1", "Capacity is 50 or more"), ("outcome-2", "")]
    assert region.title == "“Outcome 1” or “Outcome 2”, depending on Capacity"


def test_bounds_are_exact():
    plane = tell(compile_rules(*RULES["exact bounds"])).plane
    said = {
        (region.title, block.x_in_words, block.y_in_words)
        for region in plane.regions
        for block in region.blocks
    }
    assert said == {
        ("Outcome 1", "above 45 to 100", "above 60 to 100"),
        ("Outcome 2", "0 to below 45", "0 to 100"),
        ("Outcome 3", "45 to 100", "0 to 20"),
        ("Rest", "45 to 100", "above 20 to 60"),
        ("Rest", "exactly 45", "above 60 to 100"),
    }
    assert plane.x.bounds == (Fraction(45),)
    assert plane.y.bounds == (Fraction(20), Fraction(60))


def test_bands_of_decimals_are_exact():
    plane = tell(compile_rules(*RULES["bands"])).plane
    assert plane.y.bounds == (Fraction(333, 10),)
    assert plane.y.bands[0][1].high == Fraction(333, 10)


def test_what_is_too_thin_to_draw_is_in_the_table():
    told = tell(compile_rules(*RULES["one score exactly"]))
    assert "too thin to be drawn" in " ".join(told.about_plane)
    assert "exactly 50" in {b.y_in_words for r in told.plane.regions for b in r.blocks}


def test_two_compared_dimensions_part_the_plane_at_its_diagonal():
    plane = tell(compile_rules(*RULES["compared"])).plane
    said = {
        (region.title, block.side_in_words) for region in plane.regions for block in region.blocks
    }
    assert said == {
        ("Outcome 1", "Need is above Mandate"),
        ("Outcome 2", "Need and Mandate are equal"),
        ("Rest", "Need is below Mandate"),
    }


def test_the_two_dimensions_that_rules_name_most_are_drawn():
    plane = tell(compile_rules("capacity > 9 and need > 9", "capacity > 5 and mandate > 2")).plane
    assert (plane.x.dimension, plane.y.dimension) == ("need", "capacity")


def test_the_author_can_choose_what_is_drawn():
    text = make_text(["capacity > 9 and need > 9", "capacity > 5 and mandate > 2"])
    text = text.replace("scale: agreement", "scale: agreement\nchart: {x: mandate, y: need}")
    plane = tell(compile_text(text, "plane.md", "plane")).plane
    assert (plane.x.dimension, plane.y.dimension) == ("mandate", "need")


def test_one_dimension_makes_no_plane():
    told = tell(compile_rules("need >= 50"))
    assert told.plane is None
    assert told.about_plane == (
        "The rules look at one score, that of Need, so there is no plane to draw.",
    )
    assert tell(compile_rules("many > 5")).about_plane == (
        "The rules look at no score, so there is no plane to draw.",
    )


@pytest.mark.parametrize("name", ["a mean of both", "compared with a third"])
def test_what_varies_together_is_said(name):
    told = tell(compile_rules(*RULES[name]))
    assert "varies together" in " ".join(told.about_plane)


@pytest.mark.parametrize("name", ["a mean of both", "compared with a third"])
def test_what_is_too_much_to_look_at_is_left_and_said(monkeypatch, name):
    there_may_be_more = "There are too many combinations to go through them all"
    assert there_may_be_more not in " ".join(tell(compile_rules(*RULES[name])).about_plane)
    monkeypatch.setattr(possible, "MOST_PLACED", 0)
    other = make_text(RULES[name]).replace("title: Plane", "title: Another")
    told = tell(compile_text(other, "another.md", "another"))  # what was told is kept
    assert there_may_be_more in " ".join(told.about_plane)


def corners_of(path):
    shapes = [shape.split(" L") for shape in re.findall(r"M([^Z]+)Z", path)]
    return [[tuple(map(float, corner.split(","))) for corner in shape] for shape in shapes]


def area_of(shape):
    edges = zip(shape, [*shape[1:], shape[0]], strict=True)
    return abs(sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in edges)) / 2


def lies_in(shape, x, y):
    """Whether a point lies inside: by the edges that a ray to the right crosses."""
    crossings = 0
    for (ax, ay), (bx, by) in zip(shape, [*shape[1:], shape[0]], strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            crossings += 1
    return crossings % 2 == 1


def test_the_picture_is_whole_and_says_what_the_table_says(compiled):
    plane = tell(compiled).plane
    drawing = draw_plane(plane, frozenset({"rest"}))
    shapes = [(area, shape) for area in drawing.areas for shape in corners_of(area.path)]
    assert sum(area_of(shape) for _, shape in shapes) == pytest.approx(SIDE**2, rel=1e-3)
    dice = random.Random(3)
    for _ in range(200):
        x, y = (Fraction(dice.randint(1, 99_999), 1001) for _ in range(2))
        (region,) = find_regions(plane, x, y)
        at = (LEFT + float(x) * SIDE / 100, TOP + SIDE - float(y) * SIDE / 100)
        assert {area.number for area, shape in shapes if lies_in(shape, *at)} == {region.number}


def test_the_page_has_a_row_for_each_area(compiled):
    html = render_scored(compiled, CATALOGUE, ENGLISH, "../").html
    drawn = re.findall(r'<g data-area="(\d+)"', html)
    listed = re.findall(r'<tbody data-area="(\d+)"', html)
    plane = tell(compiled).plane
    assert listed == [str(region.number) for region in plane.regions]
    assert set(drawn) <= set(listed)
    for region in plane.regions:
        for block in region.blocks:
            assert f"<td>{block.x_in_words}</td>" in html


@pytest.mark.parametrize("name", ["optimise-or-transform", "clarity"])
def test_the_words_of_an_area_stay_inside_it(name):
    (compiled,) = compile_files([ASSESSMENTS / f"{name}.md"], ASSESSMENTS)
    drawing = draw_plane(tell(compiled).plane, frozenset())
    assert all(area.label.lines for area in drawing.areas)
    for area in drawing.areas:
        label = area.label
        wide = max(len(line) for _, line in label.lines) * 8 / 2
        high = max(abs(y) for y, _ in label.lines) + 8
        across, up = (high, wide) if label.is_turned else (wide, high)
        for x, y in [(label.x - across, label.y - up), (label.x + across, label.y + up)]:
            assert any(lies_in(shape, x, y) for shape in corners_of(area.path))


def test_no_diagnosis_looks_better_than_another():
    """Areas are shades of one colour, in the result and on the page about scoring."""
    css = (SOURCES / "pictures/pictures.css").read_text(encoding="utf-8")
    rules = re.findall(r"mm-chart__area--(\d),\s*\.mm-plane__area--\1 \{\s*fill: (.*);", css)
    shades = [re.sub(r"\d+%", "%", fill) for _, fill in rules]
    assert [number for number, _ in rules] == ["0", "1", "2", "3", "4"]
    assert shades == ["var(--mm-paper)"] + 4 * [
        "color-mix(in srgb, var(--mm-strong) %, var(--mm-paper))"
    ]
    assert len({fill for _, fill in rules}) == 5


def test_near_bounds_share_no_room():
    rules = [f"need >= {bound} and mandate >= {bound}" for bound in (99, 63, 62, 61, 60, 55, 3)]
    plane = tell(compile_rules(*rules)).plane
    drawing = draw_plane(plane, frozenset())
    places = sorted(tick.at for tick in drawing.x_ticks)
    assert min(after - before for before, after in pairwise(places)) >= 24
    assert len(plane.x.bounds) == 7
