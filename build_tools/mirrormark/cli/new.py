"""`mirrormark new`: a small assessment to start from."""

from importlib.resources import files
from pathlib import Path

import click

from mirrormark.cli.terminal import Refusal, say
from mirrormark.language.parse.ids import GOOD_ID, propose_name
from mirrormark.model import title_of

__all__ = ["new"]

TEMPLATE = "new-assessment.md"


@click.command()
@click.argument("assessment_id", metavar="ID")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("assessments"),
    show_default=True,
    help="Where to write it.",
)
def new(assessment_id: str, folder: Path) -> None:
    """Write a small assessment, ID.md, that passes every check.

    Its comments say what is what. ID becomes a part of the page's address: small letters, digits
    and hyphens, a letter first.
    """
    if not GOOD_ID.fullmatch(assessment_id):
        proposed = propose_name(assessment_id.removesuffix(".md"))
        message = f"'{assessment_id}' can't be an address. Write, say, '{proposed}'."
        raise Refusal(message)
    path = folder / f"{assessment_id}.md"
    template = (files("mirrormark.cli") / TEMPLATE).read_text(encoding="utf-8")
    title = title_of(assessment_id)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(template.replace("{title}", title))
    except FileExistsError:
        message = f"{path} is there already. Choose another id, or remove the file."
        raise Refusal(message) from None
    except OSError as error:
        raise Refusal(f"{path} can't be written: {error.strerror}.") from error
    say(f"{path}: written. Now 'mirrormark check {path}', and make it yours.")
