"""What was simulated and kept, and what becomes of it: advice, and a part of a page."""

import json
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mirrormark.cli import main
from mirrormark.diagnostics import simulated
from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.pipeline import Pipeline
from mirrormark.diagnostics.simulated import read_simulated, write_simulated
from mirrormark.diagnostics.sources import find_files
from mirrormark.insight.explanation.explain_simulated import tell_simulated
from mirrormark.insight.explanation.explanation_words import Words
from mirrormark.insight.simulation import simulate, sureness
from mirrormark.insight.simulation.people import PeopleModel
from mirrormark.wording.catalogue import load_catalogue
from mirrormark.wording.tables import NOTHING
from mirrormark_engine.kinds import noise
from tests.building import build
from tests.test_plugin import write_project

FILE = """---
title: Tried
scale: agreement
dimensions:
  need: {title: Need, bands: {low: 0, high: 60}}
---

## Need {#need}

- We plan each week. {#plan}
- We stop what brings in little. {#stop}
- We redo what we did last year. {#redo reverse}
- We wait for each other. {#wait reverse}

### How many wait? {#many type=number max=8 unit=people reverse}

### Who decides? {#who when="plan >= 4" weight=2}

- One of us (2) {#one}
- All of us (0) {#all}

# Outcomes

## Go {#go when="need is high"}

Go on.

## Stay {#stay otherwise}

Stay a while.

# Advice

## Ask {#ask when="need < 30"}

Ask a friend.
"""
SAME = {
    "another title": ("title: Tried", "title: Tried out"),
    "other words": ("We plan each week.", "We have a plan each week."),
    "another title of an outcome": ("## Go", "## Go on"),
    "another label": ("One of us", "A single one of us"),
    "another unit": ("unit=people", "unit=persons"),
    "other advice": ("need < 30", "need < 40"),
    "another title of a dimension": ("title: Need", "title: Want"),
}
OTHER = {
    "another keying": ("{#stop}", "{#stop reverse}"),
    "another weight": ("weight=2", "weight=3"),
    "another band": ("high: 60", "high: 65"),
    "another rule": ("need is high", "need is high and plan >= 3"),
    "other points": ("One of us (2)", "One of us (1)"),
    "another range": ("max=8", "max=9"),
    "another condition": ("plan >= 4", "plan >= 5"),
    "one item less": ("- We wait for each other. {#wait reverse}\n", ""),
    "another scale": ("{#plan}", "{#plan scale=agreement-7}"),
    "another minimum": ("scale: agreement\n", "scale: agreement\nmissing: {at least: 1/2}\n"),
}


def compile_it(text=FILE):
    return compile_text(text, "assessments/tried.md", "tried")


@pytest.fixture(scope="module")
def found():
    return simulate(compile_it().data, 300, 4)


