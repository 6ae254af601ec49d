"""What must hold of scoring for any assessment and any answers."""

import json
from fractions import Fraction
from math import ceil

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mirrormark_engine import EngineError, score
from mirrormark_engine.requests import answer_request

# A busy machine is no mistake of the engine's.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("here")

IDS = ("need", "mandate", "capacity")
MEAN = "overall"


@st.composite
def items(draw, number):
    points = draw(st.lists(st.integers(-9, 40), min_size=2, max_size=6))
    if len(set(points)) == 1:
        points.append(points[0] + draw(st.integers(1, 9)))
    return {
        "id": f"item-{number}",
        "dimension": draw(st.sampled_from(IDS)),
        "weight": draw(st.integers(1, 12)),
        "reverse": draw(st.booleans()),
        "lowest": min(points),
        "highest": max(points),
        "options": [{"id": f"o{n}", "label": "", "points": p} for n, p in enumerate(points)],
    }


def comparisons(names):
    operands = st.sampled_from(names) | st.integers(0, 100)
    signs = st.sampled_from([">=", ">", "<=", "<", "==", "!="])
    return st.tuples(signs, operands, operands).map(list)


def rules(names, bands):
    claims = comparisons(names) | st.sampled_from(
        [["is", name, band["id"]] for name in names for band in bands[name]]
    )
    return st.recursive(
        claims,
        lambda inner: (
            st.lists(inner, min_size=2, max_size=3).map(lambda parts: ["and", *parts])
            | st.lists(inner, min_size=2, max_size=3).map(lambda parts: ["or", *parts])
            | inner.map(lambda rule: ["not", rule])
        ),
        max_leaves=5,
    )


@st.composite
def assessments(draw):
    """Draw what the compiler could have written, without the texts, which scoring ignores."""
    names = [*IDS, MEAN]
    starts = st.lists(st.integers(1, 99), max_size=3, unique=True).map(sorted)
    bands = {
        name: [{"id": f"b{n}", "title": "", "from": at} for n, at in enumerate([0, *draw(starts)])]
        for name in names
    }
    parts = {MEAN: draw(st.lists(st.sampled_from(IDS), min_size=1, unique=True))}
    outcomes = draw(st.lists(rules(names, bands), max_size=3))
    among = draw(st.lists(st.sampled_from(names), min_size=1, unique=True))
    return {
        "schema_version": 1,
        "id": "any",
        "content_version": "0",
        "at_least": list(draw(st.fractions(0, 1, max_denominator=6)).as_integer_ratio()),
        "items": [draw(items(number)) for number in range(draw(st.integers(1, 9)))],
        "dimensions": [
            {"id": name, "title": "", "parts": parts.get(name, []), "bands": bands[name]}
            for name in names
        ],
        "outcomes": [
            {"id": f"outcome-{number}", "when": rule}
            for number, rule in enumerate([*outcomes, None])
        ],
        "focus": {"title": "", "among": among, "below": draw(st.integers(0, 101))},
    }


@st.composite
def responses(draw):
    """Draw an assessment and answers to some of its items."""
    compiled = draw(assessments())
    answers = {
        item["id"]: draw(st.none() | st.sampled_from([option["id"] for option in item["options"]]))
        for item in compiled["items"]
    }
    return compiled, answers


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)


def scores_of(result):
    return {dimension["id"]: dimension["score"] for dimension in result["dimensions"]}


def refusal_of(compiled, answers):
    try:
        score(compiled, answers)
    except EngineError as error:
        return error
    return None


def recompute(compiled, answers):
    """Score the dimensions again, by how far each answer lies from the middle of its item."""
    exact = {}
    for name in IDS:
        fed = [item for item in compiled["items"] if item["dimension"] == name]
        answered = [item for item in fed if answers[item["id"]] is not None]
        needed = max(ceil(len(fed) * Fraction(*compiled["at_least"])), 1)
        exact[name] = None
        if len(answered) >= needed:
            balance = Fraction(0)
            for item in answered:
                (points,) = (o["points"] for o in item["options"] if o["id"] == answers[item["id"]])
                sign = -1 if item["reverse"] else 1
                off = 2 * points - item["lowest"] - item["highest"]
                balance += Fraction(sign * item["weight"] * off, item["highest"] - item["lowest"])
            exact[name] = 50 + 50 * balance / sum(item["weight"] for item in answered)
    parts = [exact[part] for part in compiled["dimensions"][-1]["parts"]]
    exact[MEAN] = None if None in parts else sum(parts) / Fraction(len(parts))
    return exact


@given(responses())
def test_scores_equal_those_of_another_computation(response):
    exact = recompute(*response)
    rounded = {name: None if value is None else float(value) for name, value in exact.items()}
    assert scores_of(score(*response)) == rounded


@given(responses())
def test_scores_lie_between_0_and_100_and_in_their_band(response):
    compiled, _ = response
    for dimension, scored in zip(
        compiled["dimensions"], score(*response)["dimensions"], strict=True
    ):
        if scored["score"] is None:
            assert scored["band"] is None
            continue
        assert 0 <= scored["score"] <= 100
        ends = [band["from"] for band in dimension["bands"][1:]] + [101]
        place = [band["id"] for band in dimension["bands"]].index(scored["band"])
        assert dimension["bands"][place]["from"] <= scored["score"] < ends[place]


