"""Everything that can be said about one file: what is wrong with it, and what could be better."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mirrormark.advisories import Advisory, find_advisories
from mirrormark.compile import Compiled, CompiledProfile, compile_profile, compile_text
from mirrormark.examples import find_failing_examples, find_failing_profile_examples
from mirrormark.problems import AssessmentError, Problem, in_file_order
from mirrormark.proofs import Doubt, Proof, prove, prove_profile

__all__ = ["ProfileReview", "Review", "review_profile", "review_text"]


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


@dataclass(frozen=True, slots=True)
class ProfileReview:
    """What was found in a profile."""

    errors: tuple[Problem, ...]
    """What has to be mended, in the order of the file."""
    advisories: tuple[Advisory, ...]
    """What may be mended, or could not be proven."""
    compiled: CompiledProfile | None
    """None where there are errors that leave nothing to read results by."""


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


def review_profile(
    text: str, path: str, profile_id: str, beside: Mapping[str, Compiled | None]
) -> ProfileReview:
    """Parse, check and prove one profile, and run its examples.

    ``beside`` are the assessments that it may use, as `compile_profile` takes them.
    """
    try:
        compiled = compile_profile(text, path, profile_id, beside)
    except AssessmentError as error:
        return ProfileReview(tuple(error.problems), (), None)
    proof = prove_profile(compiled)
    errors = [*proof.problems, *find_failing_profile_examples(compiled)]
    advisories = (*find_advisories(compiled.profile, text), *map(_doubt, proof.doubts))
    return ProfileReview(_sort(errors), advisories, compiled)


def _doubt(doubt: Doubt) -> Advisory:
    return Advisory(doubt.place, "unproven", doubt.what, doubt.mend)


def _sort(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=in_file_order))
