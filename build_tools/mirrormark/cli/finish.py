"""`mirrormark finish`: from a built site to one that may be published."""

from pathlib import Path

import click

from mirrormark.cli.endings import telling_why
from mirrormark.cli.examples import show_examples
from mirrormark.cli.terminal import say
from mirrormark.generators.written.folder_in import finish_folder

__all__ = ["finish"]


@click.command(
    epilog=show_examples(
        "mirrormark finish",
        "mirrormark finish public",
    )
)
@click.argument("site", type=click.Path(path_type=Path, file_okay=False), default=Path("site"))
def finish(site: Path) -> None:
    """Finish the folder SITE, which a site generator has built: 'site', if none is named.

    It gets its cards, the script, the policy and the service worker. What 'mirrormark pages' wrote
    has to be whole in it.

    Exits with 1 where the site can't be published, and leaves it as it was.
    """
    with telling_why():
        count = finish_folder(Path.cwd(), site)
    say(f"{site}: {count} pages are finished.")
