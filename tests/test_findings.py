"""What `mirrormark check` finds: errors and advisories, for people, editors and Actions."""

import json

import pytest
from click.testing import CliRunner

from mirrormark.cli import main

GOOD = """---
title: Small
scale: agreement
dimensions:
  need: {bands: {low: 0, high: 50}} # mirrormark: allow few-items-decide: "it is small"
---

## Need {#need}

- We plan each week. {#plan}
- We stop work that brings in little. {#stop}
- We redo what we did last year. {#redo reverse}

# Outcomes
<!-- mirrormark: allow outcome-by-habit: "it is small" -->
## Go {#go when="need is high"}

Go on.

## Wait {#wait otherwise}

Wait a while.

# Examples

```yaml
name: All in favour
answers: {plan: 5, stop: 5, redo: 1}
expect: {outcome: go, need: 100, call: firm}
```

```yaml
name: All against
answers: {plan: 1, stop: 1, redo: 5}
expect: {outcome: wait, need: low}
```
"""
WORDY = GOOD.replace("We plan each week.", "We always plan each week.")


@pytest.fixture
def check(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def run(text, *options, **more):
        (tmp_path / "small.md").write_text(text, encoding="utf-8")
        return CliRunner().invoke(main, ["check", "small.md", *options], **more)

    return run


def test_a_sound_file_passes(check):
    done = check(GOOD)
    assert (done.exit_code, done.stdout) == (0, "1 assessment: no problems.\n")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "outcome: go",
            "outcome: wait",
            "small.md:29:19: example 'All in favour' has outcome 'go', not 'wait'.",
        ),
        ("need: 100", "need: 99", "has need 100, not 99."),
        ("need: low", "need: high", "has need 'low', not 'high'."),
        ("call: firm", "call: open", "has call 'firm', not 'open'."),
        (
            "need is high",
            "need > 100",
            "small.md:16:4: outcome 'go' is never reached: no response meets its rule.",
        ),
        (
            "need is high",
            "need >= 0",
            "outcome 'wait' is never reached: the other rules leave nothing.",
        ),
    ],
)
def test_what_is_unsound_is_an_error_with_its_place(check, old, new, message):
    done = check(GOOD.replace(old, new))
    assert done.exit_code == 1
    assert message in done.stderr


def test_a_gap_is_shown_by_a_response(check):
    done = check(GOOD.replace("{#wait otherwise}", '{#wait when="need < 40"}'))
    assert done.exit_code == 1
    assert "no outcome can be given where need is 41.67." in done.stderr
    assert "    For example: plan: " in done.stderr


def test_a_gap_that_only_blanks_can_reach_is_shown_with_them(check):
    done = check(GOOD.replace("{#wait otherwise}", '{#wait when="need < 37 or need > 38"}'))
    assert done.exit_code == 1
    assert "no outcome can be given where need is 37.5." in done.stderr
    example = done.stderr.split("For example: ")[1].splitlines()[0]
    assert sum(name in example for name in ("plan", "stop", "redo")) == 2


def test_numbers_that_no_response_can_score_are_no_gap(check):
    done = check(GOOD.replace("{#wait otherwise}", '{#wait when="need < 49"}'))
    assert (done.exit_code, done.stdout[:26]) == (0, "1 assessment: no problems,")


def test_advisories_are_no_errors(check):
    done = check(WORDY)
    assert done.exit_code == 0
    assert "[absolute]" in done.stderr
    assert done.stdout == "1 assessment: no problems, 1 advisory.\n"


def test_errors_come_first_and_apart(check):
    done = check(WORDY.replace("need: 100", "need: 99"))
    errors, advisories = done.stderr.split("\n\n")
    assert "All in favour" in errors
    assert "[absolute]" in advisories


def test_editors_get_json(check):
    done = check(WORDY.replace("need: 100", "need: 99"), "--format", "json")
    assert done.exit_code == 1
    found, advisory = json.loads(done.stdout)
    assert (found["path"], found["line"], found["column"]) == ("small.md", 29, 29)
    assert (found["severity"], found["name"]) == ("error", "failing-example")
    assert (found["end_column"], found["help"]) == (31, None)
    assert (advisory["severity"], advisory["name"]) == ("advisory", "absolute")


def test_actions_get_annotations(check):
    done = check(WORDY.replace("need: 100", "need: 99"), "--format=github")
    error, warning = (line.split("::") for line in done.stdout.splitlines())
    assert error[1] == "error file=small.md,line=29,col=29,endColumn=31,title=failing-example"
    assert error[2].startswith("example 'All in favour' has need 100, not 99. ")
    assert warning[1] == "warning file=small.md,line=10,col=6,endColumn=12,title=absolute"


def test_an_annotation_escapes_what_would_end_it(check, tmp_path):
    (tmp_path / "50%, a:b.md").write_text(GOOD.replace("title", "titel"), encoding="utf-8")
    done = check(GOOD, "50%, a:b.md", "--format=github")
    annotations = done.stdout.splitlines()
    assert len(annotations) == 2
    assert all(each.startswith("::error file=50%25%2C a%3Ab.md,line=") for each in annotations)


def test_a_terminal_gets_colours_and_a_file_none(check):
    assert "\x1b[" not in check(GOOD).stdout
    assert "\x1b[32m" in check(GOOD, color=True).stdout


def test_fix_writes_ids_and_checks_again(check, tmp_path):
    done = check(GOOD.replace(" {#plan}", "").replace("plan:", "we-plan-each-week:"), "--fix")
    assert done.exit_code == 0
    assert done.stderr == "small.md: wrote 1 id: we-plan-each-week.\n"
    assert "- We plan each week. {#we-plan-each-week}\n" in (tmp_path / "small.md").read_text()


def test_fix_leaves_a_file_with_errors_alone(check, tmp_path):
    broken = GOOD.replace(" {#plan}", "").replace("need is high", "need is hihg")
    assert check(broken, "--fix").exit_code == 1
    assert (tmp_path / "small.md").read_text() == broken
