"""The gaps between two sides of one thing: which are more than chance, and which is widest."""

from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mirrormark.diagnostics.compile import compile_text
from mirrormark_engine import score
from mirrormark_engine.scoring.gaps import Gap
from tests.engine import oracle
from tests.engine.retesting import make_retest
from tests.engine.strategies import responses

NAMES = ("first", "second", "third")


def make_assessment(counts):
    """Return one with pairs of dimensions, by name; each of so many statements."""
    sides = [(f"{name}-{side}", counts[name]) for name in counts for side in ("mine", "theirs")]
    dimensions = "\n".join(f"  {each}: {{title: '{each.replace('-', ': ')}'}}" for each, _ in sides)
    pairs = ", ".join(f"[{name}-mine, {name}-theirs]" for name in counts)
    sections = "\n\n".join(
        f"## {each} {{#of-{each} dimension={each}}}\n\n"
        + "\n".join(f"- {each} {number}. {{#{each}-{number}}}" for number in range(count))
        for each, count in sides
    )
    return compile_text(
        f"---\ntitle: Sides\nscale: agreement\ndimensions:\n{dimensions}\n"
        f"chart: {{pairs: [{pairs}]}}\n---\n\n{sections}\n\n"
        f"# Outcomes\n\n## Much {{#much when='{sides[0][0]} >= 60'}}\n\n"
        "## Little {#little otherwise}\n",
        "sides.md",
        "sides",
    ).data


THREE = make_assessment(dict.fromkeys(NAMES, 4))
OPTIONS = [option["id"] for option in THREE["items"][0]["options"]]


def answer(compiled, *points):
    """Return answers by which each dimension gets so many points, 0 to 4 a statement, or none."""
    answers = {}
    for dimension, of_all in zip(compiled["dimensions"], points, strict=True):
        items = [item["id"] for item, _ in oracle.list_feeds(compiled, dimension["id"])]
        for number, item in enumerate(items):
            if of_all is not None:
                steps, more = divmod(of_all, len(items))
                answers[item] = OPTIONS[steps + (number < more)]
    return answers


def find_pairs(compiled, answers):
    why = score(compiled, answers, why=True)["why"]
    return [picture for picture in why["pictures"] if picture["kind"] == "pairs"]


@pytest.mark.parametrize(
    ("scores", "says", "widest", "apart"),
    [
        ((None,) * 6, "none", [], []),
        ((8, None, None, 8, None, None), "none", [], []),
        ((8, 8, 4, 4, 0, 0), "level", [], []),
        ((8, 8, None, 4, 0, 0), "level", [], []),
        ((8, 9, 4, 4, 8, 8), "near", ["first"], []),
        ((8, 9, 4, 6, 8, 8), "near", ["second"], []),
        ((12, 4, 8, 8, 8, 9), "widest", ["first"], ["first"]),
        ((12, 4, 4, 12, 8, 9), "widest", ["first", "second"], ["first", "second"]),
        (
            (12, 4, 4, 11, 8, 13),
            "widest",
            ["first", "second", "third"],
            ["first", "second", "third"],
        ),
        ((16, 0, 8, 12, None, 9), "widest", ["first"], ["first", "second"]),
    ],
)
def test_the_widest_gap_is_named_with_all_that_cannot_be_told_apart(scores, says, widest, apart):
    (picture,) = find_pairs(THREE, answer(THREE, *scores))
    first = [f"{name}-mine" for name in widest]
    assert picture["finding"] == {"says": says, "widest": first}
    assert [row["first"] for row in picture["rows"] if row["apart"]] == [
        f"{name}-mine" for name in apart
    ]


def test_a_gap_that_may_be_chance_is_never_called_the_widest():
    compiled = make_assessment({"lone": 1, "many": 12})
    (picture,) = find_pairs(compiled, answer(compiled, 2, 3, 24, 32))
    assert [row["apart"] for row in picture["rows"]] == [False, True]
    assert picture["finding"] == {"says": "widest-sure", "widest": ["many-mine"]}


@given(st.lists(st.integers(0, 16), min_size=6, max_size=6))
def test_gaps_are_apart_by_the_errors_of_their_scores(scores):
    result = score(THREE, answer(THREE, *scores), why=True)
    shown = {each["id"]: floor(each["score"]) for each in result["dimensions"]}
    errors = {each["dimension"]: each["error"] for each in result["why"]["errors"]}
    (picture,) = [each for each in result["why"]["pictures"] if each["kind"] == "pairs"]
    for row in picture["rows"]:
        apart = abs(shown[row["first"]] - shown[row["second"]])
        square = errors[row["first"]] ** 2 + errors[row["second"]] ** 2
        # Scores here are quarters, shown without them.
        if abs(apart**2 - 1.28**2 * square) > 50:
            assert row["apart"] == (apart > 0 and apart**2 >= 1.28**2 * square)


@given(responses())
def test_a_pair_is_apart_where_its_scores_differ_by_more_than_chance(response):
    compiled, answers = response
    retest, scores = make_retest(compiled, answers)
    for picture in find_pairs(compiled, answers):
        wide = []
        for row in picture["rows"]:
            one, two = (scores[row[side]].score for side in ("first", "second"))
            is_known = one is not None and two is not None
            if is_known and floor(one) != floor(two):
                wide.append(row["first"])
            assert row["apart"] == (
                is_known
                and floor(one) != floor(two)
                and retest.is_gap(Gap(row["first"], row["second"], abs(one - two)))
            )
        finding = picture["finding"]
        assert (finding["says"] in ("none", "level")) == (not wide)
        assert set(finding["widest"]) <= set(wide)
