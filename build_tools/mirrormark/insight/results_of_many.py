"""The results of several people in words, a line each, for terminals."""

from collections.abc import Iterable

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.wording.catalogue import Catalogue
from mirrormark.wording.tables import align, whole
from mirrormark_engine import contract

__all__ = ["list_results"]


def list_results(
    compiled: CompiledAssessment,
    results: Iterable[tuple[str, contract.Result]],
    catalogue: Catalogue,
) -> list[str]:
    """Return a line for each of several results, which have names: its outcome and its scores."""
    titles = {each.id: each.title for each in compiled.document.outcomes}
    header = ["", "", *(each["title"] for each in compiled.data["dimensions"])]
    rows = [
        [
            name,
            titles.get(result["outcome"] or "", catalogue.text("terminal-no-outcome")),
            *(whole(each["score"]) for each in result["dimensions"]),
        ]
        for name, result in results
    ]
    return align([header, *rows], right=range(2, len(header)))
