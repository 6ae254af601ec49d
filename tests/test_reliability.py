"""How reliable scores are: coefficients as R's psych has them, and what they make of responses."""

import json
from math import isclose, sqrt
from pathlib import Path
from statistics import stdev

import pytest
from click.testing import CliRunner

from mirrormark.cli import main
from mirrormark.diagnostics.compile import compile_text
from mirrormark.insight.reliability import measures
from mirrormark.insight.reliability.coefficients import (
    find_alpha,
    find_omega,
    find_stratified_alpha,
    find_weak,
    relate_to_rest,
)
from mirrormark.insight.reliability.covariance import count_pairs, covary
from mirrormark.insight.reliability.intervals import bootstrap, feldt, wilson
from mirrormark.insight.reliability.measures import measure
from mirrormark.insight.reliability.reliability_report import describe_measures
from mirrormark.wording.tables import NOTHING

HERE = Path(__file__).parent
VECTORS = json.loads((HERE / "vectors" / "reliability.json").read_text("utf-8"))["cases"]
COMPLETE = [each for each in VECTORS if not any(None in row for row in each["rows"])]


@pytest.fixture(autouse=True)
def _few_draws(monkeypatch):
    monkeypatch.setattr(measures, "MOST_RESAMPLES", 200)


def columns_of(case):
    return list(zip(*case["rows"], strict=True))


def name_of(case):
    return case["name"]


def test_there_are_vectors():
    assert len(VECTORS) > len(COMPLETE) > 0


@pytest.mark.parametrize("case", VECTORS, ids=name_of)
def test_coefficients_are_those_of_psych(case):
    columns = columns_of(case)
    covariances = covary(columns)
    assert find_alpha(covariances) == pytest.approx(case["alpha"], abs=1e-12)
    assert relate_to_rest(covariances) == pytest.approx(case["rest"], abs=1e-12)
    # psych stops its search for the loadings a little earlier.
    assert find_omega(columns) == pytest.approx(case["omega"], abs=1e-6)


@pytest.mark.parametrize("case", COMPLETE, ids=name_of)
def test_the_interval_of_alpha_is_that_of_psych(case):
    found = feldt(case["alpha"], len(case["rows"]), len(case["rows"][0]))
    assert found == pytest.approx(case["feldt"], abs=1e-9)


def test_an_interval_rests_on_those_who_answered_both_of_a_pair():
    case = next(each for each in VECTORS if each not in COMPLETE)
    pairs = count_pairs(columns_of(case))
    assert pairs < len(case["rows"])
    low, high = feldt(case["alpha"], pairs, 8)
    assert low < case["feldt"][0] < case["feldt"][1] < high


def test_what_cannot_be_told_is_not_told():
    assert find_alpha([[1.0]]) is None
    assert find_alpha(covary([[1, 1, 1], [2, 2, 2]])) is None
    assert find_omega([[1, 2, 3], [1, 3, 2]]) is None
    assert find_omega([[1, 2, 3], [1, 3, 2], [1, 1, 1]]) is None
    assert covary([[1, None, 2], [None, 3, 4]]) is None
    assert relate_to_rest(covary([[1, 2, 3], [4, 4, 4]])) == [None, None]
    assert feldt(0.5, 1, 3) is None
    assert wilson(0, 0) is None
    assert find_stratified_alpha([(1, 4.0, None)], 3.0) is None


def test_items_that_are_parallel_have_the_alpha_of_spearman_and_brown():
    matrix = [[1.0 if row == place else 0.36 for place in range(8)] for row in range(8)]
    assert isclose(find_alpha(matrix), 8 * 0.36 / (1 + 7 * 0.36))


def test_two_parts_without_a_relation_are_as_reliable_as_each():
    assert find_stratified_alpha([(1, 4.0, 0.7), (1, 4.0, 0.7)], 2.0) == pytest.approx(0.7)
    # One that counts thrice weighs so in the error.
    parts = [(3, 4.0, 0.9), (1, 4.0, 0.5)]
    expected = 1 - (9 / 16 * 0.4 + 1 / 16 * 2) / 2.5
    assert find_stratified_alpha(parts, 2.5) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("correlations", "weak"),
    [
        ([0.5, 0.4, 0.6], []),
        ([0.5, 0.1, 0.6], [1]),
        ([0.5, 0.11, 0.2], [1]),
        ([0.5, 0.2, 0.6, 0.5], [1]),
        ([0.5, 0.25, 0.5, 0.5], []),
        ([-0.3, 0.4, None], [0]),
        ([0.05, 0.05], [0, 1]),
        ([0.2, 0.9], []),
    ],
)
def test_items_that_pull_against_their_scale(correlations, weak):
    assert find_weak(correlations) == weak