@pytest.fixture(scope="module")
def kept(found):
    return write_simulated(compile_it(), found)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with an assessment of which something was simulated."""
    monkeypatch.chdir(tmp_path)
    project = write_project(tmp_path)
    (project / "assessments/tried.md").write_text(FILE, encoding="utf-8")
    done = run("simulate", "assessments/tried.md", "--keep", "-n", "60", "--seed", "9")
    assert (done.exit_code, done.stderr) == (0, "Wrote assessments/tried.simulated.json.\n")
    return project


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def change(project: Path, name: str) -> None:
    old, new = OTHER[name]
    text = FILE.replace(old, new)
    assert text != FILE
    (project / "assessments/tried.md").write_text(text, encoding="utf-8")


def advised(*arguments: str) -> list[str]:
    done = run("check", "--format", "json", *arguments)
    assert done.exit_code == 0
    return [each["message"] for each in json.loads(done.stdout) if each["name"] == NAME]


NAME = "outdated-simulation"


def test_what_is_kept_is_what_was_found(found, kept):
    read = read_simulated(kept, compile_it())
    assert read["outcomes"] == found["outcomes"]
    assert read["people"]["told"][0]["count"] == found["people"]["told"][0]["count"]
    assert read["dimensions"][0]["mean"] == pytest.approx(found["dimensions"][0]["mean"], abs=1e-4)
    assert {*found} - {*read} == {"content_version"}, "it is another one for other words"


@pytest.mark.parametrize("change", SAME.values(), ids=SAME)
def test_words_and_advice_change_nothing(kept, change):
    text = FILE.replace(*change)
    assert text != FILE
    assert read_simulated(kept, compile_it(text))


@pytest.mark.parametrize("change", OTHER.values(), ids=OTHER)
def test_what_is_scored_in_another_way_is_another_assessment(kept, change):
    text = FILE.replace(*change)
    assert text != FILE
    assert read_simulated(kept, compile_it(text)) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text.replace('"count": ', '"count": 1', 1),
        lambda text: text[:-20],
        lambda _: "[]",
        lambda _: "{}",
        lambda _: "",
        lambda _: "[" * 100_000,
        lambda text: text.replace('"hash": "', '"hash": "0', 1),
    ],
)
def test_figures_that_nobody_simulated_are_not_told(kept, damage):
    assert damage(kept) != kept
    assert read_simulated(damage(kept), compile_it()) is None


def test_a_simulation_of_another_kind_is_told_no_more(kept, monkeypatch):
    monkeypatch.setattr(simulated, "SIMULATION_VERSION", simulated.SIMULATION_VERSION + 1)
    assert read_simulated(kept, compile_it()) is None


def test_the_version_stands_for_what_people_are_like_and_how_answers_move():
    """Whoever changes one of these raises `SIMULATION_VERSION`, and notes here what it is then."""
    whole = [asdict(PeopleModel()), noise.WEIGHTS, noise.WIDER, sureness.MOST_FORETOLD]
    stands_for = sha256(json.dumps(whole).encode()).hexdigest()[:12]
    assert (simulated.SIMULATION_VERSION, stands_for) == (1, "6d1c8d4a3d90")


def test_check_says_nothing_while_it_fits(project: Path) -> None:
    assert advised() == []
    text = FILE.replace("We plan each week.", "We have a plan each week.")
    (project / "assessments/tried.md").write_text(text, encoding="utf-8")
    assert advised() == []


def test_check_says_that_it_is_outdated_and_how_to_mend_it(project: Path) -> None:
    change(project, "another band")
    [message] = advised()
    beside = "assessments/tried.simulated.json"
    assert message.startswith(f"{beside} is about another version of this assessment.")
    command = message.split("'")[1]
    assert command == "mirrormark simulate assessments/tried.md --keep"
    assert run(*command.split()[1:], "-n", "20").exit_code == 0
    assert advised() == []
    change(project, "another weight")
    assert advised() == [message]
    (project / beside).unlink()
    assert advised() == []


def test_a_file_that_cannot_be_read_is_outdated(project: Path) -> None:
    beside = project / "assessments/tried.simulated.json"
    beside.write_bytes(b"\xff")
    assert len(advised()) == 1
    beside.unlink()
    beside.mkdir()
    assert len(advised()) == 1


def test_whoever_serves_hears_of_a_new_simulation(project: Path) -> None:
    pipeline, files = Pipeline(with_advice=False), find_files(project / "assessments")
    assert [*pipeline.look_at(files, project).simulated] == ["tried"]
    (project / "assessments/tried.simulated.json").unlink()
    assert pipeline.look_at(files, project).simulated == {}
    run("simulate", "assessments/tried.md", "--keep", "-n", "30")
    [found] = pipeline.look_at(files, project).simulated.values()
    assert found["responses"] == 30


@pytest.mark.usefixtures("project")
def test_only_what_is_like_people_is_kept() -> None:
    done = run("simulate", "assessments/tried.md", "--keep", "--model", "even")
    assert done.exit_code == 2
    assert "What '--keep' writes is about people" in done.stderr


def test_what_cannot_be_written_is_said(project: Path) -> None:
    beside = project / "assessments/tried.simulated.json"
    beside.unlink()
    beside.mkdir()
    done = run("simulate", "assessments/tried.md", "--keep", "-n", "5")
    assert done.exit_code == 1
    assert "assessments/tried.simulated.json can't be written: " in done.stderr
    assert [*(project / "assessments").glob(".*")] == []


def test_a_page_says_what_was_tried_out(found):
    compiled = compile_it()
    told = tell_simulated(compiled.document, found, Words(load_catalogue()))
    assert "has not been measured with real people" in told.about[0]
    assert "300 made-up ones, who answered twice (seed 4)" in told.about[0]
    assert "8% of answers are blank" in told.about[1]
    outcomes, calls, scores = told.tables
    assert [row[0] for row in outcomes.rows[:2]] == ["Go", "Stay"]
    go = found["people"]["outcomes"][0]
    assert outcomes.rows[0][1:] == (
        f"{round(100 * go['count'] / 300)}%",
        f"{round(100 * go['would'] / go['count'])}%",
        f"{round(100 * go['again'] / go['twice'])}%",
    )
    assert [row[0] for row in calls.rows] == [
        *("Most likely again", "Probably again", "This is open"),
    ]
    assert scores.rows[0][:2] == ("Need", "6")
    assert "mirrormark reliability" in told.to_find_out
    german = tell_simulated(compiled.document, found, Words(load_catalogue("de")))
    assert german.tables[2].rows[0][2].startswith("0,")


def test_without_people_there_is_nothing_to_tell():
    compiled = compile_it()
    even = simulate(compiled.data, 5, 1, "even")
    assert tell_simulated(compiled.document, even, Words(load_catalogue())) is None


def test_who_gets_no_diagnosis_and_what_nobody_got_is_told():
    text = FILE.replace("need is high", "need > 99").replace("otherwise}", 'when="need <= 99"}')
    compiled = compile_it(text)
    few = simulate(compiled.data, 40, 1)
    assert few["without_outcome"]
    outcomes, calls, _ = tell_simulated(compiled.document, few, Words(load_catalogue())).tables
    assert outcomes.rows[0][2:] == (NOTHING, NOTHING)
    assert outcomes.rows[-1][0] == "None, for too many blanks"
    told = zip(calls.rows, few["people"]["told"], strict=True)
    nobody = [row for row, each in told if not each["count"]]
    assert nobody
    assert all(row[2:] == (NOTHING, NOTHING) for row in nobody)


def test_the_terminal_tells_the_same(project: Path) -> None:
    told = run("explain", "assessments/tried.md").stdout
    assert "\nTried out with made-up people\n" in told
    assert "60 made-up ones" in " ".join(told.split())
    change(project, "another rule")
    assert "made-up" not in run("explain", "assessments/tried.md").stdout


@pytest.mark.slow
def test_a_site_says_it_while_it_fits_and_never_publishes_the_file(project: Path) -> None:
    def page() -> str:
        done = build(project)
        assert done.returncode == 0, done.stderr
        assert [*(project / "site").rglob("*.simulated.json")] == []
        path = project / "site/assessments/tried/how-it-is-scored/index.html"
        return path.read_text(encoding="utf-8")

    html = page()
    assert '<h2 id="simulated">' in html
    assert "60 made-up ones" in html
    change(project, "another rule")
    assert 'id="simulated"' not in page()


@pytest.mark.slow
def test_a_plain_site_says_it_and_publishes_no_file(project: Path) -> None:
    done = run("build", "--address", "https://example.org/")
    assert done.exit_code == 0, done.output
    assert [*(project / "site").rglob("*.simulated.json")] == []
    path = project / "site/assessments/tried/how-it-is-scored/index.html"
    assert "60 made-up ones" in path.read_text(encoding="utf-8")


def test_what_was_kept_when_items_said_their_dimension_themselves_still_fits():
    """Other weights than whole ones beside what isn't scored: hashed before items had feeds."""
    text = FILE.replace("weight=2", "weight=1.5").replace("{#plan}", "{#plan weight=0.25}")
    text = text.replace("{#redo reverse}", "{#redo unscored}")
    hashed = "dbc04cf71f5531f04f2239e4ca39b5752077f20c064a1641883d82a7a131d3cc"
    kept = json.dumps({"version": 1, "hash": hashed, "simulation": {"a": 1}})
    assert read_simulated(kept, compile_it(text)) == {"a": 1}
