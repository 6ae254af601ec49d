"""`mirrormark pages`: what a site generator without hooks is to render."""

from pathlib import Path

import click

from mirrormark.cli.endings import telling_why
from mirrormark.cli.examples import show_examples
from mirrormark.cli.terminal import say
from mirrormark.generators.written.pages_out import write_pages

__all__ = ["pages"]


@click.command(
    epilog=show_examples(
        "mirrormark pages",
        "mirrormark pages && zensical build && mirrormark finish",
    )
)
def pages() -> None:
    """Write the pages of all assessments among the Markdown of a site.

    This is for site generators that run no plugins of MkDocs', such as Zensical. Then have that
    build the site, with 'mirrormark' among its Markdown extensions, and run 'mirrormark finish'.
    A file 'mirrormark.toml' names the folders, where they aren't 'assessments' and 'docs'.

    Exits with 1 where an assessment has mistakes; nothing is written then.
    """
    with telling_why():
        docs, written = write_pages(Path.cwd())
    count = sum(name.endswith(".md") for name in written)
    pages_of_it = f"{count} page{'' if count == 1 else 's'}"
    say(f"{docs}: {pages_of_it} and {len(written) - count} files for the site generator.")
