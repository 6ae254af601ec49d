"""Made-up respondents, and how they spread over outcomes."""

from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirrormark.cli import main
from mirrormark.diagnostics.compile import compile_text, decode
from mirrormark.insight.simulation import (
    PATTERNS,
    choose_at_random,
    describe_simulation,
    respond,
    simulate,
)
from mirrormark_engine import Prepared, score

HERE = Path(__file__).parent
FILES = [*sorted((HERE / "cases" / "valid").glob("*.md")), HERE / "browser" / "kinds.md"]

KINDS = """---
title: Kinds
scale: agreement
dimensions:
  load: {title: Load, bands: {light: 0, heavy: 50}}
---

## All {#all}

- One. {#one}
- Two. {#two reverse}

### Tools? {#tools type=multiple}

- A (1) {#a}
- B (2) {#b}
- None (0) {#none none}

### Wishes? {#wishes type=multiple unscored}

- A {#a}
- B {#b}
- C {#c}

### Number? {#number type=number min=-1 max=1 step=0.5}

### Week? {#week type=allocation total=2}

- Coaching (1) {#coaching}
- Reporting (0) {#reporting}

### Month? {#month type=allocation total=2}

- Coaching {#coaching}
- Reporting {#reporting}

### Words? {#words type=text}

### Where? {#where unscored}

- North {#north}
- South {#south}
- East {#east}
- West {#west}

### Only in the north? {#only when="where is north"}

- No (0)
- Yes (4)
- Sometimes (1)

### Only up there? {#up when="only is 4"}

- No (0)
- Yes (4)

# Outcomes

## Heavy {#heavy when="load is heavy"}

## Light {#light otherwise}
"""


@pytest.fixture
def kinds():
    return compile_text(KINDS, "kinds.md", "kinds").data


def draw(compiled, count, seed=1):
    prepared = Prepared(compiled)
    choose = choose_at_random(seed)
    return [respond(prepared, choose) for _ in range(count)]


def pattern(compiled, name):
    return respond(Prepared(compiled), PATTERNS[name])


def is_even(counts, number):
    total = sum(counts.values())
    return len(counts) == number and all(
        abs(c / total - 1 / number) < 0.03 for c in counts.values()
    )


def test_a_seed_gives_the_same_responses_again(kinds):
    assert draw(kinds, 20) == draw(kinds, 20)
    assert draw(kinds, 20) != draw(kinds, 20, seed=2)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_whatever_is_drawn_can_be_scored(path):
    name = f"{path.stem}.md"
    compiled = compile_text(decode(path.read_bytes(), name), name, path.stem).data
    answers = draw(compiled, 50) + [pattern(compiled, each) for each in PATTERNS]
    prepared = Prepared(compiled)
    texts = {item.id for item in prepared.items.values() if not item.kind.counts}
    for each in answers:
        result = score(prepared, each)
        # What is asked is answered, and nothing else.
        assert each.keys() | set(result["hidden"]) | texts == prepared.items.keys()
        assert not each.keys() & set(result["hidden"])


def test_everything_is_drawn_evenly(kinds):
    drawn = draw(kinds, 4000)
    assert is_even(Counter(each["one"] for each in drawn), 5)
    assert is_even(Counter(each["number"] for each in drawn), 5)
    assert is_even(Counter(each["where"] for each in drawn), 4)
    assert is_even(Counter(tuple(each["tools"]) for each in drawn), 4)
    assert is_even(Counter(tuple(each["wishes"]) for each in drawn), 7)
    assert is_even(Counter(tuple(each["week"].items()) for each in drawn), 3)


def test_nothing_ticked_is_none_of_these(kinds):
    assert {tuple(each["tools"]) for each in draw(kinds, 200)} == {
        ("a",),
        ("b",),
        ("a", "b"),
        ("none",),
    }


def test_what_is_hidden_is_not_answered(kinds):
    drawn = draw(kinds, 400)
    assert all(("only" in each) == (each["where"] == "north") for each in drawn)
    assert all(("up" in each) == (each.get("only") == "4") for each in drawn)
    assert any("up" in each for each in drawn)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "all agree",
            {
                "one": "5",
                "two": "5",
                "tools": ["a", "b"],
                "wishes": ["c"],
                "number": 1,
                "week": {"coaching": 2, "reporting": 0},
                "month": {"reporting": 2},
                "where": "west",
            },
        ),
        (
            "all disagree",
            {
                "one": "1",
                "two": "1",
                "tools": ["none"],
                "wishes": ["a"],
                "number": -1,
                "week": {"coaching": 0, "reporting": 2},
                "month": {"coaching": 2},
                "where": "north",
                "only": "0",
            },
        ),
        (
            "all middle",
            {
                "one": "3",
                "two": "3",
                "tools": ["a"],
                "wishes": ["b"],
                "number": 0,
                "week": {"coaching": 1, "reporting": 1},
                "month": {"coaching": 2},
                "where": "south",
            },
        ),
        (
            "alternating",
            {
                "one": "5",
                "two": "1",
                "tools": ["a", "b"],
                "wishes": ["a"],
                "number": 1,
                "week": {"coaching": 0, "reporting": 2},
                "month": {"reporting": 2},
                "where": "north",
                "only": "4",
                "up": "0",
            },
        ),
        (
            "all in favour",
            {
                "one": "5",
                "two": "1",
                "tools": ["a", "b"],
                "wishes": ["c"],
                "number": 1,
                "week": {"coaching": 2, "reporting": 0},
                "month": {"reporting": 2},
                "where": "west",
            },
        ),
        (
            "all against",
            {
                "one": "1",
                "two": "5",
                "tools": ["none"],
                "wishes": ["a"],
                "number": -1,
                "week": {"coaching": 0, "reporting": 2},
                "month": {"coaching": 2},
                "where": "north",
                "only": "0",
            },
        ),
    ],
)
def test_patterned_respondents_answer(kinds, name, expected):
    assert pattern(kinds, name) == expected


