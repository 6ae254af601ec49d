"""Everything that can be said about one file: what is wrong with it, and what could be better."""

from collections.abc import Iterable
from dataclasses import dataclass

from mirrormark.advisories import Advisory, find_advisories
from mirrormark.compile import Compiled, compile_text
from mirrormark.examples import find_failing_examples
from mirrormark.problems import AssessmentError, Problem, in_file_order
from mirrormark.proofs import Proof, prove

__all__ = ["Review", "review_text"]


@dataclass(frozen=True, slots=True)
class Review:
    """What was found."""

    errors: tuple[Problem, ...]
    """What has to be mended, in the order of the file."""
    advisories: tuple[Advisory, ...]
    """What may be mended."""
    compiled: Compiled | None
    """None where there are errors that leave nothing to score."""
    proof: Proof | None
    """None where nothing could be proven for errors."""


def review_text(text: str, path: str, assessment_id: str) -> Review:
    """Parse, check, prove, run the examples and look at the wording of one file."""
    try:
        compiled = compile_text(text, path, assessment_id)
    except AssessmentError as error:
        return Review(tuple(error.problems), (), None, None)
    proof = prove(compiled)
    advisories = (*find_advisories(compiled.assessment, text), *map(_doubt, proof.doubts))
    errors = [*proof.problems, *find_failing_examples(compiled)]
    return Review(_sort(errors), advisories, compiled, proof)


def _doubt(problem: Problem) -> Advisory:
    what = f"not every response could be tried, but it seems that {problem.what}"
    return Advisory(problem.place, "unproven", what, problem.mend)


def _sort(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=in_file_order))
