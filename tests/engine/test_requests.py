"""Requests of the page: JSON text in, JSON text out, whatever the text is."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mirrormark_engine import EngineError, score
from mirrormark_engine.requests import LARGEST_ASSESSMENT, LARGEST_REQUEST, Desk
from tests.engine import oracle
from tests.engine.strategies import assessments, responses

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)
BROKEN = (
    st.none()
    | st.integers()
    | st.floats()
    | st.text(max_size=4)
    | st.lists(st.integers(), max_size=2)
    | st.dictionaries(st.text(max_size=4), st.integers(), max_size=2)
)
NAMES = {"wrong-type", "unknown-item", "unknown-option", "out-of-range"}


def ask(compiled, answers, **more):
    return json.loads(Desk(json.dumps(compiled)).answer(json.dumps({"answers": answers, **more})))


def read_strictly(text):
    def refuse(name):
        raise AssertionError(f"{name} is not JSON")

    return json.loads(text, parse_constant=refuse)


def refusal_of(compiled, answers):
    try:
        score(compiled, answers, why=True)
    except EngineError as error:
        return error
    return None


@given(responses())
def test_a_request_is_answered_as_by_score(response):
    compiled, answers = response
    without = ask(compiled, answers)
    assert without == {"ok": True, "value": score(compiled, answers)}
    with_why = ask(compiled, answers, why=True)
    assert with_why == {"ok": True, "value": score(compiled, answers, why=True)}
    assert with_why["value"].pop("why")
    assert with_why == without


@given(assessments(most_items=4), JSON, st.data())
def test_any_answers_are_scored_or_refused_by_name(compiled, junk, data):
    known = st.sampled_from([item["id"] for item in compiled["items"]])
    item = data.draw(st.sampled_from(compiled["items"]))
    near = st.lists(st.sampled_from([*oracle.every_raw(item), "o0", "none"]), max_size=3)
    near |= st.dictionaries(st.sampled_from(["o0", "o1", "o9"]), st.integers(-1, 100) | st.floats())
    hostile = data.draw(st.just(junk) | st.dictionaries(known | st.text(max_size=4), JSON | near))
    refusal = refusal_of(compiled, hostile)
    if refusal:
        assert refusal.name in NAMES
        assert len(str(refusal)) < 200
        return
    for name, raw in hostile.items():
        item = next(each for each in compiled["items"] if each["id"] == name)
        if item["kind"] != "text" and raw not in (None, [], *item["allow"]):
            assert normalise(item, raw) in [normalise(item, r) for r in oracle.every_raw(item)]


def normalise(item, raw):
    if item["kind"] == "multiple":
        return sorted(raw)
    if item["kind"] == "allocation":
        return {option["id"]: raw.get(option["id"], 0) for option in item["options"]}
    return raw


@given(st.text() | JSON.map(json.dumps))
def test_a_request_of_any_text_gets_a_reply(text):
    reply = json.loads(Desk('{"schema_version": 5}').answer(text))
    assert reply["ok"] is False
    assert reply["error"].keys() == {"name", "message"}


@given(st.text() | JSON.map(json.dumps))
def test_an_assessment_of_any_text_gets_a_reply(text):
    reply = json.loads(Desk(text).answer('{"answers": {}}'))
    assert reply["error"]["name"] in {"not-json", "broken-assessment", "unsupported-schema"}


@given(responses(), st.data(), BROKEN)
def test_a_request_with_a_damaged_assessment_gets_a_reply(response, data, value):
    compiled, answers = response
    damaged = json.loads(json.dumps(compiled))
    place = damaged
    while isinstance(place, dict | list) and place:
        key = data.draw(
            st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place)))
        )
        if data.draw(st.booleans()) or not isinstance(place[key], dict | list) or not place[key]:
            place[key] = value
            break
        place = place[key]
    request = json.dumps({"answers": answers, "why": data.draw(st.booleans())})
    reply = read_strictly(Desk(json.dumps(damaged)).answer(request))
    assert reply.keys() == ({"ok", "value"} if reply["ok"] else {"ok", "error"})


@pytest.mark.parametrize(
    ("compiled", "request_text", "name"),
    [
        ("{}", '{"answers": {"a": "' + "x" * LARGEST_REQUEST, "too-large"),
        ("[" * 100_000, '{"answers": {}}', "broken-assessment"),
        ("{}", '{"answers": ' + "[" * 100_000, "not-json"),
        ("{}", "[]", "not-json"),
        ('{"schema_version": 2}', '{"answers": {}}', "unsupported-schema"),
        ('{"schema_version": 5}', '{"answers": {}}', "broken-assessment"),
        ("nonsense", '{"answers": {}}', "not-json"),
    ],
    ids=lambda each: each[:20],
)
def test_what_cannot_be_read_is_refused_by_name(compiled, request_text, name):
    reply = json.loads(Desk(compiled).answer(request_text))
    assert reply["error"]["name"] == name
    assert reply["error"]["message"].endswith(".")


BROKEN_MESSAGE = "This assessment is not one that Mirrormark compiled ({})."


@pytest.mark.parametrize(
    ("compiled", "request_text", "message"),
    [
        (
            "{}",
            '{"answers": {}, "x": "' + "x" * LARGEST_REQUEST,
            "These answers are too large to be answers.",
        ),
        (
            " " * LARGEST_ASSESSMENT + "{}",
            '{"answers": {}}',
            "This assessment is too large to be one.",
        ),
        ("{}", "[]", "The request is not the JSON that scoring needs."),
        ("nonsense", '{"answers": {}}', "The assessment is not JSON."),
        ('{"schema_version": 5}', '{"answers": {}}', BROKEN_MESSAGE.format("KeyError")),
        ("[]", '{"answers": {}}', BROKEN_MESSAGE.format("AttributeError")),
        (
            '{"schema_version": 2}',
            '{"answers": {}}',
            "This engine reads version 5 of compiled assessments.",
        ),
    ],
    ids=lambda each: each.strip()[:20],
)
def test_what_cannot_be_read_is_refused_in_words(compiled, request_text, message):
    reply = json.loads(Desk(compiled).answer(request_text))
    assert reply["error"]["message"] == message
    assert (reply["error"]["name"] == "too-large") is ("too large" in message)


ONE = {
    "schema_version": 5,
    "shape": "assessment",
    "id": "größe",
    "content_version": "0",
    "at_least": [1, 2],
    "points_scale": 1,
    "items": [],
    "dimensions": [],
    "outcomes": [{"id": "rest", "when": None}],
    "advice": [],
    "pairs": [],
    "focus": None,
    "charts": [],
}


def test_a_reply_says_ok_and_keeps_letters():
    text = Desk(json.dumps(ONE)).answer('{"answers": {}}')
    assert json.loads(text)["ok"] is True
    assert "größe" in text
    assert reply_is_one_line(text)
    assert "why" not in json.loads(text)["value"]
    refused = Desk(json.dumps(ONE)).answer('{"answers": {"ö": 1}}')
    assert json.loads(refused)["error"]["name"] == "unknown-item"
    assert "ö" in refused


def reply_is_one_line(text):
    return "\n" not in text and "\\u" not in text


@pytest.mark.parametrize("why", [False, None, "true", 1])
def test_only_true_asks_why(why):
    text = Desk(json.dumps(ONE)).answer(json.dumps({"answers": {}, "why": why}))
    assert "why" not in json.loads(text)["value"]


def test_a_broken_assessment_is_refused_at_each_request():
    damaged = {**ONE, "focus": {"among": ["gone"], "below": 1}}
    desk = Desk(json.dumps(damaged))
    for _ in range(2):
        reply = json.loads(desk.answer('{"answers": {}}'))
        assert reply["error"]["message"] == BROKEN_MESSAGE.format("KeyError")
