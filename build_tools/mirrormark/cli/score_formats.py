"""What `score` prints: results in words, results for programs, or responses with their results."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from mirrormark.cli.handed_in import HandedIn
from mirrormark.cli.terminal import print_blocks, print_exactly, print_json, say
from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.insight.results import describe_result
from mirrormark.insight.results_of_many import list_results
from mirrormark.responses import (
    draw_id,
    keep_result,
    make_response,
    write_file,
    write_lines,
    write_table,
)
from mirrormark.wording.catalogue import load_catalogue
from mirrormark_engine import Prepared, contract

__all__ = ["FORMATS", "Scored"]


@dataclass(frozen=True, slots=True)
class Scored:
    """A response and its result."""

    handed_in: HandedIn
    result: contract.Result


type Printer = Callable[[CompiledAssessment, Prepared, Sequence[Scored]], None]


def _print_table(compiled: CompiledAssessment, _: Prepared, scored: Sequence[Scored]) -> None:
    """Print a result in words, and of several a line each, unless reasons were asked for."""
    catalogue = load_catalogue(compiled.document.lent_in)
    is_list = len(scored) > 1
    if is_list and "why" not in scored[0].result:
        named = [(each.handed_in.name, each.result) for each in scored]
        for line in list_results(compiled, named, catalogue):
            say(line)
        return
    for number, each in enumerate(scored):
        if is_list:
            say(f"{'\n' if number else ''}{each.handed_in.name}\n")
        answers = each.handed_in.answers
        print_blocks(describe_result(compiled, answers, each.result, catalogue))


def _print_json(_: CompiledAssessment, __: Prepared, scored: Sequence[Scored]) -> None:
    """Print the result of one person's answers, and of responses a list of them."""
    if len(scored) == 1 and scored[0].handed_in.response is None:
        print_json(scored[0].result)
    else:
        print_json([{"response": each.handed_in.name, "result": each.result} for each in scored])


def _print_responses(write: Callable[[Sequence[contract.KeptResponse]], str]) -> Printer:
    def print_them(_: CompiledAssessment, prepared: Prepared, scored: Sequence[Scored]) -> None:
        print_exactly(write([_keep(prepared, each) for each in scored]))

    return print_them


def _print_rows(_: CompiledAssessment, prepared: Prepared, scored: Sequence[Scored]) -> None:
    print_exactly(write_table([_keep(prepared, each) for each in scored], [*prepared.items]))


def _keep(prepared: Prepared, scored: Scored) -> contract.KeptResponse:
    """Return a response to this very text: its version, answers and result are of one piece."""
    kept, given = scored.handed_in.response, scored.handed_in.answers
    response = make_response(prepared, kept["id"] if kept else draw_id(), given)
    result = keep_result(scored.result)
    if kept is None:
        return {**response, "result": result}
    if kept["content_version"] == response["content_version"] and "result" in kept:
        result = _keep_call(kept["result"], result)
    return {**kept, **response, "result": result}


def _keep_call(before: contract.KeptResult, now: contract.KeptResult) -> contract.KeptResult:
    """Return what was said of the same text before, where it says the same and has a call, too."""
    alike = before["outcome"] == now["outcome"] and before["scores"] == now["scores"]
    return before if alike and "call" not in now else now


FORMATS: Mapping[str, Printer] = {
    "table": _print_table,
    "json": _print_json,
    "responses": _print_responses(write_file),
    "jsonl": _print_responses(write_lines),
    "csv": _print_rows,
}
