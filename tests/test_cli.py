"""The `mirrormark` command."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from mirrormark import __version__
from mirrormark.cli import main
from tests.test_sources import GOOD


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("assessments").mkdir()
    return lambda *arguments: CliRunner().invoke(main, arguments)


def test_check_is_content_with_good_files(run):
    Path("assessments/one.md").write_text(GOOD)
    result = run("check")
    assert (result.exit_code, result.output) == (0, "1 assessment, no problems.\n")
    Path("assessments/two.md").write_text(GOOD)
    assert run("check").output == "2 assessments, no problems.\n"


def test_check_prints_every_problem_of_every_file(run):
    Path("assessments/one.md").write_text(GOOD.replace("title", "titel"))
    Path("assessments/two.md").write_text(GOOD.replace("statement.", "statement. {wieght=2}"))
    result = run("check")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        "assessments/one.md:2: the front matter can't hold 'titel'. Did you mean 'title'?",
        "assessments/one.md:4: dimension 'calm' can't hold 'titel'. Did you mean 'title'?",
        "assessments/two.md:9: 'wieght' is not an attribute of statements. Did you mean 'weight'?",
        "3 problems.",
    ]


def test_check_counts_a_single_problem(run):
    Path("assessments/one.md").write_text(GOOD.replace("scale: agreement\n", ""))
    assert run("check").stderr.endswith("\n1 problem.\n")


def test_check_takes_files_and_folders(run):
    Path("elsewhere").mkdir()
    for name in ("elsewhere/one.md", "elsewhere/two.md", "three.txt"):
        Path(name).write_text(GOOD)
    assert run("check", "elsewhere", "three.txt").output == "3 assessments, no problems.\n"


def test_check_reports_a_file_that_is_not_there(run):
    result = run("check", "assessments/gone.md")
    assert result.exit_code == 1
    assert "assessments/gone.md:1: the file can't be read" in result.stderr


@pytest.mark.parametrize("arguments", [["check"], ["check", "assessments"]])
def test_check_refuses_to_check_nothing(run, arguments):
    result = run(*arguments)
    assert result.exit_code == 2
    assert "There is no assessment here." in result.stderr


def test_check_without_a_folder_refuses_too(run):
    Path("assessments").rmdir()
    assert run("check").exit_code == 2


def test_the_version_is_told(run):
    assert __version__ in run("--version").output
