"""The `mirrormark` command. Each of its commands is a module here, with a function of that name.

A module is imported when its command runs, so that help and completion come at once.
"""

import errno
from importlib import import_module
from typing import Any, NoReturn

import click

from mirrormark import __version__
from mirrormark.cli.examples import show_examples

__all__ = ["COMMANDS", "main"]

COMMANDS = {
    "init": "Begin a site of your own.",
    "new": "Write a small assessment to start from.",
    "check": "Check assessment files or folders.",
    "format": "Put assessment files in order, without changing what they mean.",
    "explain": "Say in words what an assessment does.",
    "score": "Score answers, and print the result.",
    "compare": "Say what moved between two responses, and by what.",
    "link": "Carry a response to another device by a short link.",
    "simulate": "Show which outcomes made-up people get, and how sure they are.",
    "reliability": "Show how reliable an assessment has been with its readers.",
    "diff": "Say what an edit means for readers and results.",
    "versions": "Keep the versions you publish, so that links to them still open.",
    "build": "Build a site of the assessments alone, without a site generator.",
    "pages": "Write pages for a site generator that runs no plugins of MkDocs'.",
    "finish": "Finish a site that such a generator has built.",
    "schema": "Print JSON Schemas.",
    "bundle": "Make the bundle: runtime, engine and script of the page.",
    "completion": "Have your shell complete commands and options.",
}
"""Name and what the overview says, in the order of an author's work."""
STOPPED = 130
"""With what a program exits that Ctrl+C has ended, as shells have it."""


class _Commands(click.Group):
    """Shows stand-ins, and imports the command that is meant."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 (click's signature)
        """Run a command. Neither Ctrl+C nor what the system refuses ends in a traceback."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            _stop(ctx)
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # who was reading has enough, and click ends without a word
            _refuse(error)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name, stand_in, rest = super().resolve_command(ctx, args)
        return name, stand_in and _load(stand_in.name), rest


def _stop(ctx: click.Context) -> NoReturn:
    """End where a command was stopped."""
    from mirrormark.cli.terminal import say  # noqa: PLC0415 (only where a command runs)

    say("\nStopped.", err=True)
    ctx.exit(STOPPED)


def _refuse(error: OSError) -> NoReturn:
    """End with what the system says: a full disk, a folder that can't be written, and the like."""
    from mirrormark.cli.terminal import Refusal  # noqa: PLC0415 (only where a command runs)

    named = f"{error.filename}: " if error.filename is not None else ""
    raise Refusal(f"{named}{error.strerror or error}.") from error


def _load(name: str | None) -> click.Command:
    command: click.Command = getattr(import_module(f"mirrormark.cli.{name}"), name or "")
    return command


@click.group(
    cls=_Commands,
    commands={name: click.Command(name, short_help=words) for name, words in COMMANDS.items()},
    epilog=show_examples(
        "mirrormark init my-site", "mirrormark new team-focus", "mirrormark check --help"
    ),
)
@click.version_option(__version__)
def main() -> None:
    """Write, check and try out assessments, and make what the site needs to score them."""
    from mirrormark.cli.streams import prepare_streams  # noqa: PLC0415 (only where a command runs)

    prepare_streams()
