"""`mirrormark compare`: what moved between two responses, in words and as data."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirrormark.cli import main
from mirrormark.diagnostics.compile import compile_text
from mirrormark.insight.rules_in_words import claims_in_words
from mirrormark.wording.catalogue import load_catalogue
from mirrormark_engine.claims import read_rule, walk_claims
from mirrormark_engine.comparing import compare_responses

VALID = sorted((Path(__file__).parent / "cases/valid").glob("*.md"))
TEXT = """---
title: Focus
scale: agreement
dimensions:
  need: {title: Need}
  load: {title: Load}
---

## Need {#part-need}

- We are flat. {#flat dimension=need}
- We are stuck. {#stuck dimension=need}
- We are slow. {#slow dimension=need}

## Load {#part-load}

- We are full. {#full dimension=load}
- We are late. {#late dimension=load}
- We are loud. {#loud dimension=load}

# Outcomes

## Change {#change when="need >= 60 and not load > 80"}

Do it.

## Go on {#go-on otherwise}

As you are.
"""
THEN = {"flat": 3, "stuck": 3, "slow": 3, "full": 2, "late": 2, "loud": 3}
NOW = {"flat": 5, "stuck": 4, "slow": 3, "full": 2, "loud": 3}

TOLD = """\
Then: then.json
Now: now.json

1 of 2 scores moved by more than chance.
The diagnosis changed from “Go on” to “Change”.

Scores
        then  now  difference
  Need    50   75         +25  more than chance, but no more than one answer alone could make
  Load    33   37          +4  may be chance, and no more than one answer alone could make

“Need”: +25
  +16.7  3 (Neither agree nor disagree) → 5 (Strongly agree)  We are flat.
   +8.3  3 (Neither agree nor disagree) → 4 (Agree)           We are stuck.

“Load”: +4
  +4.2  2 (Disagree) → no answer  We are late.

Why the diagnosis is another one
  Of all that you answered otherwise, this one answer alone leads from then to now:
    We are flat. 3 (Neither agree nor disagree) → 5 (Strongly agree)
  What the rules ask for, and is so now:
    Need is 60 or more

Asked or answered only once
  Only then:
    We are late.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("focus.md").write_text(TEXT, encoding="utf-8")
    for name, answers in (("then", THEN), ("now", NOW)):
        Path(f"{name}.json").write_text(json.dumps(answers), encoding="utf-8")


def run(*args):
    return CliRunner().invoke(main, ["compare", "focus.md", *args])


def response(number, answers, **more):
    return {
        "id": f"response-{number}",
        "assessment": "focus",
        "content_version": "0" * 12,
        "answers": {name: f"{each}" for name, each in answers.items()},
        **more,
    }


def write_responses(*responses):
    held = {"format": "mirrormark-responses", "version": 1, "responses": responses}
    Path("mine.responses.json").write_text(json.dumps(held), encoding="utf-8")
    return "mine.responses.json"


def test_it_says_what_moved_and_why():
    told = run("then.json", "now.json").stdout
    assert told == TOLD


def test_what_is_shown_adds_up():
    Path("now.json").write_text(json.dumps({**THEN, "flat": 2, "late": 1}), encoding="utf-8")
    told = run("then.json", "now.json").stdout
    assert "Need    50   41          \u22129  " in told
    assert "\u22128.3  3 (Neither" in told
    assert "-" not in told


def test_it_prints_the_engines_comparison():
    compiled = compile_text(TEXT, "focus.md", "focus").data
    told = json.loads(run("then.json", "now.json", "--format", "json").stdout)
    assert told == compare_responses(compiled, THEN, NOW)


@pytest.mark.parametrize("is_turned", [False, True])
def test_a_file_may_have_both_and_the_earlier_is_then(is_turned):
    both = [
        response(1, THEN, name="Spring", changed="2026-03-03T23:30:00+01:00"),
        response(2, NOW, changed="2026-03-03T23:00:00Z"),
    ]
    told = run(write_responses(*both[:: -1 if is_turned else 1])).stdout.splitlines()
    assert told[:2] == ["Then: Spring, 2026-03-03", "Now: response-2, 2026-03-03"]


def test_without_times_the_first_is_then():
    told = run(write_responses(response(2, NOW), response(1, THEN))).stdout
    assert told.startswith("Then: response-2\nNow: response-1\n")


def test_the_same_response_can_be_there_twice():
    Path("later.json").write_text(Path(write_responses(response(1, NOW))).read_text())
    told = run(write_responses(response(1, THEN)), "later.json").stdout
    assert "from “Go on” to “Change”" in told


def test_other_counts_are_refused():
    one = run("then.json")
    assert one.exit_code == 1
    assert "has 1 response to 'focus'. Name a file for each time." in one.stderr
    several = write_responses(*(response(n, THEN) for n in range(3)))
    assert "has 3 responses" in run(several).stderr
    assert "3 responses to 'focus', and only one can be compared" in run(several, several).stderr


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_claims_are_counted_as_the_engine_does(path):
    compiled = compile_text(path.read_text("utf-8-sig"), path.name, path.stem)
    words = load_catalogue()
    by_id = {each["id"]: each["when"] for each in compiled.data["outcomes"]}
    for outcome in compiled.document.outcomes:
        if outcome.when is not None:
            said = claims_in_words(outcome.when, compiled.document, words)
            assert len(said) == len([*walk_claims(read_rule(by_id[outcome.id]))])
