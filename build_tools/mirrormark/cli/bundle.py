"""`mirrormark bundle`: what the browser gets."""

from pathlib import Path

import click

from mirrormark.bundle import BundleError, make_bundle
from mirrormark.cli.examples import show_examples
from mirrormark.cli.terminal import Refusal, say

__all__ = ["bundle"]


@click.command(
    epilog=show_examples(
        "mirrormark bundle",
        "mirrormark bundle --out build/mirrormark",
    )
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build/bundle"),
    show_default=True,
    help="The folder to write; what it held is replaced.",
)
def bundle(out: Path) -> None:
    """Make the bundle: the Python runtime, the engine and the script of the page.

    The package has a finished one; this is for who changes what is in it. Takes
    'mirrormark[build]', and once the network, for the npm packages that the lock file pins.
    """
    try:
        manifest = make_bundle(out)
    except BundleError as error:
        raise Refusal(str(error)) from error
    say(f"{out}: {len(manifest['files'])} files, {manifest['script']} among them")
