"""Profiles: several responses read together."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mirrormark.diagnostics.compile import compile_document
from mirrormark_engine import EngineError, score
from mirrormark_engine.profiles import PreparedProfile, read_profile
from mirrormark_engine.requests import Desk
from tests.beside import compile_beside

CASES = Path(__file__).parent.parent / "cases/profiles"
BESIDE = compile_beside(CASES / "beside", CASES)
COMPILED = compile_document(
    (CASES / "valid/small.md").read_text(encoding="utf-8"), "small.md", "small", beside=BESIDE
).data
PREPARED = PreparedProfile(COMPILED)
DAY = "2026-11-22"
OPTIONS = st.sampled_from(["1", "2", "3", "4", "5"])


def respond(day=DAY, **answers):
    return {"answers": answers, "day": day}


def ask(responses):
    reply = Desk(json.dumps(COMPILED)).answer(json.dumps({"responses": responses}))
    return json.loads(reply)


def by_id(result):
    return {each["assessment"]: each for each in result["results"]}


@given(know=OPTIONS, own=OPTIONS, may=OPTIONS)
def test_each_assessment_is_scored_as_by_itself(know, own, may):
    responses = {"clarity": respond(know=know, own=own), "mandate": respond(may=may)}
    result = read_profile(PREPARED, responses)
    assert result["state"] == "scored"
    assert result["open"] == []
    for each in result["results"]:
        compiled = BESIDE[each["assessment"]].data
        assert each["result"] == score(compiled, responses[each["assessment"]]["answers"])
        assert (each["state"], each["day"]) == ("current", DAY)


@given(know=OPTIONS, own=OPTIONS, may=OPTIONS)
def test_a_request_is_answered_as_by_read_profile(know, own, may):
    responses = {"clarity": respond(know=know, own=own), "mandate": respond(may=may)}
    assert ask(responses) == {"ok": True, "value": read_profile(PREPARED, responses)}


@pytest.mark.parametrize(
    ("responses", "outcome", "advice", "opened"),
    [
        ({"clarity": respond(know="1", own="1")}, "view", ["say"], []),
        ({"clarity": respond(know="1", own="5")}, "view", ["say"], []),  # by a band
        ({"clarity": respond(know="5", own="3")}, "go", [], ["mandate"]),
        (
            {"clarity": respond(know="4", own="3"), "mandate": respond(may="2")},
            *("ask", [], []),
        ),
        (
            {"clarity": respond(know="4", own="3"), "mandate": respond(may="5")},
            *("go", ["again"], []),
        ),
        ({"mandate": respond(may="5")}, "begin", [], ["clarity"]),
        ({"mandate": respond(may="1")}, "begin", [], ["clarity"]),
        ({}, None, [], ["clarity", "mandate"]),
    ],
)
def test_the_first_rule_that_holds_decides_and_what_is_undecided_is_passed(
    responses, outcome, advice, opened
):
    result = read_profile(PREPARED, responses)
    assert result["outcome"] == outcome
    assert result["advice"] == advice
    assert result["open"] == opened
    assert result["state"] == ("incomplete" if outcome is None else "scored")


@pytest.mark.parametrize(
    ("day", "state"), [("2026-05-31", "old"), ("2026-06-01", "current"), ("2026-11-22", "current")]
)
def test_answers_from_before_the_authors_day_are_old_and_count_all_the_same(day, state):
    responses = {"clarity": respond(day, know="1", own="1"), "mandate": respond(day, may="1")}
    result = read_profile(PREPARED, responses)
    assert by_id(result)["clarity"]["state"] == state
    assert by_id(result)["mandate"]["state"] == "current"  # its author's profile sets no day
    assert result["outcome"] == "view"


def test_too_few_answers_are_a_missing_diagnosis_and_scores_still_count():
    result = read_profile(PREPARED, {"clarity": respond(know="1")})
    assert by_id(result)["clarity"]["state"] == "incomplete"
    assert result["outcome"] == "view"  # goals are weak, whatever the diagnosis will be
    assert result["results"][1] == {
        "assessment": "mandate",
        "state": "missing",
        "day": None,
        "result": None,
    }


def test_answers_that_an_assessment_no_longer_takes_are_left_out():
    answers = {"know": "1", "own": "9", "gone": "1", "more": ["x"]}
    result = read_profile(PREPARED, {"clarity": {"answers": answers, "day": DAY}})
    found = by_id(result)["clarity"]
    assert found["result"] == score(BESIDE["clarity"].data, {"know": "1"})
    nothing = read_profile(PREPARED, {"clarity": {"answers": {"gone": "1"}, "day": DAY}})
    assert by_id(nothing)["clarity"]["state"] == "missing"


def test_unknown_assessments_are_left_out():
    assert read_profile(PREPARED, {"other": respond(x="1")}) == read_profile(PREPARED, {})


def test_another_version_is_refused_by_name():
    with pytest.raises(EngineError) as caught:
        PreparedProfile({**COMPILED, "schema_version": 0})
    assert caught.value.name == "unsupported-schema"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=6),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["clarity", "answers", "day", "know", "x"]), inner)
        ),
        max_leaves=8,
    )
)
def test_any_request_is_answered_or_refused_by_name(junk):
    reply = ask(junk)
    if not reply["ok"]:
        assert reply["error"]["name"] in {"wrong-type", "not-json"}
    reply = ask({"clarity": junk})
    if not reply["ok"]:
        assert reply["error"]["name"] == "wrong-type"