@given(responses(), st.data())
def test_the_order_of_items_is_irrelevant(response, data):
    compiled, answers = response
    shuffled = {**compiled, "items": data.draw(st.permutations(compiled["items"]))}
    mixed = dict(data.draw(st.permutations(list(answers.items()))))
    assert score(shuffled, mixed) == score(compiled, answers)


@given(responses(), st.integers(2, 1000))
def test_weights_count_only_in_proportion(response, factor):
    compiled, answers = response
    heavier = [{**item, "weight": item["weight"] * factor} for item in compiled["items"]]
    assert score({**compiled, "items": heavier}, answers) == score(compiled, answers)


@given(responses(), st.data())
def test_a_better_answer_never_lowers_a_score(response, data):
    compiled, answers = response
    item = data.draw(st.sampled_from(compiled["items"]))
    pair = data.draw(st.lists(st.sampled_from(item["options"]), min_size=2, max_size=2))
    worse, better = sorted(pair, key=lambda option: option["points"], reverse=item["reverse"])
    before = scores_of(score(compiled, {**answers, item["id"]: worse["id"]}))
    after = scores_of(score(compiled, {**answers, item["id"]: better["id"]}))
    for name, value in before.items():
        assert (value is None) == (after[name] is None)
        assert value is None or value <= after[name]
    own = item["dimension"]
    if before[own] is not None and worse["points"] != better["points"]:
        assert before[own] < after[own]


@given(responses(), st.data())
def test_a_blank_touches_only_its_own_dimension(response, data):
    compiled, answers = response
    item = data.draw(st.sampled_from(compiled["items"]))
    before = scores_of(score(compiled, answers))
    after = scores_of(score(compiled, {**answers, item["id"]: None}))
    fed = [item["dimension"]]
    fed += [d["id"] for d in compiled["dimensions"] if item["dimension"] in d["parts"]]
    assert {k: v for k, v in before.items() if k not in fed} == {
        k: v for k, v in after.items() if k not in fed
    }


@given(responses())
def test_a_blank_is_an_answer_that_is_not_there(response):
    compiled, answers = response
    given_ones = {key: value for key, value in answers.items() if value is not None}
    assert score(compiled, given_ones) == score(compiled, answers)


@given(responses())
def test_a_result_is_whole_and_plain(response):
    compiled, answers = response
    result = score(compiled, answers)
    assert (result["outcome"] is None) == (result["state"] == "incomplete")
    assert result["outcome"] in {None, *(outcome["id"] for outcome in compiled["outcomes"])}
    if all(answer is not None for answer in answers.values()):
        fed = {item["dimension"] for item in compiled["items"]}
        assert {name for name in IDS if scores_of(result)[name] is not None} == fed
    assert json.loads(json.dumps(result, allow_nan=False)) == result


@given(responses())
def test_the_focus_names_the_lowest(response):
    compiled, answers = response
    result = score(compiled, answers)
    focus, scores = compiled["focus"], scores_of(result)
    watched = [scores[name] for name in focus["among"]]
    for name in result["focus"]:
        assert scores[name] == min(watched) < focus["below"]
    if not result["focus"]:
        assert None in watched or min(watched) >= focus["below"]


@given(assessments(), JSON, st.data())
def test_any_answers_are_scored_or_refused_by_name(compiled, junk, data):
    known = st.sampled_from([item["id"] for item in compiled["items"]])
    hostile = data.draw(st.just(junk) | st.dictionaries(known | st.text(max_size=4), JSON))
    refusal = refusal_of(compiled, hostile)
    if refusal:
        assert refusal.name in {"wrong-type", "unknown-item", "unknown-option"}
        assert len(str(refusal)) < 200
    else:
        options = {item["id"]: [o["id"] for o in item["options"]] for item in compiled["items"]}
        assert all(value is None or value in options[key] for key, value in hostile.items())


@given(st.text() | JSON.map(json.dumps))
def test_a_request_of_any_text_gets_a_reply(text):
    reply = json.loads(answer_request(text))
    assert reply["ok"] is False
    assert reply["error"].keys() == {"name", "message"}


BROKEN = (
    st.none()
    | st.integers()
    | st.floats()
    | st.text(max_size=4)
    | st.lists(st.integers(), max_size=2)
    | st.dictionaries(st.text(max_size=4), st.integers(), max_size=2)
)


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

    def refuse(name):
        raise AssertionError(f"{name} is not JSON")

    request = json.dumps({"compiled": damaged, "answers": answers})
    reply = json.loads(answer_request(request), parse_constant=refuse)
    assert reply.keys() == ({"ok", "value"} if reply["ok"] else {"ok", "error"})


@given(responses())
def test_a_request_is_answered_as_by_score(response):
    compiled, answers = response
    request = json.dumps({"compiled": compiled, "answers": answers})
    assert json.loads(answer_request(request)) == {"ok": True, "value": score(compiled, answers)}


def test_a_request_too_large_is_refused_unread():
    reply = json.loads(answer_request('{"compiled": {}, "answers": {"a": "' + "x" * 2_000_000))
    assert reply["error"]["name"] == "too-large"


def test_a_request_nested_beyond_reason_is_refused():
    reply = json.loads(answer_request('{"answers": ' + "[" * 100_000))
    assert reply["error"]["name"] == "not-json"


def test_an_assessment_of_another_schema_is_refused():
    request = json.dumps({"compiled": {"schema_version": 2}, "answers": {}})
    assert json.loads(answer_request(request))["error"]["name"] == "unsupported-schema"
