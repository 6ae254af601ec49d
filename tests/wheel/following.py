"""Makes a script of what a section of a guide says, to be run by a shell.

Commands are run as they stand there. Settings are put into the file that they are for, and a line
of HTML into the home page.
"""

import re
import shlex
import sys
from pathlib import Path

from tests.shipped.guides import Block, Story

__all__ = ["NOT_RUN", "STOOD_IN", "list_commands", "write_script"]

HERE = Path(__file__).parent
SETTINGS = {"yaml": "mkdocs.yml", "toml": "mirrormark.toml"}
BUILDS = {"yaml": "mkdocs build --strict", "toml": "mirrormark build --strict"}
SHELLS = {"sh", "console"}
SHOWN = {"text", "http", "markdown"}
"""Blocks that nobody types."""

NOT_RUN = {
    "make serve": "goes on until it is stopped; `make` is what runs these tests",
    "make quick": "runs tests",
    "make test": "runs tests",
}
"""Commands that are left out, and why."""

_SERVE = "--dev-addr 127.0.0.1:{port}"
STOOD_IN = {
    "mkdocs serve": f"mkdocs serve {_SERVE}",
    "uvx --with 'mirrormark[mkdocs]' mkdocs serve": (
        f"uvx --with 'mirrormark[mkdocs]' mkdocs serve {_SERVE}"
    ),
    "python -m http.server --directory site": "python -m http.server --directory site {port}",
}
"""What goes on until it is stopped: at a port that is free, until it has shown a page."""


def list_commands(block: Block) -> list[str]:
    """Return the commands of a block, without what is said of them."""
    lines = (re.sub(r"(^|\s+)#.*$", "", line).strip() for line in block.text.splitlines())
    return [line.removeprefix("$ ") for line in lines if line]


def write_script(story: Story) -> str:
    """Return what does all that a section says. It stops at the first failure."""
    lines, unbuilt = ["set -e"], ""
    for block in story.blocks:
        if block.language in SHELLS:
            lines += [line for each in list_commands(block) for line in _run(each)]
            unbuilt = ""
        elif block.language in SETTINGS:
            lines.append(_settle(block))
            unbuilt = BUILDS[block.language]
        elif block.language == "html":
            lines.append(f"printf '\\n%s\\n' {shlex.quote(block.text)} >> docs/index.md")
        else:
            assert block.language in SHOWN, f"{story}: what is done with '{block.language}'?"
    return "\n".join([*lines, unbuilt, ""])


def _run(command: str) -> list[str]:
    if command in NOT_RUN:
        return []
    said = f"printf '%s\\n' {shlex.quote(f'$ {command}')}"
    if command in STOOD_IN:
        return [said, f"{_python('looking.py')} {STOOD_IN[command]}"]
    return [said, command]


def _settle(block: Block) -> str:
    first = block.text.splitlines()[0]
    name = first.removeprefix("# ") if first.startswith("# ") else SETTINGS[block.language]
    return f"{_python('settling.py')} {name} <<'SETTINGS'\n{block.text}\nSETTINGS"


def _python(name: str) -> str:
    """Run a script of ours by the Python of the tests, whatever is on the path."""
    return f"PYTHONPATH= {shlex.quote(sys.executable)} {shlex.quote(str(HERE / name))}"
