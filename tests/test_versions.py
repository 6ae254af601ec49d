"""Versions that are kept: what is written, what becomes of links, and what is said of damage."""

import json
import random
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mirrormark.cli import main
from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.kept_versions import (
    add_version,
    find_edits,
    keep_alike,
    list_earlier,
    list_same,
    read_versions,
    take_version,
    write_versions,
)
from mirrormark.diagnostics.pipeline import Pipeline
from mirrormark.diagnostics.sources import find_files
from mirrormark.language.schemas import SCHEMAS
from mirrormark.model.problems import AssessmentError
from mirrormark.responses import read_file
from tests.building import build
from tests.responses.damage import drop, put_in, repeat, swap
from tests.responses.editing import strip
from tests.test_plugin import write_project

FILE = """---
title: Tried
scale: agreement
dimensions:
  need: {title: Need}
history:
  - date: 2026-11-22
    change: "All is new"
---

## Need {#need}

- We plan each week. {#plan}
- We stop *what* brings in little. {#stop}
- We wait for each other. {#wait reverse allow="dont-know"}

### How many wait? {#many type=number max=8 unit=people reverse}

### Who decides? {#who}

Think of last week.

- One of us (2) {#one}
- All of us (0) {#all}

### Why? {#why type=text}

# Outcomes

## Go {#go when="need >= 50"}

Go on.

## Stay {#stay otherwise}

Stay a while.
"""
SAME = {
    "bold words": ("stop *what* brings", "stop what **brings**"),
    "another break of lines": ("Think of last week.", "Think\nof last week."),
    "another title": ("title: Tried", "title: Tried out"),
    "another rule": ("need >= 50", "need >= 60"),
    "another keying": ("{#stop}", "{#stop reverse}"),
}
REWORDED = {
    "a question": ("We plan each", "We have a plan each", "plan"),
    "an option": ("One of us", "A single one of us", "who"),
    "a help": ("Think of last week.", "Think of last month.", "who"),
    "a unit": ("unit=people", "unit=persons", "many"),
    "a scale of ours": ("{#plan}", "{#plan scale=extent}", "plan"),
}
EDITED = FILE.replace("- We stop *what* brings in little. {#stop}\n", "").replace(
    "## Need {#need}\n", "## Need {#need}\n\n- We know why. {#know}"
)
NAME = "unkept-version"


def compile_it(text=FILE):
    return compile_text(text, "assessments/tried.md", "tried")


def take(text=FILE, date="2026-11-22"):
    return take_version(compile_it(text), date)


