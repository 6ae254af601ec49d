"""What stands in a file never makes a terminal do anything."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirrormark.cli import COMMANDS, main
from mirrormark.diagnostics.advisories import Advisory
from mirrormark.model import Place
from mirrormark.model.controls import escape_controls, show_controls
from mirrormark.model.problems import Problem
from mirrormark.site.publishing.breaches import Breach, PublishingError

CLI = Path(__file__).parent.parent / "build_tools/mirrormark/cli"
PRINTING = re.compile(r"\b(?:click\.(?:echo|secho|ClickException)|print)\(")
OBEYED = re.compile(r"[^\n\t -~\u00a0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\U0010ffff]")
CLEAR, TITLE, C1, TURNED = "\x1b[2J", "\x1b]0;owned\x07", "\x9b2J", "\u202e"
SIGNS = (CLEAR, TITLE, C1, TURNED, "\x08", "\x7f", "\x0c", "\u2028")
ALL = "".join(SIGNS)
NAME = f"T{ALL}".rstrip()
"""Of the example; what is at its end is space."""
IN_YAML = json.dumps(f"T{ALL}")

GOOD = f"""---
title: {IN_YAML}
scale: own
scales: {{own: [{IN_YAML}, Middle, High]}}
dimensions:
  need: {{title: {IN_YAML}, bands: {{low: 0, high: 50}}}}
---

## Need{CLEAR} of{TITLE}

- We {C1}are{TURNED} stuck. {{#stuck}}
- We move.\x7f {{#move}}
- We stay. {{#stay}}

# Outcomes

## Much{CLEAR} to do {{#much when="need is high"}}

## Little {{#little otherwise}}

# Examples

```yaml
name: {IN_YAML}
answers: {{stuck: 1, move: 1, stay: 1}}
expect: {{outcome: little}}
```
"""
BAD = GOOD.replace("move: 1", json.dumps(f"no{CLEAR}") + ": 1").replace(
    "{#much", f"{{#much zz{CLEAR}=1 {C1}"
)


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Return a function that runs a command, and gives back all that it has printed."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("good", GOOD), ("other", GOOD.replace("Little", "None")), ("bad", BAD)):
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8", newline="")

    def run_one(*arguments):
        done = CliRunner().invoke(main, arguments, color=False)
        assert isinstance(done.exception, SystemExit | None)
        return done.stdout, done.output

    return run_one


WAYS = [
    *(
        ("check", name, "--format", form)
        for name in ("bad.md", "good.md")
        for form in ("text", "github")
    ),
    ("check", "good.md", "--fix"),
    ("check", f"no{CLEAR}.md"),
    ("explain", "good.md"),
    ("explain", "bad.md"),
    ("score", "good.md", "--example", NAME),
    ("score", "good.md", "--example", NAME, "--why"),
    ("score", "good.md", "--example", "other"),
    ("score", "good.md", f"no{CLEAR}.yaml"),
    ("simulate", "good.md", "-n", "9"),
    ("diff", "good.md", "other.md"),
]
IN_JSON = [
    ("check", "bad.md"),
    ("explain", "good.md"),
    ("diff", "good.md", "other.md"),
]


@pytest.mark.parametrize("way", WAYS, ids=ascii)
def test_no_command_prints_a_sign_that_is_obeyed(run, way):
    _, printed = run(*way)
    assert printed
    assert OBEYED.findall(printed) == []


@pytest.mark.parametrize("way", IN_JSON, ids=ascii)
def test_json_says_the_same_and_is_harmless_to_look_at(run, way):
    printed, _ = run(*way, "--format", "json")
    assert OBEYED.findall(printed) == []
    assert CLEAR in json.dumps(json.loads(printed), ensure_ascii=False).replace("\\u001b", "\x1b")


def test_what_is_hidden_is_seen(run):
    _, printed = run("explain", "good.md")
    assert "T␛[2J␛]0;owned␇<U+009B>2J<U+202E>␈␡" in printed
    _, printed = run("check", "bad.md")
    assert "the attribute list has '␛[2J=1', which" in printed


def test_other_signs_stay():
    text = "Grüße, שלום \u200f\u200e, 👩\u200d💻\ufe0f, a\u00adb, 1\u202f000\tx\ny"
    assert show_controls(text) == text
    assert json.loads(escape_controls(json.dumps(text, ensure_ascii=False))) == text
    assert show_controls("\ud800") == "<U+D800>"


def test_what_a_build_says_is_seen_too():
    problem = Problem("no-words", Place("a.md", 1), f"'{CLEAR}' is wrong", "Mend it.")
    assert f"{problem}" == "a.md:1:1: '␛[2J' is wrong. Mend it. [no-words]"
    problem = Problem("no-words", Place("a.md", 1), "'one\ntwo' is wrong", "Mend it.")
    assert f"{problem}" == "a.md:1:1: 'one␊two' is wrong. Mend it. [no-words]", (
        "a problem is one line"
    )
    error = PublishingError.of([("a.md", Breach(f"there is '{CLEAR}'", "Mend it."))])
    assert f"{error}" == "a.md: there is '␛[2J'. Mend it."


def test_everything_is_printed_in_one_place():
    modules = sorted(CLI.glob("*.py"))
    assert len(modules) > len(COMMANDS)
    printing = [path.name for path in modules if PRINTING.search(path.read_text(encoding="utf-8"))]
    assert printing == ["terminal.py"]


QUOTED = Place("f.md", 1), "a band 'one\ntwo'", "Name a band."


@pytest.mark.parametrize(
    "found",
    [Problem("unknown-band", *QUOTED), Advisory("unproven", *QUOTED)],
    ids=["problem", "advisory"],
)
def test_a_finding_is_one_line_whatever_it_quotes(found: Problem | Advisory) -> None:
    assert "\n" not in f"{found}"
