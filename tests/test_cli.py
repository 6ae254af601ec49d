"""The `mirrormark` command as a whole. What each of its commands does is tested by its name."""

import os
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from mirrormark import __version__
from mirrormark.cli import COMMANDS, main
from tests.sites import ASSESSMENTS
from tests.test_sources import GOOD

HEAVY = ("yaml", "markdown_it", "jinja2", "babel", "pyphen", "mkdocs", "mirrormark_engine")
NEEDED_TO_CHECK = {"yaml", "markdown_it", "mirrormark_engine"}


def run(*arguments):
    return CliRunner().invoke(main, arguments)


def test_the_version_is_told():
    assert __version__ in run("--version").output


def test_the_overview_names_every_command():
    told = run("--help").output.split("Commands:\n", maxsplit=1)[1].splitlines()
    assert dict(line.split(maxsplit=1) for line in told) == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_says_what_it_does(name):
    result = run(name, "--help")
    assert result.exit_code == 0
    assert result.output.startswith(f"Usage: main {name} [OPTIONS]")
    assert len(result.output.splitlines()) > 5


def test_an_unknown_command_is_refused():
    result = run("chekc")
    assert result.exit_code == 2
    assert "No such command 'chekc'." in result.stderr


def test_the_overview_comes_at_once():
    code = "import sys, mirrormark.cli; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    modules = done.stdout.split()
    assert "click" in modules
    assert [name for name in modules if name.split(".")[0] in HEAVY] == []
    assert {name for name in modules if name.startswith("mirrormark.")} == {"mirrormark.cli"}


def test_a_small_file_is_checked_without_what_few_need(tmp_path):
    run("new", "small", "--folder", f"{tmp_path}")
    program = (
        "import sys; from click.testing import CliRunner; from mirrormark.cli import main; "
        "done = CliRunner().invoke(main, sys.argv[1:]); print(done.exit_code, *sys.modules)"
    )
    command = [sys.executable, "-c", program, "check", f"{tmp_path / 'small.md'}"]
    # Elsewhere than here: of a site that it belongs to, a check reads the settings, too.
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)
    code, *modules = done.stdout.split()
    assert code == "0"
    assert {name.split(".")[0] for name in modules} & set(HEAVY) == NEEDED_TO_CHECK


def test_completion_finds_the_options_of_a_command():
    name, command, rest = main.resolve_command(click.Context(main), ["score", "--why"])
    assert (name, rest) == ("score", ["--why"])
    assert "why" in {parameter.name for parameter in command.params}


def test_headings_are_plain_where_nobody_sees_colours(tmp_path):
    path = tmp_path / "good.md"
    path.write_text(GOOD, encoding="utf-8")
    assert "\x1b" not in run("simulate", f"{path}", "-n", "5").stdout


@pytest.mark.parametrize(
    ("settings", "encoding", "shown"),
    [
        # As a pipe on Windows is: it has some encoding that lacks most signs.
        ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, "utf-8", "\u2212"),
        ({"PYTHONIOENCODING": "cp1252"}, "cp1252", "\\u2212"),
    ],
)
def test_a_sign_that_the_system_lacks_ends_no_command(
    settings: dict[str, str], encoding: str, shown: str
) -> None:
    command = [sys.executable, "-c", "from mirrormark.cli import main; main()", "explain"]
    path = ASSESSMENTS / "clarity.md"
    done = subprocess.run(
        [*command, path], env={**os.environ, **settings}, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert shown in done.stdout.decode(encoding)
