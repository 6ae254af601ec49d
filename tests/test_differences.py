"""What an edit means."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirrormark.cli import main
from mirrormark.diagnostics.compile import compile_text
from mirrormark.insight.differences import compare, describe_differences

OLD = """---
title: Focus
summary: Does your team finish what it begins?
minutes: 2
scale: how-often
scales: {how-often: [Hardly ever, Now and then, Most days]}
dimensions:
  focus: {title: Focus, bands: {low: 0, high: 60}}
  calm: {title: Calm}
pairs:
  - {same: [finished, stopped], ask: Which?}
---

Think of the last month.

## Focus {#focus}

- We finished what we had begun. {#finished}
- Something urgent stopped planned work. {#stopped reverse}

### How many pieces of work are open? {#open reverse}

Count the large ones.

- One (1)
- Two (2)
- Three (4)

## Calm {#calm}

- The week was calm. {#calm-week}

### Which tools do you use? {#tools type=multiple}

- A board (1) {#board}
- A plan (2) {#plan}

### How many hours? {#hours type=number max=10}

### Where did the week go? {#week type=allocation total=10}

- Work (1) {#work}
- Talk (0) {#talk}

# Outcomes

## Take on more {#more when="focus is high and calm >= 50"}

Choose.

## Finish first {#finish otherwise}

Finish.

# Advice

- Write a list. {#list when="focus is low"}
- Rest. {#rest when="calm < 50"}

# Examples

```yaml
name: Fine
answers:
  {finished: 3, stopped: 1, open: 1, calm-week: 3, tools: [board, plan], hours: 10,
   week: {work: 10}}
expect: {outcome: more}
```

```yaml
name: Busy
answers: {finished: 1, stopped: 3, open: 4, calm-week: 1, tools: board, hours: 0, week: {talk: 10}}
expect: {outcome: finish}
```
"""


def edit(*replacements):
    """Return the text edited, without the examples, which would have to follow."""
    text = OLD.split("\n# Examples", maxsplit=1)[0]
    for before, after in replacements:
        assert before in text
        text = text.replace(before, after)
    return text


def compare_edit(*replacements, count=50):
    old, new = (compile_text(text, "f.md", "f") for text in (OLD, edit(*replacements)))
    found = compare(old, new, count)
    # That `edit` takes the examples away is no part of the edit.
    found["changes"] = [each for each in found["changes"] if each["area"] != "examples"]
    return found


def changes(*replacements):
    return [tuple(each.values()) for each in compare_edit(*replacements, count=1)["changes"]]


def lines(comparison):
    return {block.heading: list(block.lines) for block in describe_differences(comparison)}


@pytest.mark.parametrize(
    ("key", "change"),
    [
        ("chart: {x: focus, y: calm}", "other pictures"),
        ("history: [{date: 2026-01-02, change: First}]", "other history"),
        ("language: en", "other language"),
    ],
)
def test_whatever_readers_are_shown_is_told(key, change):
    found = compare_edit(("pairs:", f"{key}\npairs:"), count=1)
    assert [each["change"] for each in found["changes"]] == [change]
    assert "" not in lines(found)


def test_nothing_changes_nothing():
    found = compare_edit()
    assert found["changes"] == []
    assert found["saved_answers"] == {"lost": [], "partly": [], "reread": [], "renamed": []}
    assert found["simulated"] == {"responses": 50, "seed": 1, "changed": 0, "moves": []}
    assert lines(found) == {
        "": ["The two versions say the same."],
        "Saved answers": ["All are kept."],
        "Simulated responses": ["0 of 50 (0.0%) change outcome."],
        "Examples": ["0 of 2 change outcome."],
    }


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("title: Focus\ns", "title: Fokus\ns", ("assessment", "other title", "", "Focus", "Fokus")),
        (
            "summary: Does your team finish what it begins?\n",
            "",
            ("assessment", "other summary", "", "Does your team finish what it begins?", None),
        ),
        ("minutes: 2", "minutes: 3", ("assessment", "other minutes", "", "2", "3")),
        (
            "the last month",
            "last year",
            (
                *("assessment", "other introduction", ""),
                *("Think of the last month.", "Think of last year."),
            ),
        ),
        (
            "pairs:",
            "missing: {at least: 1/2}\npairs:",
            ("assessment", "other share of answers needed", "", "2/3", "1/2"),
        ),
        (
            "pairs:",
            "focus: {title: Worst, lowest of: [focus, calm], below: 60}\npairs:",
            (
                *("assessment", "other focus", "", None),
                "Worst: the lowest of focus, calm, below 60",
            ),
        ),
        (
            "same: [finished, stopped]",
            "opposite: [finished, stopped]",
            (
                *("assessment", "other pairs", ""),
                "finished and stopped the same, apart 3/4: Which?",
                "finished and stopped opposite, apart 3/4: Which?",
            ),
        ),
        (
            "Most days]",
            "Always]",
            (
                *("scales", "other options", "how-often"),
                *("Hardly ever, Now and then, Most days", "Hardly ever, Now and then, Always"),
            ),
        ),
        ("## Focus {", "## Fokus {", ("sections", "other title", "focus", "Focus", "Fokus")),
        (
            "## Calm {#calm}",
            '## Calm {#calm when="open >= 2"}',
            (
                *("sections", "other condition", "calm", None),
                "the number of points for “How many pieces of work are open?” is 2 or more",
            ),
        ),
        (
            "## Calm {#calm}\n",
            "## Calm {#calm}\n\nThink.\n",
            ("sections", "other text", "calm", None, "Think."),
        ),
        (
            "- We finished what we had begun.",
            "- We finished it.",
            (
                *("items", "reworded", "finished"),
                *("We finished what we had begun.", "We finished it."),
            ),
        ),
        (
            "{#stopped reverse}",
            "{#stopped}",
            ("items", "re-keyed", "stopped", "reversed", "not reversed"),
        ),
        ("{#finished}", "{#finished weight=2.50}", ("items", "reweighted", "finished", "1", "2.5")),
        (
            "{#finished}",
            "{#finished dimension=calm}",
            ("items", "other dimension", "finished", "focus", "calm"),
        ),
        (
            "{#calm-week}",
            "{#calm-week unscored}",
            ("items", "other dimension", "calm-week", "calm", "unscored"),
        ),
        (
            "{#finished}",
            "{#finished scale=frequency}",
            ("items", "other scale", "finished", "how-often", "frequency"),
        ),
        (
            "max=10",
            "max=12 unit=hours",
            (
                *("items", "other range", "hours"),
                *("0 to 10 in steps of 1", "0 to 12 in steps of 1 hours"),
            ),
        ),
        (
            "total=10",
            "total=20",
            ("items", "other range", "week", "a total of 10", "a total of 20"),
        ),
        (
            "{#calm-week}",
            '{#calm-week allow="don\'t know"}',
            ("items", "other extra answers", "calm-week", None, "don't know"),
        ),
        (
            "{#calm-week}",
            '{#calm-week when="open is 1"}',
            (
                *("items", "other condition", "calm-week", None),
                "the answer to “How many pieces of work are open?” is “One”",
            ),
        ),
        (
            "the large ones",
            "all",
            ("items", "other help", "open", "Count the large ones.", "Count all."),
        ),
        ("- Three (4)\n", "", ("items", "option removed", "open.4", "Three", None)),
        (
            "- Three (4)\n",
            "- Three (4)\n- Four (5)\n",
            ("items", "option added", "open.5", None, "Four"),
        ),
        ("- A plan (", "- Plans (", ("items", "option reworded", "tools.plan", "A plan", "Plans")),
        (
            "- A plan (2)",
            "- A plan (3)",
            ("items", "option other points", "tools.plan", "2", "3"),
        ),
        (
            "{#plan}",
            "{#plan none}",
            ("items", "option excludes others", "tools.plan", "no", "yes"),
        ),
        (
            "- One (1)\n- Two (2)",
            "- Two (2)\n- One (1)",
            (
                *("items", "options reordered", "open"),
                *("open.1, open.2, open.4", "open.2, open.1, open.4"),
            ),
        ),
        (
            "{title: Calm}",
            "{title: Quiet}",
            ("dimensions", "other title", "calm", "Calm", "Quiet"),
        ),
        (
            "{title: Calm}",
            "{title: Calm, summary: How calm., symptom: Haste.}",
            ("dimensions", "other summary", "calm", None, "How calm."),
        ),
        (
            "{title: Calm}",
            "{title: Calm, score: weakest}",
            ("dimensions", "other way to score", "calm", "mean", "weakest"),
        ),
        (
            "high: 60",
            "high: 62.5",
            (
                *("dimensions", "other bands", "focus"),
                *("low from 0, high from 60", "low from 0, high from 62.5"),
            ),
        ),
        (
            "{title: Calm}",
            "{title: Calm, reference: {title: Teams, value: 50, source: A book, date: 2024}}",
            (
                *("dimensions", "other references", "calm", None),
                "Teams: 50 (A book, 2024)",
            ),
        ),
        (
            "{title: Calm}",
            "{title: Calm, percentiles: {table: {50: 55}, source: A book, date: 2024}}",
            ("dimensions", "other percentiles", "calm", None, "50: 55 (A book, 2024)"),
        ),
        (
            "## Take on more",
            "## Go on",
            ("outcomes", "other title", "more", "Take on more", "Go on"),
        ),
        ("\nChoose.\n", "\nPick.\n", ("outcomes", "other text", "more", "Choose.", "Pick.")),
        (
            "focus is high and calm >= 50",
            "focus is high",
            (
                *("outcomes", "other rule", "more"),
                *("Focus is “High” and Calm is 50 or more", "Focus is “High”"),
            ),
        ),
        ("- Rest.", "- Sleep.", ("advice", "other title", "rest", "Rest.", "Sleep.")),
        (
            "calm < 50",
            "calm < 40",
            ("advice", "other rule", "rest", "Calm is below 50", "Calm is below 40"),
        ),
        (
            '{#rest when="calm < 50"}',
            '{#rest when="calm < 50" for=finish}',
            ("advice", "other outcomes", "rest", "all", "finish"),
        ),
    ],
)
def test_an_edit_is_said_to_be(before, after, expected):
    assert expected in changes((before, after))


def test_no_more_is_said_than_what_was_done():
    # Rules name titles and texts, but don't change with them.
    assert changes(("title: Calm", "title: Quiet")) == [
        ("dimensions", "other title", "calm", "Calm", "Quiet")
    ]
    assert len(changes(("Most days]", "Always]"))) == 1


def test_items_come_and_go():
    added = "- We know our goal. {#goal}\n- We finished what we had begun. {#finished}"
    found = changes(
        ("- We finished what we had begun. {#finished}", added),
        ("- The week was calm. {#calm-week}\n", ""),
        ("same: [finished, stopped]", "same: [finished, goal]"),
    )
    assert found[1:] == [
        ("items", "removed", "calm-week", "The week was calm.", None),
        ("items", "added", "goal", None, "We know our goal."),
    ]


def test_things_move():
    moved = "- The week was calm. {#calm-week}\n"
    found = changes(
        (moved, ""),
        ("- We finished", f"{moved.replace('}', ' dimension=calm}')}- We finished"),
    )
    assert ("items", "moved", "calm-week", "calm", "focus") in found
    assert found[0][:3] == ("items", "reordered", "")
    advice = edit().split("# Advice\n\n", maxsplit=1)[1].splitlines()
    assert changes(("\n".join(advice), "\n".join(reversed(advice)))) == [
        ("advice", "reordered", "", "list, rest", "rest, list")
    ]


def test_a_dimension_and_what_it_is_made_of():
    derived = "  all: {mean of: [focus, calm]}\npairs:"
    assert changes(("pairs:", derived)) == [("dimensions", "added", "all", None, "All")]
    old = compile_text(edit(("pairs:", derived)), "f.md", "f")
    weighted = derived.replace("[focus, calm]", "{focus: 2, calm: 1}")
    new = compile_text(edit(("pairs:", weighted)), "f.md", "f")
    assert [tuple(each.values()) for each in compare(old, new, 1)["changes"]] == [
        ("dimensions", "other parts", "all", "focus, calm", "2 of focus, 1 of calm")
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("#calm-week", "#calm-days", {"lost": ["calm-week"]}),
        ("- Three (4)", "- Three (3)", {"partly": [{"item": "open", "answers": ["4"]}]}),
        ("max=10", "min=2 max=8 step=2", {"partly": [{"item": "hours", "answers": [0, 1, 3]}]}),
        ("{#plan}", "{#list}", {"partly": [{"item": "tools", "answers": [["plan"]]}]}),
        ("total=10", "total=20", {"lost": ["week"]}),
        ("week was calm", "month was calm", {"reread": ["calm-week"]}),
        ("- A plan", "- A list", {"reread": ["tools.plan"]}),
        ("Most days]", "Always]", {"reread": ["finished", "stopped", "calm-week"]}),
        ("{#stopped reverse}", "{#stopped weight=2}", {}),
    ],
)
def test_saved_answers_are(before, after, expected):
    saved = compare_edit((before, after), count=1)["saved_answers"]
    renamed = saved.pop("renamed")
    assert bool(renamed) == (after == "#calm-days")
    if saved["partly"]:
        saved["partly"][0]["answers"] = saved["partly"][0]["answers"][:3]
    assert saved == {"lost": [], "partly": [], "reread": [], **expected}


def test_a_new_id_for_old_words_is_noticed():
    found = compare_edit(("The week was calm. {#calm-week}", "The week was calm. {#week-calm}"))
    assert found["saved_answers"]["renamed"] == [{"old": "calm-week", "new": "week-calm"}]
    assert lines(found)["Saved answers"] == [
        "Lost: all answers to calm-week.",
        "'week-calm' reads like 'calm-week': write {#calm-week} to keep answers.",
    ]


def test_results_change_for_made_up_respondents_and_examples():
    found = compare_edit(("focus is high and calm >= 50", "focus is low"), count=300)
    simulated = found["simulated"]
    assert simulated["changed"] == sum(move["count"] for move in simulated["moves"]) > 100
    assert {(move["from"], move["to"]) for move in simulated["moves"]} == {
        ("more", "finish"),
        ("finish", "more"),
    }
    assert found["examples"] == [
        {"name": "Fine", "from": "more", "to": "finish"},
        {"name": "Busy", "from": "finish", "to": "more"},
    ]
    told = lines(found)
    assert told["Simulated responses"][0].startswith(f"{simulated['changed']} of 300 (")
    assert told["Examples"] == [
        "2 of 2 change outcome.",
        "Fine  more    →  finish",
        "Busy  finish  →  more",
    ]


def test_answers_that_the_new_version_has_not_stay_out():
    found = compare_edit(
        ("{#finished}", "{#done}"),
        ("{#stopped reverse}", "{#halted reverse}"),
        ("[finished, stopped]", "[done, halted]"),
    )
    # Two of three items of 'focus' are blank in the new one.
    assert {move["to"] for move in found["simulated"]["moves"]} == {None}
    assert found["examples"][0] == {"name": "Fine", "from": "more", "to": None}
    assert lines(found)["Examples"][1] == "Fine  more  →  no diagnosis"


def compare_examples_of(*replacements):
    text = OLD
    for before, after in replacements:
        assert before in text
        text = text.replace(before, after)
    old, new = (compile_text(each, "f.md", "f") for each in (OLD, text))
    return [tuple(each.values()) for each in compare(old, new, 1)["changes"]]


def test_examples_come_go_and_change():
    assert compare_examples_of(("open: 4", "open: 2")) == [
        (
            *("examples", "other answers", "Busy"),
            "finished 1, stopped 3, open 4, calm-week 1, tools board, hours 0, week talk 10",
            "finished 1, stopped 3, open 2, calm-week 1, tools board, hours 0, week talk 10",
        )
    ]
    found = compare_examples_of(("name: Busy", "name: Hurried"))
    assert [each[:3] for each in found] == [
        ("examples", "removed", "Busy"),
        ("examples", "added", "Hurried"),
    ]


def test_points_of_a_scale_are_told_where_they_do_not_run_from_1():
    pointed = "[Hardly ever (1), Now and then (2), Most days (5)]"
    assert changes(("[Hardly ever, Now and then, Most days]", pointed))[0] == (
        *("scales", "other options", "how-often"),
        "Hardly ever, Now and then, Most days",
        "Hardly ever (1), Now and then (2), Most days (5)",
    )


def test_prose_that_moves_between_items_is_told():
    said = "- We finished what we had begun. {#finished}\n\nTake your time.\n\n- Something"
    text = edit(("- We finished what we had begun. {#finished}\n- Something", said))
    moved = text.replace("Take your time.\n\n", "").replace(
        "- We finished", "Take your time.\n\n- We finished"
    )
    old, new = (compile_text(each, "f.md", "f") for each in (text, moved))
    assert [tuple(each.values()) for each in compare(old, new, 1)["changes"]] == [
        ("sections", "text moved", "focus", "behind finished", "behind the heading")
    ]


def test_things_that_changed_alike_share_a_line():
    found = compare_edit(("scale: how-often", "scale: frequency"))
    assert lines(found)["Items"] == [
        "other scale  finished, stopped, calm-week  how-often → frequency"
    ]


def test_long_changes_stand_below_one_another():
    long = "We finished what we had begun, and nothing else came in between, whatever anybody said."
    told = lines(compare_edit(("We finished what we had begun.", long)))
    assert told["Items"] == [
        "reworded  finished",
        "  We finished what we had begun.",
        f"  → {long}",
    ]


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("old.md").write_text(OLD, encoding="utf-8")
    Path("new.md").write_text(OLD.replace("{#finished}", "{#finished weight=2}"), encoding="utf-8")
    Path("bad.md").write_text(edit(("{#finished}", "{#finished wieght=2}")), encoding="utf-8")
    return lambda *arguments: CliRunner().invoke(main, ["diff", *arguments])


@pytest.mark.slow
def test_the_command_says_what_differs(run):
    result = run("old.md", "new.md")
    assert result.exit_code == 0
    assert result.stdout.startswith("Items\n  reweighted  finished  1 → 2\n\nSaved answers\n")
    assert " of 10,000 (" in result.stdout


@pytest.mark.slow
def test_the_command_prints_json(run):
    found = json.loads(run("old.md", "new.md", "--format", "json").stdout)
    assert found["old"]["id"] == "old"
    assert found["simulated"]["responses"] == 10_000
    assert found["changes"][0]["change"] == "reweighted"


def test_the_command_refuses_files_with_mistakes(run):
    result = run("old.md", "bad.md")
    assert result.exit_code == 1
    assert "Did you mean 'weight'?" in result.stderr
    assert run("old.md").exit_code == 2
