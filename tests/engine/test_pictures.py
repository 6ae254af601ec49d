"""What the pictures of a result show, and which sentence goes with each."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import floor

from hypothesis import given

from mirrormark_engine import score
from tests.engine import oracle
from tests.engine.retesting import make_retest
from tests.engine.strategies import responses


def find_kind(why, kind):
    return [picture for picture in why["pictures"] if picture["kind"] == kind]


@given(responses())
def test_every_picture_that_was_asked_for_is_there_unless_it_would_be_empty(response):
    compiled, answers = response
    why = score(compiled, answers, why=True)["why"]
    asked = [chart for chart in compiled["charts"] if chart["kind"] != "shares"]
    drawn = [
        {key: value for key, value in picture.items() if key not in ("finding", "together")}
        for picture in why["pictures"]
        if picture["kind"] in ("plane", "apart", "pairs")
    ]
    for row in (row for picture in drawn for row in picture.get("rows", [])):
        assert row.pop("apart") in (True, False)
    assert drawn == asked
    assert len(find_kind(why, "scores")) == 1
    effects = {each["dimension"] for each in why["effects"]}
    assert [picture["dimension"] for picture in find_kind(why, "effects")] == [
        each["id"] for each in compiled["dimensions"] if each["id"] in effects
    ]


@given(responses())
def test_a_plane_says_whether_there_is_a_point_and_whether_it_may_move(response):
    compiled, answers = response
    result = score(compiled, answers, why=True)
    scores = {each["id"]: each for each in result["dimensions"]}
    for picture in find_kind(result["why"], "plane"):
        axes = [scores[picture["x"]], scores[picture["y"]]]
        if any(axis["score"] is None for axis in axes):
            expected = "unplaced"
        else:
            is_fixed = all(axis["low"] == axis["high"] for axis in axes)
            expected = "placed" if is_fixed else "placed-about"
        assert picture["finding"] == {"says": expected}


@given(responses())
def test_the_highest_and_the_lowest_are_named_with_all_that_cannot_be_told_apart(response):
    compiled, answers = response
    scores = {name: each[0] for name, each in oracle.score_all(compiled, answers).items()}
    # The page rounds scores down.
    shown = {name: None if score is None else floor(score) for name, score in scores.items()}
    retest, _ = make_retest(compiled, answers)
    why = score(compiled, answers, why=True)["why"]
    drawn = [each["id"] for each in compiled["dimensions"]]

    def are_alike(name, other):
        return shown[name] == shown[other] or not retest.are_apart(name, other)

    pictures = [(each, each["dimensions"]) for each in find_kind(why, "apart")]
    for picture, names in [*pictures, (find_kind(why, "scores")[0], drawn)]:
        known = [name for name in names if scores[name] is not None]
        finding = picture["finding"]
        if len(known) < 2:
            assert finding == {
                "says": ["none", "one"][len(known)],
                "highest": known,
                "lowest": known,
            }
            continue
        top = max(known, key=lambda name: scores[name])
        bottom = min(known, key=lambda name: scores[name])
        rising = sorted(known, key=lambda name: scores[name])
        falling = sorted(known, key=lambda name: -scores[name])
        highest = [name for name in falling if are_alike(name, top)]
        lowest = [name for name in rising if are_alike(name, bottom)]
        if are_alike(top, bottom):
            assert finding == {"says": "level", "highest": known, "lowest": known}
            continue
        assert finding["says"] == "ends"
        assert finding["highest"] == [name for name in highest if name not in lowest]
        assert finding["lowest"] == [name for name in lowest if name not in highest]


@given(responses(kinds=("allocation",)))
def test_shares_are_those_of_the_answer_and_the_largest_are_named(response):
    compiled, answers = response
    result = score(compiled, answers, why=True)
    shown = oracle.see(compiled, answers)
    asked = [chart["item"] for chart in compiled["charts"] if chart["kind"] == "shares"]
    drawn = {picture["item"]: picture for picture in find_kind(result["why"], "shares")}
    assert [item for item in asked if isinstance(shown[item], dict)] == list(drawn)
    for item, picture in drawn.items():
        given = {part: Fraction(repr(share)) for part, share in shown[item].items()}
        told = {each["part"]: Fraction(repr(each["share"])) for each in picture["shares"]}
        assert {part: share for part, share in told.items() if share} == {
            part: share for part, share in given.items() if share
        }
        finding = picture["finding"]
        assert finding["parts"] == [p for p, share in told.items() if share == max(told.values())]
        assert finding["says"] == ("level" if len(set(told.values())) == 1 else "most")


@given(responses())
def test_effects_name_what_pulls_most_and_nothing_that_pulls_the_other_way(response):
    compiled, answers = response
    why = score(compiled, answers, why=True)["why"]
    for picture in find_kind(why, "effects"):
        felt = [each for each in why["effects"] if each["dimension"] == picture["dimension"]]
        finding = picture["finding"]
        for side, ranked, sign in (("up", felt, 1), ("down", felt[::-1], -1)):
            pulling = [each for each in ranked if sign * each["effect"] > 0]
            alike = [each["item"] for each in pulling if in_tenths(each) == in_tenths(pulling[0])]
            assert finding[side] == alike[:4]
        sides = [side for side in ("up", "down") if finding[side]]
        assert finding["says"] == {0: "level", 1: "".join(sides), 2: "both"}[len(sides)]


def in_tenths(effect):
    """Return the effect as the picture writes it: with one decimal, a half away from nought."""
    return Decimal(repr(effect["effect"])).quantize(Decimal("0.1"), ROUND_HALF_UP)


@given(responses())
def test_missing_are_the_items_whose_answers_could_change_something(response):
    compiled, answers = response
    shown = oracle.see(compiled, answers)
    missing = score(compiled, answers, why=True)["why"]["missing"]
    feeding = {item["id"] for item in compiled["items"] if item["feeds"]}
    assert {name for name in missing if name in feeding} == {
        name for name in feeding if shown[name] != "HIDDEN" and oracle.is_missing(shown[name])
    }
