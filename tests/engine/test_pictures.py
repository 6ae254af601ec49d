"""What the pictures of a result show, and which sentence goes with each."""

from fractions import Fraction
from math import floor

from hypothesis import given

from mirrormark_engine import score
from tests.engine import oracle
from tests.engine.strategies import responses


def find_kind(why, kind):
    return [picture for picture in why["pictures"] if picture["kind"] == kind]


@given(responses())
def test_every_picture_that_was_asked_for_is_there_unless_it_would_be_empty(response):
    compiled, answers = response
    why = score(compiled, answers, why=True)["why"]
    asked = [chart for chart in compiled["charts"] if chart["kind"] != "shares"]
    drawn = [
        {key: value for key, value in picture.items() if key != "finding"}
        for picture in why["pictures"]
        if picture["kind"] in ("plane", "apart")
    ]
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
def test_the_highest_and_the_lowest_are_named_with_all_that_read_alike(response):
    compiled, answers = response
    scores = {name: each[0] for name, each in oracle.score_all(compiled, answers).items()}
    # The page rounds scores down.
    shown = {name: None if score is None else floor(score) for name, score in scores.items()}
    why = score(compiled, answers, why=True)["why"]
    drawn = [each["id"] for each in compiled["dimensions"]]
    pictures = [(each, each["dimensions"]) for each in find_kind(why, "apart")]
    for picture, names in [*pictures, (find_kind(why, "scores")[0], drawn)]:
        known = [name for name in names if shown[name] is not None]
        finding = picture["finding"]
        highest = [n for n in known if shown[n] == max(shown[k] for k in known)]
        lowest = [n for n in known if shown[n] == min(shown[k] for k in known)]
        assert (finding["highest"], finding["lowest"]) == (highest, lowest)
        says = ["none", "one"][len(known)] if len(known) < 2 else "ends"
        assert finding["says"] == ("level" if says == "ends" and highest == lowest else says)


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
        effects = {each["item"]: each["effect"] for each in felt}
        finding = picture["finding"]
        for side, choose, sign in (("up", max, 1), ("down", min, -1)):
            most = choose(effects.values())
            assert len(finding[side]) == (sign * most > 0)
            assert all(effects[item] == most for item in finding[side])
        sides = [side for side in ("up", "down") if finding[side]]
        assert finding["says"] == {0: "level", 1: "".join(sides), 2: "both"}[len(sides)]


@given(responses())
def test_missing_are_the_items_whose_answers_could_change_something(response):
    compiled, answers = response
    shown = oracle.see(compiled, answers)
    missing = score(compiled, answers, why=True)["why"]["missing"]
    feeding = {item["id"] for item in compiled["items"] if item["dimension"]}
    assert {name for name in missing if name in feeding} == {
        name for name in feeding if shown[name] != "HIDDEN" and oracle.is_missing(shown[name])
    }
