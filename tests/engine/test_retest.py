"""How far scores lie from those on answering again, against trying everything."""

from fractions import Fraction
from itertools import product
from math import log

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mirrormark_engine import Prepared, score
from mirrormark_engine.kinds.moments import find_moments, moments_of_any_place, moments_of_place
from mirrormark_engine.kinds.noise import weigh_place
from mirrormark_engine.scoring.answers import read_answers
from mirrormark_engine.search.budget import Budget
from mirrormark_engine.search.retest import find_root
from mirrormark_engine.search.weights import add_up_weights, keep_least
from tests.engine import again_by_hand, oracle
from tests.engine.retesting import make_retest
from tests.engine.strategies import responses
from tests.engine.test_again import SMALL


def list_errors(compiled, answers):
    return score(compiled, answers, why=True)["why"]["errors"]


@given(responses(**SMALL, conditions=False))
def test_an_error_is_the_root_of_the_mean_square_of_all_ways_to_answer_again(response):
    compiled, answers = response
    assume(again_by_hand.count_ways(compiled, answers) <= 500)
    known = {name: each[0] for name, each in oracle.score_all(compiled, answers).items()}
    squares = again_by_hand.find_squares(compiled, answers)
    errors = {each["dimension"]: each["error"] for each in list_errors(compiled, answers)}
    assert list(errors) == [name for name in known if known[name] is not None]
    for name, error in errors.items():
        exact = Fraction(repr(error))
        # To the nearest hundredth.
        half = Fraction(1, 200)
        assert max(0, exact - half) ** 2 <= squares[name, name] < (exact + half) ** 2


@given(responses(**SMALL, conditions=False))
def test_the_error_of_a_difference_is_that_of_all_ways_to_answer_again(response):
    compiled, answers = response
    assume(again_by_hand.count_ways(compiled, answers) <= 500)
    retest, scores = make_retest(compiled, answers)
    parts = {each["id"]: {part["id"] for part in each["parts"]} for each in compiled["dimensions"]}
    least = {each["id"] for each in compiled["dimensions"] if each["mode"] == "weakest"}
    for (name, other), square in again_by_hand.find_squares(compiled, answers).items():
        if name == other:
            continue
        both = retest.find_product(name, other)
        found = retest.find_square(name) + retest.find_square(other) - 2 * both
        is_mixed = (name in least and other in parts[name]) or (
            other in least and name in parts[other]
        )
        assert found >= square if is_mixed else found == square
        apart = abs(scores[name].score - scores[other].score)
        assert retest.are_apart(name, other) == (apart > 0 and apart**2 >= found)


@given(responses())
def test_a_plane_says_how_far_its_two_scores_move_together(response):
    compiled, answers = response
    retest, scores = make_retest(compiled, answers)
    for picture in score(compiled, answers, why=True)["why"]["pictures"]:
        if picture["kind"] != "plane":
            continue
        x, y = picture["x"], picture["y"]
        if scores[x].score is None or scores[y].score is None:
            assert picture["together"] is None
            continue
        square = retest.find_square(x) * retest.find_square(y)
        product_of_both = retest.find_product(x, y)
        if product_of_both is None:  # the lowest of several, beside one of these
            assert picture["together"] is None
            continue
        assert -1 <= picture["together"] <= 1
        if square:
            exact = float(product_of_both) / float(square) ** 0.5
            assert picture["together"] == pytest.approx(exact, abs=0.00501)


@given(responses())
def test_moments_are_those_of_all_that_comes_again(response):
    compiled, answers = response
    prepared = Prepared(compiled)
    for name, answer in read_answers(prepared, answers).items():
        item = prepared.items[name]
        if answer.state == "doesnt-apply":
            continue
        ways = again_by_hand.weigh(item.data, answers[name])
        weights = [(item.kind.read(item, raw, prepared.scale), weight) for raw, weight in ways]
        whole = sum(weight for _, weight in weights)
        for feed in item.feeds:
            mean = sum(feed.of(again) * weight for again, weight in weights) / whole
            square = sum(feed.of(again) ** 2 * weight for again, weight in weights) / whole
            moments = item.kind.find_moments(feed, answer)
            assert moments.mean == mean
            assert Fraction(moments.spread, moments.whole**2) == square - mean**2


