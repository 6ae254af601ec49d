"""`mirrormark compare`: did it get better?"""

from pathlib import Path

import click

from mirrormark.cli.examples import show_examples
from mirrormark.cli.handed_in import HandedIn, read_handed_in
from mirrormark.cli.shared import format_option, read_assessments
from mirrormark.cli.terminal import Refusal, print_blocks, print_json
from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.insight.then_and_now import describe_then_and_now
from mirrormark.language.schemas.moments import seconds_of
from mirrormark.wording.catalogue import load_catalogue
from mirrormark.wording.tables import Block
from mirrormark_engine.comparing import compare_responses
from mirrormark_engine.contract import KeptResponse

__all__ = ["compare"]


@click.command(
    epilog=show_examples(
        "mirrormark compare assessments/clarity.md march.yaml september.yaml",
        "mirrormark compare assessments/clarity.md mine.responses.json --format json",
    )
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("then", type=click.Path(path_type=Path, allow_dash=True))
@click.argument("now", required=False, type=click.Path(path_type=Path, allow_dash=True))
@format_option
def compare(file: Path, then: Path, now: Path | None, form: str) -> None:
    """Say what moved between two responses to the assessment FILE.

    THEN and NOW are files with a response each, as 'mirrormark score' takes them. Without NOW the
    first has both: the earlier one is the one that was answered earlier, or that stands first.
    Both are scored by the text in FILE.

    Exits with 1 where the assessment or the responses have mistakes.
    """
    [compiled] = read_assessments(file)
    before, after = _read_two(compiled, then, now)
    comparison = compare_responses(compiled.data, before.answers, after.answers)
    if form == "json":
        print_json(comparison)
        return
    catalogue = load_catalogue(compiled.document.lent_in)
    t = catalogue.text
    named = t("terminal-then-of", name=_name(before)), t("terminal-now-of", name=_name(after))
    print_blocks([Block("", named), *describe_then_and_now(compiled, comparison, catalogue)])


def _read_two(
    compiled: CompiledAssessment, then: Path, now: Path | None
) -> tuple[HandedIn, HandedIn]:
    if now is not None:
        return _read_one(compiled, then), _read_one(compiled, now)
    found = read_handed_in([then], compiled)
    if len(found) != 2:
        many = "1 response" if len(found) == 1 else f"{len(found)} responses"
        raise Refusal(f"{then} has {many} to '{compiled.document.id}'. Name a file for each time.")
    before, after = found
    return (after, before) if _is_later(before, after) else (before, after)


def _read_one(compiled: CompiledAssessment, path: Path) -> HandedIn:
    found = read_handed_in([path], compiled)
    if len(found) > 1:
        many = f"{len(found)} responses to '{compiled.document.id}'"
        raise Refusal(f"{path} has {many}, and only one can be compared.")
    return found[0]


def _is_later(one: HandedIn, other: HandedIn) -> bool:
    """Whether a response was answered later than another, where that is known of both."""
    moments = [_when(each.response) if each.response else None for each in (one, other)]
    known = [seconds_of(each) for each in moments if each is not None]
    return len(known) == len(moments) and known[0] > known[1]


def _name(handed_in: HandedIn) -> str:
    response = handed_in.response
    if response is None:
        return handed_in.name
    day = (_when(response) or "")[:10]
    return ", ".join(filter(None, (response.get("name") or handed_in.name, day)))


def _when(response: KeptResponse) -> str | None:
    return response.get("answered") or response.get("changed") or response.get("begun")
