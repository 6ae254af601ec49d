"""How an assessment is scored, in the words of its readers.

Everything is found out from the compiled form and with the engine's own arithmetic and rules, so
that what is said here is what happens. The page and the command line only lay it out.
"""

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.simulated import Simulated
from mirrormark.insight.explanation.explain_examples import find_responses, work_examples
from mirrormark.insight.explanation.explain_findings import (
    describe_advice,
    describe_notices,
    describe_outcomes,
    describe_pairs,
    say_about_outcomes,
    say_focus,
)
from mirrormark.insight.explanation.explain_measures import describe_dimensions
from mirrormark.insight.explanation.explain_questions import describe_questions, describe_scales
from mirrormark.insight.explanation.explain_simulated import tell_simulated
from mirrormark.insight.explanation.explanation_words import Words
from mirrormark.insight.explanation.overview import say_overview
from mirrormark.insight.explanation.parts import Count, Dated, Explanation
from mirrormark.insight.explanation.plane import survey_plane
from mirrormark.insight.explanation.possible import Possible
from mirrormark.wording.catalogue import Catalogue
from mirrormark_engine import Prepared

if TYPE_CHECKING:
    from mirrormark.insight.simulation.simulation_found import Simulation

__all__ = ["Explanation", "explain"]


MOST_KEPT = 64
"""Explanations of as many assessments are kept: while a site is served, one changes at a time."""


@dataclass(frozen=True)
class _Question:
    """What an explanation depends on: the text of the assessment, its words, and the language."""

    path: str
    assessment_id: str
    content_version: str
    words: int
    """A hash: other plugins of a site can change words without a change in the file."""
    language: str
    compiled: CompiledAssessment = field(compare=False)
    catalogue: Catalogue = field(compare=False)


def explain(
    compiled: CompiledAssessment, catalogue: Catalogue, simulated: Simulated | None = None
) -> Explanation:
    """Explain a valid assessment in the language of a catalogue.

    ``simulated`` is what was simulated of it as it is.

    The page of the assessment and the one about its scoring both ask, and a site that is served
    asks again with every save, so that answers are kept.
    """
    path, assessment_id = compiled.document.place.path, compiled.document.id
    version, words = compiled.data["content_version"], hash(str(compiled.data))
    told = _explain(
        _Question(path, assessment_id, version, words, catalogue.language, compiled, catalogue)
    )
    if simulated is None:
        return told
    # It was written by `simulate` and is hashed, so it is what it says.
    found = cast("Simulation", simulated)
    tried_out = tell_simulated(compiled.document, found, Words(catalogue))
    return replace(told, tried_out=tried_out)


@lru_cache(MOST_KEPT)
def _explain(question: _Question) -> Explanation:
    compiled, catalogue = question.compiled, question.catalogue
    assessment = compiled.document
    words = Words(catalogue, [scale.name for scale in assessment.scales])
    prepared = Prepared(compiled.data)
    possible = Possible(compiled)
    questions = describe_questions(compiled, prepared, words)
    plane, about_plane = survey_plane(compiled, possible, words)
    responses, about_examples = find_responses(compiled, possible, words)
    examples, other_examples = work_examples(compiled, prepared, responses, words)
    return Explanation(
        id=assessment.id,
        title=assessment.title,
        content_version=compiled.data["content_version"],
        count=Count(
            questions=len(assessment.items),
            scored=sum(item.is_scored for item in assessment.items),
            dimensions=len(assessment.dimensions),
            outcomes=len(assessment.outcomes),
        ),
        overview=tuple(say_overview(compiled, words)),
        scales=describe_scales(compiled, words),
        dimensions=tuple(describe_dimensions(compiled, questions, words)),
        unscored=tuple(questions.get(None, ())),
        about_diagnoses=tuple(say_about_outcomes(assessment, words)),
        diagnoses=tuple(describe_outcomes(compiled, words)),
        advice=tuple(describe_advice(compiled, words)),
        notices=tuple(describe_notices(compiled, words)),
        pairs=tuple(describe_pairs(compiled, words)),
        focus=say_focus(assessment, words),
        plane=plane,
        about_plane=about_plane,
        about_examples=about_examples,
        examples=examples,
        other_examples=other_examples,
        history=tuple(
            Dated(change.date.isoformat(), words.day(change.date), change.text)
            for change in sorted(assessment.history, key=lambda each: each.date, reverse=True)
        ),
    )
