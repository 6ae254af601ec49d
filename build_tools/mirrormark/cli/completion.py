"""`mirrormark completion`: what lets a shell complete commands and options."""

import click
from click.shell_completion import get_completion_class

from mirrormark.cli import main
from mirrormark.cli.examples import show_examples
from mirrormark.cli.terminal import say

__all__ = ["SHELLS", "completion"]

SHELLS = ("bash", "zsh", "fish")
PROGRAM = "mirrormark"
ASKED_BY = "_MIRRORMARK_COMPLETE"
"""The variable by which a shell asks for completions, as click names it after the program."""


@click.command(
    epilog=show_examples(
        'eval "$(mirrormark completion bash)"',
        "mirrormark completion zsh > ~/.zfunc/_mirrormark",
        "mirrormark completion fish > ~/.config/fish/completions/mirrormark.fish",
    )
)
@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> None:
    """Print a script that has SHELL complete commands, options and names.

    With bash, put the line below into ~/.bashrc. With zsh, the folder has to be in `fpath`.
    """
    kind = get_completion_class(shell)
    assert kind is not None, "click knows these shells"
    say(kind(main, {}, PROGRAM, ASKED_BY).source(), nl=False)
