"""Everything that can be said about one file: what is wrong with it, and what could be better."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mirrormark.advisories import Advisory, find_advisories
from mirrormark.compile import Compiled, CompiledProfile, compile_profile, compile_text
from mirrormark.examples import find_failing_examples, find_failing_profile_examples
from mirrormark.model import Assessment, Profile
from mirrormark.problems import AssessmentError, Problem, in_file_order
from mirrormark.proofs import Doubt, Proof, prove, prove_profile
from mirrormark.rendering import OURS, Render, find_other_readings, tell, words_without_code

__all__ = ["ProfileReview", "Review", "advise", "review_profile", "review_text"]


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


def review_text(text: str, path: str, assessment_id: str, render: Render = OURS) -> Review:
    """Parse, check, render, prove, run the examples and look at the wording of one file."""
    try:
        compiled = compile_text(text, path, assessment_id, render)
    except AssessmentError as error:
        return Review(tuple(error.problems), (), None, None)
    proof = prove(compiled)
    advisories = (*advise(compiled.authored, text, render), *map(_doubt, proof.doubts))
    errors = [*proof.problems, *find_failing_examples(compiled)]
    return Review(_sort(errors), advisories, compiled, proof)


def review_profile(
    text: str,
    path: str,
    profile_id: str,
    beside: Mapping[str, Compiled | None],
    render: Render = OURS,
) -> ProfileReview:
    """Parse, check, render and prove one profile, and run its examples.

    ``beside`` are the assessments that it may use, as `compile_profile` takes them.
    """
    try:
        compiled = compile_profile(text, path, profile_id, beside, render)
    except AssessmentError as error:
        return ProfileReview(tuple(error.problems), (), None)
    proof = prove_profile(compiled)
    errors = [*proof.problems, *find_failing_profile_examples(compiled)]
    advisories = (*advise(compiled.authored, text, render), *map(_doubt, proof.doubts))
    return ProfileReview(_sort(errors), advisories, compiled)


def advise[D: (Assessment, Profile)](
    authored: D, text: str, render: Render = OURS
) -> list[Advisory]:
    """Look at the words of a file without mistakes, and at what the site makes of its Markdown.

    Code is left out: it is nobody's wording. ``authored`` was read from ``text``.
    """
    readings = find_other_readings(authored, render)
    return find_advisories(tell(authored, render, words_without_code), text, readings)


def _doubt(doubt: Doubt) -> Advisory:
    return Advisory(doubt.place, "unproven", doubt.what, doubt.mend)


def _sort(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=in_file_order))
