"""Everything that can be said about one file: what is wrong with it, and what could be better."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from mirrormark.diagnostics.advisories import Advisory, find_advisories
from mirrormark.diagnostics.checks import NOTHING
from mirrormark.diagnostics.compile import Beside, CompiledDocument, compile_document, is_assessment
from mirrormark.diagnostics.examples import find_failing_examples
from mirrormark.diagnostics.kept_versions import Kept, find_unkept, read_versions
from mirrormark.diagnostics.proofs import Doubt, Proof, prove
from mirrormark.diagnostics.simulated import Simulated, read_simulated, say_outdated
from mirrormark.language.rendering import (
    OURS,
    Render,
    find_other_readings,
    tell,
    words_without_code,
)
from mirrormark.model import Document
from mirrormark.model.problems import AssessmentError, Problem, in_file_order

__all__ = ["Review", "advise", "prove_and_try", "review_text"]


@dataclass(frozen=True, slots=True)
class Review:
    """What was found."""

    errors: tuple[Problem, ...]
    """What has to be mended, in the order of the file."""
    advisories: tuple[Advisory, ...] = ()
    """What may be mended, or could not be proven."""
    compiled: CompiledDocument | None = None
    """None where there are errors that leave nothing to score, or to read results by."""
    proof: Proof | None = None
    """None where nothing could be proven for errors."""
    simulated: Simulated | None = None
    """What was simulated and kept; None where nothing was, or something else."""
    versions: Sequence[Kept] | None = None
    """The versions that were kept; None where none were, or something else."""


def prove_and_try(compiled: CompiledDocument) -> Proof:
    """Prove what can be proven, and run the examples: both take long, and go by the text alone."""
    proof = prove(compiled)
    return replace(proof, problems=(*proof.problems, *find_failing_examples(compiled)))


def review_text(
    text: str,
    path: str,
    document_id: str,
    render: Render = OURS,
    *,
    beside: Beside = NOTHING,
    prove: Callable[[CompiledDocument], Proof] = prove_and_try,
    with_advice: bool = True,
    simulated: str | None = None,
    versions: str | None = None,
) -> Review:
    """Parse, check, render, prove, run the examples and look at the wording of one file.

    ``beside`` are the assessments that a profile may use. Advice takes a third of that time, and
    can be left out where nobody will read it. ``simulated`` and ``versions`` are what
    `simulate --keep` and `versions --keep` have written.
    """
    try:
        compiled = compile_document(text, path, document_id, render, beside)
    except AssessmentError as error:
        return Review(tuple(error.problems))
    proof = prove(compiled)
    errors = [*proof.problems]
    had, unkept = None, []
    if is_assessment(compiled):
        try:
            had = _read_versions(versions, path, document_id)
            unkept = find_unkept(had, compiled)
        except AssessmentError as error:
            errors += error.problems
    kept = None
    if simulated is not None and is_assessment(compiled):
        kept = read_simulated(simulated, compiled)
    advice = _advise(compiled.authored, text, render, proof, unkept) if with_advice else ()
    if with_advice and simulated is not None and kept is None:
        advice += (say_outdated(compiled.authored.place),)
    return Review(_sort(errors), advice, compiled, proof, kept, had)


def _read_versions(text: str | None, path: str, document_id: str) -> list[Kept] | None:
    if text is None:
        return None
    return read_versions(text, f"{path.removesuffix('.md')}.versions.json", document_id)


def advise[D: Document](
    authored: D, text: str, render: Render = OURS, others: Iterable[Problem] = ()
) -> list[Advisory]:
    """Look at the words of a file without mistakes, and at what the site makes of its Markdown.

    Code is left out: it is nobody's wording. ``authored`` was read from ``text``, and ``others``
    are known of it from elsewhere.
    """
    known = (*find_other_readings(authored, render), *others)
    return find_advisories(tell(authored, render, words_without_code), text, known)


def _advise(
    authored: Document, text: str, render: Render, proof: Proof, others: Iterable[Problem]
) -> tuple[Advisory, ...]:
    return (*advise(authored, text, render, others), *map(_doubt, proof.doubts))


def _doubt(doubt: Doubt) -> Advisory:
    return Advisory("unproven", doubt.place, doubt.what, doubt.mend)


def _sort(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=in_file_order))