def run(*arguments: str, **more) -> Result:
    return CliRunner().invoke(main, arguments, **more)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with an assessment that has a history."""
    monkeypatch.chdir(tmp_path)
    project = write_project(tmp_path)
    (project / "assessments/tried.md").write_text(FILE, encoding="utf-8")
    return project


def edit(project: Path, text: str) -> None:
    (project / "assessments/tried.md").write_text(text, encoding="utf-8")


def found(name: str) -> list[str]:
    done = run("check", "--format", "json")
    return [each["message"] for each in json.loads(done.stdout) if each["name"] == name]


def test_versions_come_back_from_their_file():
    versions = [take(), take(EDITED, "2026-12-01"), take(FILE.replace("Go on", "Go"), "2026-12-02")]
    text = write_versions("tried", versions)
    assert read_versions(text, "tried.versions.json", "tried") == versions
    assert write_versions("tried", read_versions(text, "", "tried")) == text
    assert SCHEMAS["versions"]["title"]


def test_what_is_as_before_is_not_written_again():
    first, second = take(), take(FILE.replace("Go on", "Go"), "2026-12-02")
    one, two = (write_versions("tried", each) for each in ([first], [first, second]))
    assert len(two) - len(one) < 120
    third = write_versions("tried", [first, second, take(EDITED, "2026-12-03")])
    assert third.count("We plan each week") == 1
    assert third.startswith(two.rstrip("\n ]}"))


def test_versions_stand_in_the_order_of_their_days():
    versions = add_version([take(date="2026-12-01")], take(EDITED, "2026-11-01"))
    assert [each.date for each in versions] == ["2026-11-01", "2026-12-01"]
    assert add_version(versions, take(date="2027-01-01")) == versions


@pytest.mark.parametrize("change", SAME.values(), ids=SAME)
def test_what_asks_the_same_is_not_reworded(change):
    text = FILE.replace(*change)
    assert text != FILE
    edits = find_edits(take(), take(text))
    assert (edits["reworded"], edits["added"], edits["gone"]) == ([], [], [])


@pytest.mark.parametrize(("old", "new", "item"), REWORDED.values(), ids=REWORDED)
def test_other_words_are_told(old, new, item):
    assert find_edits(take(), take(FILE.replace(old, new)))["reworded"] == [item]


def test_new_items_and_those_that_are_gone_are_told():
    edits = find_edits(take(), take(EDITED))
    assert edits["added"] == ["know"]
    assert edits["gone"] == [{"id": "stop", "text": "We stop what brings in little."}]


def test_a_page_knows_how_items_were_answered_and_not_those_of_now():
    now = take(FILE.replace("max=8", "max=9"), "2026-12-01")
    known = list_earlier([take(), now], now, "tried")
    [layout] = known["layouts"]
    assert [each for each in layout["items"] if not isinstance(each, str)] == [
        {
            "id": "many",
            "answered": {"kind": "number", "quantity": {"lowest": 0, "highest": 8, "step": 1}},
        }
    ]
    assert [each["date"] for each in known["texts"]] == ["2026-11-22"]
    assert list_earlier([take()], take(FILE.replace("Go on", "Go")), "tried")["layouts"] == []


def test_a_text_that_is_only_written_in_another_way_is_no_edit():
    then, now = take(), take(FILE.replace("- We", "-  We"))
    kept = keep_alike([then], then.content_version, now.content_version)
    assert [each.content_version for each in kept] == [then.content_version, now.content_version]
    assert read_versions(write_versions("tried", kept), "tried", "tried") == kept
    known = list_earlier(kept, now, "tried")
    assert known == {"layouts": [], "texts": [], "same": [then.content_version]}
    # It goes on from one to the next, and both ways.
    third = take(FILE.replace("- We", "-   We"))
    kept = keep_alike(kept, now.content_version, third.content_version)
    first, second, last = (each.content_version for each in kept)
    assert list_same(kept, last) == [first, second]
    assert list_same(kept, first) == [second, last]
    # What was kept already is no second time.
    both = [then, now]
    alike = keep_alike(both, now.content_version, then.content_version)
    assert [each.same_as for each in alike] == ["", then.content_version]
    assert keep_alike(both, then.content_version, now.content_version) == alike
    assert keep_alike(alike, then.content_version, now.content_version) == alike
    assert keep_alike(both, then.content_version, then.content_version) == both
    # An edit is one from all of them.
    edited = take(EDITED, "2026-12-01")
    assert list_same([*kept, edited], edited.content_version) == []
    assert len(list_earlier([*kept, edited], edited, "tried")["texts"]) == 3


def test_what_nobody_has_kept_is_like_nothing():
    assert keep_alike([take()], "0" * 12, "1" * 12) == [take()]


DAMAGE = {
    "like nothing": (
        lambda text: text.replace('"date"', '"same_as": "000000000000", "date"', 1),
        "versions[0]: no version above is the one that it means the same as",
    ),
    "cut off": (lambda text: text[:-30], "this is no JSON from line "),
    "of two people": (lambda text: f"<<<<<<< ours\n{text}", "this is no JSON from column 1 on"),
    "something else": (lambda _: "[]", "these are no versions"),
    "of a newer version": (
        lambda text: text.replace('"version": 1', '"version": 2'),
        "this was written by a newer",
    ),
    "of another assessment": (
        lambda text: text.replace('"tried"', '"other"', 1),
        "these are the versions of 'other'",
    ),
    "a word for a list": (
        lambda text: text.replace('"allow": ["dont-know"]', '"allow": "dont-know"'),
        "versions[0].items[2].answered.allow: this is of the wrong type",
    ),
    "a step of nought": (
        lambda text: text.replace('"step": 1', '"step": 0'),
        "versions[0].items[3].answered.quantity.step: this can't stand here",
    ),
    "a day that never was": (
        lambda text: text.replace("2026-11-22", "2026-02-30"),
        "versions[0].date: this day never was",
    ),
    "an item that isn't there": (
        lambda text: text.replace('   "plan",', '   "plans",'),
        "versions[1].items[1]: no version above has an item 'plans'",
    ),
    "an item twice": (
        lambda text: text.replace('   "plan",', '   "know",'),
        "versions[1]: an item stands here twice",
    ),
    "a version twice": (
        lambda text: text.replace(take(EDITED).content_version, take().content_version),
        "versions[1]: this version stands above already",
    ),
    "another order": (
        lambda text: text.replace("2026-11-22", "2027-01-01"),
        "versions[1]: it is earlier than the one above",
    ),
    "other items": (
        lambda text: text.replace('"1", "2", "3"', '"1", "3", "2"', 1),
        "versions[0]: its items aren't those of its fingerprint",
    ),
    "no items": (
        lambda text: text[: text.index(', "items"')] + "}]}",
        "versions[0]: it has no items",
    ),
}


@pytest.mark.parametrize(("harm", "said"), DAMAGE.values(), ids=DAMAGE)
def test_what_is_damaged_is_a_mistake_with_its_place(harm, said):
    text = write_versions("tried", [take(), take(EDITED, "2026-12-01")])
    damaged = harm(text)
    assert damaged != text
    with pytest.raises(AssessmentError) as caught:
        read_versions(damaged, "assessments/tried.versions.json", "tried")
    problems = caught.value.problems
    assert [each.name for each in problems] == ["damaged-versions"] * len(problems)
    assert problems[0].place.path == "assessments/tried.versions.json"
    assert any(each.what.startswith(said) for each in problems), problems


def test_a_file_that_is_damaged_anyhow_is_told_or_still_good():
    text = write_versions("tried", [take(), take(EDITED, "2026-12-01")])
    told = 0
    for number in range(500):
        chance = random.Random(number)  # noqa: S311 (no secret)
        damaged = chance.choice([drop, repeat, put_in, swap])(text, chance)
        try:
            versions = read_versions(damaged, "tried.versions.json", "tried")
        except AssessmentError:
            told += 1
        else:
            assert read_versions(write_versions("tried", versions), "", "tried") == versions
    assert 400 < told < 500


def test_check_says_before_an_edit_that_a_version_is_not_kept(project: Path) -> None:
    [message] = found(NAME)
    command = message.split("Run '")[1].split("'")[0]
    assert command == "mirrormark versions assessments/tried.md --keep"
    done = run(*command.split()[1:])
    assert (done.exit_code, done.stderr) == (0, "Wrote assessments/tried.versions.json.\n")
    assert found(NAME) == []
    edit(project, EDITED)
    assert found(NAME) == [message]
    edit(
        project,
        EDITED.replace("history:", "# history:").replace("  - d", "#").replace("   ch", "#"),
    )
    assert len(found(NAME)) == 1, "what was kept once is kept on"
    (project / "assessments/tried.versions.json").unlink()
    assert found(NAME) == []


def test_who_keeps_no_versions_says_so_with_a_reason(project: Path) -> None:
    reason = 'history: # mirrormark: allow unkept-version: "nobody keeps answers"'
    edit(project, FILE.replace("history:", reason))
    assert found(NAME) == found("unused-allow") == found("unclear-allow") == []
    run("versions", "assessments/tried.md", "--keep")
    assert len(found("unused-allow")) == 1


def test_check_says_that_what_was_kept_is_damaged(project: Path) -> None:
    beside = project / "assessments/tried.versions.json"
    beside.write_bytes(b"\xff")
    [message] = found("damaged-versions")
    assert message.startswith("this is no JSON")
    assert found(NAME) == []
    done = run("versions", "assessments/tried.md", "--keep")
    assert done.exit_code == 1
    assert done.stderr.startswith("assessments/tried.versions.json:1:1: this is no JSON")
    assert beside.read_bytes() == b"\xff"


def test_the_day_is_the_last_of_the_history_unless_that_is_taken(project: Path) -> None:
    run("versions", "assessments/tried.md", "--keep")
    edit(project, EDITED)
    run("versions", "assessments/tried.md", "--keep", "--date", "2026-12-24")
    edit(project, EDITED.replace("2026-11-22", "2027-01-01"))
    told = run("versions", "assessments/tried.md", "--keep").stdout
    assert [line[:10] for line in told.splitlines() if line[:2] == "20"] == [
        *("2027-01-01", "2026-12-24", "2026-11-22"),
    ]
    done = run("versions", "assessments/tried.md", "--keep")
    assert done.stderr == "assessments/tried.versions.json has this version already.\n"


def test_an_earlier_version_can_be_kept_later(project: Path) -> None:
    edit(project, EDITED)
    run("versions", "assessments/tried.md", "--keep", "--date", "2026-12-24")
    (project / "old").mkdir()
    (project / "old/tried.md").write_text(FILE, encoding="utf-8")
    keep = ("versions", "assessments/tried.md", "--keep", "--earlier", "old/tried.md")
    assert "Say with '--date'" in run(*keep).stderr
    done = run(*keep, "--date", "2026-11-01", "--format", "json")
    assert [each["date"] for each in json.loads(done.stdout)] == ["2026-11-01", "2026-12-24"]
    assert json.loads(done.stdout)[0]["added"] == ["know"]
    (project / "old/tried.md").rename(project / "old/other.md")
    refused = run(*keep[:-1], "old/other.md", "--date", "2026-11-01")
    assert "is another assessment" in refused.stderr
    assert run(*keep[:2], "--date", "2026-11-01").exit_code == 2


def test_what_is_kept_is_listed_with_what_has_changed(project: Path) -> None:
    assert run("versions", "assessments/tried.md").stdout.startswith("No version is kept.")
    run("versions", "assessments/tried.md", "--keep")
    edit(project, EDITED.replace("We plan each", "We have a plan each"))
    assert run("versions", "assessments/tried.md").stdout.splitlines() == [
        "The version of now isn't among them. '--keep' keeps it.",
        "",
        f"2026-11-22  {take().content_version}",
        "  reworded since  plan",
        "  new since       know",
        "  gone since      stop",
    ]


def test_a_link_from_before_an_edit_opens_and_says_what_does_not_fit(project: Path) -> None:
    (project / "answers.yaml").write_text("plan: 5\nstop: 4\nwait: dont-know\nmany: 3\nwho: one\n")
    link = run("link", "assessments/tried.md", "answers.yaml").stdout.strip()
    edit(project, EDITED)
    refused = run("link", "assessments/tried.md", link)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "was made before its questions were changed" in refused.stderr
    edit(project, FILE)
    run("versions", "assessments/tried.md", "--keep")
    edit(project, EDITED)
    done = run("link", "assessments/tried.md", link)
    assert done.stderr == "The link was made before an edit; left out, as it doesn't fit: stop.\n"
    [response] = read_file(done.stdout_bytes.decode())
    assert response["answers"] == {"plan": "5", "wait": "dont-know", "many": 3, "who": "one"}
    assert response["content_version"] == take(EDITED).content_version


def test_whoever_serves_hears_of_a_version_that_was_kept(project: Path) -> None:
    pipeline, files = Pipeline(with_advice=False), find_files(project / "assessments")
    assert pipeline.look_at(files, project).versions == {}
    run("versions", "assessments/tried.md", "--keep")
    [kept] = pipeline.look_at(files, project).versions.values()
    assert [each.content_version for each in kept] == [take().content_version]


def test_a_form_without_anything_but_items_makes_the_same_links():
    """What the tests of links before edits rest on."""
    data = compile_it().data
    items = [(each["id"], each["options"]) for each in strip(data)["items"]]
    assert items == [(each["id"], each["options"]) for each in data["items"]]


@pytest.mark.slow
def test_a_page_has_what_was_kept_and_the_file_is_not_published(project: Path) -> None:
    def page() -> dict:
        done = build(project)
        assert done.returncode == 0, done.stderr
        assert [*(project / "site").rglob("*.versions.json")] == []
        html = (project / "site/assessments/tried/index.html").read_text(encoding="utf-8")
        return json.loads(html.split('class="mm-data">')[1].split("</template>")[0])

    run("versions", "assessments/tried.md", "--keep")
    assert "earlier" not in page()
    (project / "assessments/tried.versions.json").unlink()
    edit(project, FILE.replace("- We", "-   We"))
    run("versions", "assessments/tried.md", "--keep")
    before = page()
    run("format", "assessments/tried.md")
    assert page()["compiled"]["content_version"] != before["compiled"]["content_version"]
    same = [before["compiled"]["content_version"]]
    assert page()["earlier"] == {"layouts": [], "texts": [], "same": same}
    html = (project / "site/your-results/index.html").read_text(encoding="utf-8")
    assert f'"same":["{before["compiled"]["content_version"]}"]' in html.replace(" ", "")
    edit(project, EDITED)
    earlier = page()["earlier"]
    assert earlier["texts"][0]["added"] == ["know"]
    assert earlier["layouts"][0]["fingerprint"] == take().fingerprint("tried")