@given(responses())
def test_a_score_lies_between_the_ends_of_its_error(response):
    compiled, answers = response
    result = score(compiled, answers, why=True)
    scores = {each["id"]: each["score"] for each in result["dimensions"]}
    for each in result["why"]["errors"]:
        given_score = scores[each["dimension"]]
        assert 0 <= each["low"] <= given_score <= each["high"] <= 100
        assert each["high"] - each["low"] <= 2.56 * each["error"] + 1e-9
        assert each["high"] == 100 or each["high"] - given_score == pytest.approx(
            1.28 * each["error"]
        )


def feed_another(item):
    item["feeds"] = [{**item["feeds"][0], "dimension": "other"}]


def make_watched(mode, *numbers):
    """Two scores: of numbers to 1000 of which the lowest counts, and of a statement."""
    number = {**make_scale([], 1)["items"][0], "kind": "number", "lowest": 0, "highest": 1000}
    number["feeds"] = [{**number["feeds"][0], "highest": 1000, "lowest": 0}]
    number["quantity"] = {"lowest": 0, "highest": 1000, "step": 1, "total": None, "unit": ""}
    options = [{"id": str(n), "label": "", "points": n} for n in range(1, 6)]
    compiled = make_scale(options, 1)
    feed_another(compiled["items"][0])
    compiled["items"] += [{**number, "id": f"n{each}"} for each in range(len(numbers))]
    all_of_them = compiled["dimensions"][0]
    compiled["dimensions"] = [{**all_of_them, "mode": mode}, {**all_of_them, "id": "other"}]
    compiled["focus"] = {"among": ["all", "other"], "below": 60, "title": ""}
    return compiled, {"q0": "5"} | {f"n{each}": most for each, most in enumerate(numbers)}


def test_what_is_too_much_to_work_out_is_not_taken_for_alike():
    """Of 0 and 100 the lower one is named, whether or not there is an error."""
    result = score(*make_watched("weakest", 0, 0), why=True)
    assert [each["score"] for each in result["dimensions"]] == [0, 100]
    assert (result["focus"], result["focus_level"]) == (["all"], False)


def test_how_the_lowest_of_several_moves_with_one_of_them_is_not_known():
    options = [{"id": str(n), "label": "", "points": n} for n in range(1, 6)]
    compiled = make_scale(options, 2)
    feed_another(compiled["items"][1])
    (all_of_them,) = compiled["dimensions"]
    parts = [{"id": name, "weight": 1} for name in ("all", "other")]
    least = {**all_of_them, "id": "least", "mode": "weakest", "parts": parts}
    compiled["dimensions"] = [all_of_them, {**all_of_them, "id": "other"}, least]
    compiled["charts"] = [{"kind": "plane", "x": "all", "y": each} for each in ("least", "other")]
    pictures = score(compiled, {"q0": "3", "q1": "5"}, why=True)["why"]["pictures"]
    planes = [each["together"] for each in pictures if each["kind"] == "plane"]
    assert planes[0] is None
    assert planes[1] is not None


@pytest.mark.parametrize(
    ("answers", "error"),
    [
        # 44 of 100 lie one option off, 8 two: the root of (44 + 4 * 8) / 100, of 4 steps.
        ([3], 21.79),
        ([3] * 4, 10.9),
        # From an end it is 22, 4, 1 and 1 of 76, all to one side.
        ([5], 22.76),
        ([5] * 4, 15.51),
    ],
)
def test_an_error_by_hand(answers, error):
    options = [{"id": str(n), "label": "", "points": n} for n in range(1, 6)]
    compiled = make_scale(options, len(answers))
    given_answers = {f"q{number}": str(answer) for number, answer in enumerate(answers)}
    (found,) = list_errors(compiled, given_answers)
    assert found["error"] == error


