"""`mirrormark new`: a small assessment to start from."""

from pathlib import Path

import click

from mirrormark.cli.examples import show_examples
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
    path = folder / f"{assessment_id}.md"
    text = start_assessment(title_of(assessment_id), language or _language_of_site(path))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        message = f"{path} is there already. Choose another id, or remove the file."
        raise Refusal(message) from None
    except OSError as error:
        raise Refusal(f"{path} can't be written: {error.strerror}.") from error
    say(f"{path}: written. Now 'mirrormark check {path}', and make it yours.")


def _language_of_site(path: Path) -> str:
    """Return the one of ours that is nearest to the language of the site that a file will be in."""
    near = choose_language(SiteAround([path]).read_language()).split("-")[0]
    return near if near in LANGUAGES else "en"
