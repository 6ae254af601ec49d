"""`mirrormark new`: a small assessment to start from."""

from pathlib import Path

import click

from mirrormark.cli.examples import show_examples
from mirrormark.cli.new_files import list_there, write_new
from mirrormark.cli.site_around import SiteAround
from mirrormark.cli.starter import LANGUAGES, start_assessment
from mirrormark.cli.terminal import Refusal, say
from mirrormark.language.parse.ids import GOOD_ID, propose_name
from mirrormark.model import title_of
from mirrormark.wording.catalogue import choose_language

__all__ = ["new"]


@click.command(
    epilog=show_examples(
        "mirrormark new team-focus",
        "mirrormark new fokus-im-team --language de",
        "mirrormark new team-focus --folder drafts",
    )
)
@click.argument("assessment_id", metavar="ID")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("assessments"),
    show_default=True,
    help="Where to write it.",
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="What to write it in.  [default: that of the site, or English]",
)
def new(assessment_id: str, folder: Path, language: str | None) -> None:
    """Write a small assessment, ID.md, that passes every check.

    Its comments say what is what. ID becomes a part of the page's address: small letters, digits
    and hyphens, a letter first.
    """
    if not GOOD_ID.fullmatch(assessment_id):
        proposed = propose_name(assessment_id.removesuffix(".md"))
        message = f"'{assessment_id}' can't be an address. Write, say, '{proposed}'."
        raise Refusal(message)
    name = f"{assessment_id}.md"
    path = folder / name
    texts = {name: start_assessment(title_of(assessment_id), language or _language_of_site(path))}
    if list_there(folder, texts):
        raise Refusal(f"{path} is there already. Choose another id, or remove the file.")
    write_new(folder, texts)
    say(f"{path}: written. Now 'mirrormark check {path}', and make it yours.")


def _language_of_site(path: Path) -> str:
    """Return the one of ours that is nearest to the language of the site that a file will be in."""
    near = choose_language(SiteAround([path]).read_language()).split("-")[0]
    return near if near in LANGUAGES else "en"