def make_scale(options, count):
    item = {
        "kind": "statement",
        "text": "",
        "help": "",
        "feeds": [{"dimension": "all", "weight": 1, "reverse": False, "lowest": 1, "highest": 5}],
        "allow": [],
        "when": None,
        "options": options,
        "quantity": None,
        "lowest": 1,
        "highest": 5,
    }
    dimension = {
        "id": "all",
        "title": "",
        "mode": "mean",
        "parts": [],
        "bands": [],
        "references": [],
        "percentiles": None,
    }
    return {
        "schema_version": 5,
        "shape": "assessment",
        "id": "any",
        "content_version": "0",
        "at_least": [2, 3],
        "points_scale": 1,
        "dimensions": [dimension],
        "items": [{**item, "id": f"q{number}"} for number in range(count)],
        "outcomes": [{"id": "rest", "when": None}],
        "advice": [],
        "pairs": [],
        "focus": None,
        "charts": [],
    }


@given(st.lists(st.integers(1, 5), min_size=2, max_size=12))
def test_about_8_times_in_10_a_score_comes_again_between_these_ends(answers):
    options = [{"id": str(n), "label": "", "points": n} for n in range(1, 6)]
    compiled = make_scale(options, len(answers))
    raws = {f"q{number}": str(answer) for number, answer in enumerate(answers)}
    (found,) = list_errors(compiled, raws)
    parts = [dict(enumerate(weigh_place(answer - 1, 5))) for answer in answers]
    weights = add_up_weights(parts, Budget(10_000))
    most = 4 * len(answers)
    inside = sum(w for n, w in weights.items() if found["low"] <= 100 * n / most <= found["high"])
    # Few items make steps that are as large as the error itself.
    assert 0.689 < inside / sum(weights.values()) < 0.897


@given(*[st.lists(st.integers(1, 5), min_size=3, max_size=8)] * 2)
def test_about_8_times_in_10_two_scores_come_again_in_the_ring(first, second):
    options = [{"id": str(n), "label": "", "points": n} for n in range(1, 6)]
    compiled = make_scale(options, len(first) + len(second))
    for item in compiled["items"][len(first) :]:
        feed_another(item)
    compiled["dimensions"].append({**compiled["dimensions"][0], "id": "other"})
    compiled["charts"] = [{"kind": "plane", "x": "all", "y": "other"}]
    raws = {f"q{number}": str(answer) for number, answer in enumerate([*first, *second])}
    result = score(compiled, raws, why=True)
    x, y = (each["error"] for each in result["why"]["errors"])
    together = result["why"]["pictures"][0]["together"]
    at = [each["score"] for each in result["dimensions"]]
    off = []
    for answers, own in zip((first, second), at, strict=True):
        parts = [dict(enumerate(weigh_place(answer - 1, 5))) for answer in answers]
        weights = add_up_weights(parts, Budget(10_000))
        whole = sum(weights.values())
        steps = 100 / (4 * len(answers))
        off.append([(steps * n - own, weight / whole) for n, weight in weights.items()])
    inside = sum(
        weight * other_weight
        for (across, weight), (up, other_weight) in product(*off)
        if (across / x) ** 2 + (up / y) ** 2 - 2 * together * (across / x) * (up / y)
        <= 2 * log(5) * (1 - together**2)
    )
    assert 0.74 < inside < 0.87


@given(st.integers(1, 60), st.data())
def test_moments_of_a_place_are_those_of_its_weights(count, data):
    place = data.draw(st.integers(0, count - 1))
    assert moments_of_place(place, count) == find_moments(enumerate(weigh_place(place, count)))
    assert moments_of_any_place(count) == find_moments((each, 1) for each in range(count))


@given(
    st.lists(
        st.dictionaries(st.integers(0, 9), st.integers(1, 5), min_size=1), min_size=1, max_size=4
    )
)
def test_the_least_is_as_often_each_number_as_all_ways_say(parts):
    expected = {}
    ways = [(None, 1)]
    for part in parts:
        ways = [
            (number if least is None else min(least, number), weight * often)
            for least, weight in ways
            for number, often in part.items()
        ]
    for least, weight in ways:
        expected[least] = expected.get(least, 0) + weight
    found = keep_least(parts, Budget(1000))
    assert found == expected
    assert list(found) == sorted(found)


@given(st.fractions(0, 10_000))
def test_a_root_is_rounded_to_the_nearest_hundredth(square):
    root, half = find_root(square), Fraction(1, 200)
    assert (root * 100).denominator == 1
    assert max(0, root - half) ** 2 <= square < (root + half) ** 2
