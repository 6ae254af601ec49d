"""`mirrormark check`."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirrormark.cli import main
from tests.test_sources import GOOD


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("assessments").mkdir()
    return lambda *arguments: CliRunner().invoke(main, arguments)


def last_line(result):
    return result.output.splitlines()[-1]


def test_it_is_content_with_good_files(run):
    run("new", "one")
    result = run("check")
    assert (result.exit_code, result.output) == (0, "1 assessment: no problems.\n")
    run("new", "two")
    assert run("check").output == "2 assessments: no problems.\n"


def test_advisories_are_no_mistakes(run):
    Path("assessments/one.md").write_text(GOOD, encoding="utf-8")
    result = run("check")
    assert result.exit_code == 0
    assert last_line(result) == "1 assessment: no problems, 2 advisories."


def test_it_prints_every_problem_of_every_file(run):
    Path("assessments/one.md").write_text(GOOD.replace("title", "titel"))
    Path("assessments/two.md").write_text(GOOD.replace("statement.", "statement. {wieght=2}"))
    result = run("check")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert [line.split(". ")[0] for line in result.stderr.splitlines()] == [
        "assessments/one.md:2:1: the front matter can't hold 'titel'",
        "assessments/one.md:4:21: dimension 'calm' can't hold 'titel'",
        "assessments/two.md:9:17: 'wieght' is not an attribute of statements",
        "2 assessments: 3 problems.",
    ]


def test_it_counts_a_single_problem(run):
    Path("assessments/one.md").write_text(GOOD.replace("scale: agreement\n", ""))
    assert last_line(run("check")) == "1 assessment: 1 problem."


def test_it_takes_files_and_folders(run):
    Path("elsewhere").mkdir()
    for name in ("elsewhere/one.md", "elsewhere/two.md", "three.txt"):
        Path(name).write_text(GOOD)
    assert last_line(run("check", "elsewhere", "three.txt")).startswith("3 assessments: no problem")


def test_it_reports_a_file_that_is_not_there(run):
    result = run("check", "assessments/gone.md")
    assert result.exit_code == 1
    assert "assessments/gone.md:1:1: the file can't be read" in result.stderr


@pytest.mark.parametrize("arguments", [["check"], ["check", "assessments"]])
def test_it_refuses_to_check_nothing(run, arguments):
    result = run(*arguments)
    assert result.exit_code == 2
    assert "There is no assessment here." in result.stderr


def test_without_a_folder_it_refuses_too(run):
    Path("assessments").rmdir()
    assert run("check").exit_code == 2


@pytest.mark.skipif(os.name == "nt", reason="no file has such a name there")
def test_a_finding_is_one_line_whatever_its_file_is_called(run):
    Path("assessments/a\nb.md").write_text(GOOD)
    result = run("check", "--format", "text")
    first, *others = result.output.splitlines()
    assert first.startswith("assessments/a\N{SYMBOL FOR LINE FEED}b.md:1:1: the file's name")
    assert others == ["1 assessment: 1 problem."]
