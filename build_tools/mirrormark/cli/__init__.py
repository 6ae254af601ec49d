"""The `mirrormark` command. Each of its commands is a module here, with a function of that name.

A module is imported when its command runs, so that help and completion come at once.
"""

from importlib import import_module

import click

from mirrormark import __version__
from mirrormark.cli.examples import show_examples

__all__ = ["COMMANDS", "main"]

COMMANDS = {
    "init": "Begin a site of your own.",
    "new": "Write a small assessment to start from.",
    "check": "Check assessment files or folders.",
    "explain": "Say in words what an assessment does.",
    "score": "Score answers, and print the result.",
    "simulate": "Show which outcomes made-up people get, and how sure they are.",
    "reliability": "Show how reliable an assessment has been with its readers.",
    "diff": "Say what an edit means for readers and results.",
    "build": "Build a site of the assessments alone, without a site generator.",
    "pages": "Write pages for a site generator that runs no plugins of MkDocs'.",
    "finish": "Finish a site that such a generator has built.",
    "schema": "Print JSON Schemas.",
    "bundle": "Make the bundle: runtime, engine and script of the page.",
    "completion": "Have your shell complete commands and options.",
}
"""Name and what the overview says, in the order of an author's work."""


class _Commands(click.Group):
    """Shows stand-ins, and imports the command that is meant."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name, stand_in, rest = super().resolve_command(ctx, args)
        return name, stand_in and _load(stand_in.name), rest


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
