"""`mirrormark format`: what it writes, what it prints, and how it ends."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mirrormark.cli import main
from mirrormark.diagnostics.formatted import ChangedMeaningError, format_text
from mirrormark.diagnostics.pipeline import Pipeline
from mirrormark.diagnostics.sources import find_files

IN_ORDER = """---
title: Tried
scale: agreement
dimensions:
  need: {title: Need}
---

## Need {#need}

- We plan. {#plan}
- We stop. {#stop reverse}

# Outcomes

## Go {#go otherwise}
"""
MESSY = IN_ORDER.replace("- We stop.", "-   We stop.").replace("\n", "\r\n")
BROKEN = IN_ORDER.replace("reverse", "revrese")
PROFILE = """---
title: Several
uses: [tried]
---
# Outcomes

## Go {#go when="tried is go"}

## Nothing {#nothing otherwise}
"""


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "assessments").mkdir()
    return tmp_path / "assessments"


def run(*words: str, **more) -> Result:
    return CliRunner().invoke(main, ["format", *words], **more)


def write(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.md").write_bytes(text.encode())


def read(folder: Path, name: str) -> str:
    return (folder / f"{name}.md").read_bytes().decode()


def test_all_files_of_the_folder_are_put_in_order(folder):
    write(folder, tried=MESSY, fine=IN_ORDER, several=PROFILE)
    done = run()
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "assessments/several.md: was put in order.",
        "assessments/tried.md: was put in order.",
        "3 files: 2 put in order.",
    ]
    assert read(folder, "tried") == read(folder, "fine") == IN_ORDER
    assert read(folder, "several") == PROFILE.replace("---\n#", "---\n\n#")
    assert run().stdout == "3 files: all in order.\n"
    assert sorted(path.name for path in folder.iterdir()) == ["fine.md", "several.md", "tried.md"]


def test_what_is_saved_meanwhile_is_not_written_over(folder, monkeypatch):
    write(folder, tried=MESSY)
    saved = MESSY.replace("We plan.", "We plan ahead.")

    def look_slowly(*arguments):
        found = format_text(*arguments)
        write(folder, tried=saved)
        return found

    monkeypatch.setattr("mirrormark.cli.format.format_text", look_slowly)
    done = run()
    assert done.exit_code == 1
    assert "assessments/tried.md: was changed meanwhile, so it stays as it is." in done.stderr
    assert read(folder, "tried") == saved


def test_a_check_writes_nothing(folder):
    write(folder, tried=MESSY)
    done = run("--check")
    assert done.exit_code == 1
    assert (
        done.stderr == "assessments/tried.md: would be put in order.\n1 file: 1 to put in order.\n"
    )
    assert read(folder, "tried") == MESSY
    run()
    assert run("--check").exit_code == 0


def test_a_difference_is_shown_and_not_written(folder):
    text = IN_ORDER.replace("- We stop.", "-   We stop.").removesuffix("\n")
    write(folder, tried=text, fine=IN_ORDER)
    done = run("--diff")
    assert done.exit_code == 0
    assert done.stdout == (
        "--- assessments/tried.md\n"
        "+++ assessments/tried.md, in order\n"
        "@@ -8,8 +8,8 @@\n"
        " ## Need {#need}\n"
        " \n"
        " - We plan. {#plan}\n"
        "--   We stop. {#stop reverse}\n"
        "+- We stop. {#stop reverse}\n"
        " \n"
        " # Outcomes\n"
        " \n"
        "-## Go {#go otherwise}\n"
        "\\ No newline at end of file\n"
        "+## Go {#go otherwise}\n"
    )
    assert read(folder, "tried") == text
    assert run("--diff", "--check").exit_code == 1


def test_a_file_with_mistakes_stays_and_the_others_are_put_in_order(folder):
    write(folder, broken=BROKEN, tried=MESSY)
    done = run()
    assert done.exit_code == 1
    told = CliRunner().invoke(main, ["check", "assessments/broken.md"]).stderr.splitlines()
    assert done.stderr.splitlines() == told[:1]
    assert done.stdout.splitlines()[-1] == "2 files: 1 put in order, 1 left alone."
    assert read(folder, "broken") == BROKEN
    assert read(folder, "tried") == IN_ORDER


def test_a_file_that_fails_a_proof_is_put_in_order(folder):
    text = MESSY.replace("otherwise", 'when="need > 50"')
    write(folder, tried=text)
    assert run().exit_code == 0
    assert read(folder, "tried") == IN_ORDER.replace("otherwise", 'when="need > 50"')


def test_files_can_be_named(folder):
    write(folder, tried=MESSY, other=MESSY)
    done = run("assessments/tried.md")
    assert done.stdout.splitlines()[-1] == "1 file: 1 put in order."
    assert read(folder, "other") == MESSY


@pytest.mark.parametrize(
    "words",
    [(), ("assessments",), ("-", "assessments/a.md"), ("--stdin-filename", "a.md"), ("--no",)],
)
@pytest.mark.usefixtures("folder")
def test_what_makes_no_sense_ends_with_2(words):
    assert run(*words).exit_code == 2


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_not_there_is_told():
    done = run("nope.md")
    assert done.exit_code == 1
    assert done.stderr.startswith("nope.md:1:1: the file can't be read: No such file")


@pytest.mark.usefixtures("folder")
def test_the_standard_input_is_printed_in_order():
    done = run("-", input=MESSY)
    assert (done.exit_code, done.stdout, done.stderr) == (0, IN_ORDER, "")
    assert run("-", "--check", input=MESSY).exit_code == 1
    assert run("-", "--check", input=IN_ORDER).exit_code == 0
    assert run("-", "--diff", input=MESSY).stdout.startswith("--- stdin\n+++ stdin, in order\n")


@pytest.mark.usefixtures("folder")
def test_of_a_broken_standard_input_nothing_is_printed():
    done = run("-", input=BROKEN)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("stdin:")
    assert run("-", input=b"\xff").exit_code == 1


def test_a_profile_from_the_standard_input_has_the_assessments_beside_it(folder):
    write(folder, tried=IN_ORDER)
    assert run("-", input=PROFILE).exit_code == 0
    (folder.parent / "other").mkdir()
    write(folder.parent / "other", tried=IN_ORDER.replace("#go", "#gone"))
    done = run("-", "--stdin-filename", "other/several.md", input=PROFILE)
    assert done.exit_code == 1
    assert done.stderr.startswith("other/several.md:")


def test_what_would_change_its_meaning_is_not_written(folder, monkeypatch):
    def fail(*_):
        raise ChangedMeaningError("comments would be other ones")

    write(folder, tried=MESSY)
    monkeypatch.setattr("mirrormark.cli.format.format_text", fail)
    done = run()
    assert done.exit_code == 1
    assert done.stderr == (
        "assessments/tried.md: in order it would mean something else, so it stays as it is. The "
        "mistake is Mirrormark's: please report it. (comments would be other ones)\n"
    )
    assert read(folder, "tried") == MESSY


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_who_may_read_a_file_stays_and_a_link_stays_one(folder):
    write(folder.parent, real=MESSY)
    (folder.parent / "real.md").chmod(0o640)
    (folder / "tried.md").symlink_to("../real.md")
    assert run().exit_code == 0
    assert (folder / "tried.md").is_symlink()
    assert read(folder.parent, "real") == IN_ORDER
    assert stat.S_IMODE((folder.parent / "real.md").stat().st_mode) == 0o640


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_nothing_is_half_written(error, folder, monkeypatch):
    def fail(*_):
        raise error

    write(folder, tried=MESSY)
    monkeypatch.setattr("mirrormark.diagnostics.sources.os.replace", fail)
    assert run().exit_code in (1, 130)
    assert read(folder, "tried") == MESSY
    assert [path.name for path in folder.iterdir()] == ["tried.md"]


def keep(name: str = "tried") -> None:
    done = CliRunner().invoke(main, ["versions", f"assessments/{name}.md", "--keep"])
    assert done.exit_code == 0, done.output


def find_names(folder: Path) -> set[str]:
    found = Pipeline().look_at(find_files(folder), folder.parent)
    return {each.name for each in (*found.errors, *found.advisories)}


def test_a_version_that_was_kept_stays_kept(folder):
    write(folder, tried=MESSY)
    keep()
    assert "unkept-version" not in find_names(folder)
    run()
    assert read(folder, "tried") == IN_ORDER
    assert "unkept-version" not in find_names(folder)
    kept = json.loads((folder / "tried.versions.json").read_text(encoding="utf-8"))["versions"]
    assert [(each["date"], each["fingerprint"]) for each in kept] == [
        (kept[0]["date"], kept[0]["fingerprint"])
    ] * 2
    assert "items" not in kept[1]
    assert [each.get("same_as") for each in kept] == [None, kept[0]["content_version"]]
    listed = CliRunner().invoke(main, ["versions", "assessments/tried.md"]).stdout
    assert "This is the version of now." in listed
    assert "The questions are those of now." in listed


def test_so_it_does_where_only_ids_are_written(folder):
    write(folder, tried=IN_ORDER.replace(" {#need}", ""))
    keep()
    fixed = CliRunner().invoke(main, ["check", "--fix"])
    assert fixed.exit_code == 0
    assert read(folder, "tried") == IN_ORDER
    assert "unkept-version" not in find_names(folder)
    (folder / "tried.versions.json").write_text("{}", encoding="utf-8")
    write(folder, tried=IN_ORDER.replace(" {#need}", ""))
    assert "[damaged-versions]" in CliRunner().invoke(main, ["check", "--fix"]).stderr


def test_an_edit_that_was_not_kept_is_not_kept_by_that(folder):
    write(folder, tried=MESSY)
    keep()
    write(folder, tried=MESSY.replace("We plan", "We plan well"))
    before = (folder / "tried.versions.json").read_bytes()
    assert run().exit_code == 0
    assert (folder / "tried.versions.json").read_bytes() == before
    assert "unkept-version" in find_names(folder)


def test_a_trial_keeps_no_version(folder):
    write(folder, tried=MESSY)
    keep()
    before = (folder / "tried.versions.json").read_bytes()
    run("--check")
    run("--diff")
    assert (folder / "tried.versions.json").read_bytes() == before


def test_where_the_versions_are_damaged_the_file_stays(folder):
    write(folder, tried=MESSY)
    (folder / "tried.versions.json").write_text("{}", encoding="utf-8")
    done = run()
    assert done.exit_code == 1
    assert "[damaged-versions]" in done.stderr
    assert read(folder, "tried") == MESSY


@pytest.mark.usefixtures("folder")
def test_the_program_itself_reads_and_writes_bytes():
    program = Path(sys.executable).with_name("mirrormark")
    done = subprocess.run(
        [program, "format", "-"], input=MESSY.encode(), capture_output=True, check=True
    )
    assert done.stdout == IN_ORDER.encode()
