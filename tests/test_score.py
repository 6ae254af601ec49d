"""`mirrormark score`: answers from a file, and the result in words or as JSON."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirrormark.cli import main
from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.responses import read_response
from mirrormark.insight.results import describe_result
from mirrormark.model.problems import AssessmentError
from mirrormark.wording.catalogue import load_catalogue
from mirrormark_engine import score

TEXT = """---
title: Every kind
scale: agreement
allow: [doesn't apply, don't know]
dimensions:
  need:
    title: Need
    symptom: "No need: all is well."
    bands: {low: 0, high: 50}
    percentiles: {table: {25: 10, 75: 60}, source: A book, date: 2024}
  load: {title: Load}
focus: {title: Look here, lowest of: [need, load], below: 90}
pairs:
  - {same: [flat, stuck], ask: Which is closer?}
---

## Need {#need}

- We are flat. {#flat}
- We are stuck. {#stuck}
- We grow. {#grow reverse weight=2}

## Load {#load}

### Tools? {#tools type=multiple}

- A board (1) {#board}
- A plan (2) {#plan}
- None (0) {#none none}

### Reports? {#reports type=number max=10 unit=people}

### Week? {#week type=allocation total=10 unit=hours}

- Coaching (0) {#coaching}
- Talk (1) {#talk}

### Words? {#words type=text}

# Outcomes

## Change {#change when="need is high"}

## Grow {#go-on when="need < 20 and load < 50"}

## Stay {#stay otherwise}

# Advice

- Write it down. {#write when="need >= 60"}
- Talk less. {#talk-less for=stay}

# Examples

```yaml
name: All well
answers: {flat: 1, stuck: 1, grow: 5}
expect: {outcome: none}
```
"""

WHOLE = """
flat: 5
stuck: 2
grow: 2
tools: [board, plan]
reports: 4
week: {talk: 10}
words: "Say: what?"
"""


@pytest.fixture(scope="module")
def compiled():
    return compile_text(TEXT, "kinds.md", "kinds")


def read(text, compiled):
    return read_response(text, "answers.yaml", compiled.document)


def problems(text, compiled):
    with pytest.raises(AssessmentError) as caught:
        read(text, compiled)
    return [str(problem) for problem in caught.value.problems]


def test_answers_are_read_as_the_engine_takes_them(compiled):
    assert read(WHOLE, compiled) == {
        "flat": "5",
        "stuck": "2",
        "grow": "2",
        "tools": ["board", "plan"],
        "reports": 4,
        "week": {"talk": 10},
        "words": "Say: what?",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("flat: '4'", {"flat": "4"}),
        ("flat: don't know", {"flat": "dont-know"}),
        ("flat: Doesn\u2019t apply", {"flat": "doesnt-apply"}),
        ("flat: dont-know", {"flat": "dont-know"}),
        ("tools: board", {"tools": ["board"]}),
        ("reports: '3'", {"reports": 3}),
        ("reports: 0", {"reports": 0}),
        ("flat:\nstuck: null\ntools: []\nwords: ''", {}),
        ("week: {coaching: 4, talk: 6}", {"week": {"coaching": 4, "talk": 6}}),
        ('{"flat": 4, "tools": ["none"],\n\t"week": {"talk": 10}, "stuck": null}', None),
        ("{}", {}),
        ("", {}),
    ],
)
def test_answers_may_be_spelt(compiled, text, expected):
    if expected is None:
        expected = {"flat": "4", "tools": ["none"], "week": {"talk": 10}}
    assert read(text, compiled) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("flta: 4", "answers.yaml:1:1: there is no item 'flta'. Did you mean 'flat'?"),
        (
            "\nflat: 9",
            "answers.yaml:2:7: the answer to 'flat' is '9', which is none of its options",
        ),
        ("flat: [1]", "answers.yaml:1:1: the answer to 'flat' is more than one option"),
        ("tools: [bord]", "Did you mean 'board'?"),
        ("tools: [none, board]", "'none' excludes all others"),
        ("reports: 11", "Write a number from 0 to 10."),
        ("reports: many", "'many', not a number"),
        ("week: {talk: 9}", "adds up to 9, not to 10"),
        ("week: {tlak: 10}", "Did you mean 'talk'?"),
        ("[flat]", "answers.yaml:1:1: this file has no 'name: value' lines"),
        ("flat: 'x", "answers.yaml:1:7: this file is not YAML: the text 'x has no closing quote"),
        ("flat: 1\nflat: 2", "'flat' is given twice"),
    ],
)
def test_a_wrong_answer_is_named(compiled, text, expected):
    [found] = problems(text, compiled)
    assert expected in found


def test_all_mistakes_are_told_at_once(compiled):
    assert len(problems("flta: 1\nflat: 7\nreports: x", compiled)) == 3


def describe(compiled, text, *, why=False):
    answers = read(text, compiled)
    result = score(compiled.data, answers, why=why)
    blocks = describe_result(compiled, answers, result, load_catalogue())
    return {block.heading: list(block.lines) for block in blocks}


def test_a_result_says_what_it_rests_on(compiled):
    assert describe(compiled, WHOLE) == {
        "Change": ["'change' is given if Need is “High”.", "6 of 6 questions answered."],
        "Scores": [
            "      score  range  band  percentile",
            "Need     68     68  High  75",
            "Load     80     80",
        ],
        "Look here": [
            "Nothing stands out: Need and Load are too close together to say which is lowest.",
        ],
        "Advice": ["write  Write it down."],
    }


def test_what_is_lowest_is_named_where_it_can_be_told(compiled):
    apart = "flat: 5\nstuck: 5\ngrow: 1\ntools: none\nreports: 0\nweek: {coaching: 10}"
    assert describe(compiled, apart)["Look here"] == ["Load"]
    text = TEXT.replace("  load: {title: Load}", "  load: {title: Load}\n  calm: {title: Calm}")
    text = text.replace("[need, load]", "[need, load, calm]")
    text = text.replace("# Outcomes", "## Calm {#calm}\n\n- We are calm. {#calm-now}\n\n# Outcomes")
    three = compile_text(text, "any.md", "any")
    assert describe(three, f"{apart}\ncalm-now: 1")["Look here"] == [
        "These are too close together to say which is lowest.",
        "Load",
        "Calm",
    ]


def test_each_score_has_its_error(compiled):
    told = describe(compiled, WHOLE, why=True)["Scores"]
    assert told[0].split("  ")[-3:] == ["again, 8 in 10", "band", "percentile"]
    errors = score(compiled.data, read(WHOLE, compiled), why=True)["why"]["errors"]
    ends = [f"{int(each['low'])}–{int(each['high'])}" for each in errors]  # noqa: RUF001
    assert [end in line for end, line in zip(ends, told[1:], strict=True)] == [True, True]


def test_a_result_without_an_outcome_says_so(compiled):
    told = describe(compiled, "flat: 5", why=True)
    assert told["No diagnosis yet: too few answers"] == ["1 of 6 questions answered."]
    assert told["Scores"][1:] == ["Need      –  25–100", "Load      –   0–100"]  # noqa: RUF001
    assert told["How sure"] == [
        "With what is unanswered, still possible: Change; Stay.",
    ]
    assert "What would change it" not in told
    assert "Advice" not in told


def test_an_outcome_for_the_rest_needs_no_rule(compiled):
    text = "flat: 2\nstuck: 2\ngrow: 4\ntools: plan\nreports: 10\nweek: {talk: 10}"
    told = describe(compiled, text)
    assert told["Stay"][0] == "'stay' is given if none of the other diagnoses fits."
    assert told["Advice"] == ["talk-less  Talk less."]


def test_the_reasons_stand_below(compiled):
    told = describe(compiled, WHOLE, why=True)
    assert told["How sure"] == [
        "Firm: on answering again, the same one comes 9 times out of 10.",
        "Stay: 1 time out of 10",
    ]
    assert told["What would change it"] == ["If 'grow' were 4 (Agree) instead of 2: Stay"]
    assert told["What moved the scores"] == [
        "+16.7  Load  Tools?",
        "+16.7  Load  Week?",
        "+12.5  Need  We are flat.",
        "+12.5  Need  We grow.",
        " \u22126.3  Need  We are stuck.",
        " \u22123.3  Load  Reports?",
    ]
    assert told["Answers that don't seem to go together"] == ["Which is closer? (flat, stuck)"]


def test_changes_of_other_kinds_are_said_in_words(compiled):
    text = "flat: 1\nstuck: 1\ngrow: 5\ntools: plan\nreports: 5\nweek: {talk: 10}"
    assert describe(compiled, text, why=True)["What would change it"] == [
        "If 'grow' were 1 (Strongly disagree) instead of 5: Change",
        "If 'week' were coaching 7, talk 3 hours instead of talk 10: Grow",
    ]


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("kinds.md").write_text(TEXT, encoding="utf-8", newline="\n")
    Path("answers.yaml").write_text(WHOLE, encoding="utf-8")
    return lambda *arguments, **more: CliRunner().invoke(main, ["score", *arguments], **more)


def test_the_command_prints_a_result(run):
    result = run("kinds.md", "answers.yaml")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:2] == ["Change", "  'change' is given if Need is “High”."]
    assert "How sure" not in result.stdout
    assert "How sure" in run("kinds.md", "answers.yaml", "--why").stdout


def test_the_command_prints_json(run, compiled):
    found = json.loads(run("kinds.md", "answers.yaml", "--format", "json").stdout)
    assert found == score(compiled.data, read(WHOLE, compiled))
    why = json.loads(run("kinds.md", "answers.yaml", "--format", "json", "--why").stdout)["why"]
    assert why["call"] == "firm"


def test_the_command_takes_the_standard_input(run):
    result = run("kinds.md", "-", input='{"flat": 5, "stuck": 5, "grow": 1}')
    assert result.stdout.startswith("Change\n")
    assert run("kinds.md", "-", input="flat: 9").stderr.startswith("answers:1:7: the answer to")


def test_the_command_takes_an_example(run):
    result = run("kinds.md", "--example", "All well")
    assert result.stdout.startswith("No diagnosis yet")
    wrong = run("kinds.md", "--example", "All wel")
    assert (wrong.exit_code, wrong.stderr) == (
        1,
        "Error: There is no example 'All wel'. Did you mean 'All well'?\n",
    )
    assert "The examples are: 'All well'." in run("kinds.md", "--example", "Busy").stderr


def test_the_command_wants_answers_or_an_example(run):
    assert run("kinds.md").exit_code == 2
    assert run("kinds.md", "answers.yaml", "--example", "All well").exit_code == 2
    assert run().exit_code == 2


def test_the_command_refuses_files_that_it_can_not_read(run):
    gone = run("kinds.md", "gone.yaml")
    assert (gone.exit_code, gone.stderr) == (
        1,
        "Error: gone.yaml can't be read: No such file or directory.\n",
    )
    assert run("gone.md", "answers.yaml").exit_code == 1
    Path("latin.yaml").write_bytes(b"words: Ma\xdf")
    assert run("kinds.md", "latin.yaml").stderr.startswith("latin.yaml:1:10: the file is not UTF-8")


def test_the_command_refuses_an_assessment_with_mistakes(run):
    Path("bad.md").write_text(TEXT.replace("#flat", "#flat wieght=2"), encoding="utf-8")
    result = run("bad.md", "answers.yaml")
    assert result.exit_code == 1
    assert result.stderr.startswith("bad.md:")
    assert result.stdout == ""


def test_the_command_refuses_a_text_that_is_far_too_long(run):
    Path("long.yaml").write_text(f"words: {'a' * 200_000}", encoding="utf-8")
    result = run("kinds.md", "long.yaml")
    assert (result.exit_code, result.stderr) == (
        1,
        "Error: The answer to item 'words' is not a short text.\n",
    )
