"""`mirrormark completion`, and what shells ask with it. Each speaks its own protocol to click."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirrormark.cli import COMMANDS, main
from mirrormark.cli.completion import SHELLS

PROGRAM = Path(sys.executable).with_name("mirrormark")


def ask(shell: str, *words: str, incomplete: str = "") -> list[str]:
    """Return what a shell is told could come next, as it gets it."""
    asked = {"_MIRRORMARK_COMPLETE": f"{shell}_complete"}
    if shell == "fish":
        asked |= {"COMP_WORDS": " ".join(["mirrormark", *words]), "COMP_CWORD": incomplete}
    else:
        line = " ".join(["mirrormark", *words, incomplete])
        asked |= {"COMP_WORDS": line, "COMP_CWORD": f"{len(words) + 1}"}
    done = CliRunner().invoke(main, env=asked, prog_name="mirrormark")
    assert done.stderr == ""
    return done.stdout.splitlines()


def find_values(shell: str, lines: list[str]) -> set[str]:
    """Return the words of an answer, without kinds and explanations."""
    if shell == "zsh":  # three lines each: kind, word, explanation
        return set(lines[1::3])
    words = (line.split(",", maxsplit=1)[1] for line in lines)
    return {word.split("\t")[0] for word in words}


def test_the_program_itself_answers() -> None:
    asked = {"_MIRRORMARK_COMPLETE": "bash_complete", "COMP_WORDS": "mirrormark che"}
    environment = {**os.environ, **asked, "COMP_CWORD": "1"}
    done = subprocess.run([PROGRAM], env=environment, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert find_values("bash", done.stdout.splitlines()) == {"check"}


@pytest.mark.parametrize("shell", SHELLS)
def test_commands_options_and_names_are_completed(shell: str) -> None:
    assert find_values(shell, ask(shell)) >= set(COMMANDS)
    assert find_values(shell, ask(shell, incomplete="che")) == {"check"}
    assert find_values(shell, ask(shell, "check", incomplete="--f")) == {"--format", "--fix"}
    assert find_values(shell, ask(shell, "check", "--format", incomplete="g")) == {"github"}
    assert find_values(shell, ask(shell, "completion")) == set(SHELLS)


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_for_this_program_and_shell(shell: str) -> None:
    result = CliRunner().invoke(main, ["completion", shell])
    assert result.exit_code == 0
    assert f"_MIRRORMARK_COMPLETE={shell}_complete" in result.stdout
    assert "mirrormark" in result.stdout.splitlines()[-1 if shell != "zsh" else 0]
    if sys.platform != "win32" and (found := shutil.which(shell)):
        script = {"input": result.stdout, "text": True, "capture_output": True}
        done = subprocess.run([found, "-n"], check=False, **script)
        assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(
    sys.platform == "win32" or not shutil.which("bash"), reason="needs bash, as Unix has it"
)
def test_bash_completes_once_it_has_the_line() -> None:
    program = """
eval "$(mirrormark completion bash)"
COMP_WORDS=(mirrormark sim) COMP_CWORD=1
"$(complete -p mirrormark | sed 's/.*-F \\([^ ]*\\) .*/\\1/')" mirrormark sim mirrormark
echo "${COMPREPLY[@]}"
"""
    path = os.pathsep.join([f"{PROGRAM.parent}", os.environ["PATH"]])
    done = subprocess.run(
        [f"{shutil.which('bash')}", "--norc", "-c", program],
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.split(), done.stderr) == (["simulate"], "")


def test_an_unknown_shell_is_refused() -> None:
    result = CliRunner().invoke(main, ["completion", "tcsh"])
    assert result.exit_code == 2
    assert "'bash', 'zsh', 'fish'" in result.stderr
