"""`mirrormark score`: the results of responses."""

from pathlib import Path

import click

from mirrormark.cli.examples import show_examples
from mirrormark.cli.handed_in import HandedIn, read_handed_in
from mirrormark.cli.score_formats import FORMATS, Scored
from mirrormark.cli.shared import read_assessments
from mirrormark.cli.terminal import Refusal
from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.responses import as_sent
from mirrormark.model.problems import find_nearest
from mirrormark_engine import EngineError, Prepared
from mirrormark_engine import score as score_answers

__all__ = ["score"]


@click.command(
    epilog=show_examples(
        "mirrormark score assessments/clarity.md answers.yaml",
        "mirrormark score assessments/clarity.md team.responses.json --format csv",
        "mirrormark score assessments/clarity.md --example 'A good quarter' --why",
        "mirrormark score assessments/clarity.md - --format json < answers.json",
    )
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("responses", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--example", metavar="NAME", help="Score an example of the file instead.")
@click.option("--why", is_flag=True, help="Say what the result rests on, and what would change it.")
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMATS]),
    default="table",
    show_default=True,
    help="What to print: 'responses', 'jsonl' and 'csv' have responses with their results.",
)
def score(
    file: Path, responses: tuple[Path, ...], example: str | None, form: str, *, why: bool
) -> None:
    """Score RESPONSES to the assessment FILE, and print the results.

    RESPONSES are files, or '-' for the standard input. Each is a file of responses (JSON, JSON
    Lines or CSV), or has the answers of one person in YAML or JSON: the id of each item and its
    answer, as in the examples of an assessment. What is left out is blank.

    Exits with 1 where the assessment or the responses have mistakes.
    """
    if bool(responses) == (example is not None):
        raise click.UsageError("Name files of responses, or an example by '--example NAME'.")
    [compiled] = read_assessments(file)
    if example is None:
        handed_in = read_handed_in(responses, compiled)
    else:
        handed_in = [_find_example(example, compiled)]
    prepared = Prepared(compiled.data)
    try:
        scored = [
            Scored(each, score_answers(prepared, each.answers, why=why)) for each in handed_in
        ]
    except EngineError as error:
        raise Refusal(f"{error}") from error
    FORMATS[form](compiled, prepared, scored)


def _find_example(name: str, compiled: CompiledAssessment) -> HandedIn:
    examples = {example.name: example for example in compiled.document.examples}
    if name in examples:
        return HandedIn(name, as_sent(examples[name].answers))
    nearest = find_nearest(name, examples)
    known = ", ".join(f"'{each}'" for each in examples) or "none"
    mend = f"Did you mean '{nearest}'?" if nearest else f"The examples are: {known}."
    raise Refusal(f"There is no example '{name}'. {mend}")