def test_the_interval_of_a_share_is_wilsons():
    # E. B. Wilson's own formula, worked out by hand for 8 of 10.
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    low, high = wilson(0, 20)
    assert (low, high) == pytest.approx((0, 0.1611), abs=1e-4)


def test_a_bootstrap_finds_the_error_of_a_mean():
    values = [float(each % 10) for each in range(100)]

    def measure(rows):
        return {"mean": sum(values[row] for row in rows) / len(rows), "never": None}

    found = bootstrap(measure, len(values), 2000, seed=1)
    assert found == bootstrap(measure, len(values), 2000, seed=1)
    low, high = found["mean"]
    # The mean is 4.5, its standard error 2.87 / 10.
    assert (low, high) == pytest.approx((4.5 - 1.96 * 0.287, 4.5 + 1.96 * 0.287), abs=0.06)
    assert "never" not in found


ITEMS = ("one", "two", "three", "four", "five", "six")
CARE = (
    """---
title: Care
scale: agreement
dimensions:
  care: {title: Care, bands: {low: 0, high: 50}}
  haste: {title: Haste}
  both: {title: Both, mean of: [care, haste]}
  less: {title: Less, weakest of: [care, haste]}
---

## Care {#first dimension=care}

"""
    + "".join(f"- We do {name}. {{#{name}}}\n" for name in ITEMS)
    + """
### Have we waited? {#waited unscored allow=dont-know}

- Yes {#yes}
- No {#no}

## Haste {#second dimension=haste when="waited is no"}

- We run. {#run}
- We jump. {#jump reverse}

# Outcomes

## High {#high-care when="care is high"}

## Low {#low-care otherwise}
"""
)


@pytest.fixture(scope="module")
def care():
    return compile_text(CARE, "care.md", "care").data


def answers_of(case):
    return [
        {name: f"{point}" for name, point in zip(ITEMS, row, strict=False) if point}
        for row in case["rows"]
    ]


def test_measures_of_responses_are_those_of_psych(care):
    case = COMPLETE[0]
    found = measure(care, answers_of(case), seed=1)
    scale = found["dimensions"][0]
    assert (scale["id"], scale["items"], scale["scored"]) == ("care", 6, 60)
    low, high = case["feldt"]
    assert scale["alpha"] == pytest.approx({"value": case["alpha"], "low": low, "high": high})
    assert scale["omega"]["value"] == pytest.approx(case["omega"], abs=1e-6)
    items = [each for each in found["items"] if each["dimension"] == "care"]
    assert [each["correlation"]["value"] for each in items] == pytest.approx(case["rest"])
    scores = [100 * (sum(row) - 6) / 24 for row in case["rows"]]
    assert scale["spread"] == pytest.approx(stdev(scores))
    assert scale["error"]["value"] == pytest.approx(stdev(scores) * sqrt(1 - case["alpha"]))
    for figure in (scale["omega"], scale["error"], *(each["correlation"] for each in items)):
        assert figure["low"] < figure["value"] < figure["high"]
    high_care = sum(score >= 50 for score in scores)
    assert [(each["id"], each["count"]) for each in found["outcomes"]] == [
        *(("high-care", high_care), ("low-care", 60 - high_care), (None, 0)),
    ]
    assert found == measure(care, answers_of(case), seed=1)
    assert found != measure(care, answers_of(case), seed=2)


def test_what_is_missing_is_told_apart_from_what_is_not_asked(care):
    responses = [
        {"one": "3", "waited": "yes"},
        {"one": "3", "waited": "no", "run": "2"},
        {"one": "4", "waited": "dont-know"},
    ]
    found = measure(care, responses, seed=1)
    counts = {each["id"]: (each["asked"], each["missing"]) for each in found["items"]}
    assert counts["one"] == (3, 0)
    assert counts["two"] == (3, 3)
    assert counts["run"] == (1, 0)
    assert counts["jump"] == (1, 1)


