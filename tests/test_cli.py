"""The `mirrormark` command as a whole. What each of its commands does is tested by its name."""

import os
import shlex
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from mirrormark import __version__
from mirrormark.cli import COMMANDS, main
from mirrormark.cli.starter import start_assessment
from mirrormark.insight.differences import compare
from mirrormark.responses import draw_id, write_file
from tests.sites import ASSESSMENTS
from tests.test_sources import GOOD

HEAVY = ("yaml", "markdown_it", "jinja2", "babel", "pyphen", "mkdocs", "mirrormark_engine")
CALL = "from mirrormark.cli import main; main()"
NEEDED_TO_CHECK = {"yaml", "markdown_it", "mirrormark_engine"}


def run(*arguments):
    return CliRunner().invoke(main, arguments)


def test_the_version_is_told():
    assert __version__ in run("--version").output


def test_the_overview_names_every_command():
    told = run("--help").output.split("Commands:\n", maxsplit=1)[1]
    lines = told.split("\n\n", maxsplit=1)[0].splitlines()
    assert dict(line.split(maxsplit=1) for line in lines) == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_says_what_it_does(name):
    result = run(name, "--help")
    assert result.exit_code == 0
    assert result.output.startswith(f"Usage: main {name} [OPTIONS]")
    assert len(result.output.splitlines()) > 5


def find_examples(name):
    """Return the commands to try at the end of a command's help; of the overview without a name."""
    told = run(*filter(None, [name]), "--help").output
    return [line.strip() for line in told.split("\n  Examples:\n", maxsplit=1)[1].splitlines()]


EXAMPLES = {name: find_examples(name) for name in ("", *COMMANDS)}
RUN_ELSEWHERE = ("bundle", "completion", "pages", "finish")
"""It takes a minute; it is for shells; they need another generator's site."""


@pytest.mark.parametrize("name", EXAMPLES)
def test_help_ends_with_examples_of_this_command(name):
    assert EXAMPLES[name]
    for example in EXAMPLES[name]:
        assert f"mirrormark {name}".strip() in example


@pytest.fixture(scope="module")
def folder_of_author(tmp_path_factory):
    """A folder with what examples name."""
    folder = tmp_path_factory.mktemp("author")
    text = start_assessment("Clarity", "en").replace("In good order", "A good quarter")
    for path in ("assessments/clarity.md", "old/clarity.md", "old.md", "new.md"):
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    of_one = ("answers.yaml", "answers.json", "march.yaml", "september.yaml")
    for path in (*of_one, "answers/ann.yaml", "answers/ann.json"):
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text("{}\n", encoding="utf-8")
    about = {"assessment": "clarity", "content_version": "0123456789ab"}
    responses = write_file([{"id": draw_id(), **about, "answers": {}}])
    (folder / "team.responses.json").write_text(responses, encoding="utf-8")
    two = write_file([{"id": draw_id(), **about, "answers": {}} for _ in range(2)])
    (folder / "mine.responses.json").write_text(two, encoding="utf-8")
    return folder


def split(command):
    """Split a command into words, and name files where a star stands for them, as shells do."""
    return [
        path
        for word in shlex.split(command)
        for path in (sorted(map(str, Path().glob(word))) if "*" in word else [word])
    ]


CALLS = [each for name, told in EXAMPLES.items() if name not in RUN_ELSEWHERE for each in told]


@pytest.mark.parametrize("example", CALLS)
def test_an_example_of_the_help_works(example, folder_of_author, tmp_path, monkeypatch):
    shutil.copytree(folder_of_author, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    # In the place of ten thousand responses.
    few = {"simulate": {"count": 100}}
    monkeypatch.setattr("mirrormark.cli.diff.compare", partial(compare, responses=100))
    command, _, source = example.partition(" < ")
    given = Path(source).read_text(encoding="utf-8") if source else None
    result = CliRunner().invoke(main, split(command)[1:], input=given, default_map=few)
    assert result.exit_code == 0, result.output


def test_an_unknown_command_is_refused():
    result = run("chekc")
    assert result.exit_code == 2
    assert "No such command 'chekc'." in result.stderr


def test_the_overview_comes_at_once():
    code = f"import sys, atexit; atexit.register(lambda: print(*sys.modules)); {CALL}"
    for option in ("--version", "--help"):
        command = [sys.executable, "-c", code, option]
        done = subprocess.run(command, capture_output=True, check=True, text=True)
        modules = done.stdout.splitlines()[-1].split()
        assert "click" in modules
        assert [name for name in modules if name.split(".")[0] in HEAVY] == []
        ours = {name for name in modules if name.startswith("mirrormark.")}
        assert ours == {"mirrormark.cli", "mirrormark.cli.examples"}


def test_the_package_itself_imports_nothing():
    code = "import sys; before = {*sys.modules}; import mirrormark; print(*{*sys.modules} - before)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.split() == ["mirrormark"]


WITHOUT_MKDOCS = f"import sys; sys.modules.update(mkdocs=None, properdocs=None); {CALL}"


def test_a_site_is_checked_where_mkdocs_is_not_installed(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("site_name: Small\n", encoding="utf-8")
    run("new", "small", "--folder", f"{tmp_path / 'assessments'}")
    command = [sys.executable, "-c", WITHOUT_MKDOCS, "check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "1 assessment: no problems.\n"
    why = "mkdocs.yml can't be used: MkDocs reads it. Install 'mirrormark[mkdocs]'. "
    assert done.stderr == f"{why}So the words are read without the site's extensions.\n"


@pytest.mark.slow
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


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (KeyboardInterrupt(), 130, "\nStopped.\n"),
        (OSError(28, "No space left on device"), 1, "Error: No space left on device.\n"),
        (PermissionError(13, "No way", "a\x1bb"), 1, "Error: a\N{SYMBOL FOR ESCAPE}b: No way.\n"),
    ],
)
def test_neither_a_reader_nor_the_system_ends_a_command_with_a_traceback(
    error, code, told, monkeypatch
):
    def fail(_folder):
        raise error

    monkeypatch.setattr("mirrormark.cli.shared.find_files", fail)
    done = run("check")
    assert (done.exit_code, done.stderr) == (code, told)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_what_can_not_be_printed_is_told():
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-c", CALL, "completion", "bash"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode
    assert "Error: No space left on device.\n" in done.stderr
    assert "Traceback" not in done.stderr


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