def test_every_pattern_is_tested():
    assert list(PATTERNS) == [
        *("all agree", "all disagree", "all middle", "alternating"),
        *("all in favour", "all against"),
    ]


@pytest.mark.parametrize(("reverse", "expected"), [("", "2"), (" reverse", "2")])
def test_the_middle_of_an_even_scale_is_the_lower_of_two(reverse, expected):
    text = KINDS.replace("{#one}", f"{{#one scale=four{reverse}}}").replace(
        "scale: agreement", "scale: agreement\nscales: {four: [A, B, C, D]}"
    )
    compiled = compile_text(text, "kinds.md", "kinds").data
    assert pattern(compiled, "all middle")["one"] == expected


def test_a_simulation_counts_everybody_once(kinds):
    found = simulate(kinds, 400, 7, "even")
    assert (found["assessment"], found["responses"], found["seed"]) == ("kinds", 400, 7)
    assert [each["id"] for each in found["outcomes"]] == ["heavy", "light"]
    counts = sum(each["count"] for each in found["outcomes"])
    assert counts + found["without_outcome"] == 400
    assert [each["name"] for each in found["patterns"]] == list(PATTERNS)
    assert found == simulate(kinds, 400, 7, "even")
    assert (found["model"], found["people"]) == ("even", None)


def test_the_spread_of_scores_is_theirs(kinds):
    found = simulate(kinds, 50, 1, "even")
    prepared = Prepared(kinds)
    scores = sorted(score(prepared, each)["dimensions"][0]["score"] for each in draw(kinds, 50))
    assert found["dimensions"] == [
        {
            "id": "load",
            "scored": 50,
            "mean": pytest.approx(sum(scores) / 50),
            "p5": scores[2],
            "p50": scores[24],
            "p95": scores[47],
        }
    ]


def test_what_is_never_reached_is_named(kinds):
    impossible = [*kinds["outcomes"]]
    load = {"type": "score", "dimension": "load"}
    never = {"type": "compare", "sign": ">", "left": load, "right": 100}
    impossible.insert(0, {**impossible[0], "id": "impossible", "when": never})
    compiled = {**kinds, "outcomes": impossible}
    found = simulate(compiled, 20, 1, "even")
    assert found["never"] == ["impossible"]
    lines = [line for block in describe_simulation(compiled, found) for line in block.lines]
    assert any(line.startswith("Never reached: impossible.") for line in lines)
    assert any(line.split()[:2] == ["impossible", "0"] and "#" not in line for line in lines)


def test_responses_without_an_outcome_and_without_scores_are_told(kinds):
    where = next(item for item in kinds["items"] if item["id"] == "where")
    nowhere = {"type": "chosen", "item": "where", "option": "nowhere"}
    hidden = [{**item, "when": nowhere} for item in kinds["items"]]
    compiled = {**kinds, "items": [where, *(each for each in hidden if each["id"] != "where")]}
    found = simulate(compiled, 5, 1, "even")
    assert found["without_outcome"] == 5
    assert found["dimensions"][0] == {
        "id": "load",
        "scored": 0,
        "mean": None,
        "p5": None,
        "p50": None,
        "p95": None,
    }
    text = "\n".join(line for block in describe_simulation(compiled, found) for line in block.lines)
    assert "no diagnosis  5  100.0%" in text


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("kinds.md").write_text(KINDS, encoding="utf-8")
    return lambda *arguments: CliRunner().invoke(main, ["simulate", *arguments])


def test_the_command_draws_a_plain_histogram(run):
    result = run("kinds.md", "-n", "200", "--seed", "3", "--model", "even")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[:5] == ["Kinds", "  200 random responses, seed 3.", "", "Outcomes", lines[4]]
    bars = [line.split() for line in lines[4:6]]
    assert [bar[0] for bar in bars] == ["heavy", "light"]
    assert sum(int(bar[1]) for bar in bars) == 200
    assert all(set(bar[3]) == {"#"} for bar in bars)
    assert max(len(bar[3]) for bar in bars) == 40
    assert "  all agree      heavy" in lines
    assert result.stdout.isascii()


def test_the_command_prints_json(run):
    result = run("kinds.md", "-n", "20", "--format", "json")
    assert '"responses": 20' in result.stdout
    assert result.stdout == run("kinds.md", "-n", "20", "--format", "json").stdout


def test_the_command_refuses_mistakes(run):
    assert run("kinds.md", "-n", "0").exit_code == 2
    result = run("gone.md")
    assert result.exit_code == 1
    assert result.stderr.startswith("gone.md:1:1: the file can't be read")