def test_one_response_tells_little(care):
    found = measure(care, [{"one": "3"}], seed=1)
    assert [each["scored"] for each in found["dimensions"]] == [0, 0, 0, 0]
    for each in found["dimensions"]:
        assert each["alpha"] is each["omega"] is each["error"] is None
    assert [each["count"] for each in found["outcomes"]] == [0, 0, 1]
    blocks = describe_measures(care, found)
    assert blocks[0].lines[0].startswith("1 response. ")
    assert blocks[2].lines[1].split() == ["care", "6", "0", *([NOTHING] * 4)]


def test_a_mean_of_parts_has_an_alpha_and_the_weakest_has_none(care):
    draws = [
        {name: f"{1 + (k * (3 + n)) % 5}" for n, name in enumerate((*ITEMS, "run", "jump"))}
        for k in range(40)
    ]
    found = measure(care, [{**each, "waited": "no"} for each in draws], seed=1)
    scales = {each["id"]: each for each in found["dimensions"]}
    assert scales["both"]["items"] == scales["less"]["items"] == 8
    both = scales["both"]["alpha"]
    assert both["low"] < both["value"] < both["high"]
    assert scales["both"]["omega"] is scales["less"]["alpha"] is scales["less"]["error"] is None


def test_an_item_that_pulls_against_its_scale_is_told(care):
    case = next(each for each in COMPLETE if len(each["rows"][0]) == 5)
    whole = [{**each, "six": each["one"]} for each in answers_of(case)]
    found = measure(care, whole, seed=1)
    assert [each["id"] for each in found["items"] if each["weak"]] == ["three"]
    lines = describe_measures(care, found)[3].lines
    assert [line.split()[0] for line in lines if "pulls against" in line] == ["three"]


def test_fewer_draws_are_made_where_each_takes_longer(care, monkeypatch):
    monkeypatch.setattr(measures, "MOST_RESAMPLES", 1000)
    work = (6 * 6 + 2 * 2) * (60 + 100)
    monkeypatch.setattr(measures, "USUAL_WORK", work * 300)
    responses = answers_of(COMPLETE[0])
    assert measure(care, responses, seed=1)["resamples"] == 300
    assert measure(care, responses * 2, seed=1)["resamples"] == 218
    assert measure(care, responses[:2], seed=1)["resamples"] == 470
    monkeypatch.setattr(measures, "MOST_WORK", work * 200)
    assert measure(care, responses, seed=1)["resamples"] == 300


def test_nothing_is_drawn_where_that_takes_minutes(care, monkeypatch):
    monkeypatch.setattr(measures, "MOST_WORK", 1000)
    found = measure(care, answers_of(COMPLETE[0]), seed=1)
    assert found["resamples"] == 0
    scale = found["dimensions"][0]
    assert scale["alpha"]["low"] < scale["alpha"]["value"] < scale["alpha"]["high"]
    assert scale["omega"]["low"] is scale["omega"]["high"] is None
    blocks = describe_measures(care, found)
    assert blocks[-1].lines[0].endswith(" would take too long here.")
    assert " to " not in blocks[3].lines[1]


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("care.md").write_text(CARE, encoding="utf-8")
    for number, each in enumerate(answers_of(COMPLETE[0])):
        Path(f"{number:02}.json").write_text(json.dumps(each), encoding="utf-8")
    files = [f"{path}" for path in sorted(Path().glob("*.json"))]
    return lambda *options: CliRunner().invoke(main, ["reliability", "care.md", *files, *options])


def test_the_command_says_it_in_words(run):
    result = run()
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[1].startswith("  60 responses. ")
    care = next(line for line in lines if line.startswith("  care "))
    assert "0.74  0.62 to 0.83" in care
    assert any(line.startswith("  low-care ") for line in lines)
    assert "no diagnosis" not in result.stdout


def test_the_command_prints_json(run):
    found = json.loads(run("--format", "json").stdout)
    assert found["responses"] == 60
    assert found["dimensions"][0]["alpha"]["value"] == pytest.approx(COMPLETE[0]["alpha"])


def test_the_command_tells_all_mistakes_of_all_files(run):
    Path("03.json").write_text('{"one": "9"}', encoding="utf-8")
    Path("05.json").write_text('{"eleven": "1"}', encoding="utf-8")
    result = run()
    assert result.exit_code == 1
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == ["03.json", "05.json"]
    assert run("gone.json").exit_code == 1
