"""`mirrormark link`: a response as a short link, and back."""

from collections.abc import Sequence
from pathlib import Path

import click

from mirrormark.cli.examples import show_examples
from mirrormark.cli.handed_in import HandedIn, read_handed_in
from mirrormark.cli.shared import read_assessments, read_kept_versions
from mirrormark.cli.terminal import Refusal, print_exactly, say
from mirrormark.contract.versions import EarlierLayout
from mirrormark.diagnostics.kept_versions import list_earlier, take_version
from mirrormark.responses import (
    ResponseFileError,
    draw_id,
    is_link,
    make_response,
    read_link,
    write_file,
    write_link,
)
from mirrormark_engine import Prepared

__all__ = ["link"]


@click.command(
    epilog=show_examples(
        "mirrormark link assessments/clarity.md answers.yaml",
        "mirrormark link assessments/clarity.md team.responses.json"
        " --address https://example.org/clarity/",
    )
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("response")
@click.option("--address", default="", help="Of the assessment's page, to put before the link.")
def link(file: Path, response: str, address: str) -> None:
    """Print a link that carries the answers of a RESPONSE to the assessment FILE, or read one.

    RESPONSE is a file as 'mirrormark score' takes it, or '-' for the standard input; of several
    responses each gets a line. Or it is a link, of which the answers are printed, as a file of
    responses. Links carry no free text, no notes and no dates. What they carry stands behind a
    '#', which no server gets to see; but whoever has the link can read it. A link that was made
    before an edit opens where 'mirrormark versions --keep' has kept that version.

    Exits with 1 where the assessment, the response or the link has mistakes.
    """
    [compiled] = read_assessments(file)
    prepared = Prepared(compiled.data)
    if is_link(response):
        kept = read_kept_versions(file, compiled)
        earlier = list_earlier(kept, take_version(compiled, ""), compiled.document.id)
        _read(prepared, response, earlier["layouts"])
        return
    for each in read_handed_in([Path(response)], compiled):
        _tell_left_out(prepared, each)
        say(f"{address.partition('#')[0]}{write_link(prepared, each.answers)}")


def _read(prepared: Prepared, response: str, earlier: Sequence[EarlierLayout]) -> None:
    try:
        found = read_link(prepared, response, earlier)
    except ResponseFileError as error:
        raise Refusal(f"The link can't be read: {error}") from error
    if found.left_out:
        items = ", ".join(found.left_out)
        say(f"The link was made before an edit; left out, as it doesn't fit: {items}.", err=True)
    print_exactly(write_file([make_response(prepared, draw_id(), found.answers)]))


def _tell_left_out(prepared: Prepared, handed_in: HandedIn) -> None:
    texts = [name for name in handed_in.answers if not prepared.items[name].kind.counts]
    notes = handed_in.response.get("notes", {}) if handed_in.response else {}
    left_out = [*texts, *(f"the note on {name}" for name in notes)]
    if left_out:
        say(f"{handed_in.name}: not in the link: {', '.join(left_out)}.", err=True)
