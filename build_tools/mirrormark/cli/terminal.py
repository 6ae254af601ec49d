"""All that the commands print. What stands in a file can't make a terminal do anything."""

import json
import sys
from collections.abc import Iterable

import click

from mirrormark.model.controls import escape_controls, show_controls
from mirrormark.wording.tables import Block, indent

__all__ = ["Refusal", "print_blocks", "print_exactly", "print_json", "say"]


class Refusal(click.ClickException):
    """Ends a command with a message, which may quote a file."""

    def format_message(self) -> str:
        """Return what is printed."""
        return show_controls(self.message)


def say(
    text: object = "",
    *,
    err: bool = False,
    nl: bool = True,
    fg: str | None = None,
    bold: bool = False,
    dim: bool = False,
) -> None:
    """Print a text, as `click.secho` does."""
    shown = show_controls(f"{text}")
    click.secho(shown, err=err, nl=nl, fg=fg, bold=bold or None, dim=dim or None)


def print_blocks(blocks: Iterable[Block]) -> None:
    """Print blocks, each below its heading, with an empty line between two."""
    for number, block in enumerate(blocks):
        if number:
            say()
        if block.heading:
            say(block.heading, bold=True)
        for line in indent(block.lines) if block.heading else block.lines:
            say(line)


def print_json(data: object) -> None:
    """Print JSON data."""
    click.echo(escape_controls(json.dumps(data, ensure_ascii=False, indent=2)))


def print_exactly(text: str) -> None:
    """Print what has to be the same to the byte on every system; a terminal shows it safely."""
    if sys.stdout.isatty():
        click.echo(show_controls(text.replace("\r\n", "\n")), nl=False)
    else:
        click.echo(text.encode(), nl=False)
