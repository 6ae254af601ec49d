"""`mirrormark score` and `reliability` with responses of many, in files, lines and tables."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirrormark.cli import main
from mirrormark.diagnostics.compile import compile_text
from mirrormark.responses import (
    read_file,
    read_lines,
    read_table,
    write_file,
    write_lines,
    write_table,
)
from mirrormark_engine import score

TEXT = """---
title: Focus
scale: agreement
allow: [don't know]
dimensions:
  focus: {title: Focus, bands: {low: 0, high: 60}}
  load: {title: Load}
---

## One {#one dimension=focus}

- We finish. {#finish}
- We begin. {#begin reverse}

## Two {#two}

### Hours? {#hours type=number max=40 step=0.125 dimension=load}

### Why? {#why type=text}

# Outcomes

## More {#more when="focus is high"}

## Less {#less otherwise}

# Examples

```yaml
name: All well
answers: {finish: 5, begin: 1}
expect: {outcome: more}
```
"""


@pytest.fixture(scope="module")
def compiled():
    return compile_text(TEXT, "f.md", "focus")


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("focus.md").write_text(TEXT, encoding="utf-8", newline="\n")
    return lambda *arguments, **more: CliRunner().invoke(main, [*arguments], **more)


@pytest.fixture
def two(compiled):
    about = {"assessment": "focus", "content_version": compiled.data["content_version"]}
    return [
        {
            "id": "response-1",
            **about,
            "answers": {"finish": "5", "begin": "1", "hours": 8},
            "texts": {"why": "=1"},
            "notes": {"finish": "mostly"},
        },
        {"id": "response-2", **about, "answers": {"finish": "2", "begin": "dont-know"}},
    ]


FORMS = {"a.responses.json": write_file, "b.jsonl": write_lines, "c.csv": write_table}


@pytest.mark.parametrize("name", FORMS)
def test_each_form_gives_the_same_results(run, two, compiled, name):
    Path(name).write_bytes(FORMS[name](two).encode())
    found = json.loads(run("score", "focus.md", name, "--format", "json").stdout)
    assert [each["response"] for each in found] == ["response-1", "response-2"]
    answers = [each["answers"] | each.get("texts", {}) for each in two]
    assert [each["result"] for each in found] == [score(compiled.data, one) for one in answers]


def test_several_results_are_a_line_each(run, two):
    Path("two.json").write_text(write_file(two), encoding="utf-8")
    result = run("score", "focus.md", "two.json")
    assert result.stdout.splitlines() == [
        "                                                  Focus  Load",
        "response-1  More                                    100    20",
        "response-2  no diagnosis, until more is answered      –     –",  # noqa: RUF001
    ]
    told = run("score", "focus.md", "two.json", "--why").stdout
    assert told.startswith("response-1\n\nMore\n")
    assert "\nresponse-2\n\nNo diagnosis yet" in told


def test_a_single_response_is_told_whole(run, two):
    Path("one.json").write_text(write_file(two[:1]), encoding="utf-8")
    assert run("score", "focus.md", "one.json").stdout.startswith("More\n")


def test_responses_come_out_with_their_results(run, two):
    Path("two.json").write_text(write_file(two), encoding="utf-8")
    read = {"responses": read_file, "jsonl": read_lines, "csv": read_table}
    for form, read_it in read.items():
        done = run("score", "focus.md", "two.json", "--format", form, "--why")
        found = read_it(done.stdout_bytes.decode())
        bare = [{key: each[key] for key in each if key != "result"} for each in found]
        assert bare == two
        assert found[0]["result"]["outcome"] == "more"
        assert found[0]["result"]["call"] in ("firm", "leaning", "open")
        assert found[1]["result"]["outcome"] is None
        assert found[1]["result"]["scores"]["load"] == {
            "score": None,
            "low": 0,
            "high": 100,
            "band": None,
        }


def printed(run, responses, *options):
    Path("given.json").write_text(write_file(responses), encoding="utf-8")
    return read_file(
        run("score", "focus.md", "given.json", "--format", "responses", *options).stdout
    )


def test_a_snapshot_that_says_the_same_keeps_its_call(run, two):
    told = printed(run, two, "--why")
    assert "call" in told[0]["result"]
    assert printed(run, told) == told


def test_a_snapshot_that_says_something_else_gives_way_as_a_whole(run, two):
    [told, _] = printed(run, two)
    another = {**told["result"], "outcome": "less", "call": "firm"}
    assert printed(run, [{**told, "result": another}]) == [told]


def test_what_answers_an_earlier_text_comes_out_as_an_answer_to_this_one(run, two, compiled):
    [told, _] = printed(run, two, "--why")
    old = {
        **told,
        "content_version": "0" * 12,
        "changed": "2026-11-22",
        "answers": {**told["answers"], "begin": "9", "gone": "1", "why": "so"},
        "texts": {"away": "lost"},
    }
    [found] = printed(run, [old])
    assert found["content_version"] == compiled.data["content_version"]
    assert found["answers"] == {"finish": "5", "hours": 8}
    assert found["texts"] == {"why": "so"}
    assert "call" not in found["result"]
    again = score(compiled.data, {"finish": "5", "hours": 8})
    assert found["result"]["outcome"] == again["outcome"]
    same = ("id", "assessment", "changed", "notes")
    assert [found[name] for name in same] == [old[name] for name in same]
    assert printed(run, [found]) == [found]


def test_the_call_of_an_earlier_text_is_not_this_ones(run, two):
    [told, _] = printed(run, two, "--why")
    [found] = printed(run, [{**told, "content_version": "0" * 12}])
    assert {**found["result"], "call": told["result"]["call"]} == told["result"]
    assert "call" not in found["result"]


def test_a_table_has_its_columns_in_the_order_of_the_file(run, two):
    Path("two.json").write_text(write_file(two), encoding="utf-8")
    table = run("score", "focus.md", "two.json", "--format", "csv").stdout_bytes
    header = table.decode("utf-8-sig").split("\r\n")[0]
    assert "item:finish,item:begin,item:hours,text:why" in header


def test_answers_of_one_person_become_a_response(run):
    Path("answers.yaml").write_text("finish: 4\nwhy: so\nhours: 8\n", encoding="utf-8")
    done = run("score", "focus.md", "answers.yaml", "--format", "responses")
    [found] = read_file(done.stdout)
    assert found["answers"] == {"finish": "4", "hours": 8}
    assert found["texts"] == {"why": "so"}
    assert len(found["id"]) == 32


def test_a_table_made_by_hand_will_do(run):
    Path("survey.csv").write_text("item:finish;item:begin;item:hours\n5;1;8\n1;5;40\n")
    done = run("score", "focus.md", "survey.csv", "--format", "responses")
    found = read_file(done.stdout)
    assert [each["answers"]["hours"] for each in found] == [8, 40]
    assert [each["result"]["outcome"] for each in found] == ["more", "less"]


def test_decimals_of_a_table_made_by_hand_may_have_a_comma(run):
    Path("survey.csv").write_text("item:finish;item:hours;item:why\n5;2,5;2,5\n4;0,125;1,250\n")
    done = run("score", "focus.md", "survey.csv", "--format", "responses")
    found = read_file(done.stdout)
    assert [each["answers"]["hours"] for each in found] == [2.5, 0.125]
    assert [each["texts"]["why"] for each in found] == ["2,5", "1,250"]


def test_what_may_be_a_thousand_is_not_guessed(run):
    Path("survey.csv").write_text("item:finish;item:hours\n5;1,250\n")
    done = run("score", "focus.md", "survey.csv")
    assert done.exit_code == 1
    assert ".answers.hours: " in done.stderr


def test_the_standard_input_may_have_any_form(run, two):
    for write in FORMS.values():
        done = run("score", "focus.md", "-", "--format", "json", input=write(two).encode())
        assert len(json.loads(done.stdout)) == 2


def test_a_response_that_is_there_twice_counts_once(run, two):
    later = {**two[1], "changed": "2026-11-22", "answers": {"finish": "3", "begin": "3"}}
    earlier = {**two[1], "changed": "2026-11-21"}
    Path("a.json").write_text(write_file([two[0], later]), encoding="utf-8")
    Path("b.json").write_text(write_file([two[0], earlier]), encoding="utf-8")
    found = json.loads(run("score", "focus.md", "a.json", "b.json", "--format", "json").stdout)
    assert [each["result"]["dimensions"][0]["score"] for each in found] == [100, 50]


def test_those_to_other_assessments_are_left_out_and_that_is_said(run, two):
    other = {**two[1], "assessment": "calm"}
    Path("two.json").write_text(write_file([two[0], other]), encoding="utf-8")
    done = run("score", "focus.md", "two.json")
    assert done.stdout.startswith("More\n")
    assert done.stderr == "Left out: 1 response to other assessments than 'focus'.\n"
    Path("none.json").write_text(write_file([other]), encoding="utf-8")
    done = run("score", "focus.md", "none.json")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.endswith("Error: There are no responses to 'focus'.\n")


def test_an_answer_to_this_text_that_does_not_fit_is_a_mistake(run, two):
    wrong = {**two[0], "answers": {"finish": "9", "gone": "1"}}
    Path("two.json").write_text(write_file([two[1], wrong]), encoding="utf-8")
    done = run("score", "focus.md", "two.json")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        (
            "two.json: response-1.answers.finish: Item 'finish' has no response option '9'. "
            "Correct it, or remove it."
        ),
        "two.json: response-1.answers.gone: There is no item 'gone'. Correct it, or remove it.",
    ]


def test_an_answer_to_an_earlier_text_that_does_not_fit_is_left_out(run, two):
    old = {
        **two[0],
        "content_version": "0" * 12,
        "answers": {"finish": "5", "begin": "1", "gone": "1"},
    }
    Path("old.json").write_text(write_file([old]), encoding="utf-8")
    done = run("score", "focus.md", "old.json")
    assert done.stdout.startswith("More\n")
    assert done.stderr == (
        "old.json: response-1: answered an earlier text; left out, "
        "as it doesn't fit any more: gone.\n"
    )


def test_all_that_is_wrong_is_told_at_once(run, two):
    Path("cut.responses.json").write_text(write_file(two)[:-9], encoding="utf-8")
    Path("newer.json").write_text(write_file(two).replace('n":1}', 'n":2}'), encoding="utf-8")
    Path("bad.csv").write_text("id,item:finish,mood\nresponse-3,4,good\n", encoding="utf-8")
    Path("answers.yaml").write_text("finish: 9\n", encoding="utf-8")
    names = ["cut.responses.json", "newer.json", "bad.csv", "answers.yaml"]
    for command in ("score", "reliability"):
        done = run(command, "focus.md", *names)
        assert (done.exit_code, done.stdout) == (1, "")
        starts = [
            "cut.responses.json: this is no JSON from column ",
            "newer.json: this has a version",
            "bad.csv: line 1.mood: there is no such field.",
            "answers.yaml:1:9: the answer",
        ]
        told = done.stderr.splitlines()
        assert len(told) == 4
        assert all(map(str.startswith, told, starts))


def test_what_two_files_say_differently_is_not_chosen(run, two):
    Path("a.json").write_text(write_file(two), encoding="utf-8")
    Path("b.json").write_text(write_file([{**two[0], "answers": {}}]), encoding="utf-8")
    done = run("score", "focus.md", "a.json", "b.json")
    assert done.exit_code == 1
    assert done.stderr.startswith("responses: response-1: another response has this id")


def test_reliability_measures_a_file_of_many(run, two):
    Path("two.json").write_text(write_file(two), encoding="utf-8")
    Path("one.yaml").write_text("finish: 4\n", encoding="utf-8")
    done = run("reliability", "focus.md", "two.json", "one.yaml")
    assert done.exit_code == 0, done.stderr
    assert "3 responses" in done.stdout


def test_nothing_in_a_file_makes_a_message_act(run):
    Path("a.json").write_text('{"format":"mirrormark-responses","version":1,"\\u001b[2J\\n":1}')
    done = run("score", "focus.md", "a.json")
    assert done.exit_code == 1
    assert "\x1b" not in done.stderr
    assert len(done.stderr.splitlines()) == 2
