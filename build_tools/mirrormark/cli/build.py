"""`mirrormark build`: a site of the assessments alone, without any site generator."""

from pathlib import Path

import click

from mirrormark.cli.endings import telling_why
from mirrormark.cli.examples import show_examples
from mirrormark.cli.terminal import say
from mirrormark.generators.plain import build_plain
from mirrormark.generators.site_file import read_site_file

__all__ = ["build"]


@click.command(
    epilog=show_examples(
        "mirrormark build",
        "mirrormark build --title 'Mirrors for our team' --address https://example.org/team/",
        "mirrormark build --out public --strict",
    )
)
@click.option("--out", metavar="FOLDER", help="The folder to write.  [default: site]")
@click.option("--address", metavar="URL", help="Where the site will be: https://example.org/team/")
@click.option("--title", help="The title of the site, in its header and on its home page.")
@click.option("--summary", help="What stands below the title on the home page.")
@click.option("--language", metavar="TAG", help="The language of the site.  [default: en]")
@click.option(
    "--assessments", metavar="FOLDER", help="The folder of assessments.  [default: assessments]"
)
@click.option(
    "--bundle",
    metavar="FOLDER",
    help="What 'mirrormark bundle' wrote.  [default: Mirrormark's own]",
)
@click.option(
    "--offline/--no-offline",
    default=None,
    help="Whether it works without a connection.  [default: offline]",
)
@click.option(
    "--embed/--no-embed",
    default=None,
    help="Whether other sites may show its assessments.  [default: no-embed]",
)
@click.option("--strict", is_flag=True, help="Build nothing where a link leads nowhere.")
def build(*, strict: bool, **flags: str | bool | None) -> None:
    """Build a site of the assessments alone: a home page, their pages, privacy and licences.

    Nothing else is needed: no site generator and no settings. What a file 'mirrormark.toml' says
    is taken where no flag says something else, such as 'title = "Mirrors for our team"'.

    Browsers run no site from a disk. To see it: 'python -m http.server --directory site'.

    Exits with 1 where an assessment has mistakes; the last good site stays.
    """
    root = Path.cwd()
    with telling_why():
        said = read_site_file(root, **flags)
        site = build_plain(root, said, strict=strict)
    for warning in site.warnings:
        say(warning, err=True)
    say(f"{said.out}: {site.pages} pages")
