"""How an assessment is scored, in the words of its readers.

Everything is found out from the compiled form and with the engine's own arithmetic and rules, so
that what is said here is what happens. The page and the command line only lay it out.
"""

from mirrormark.catalogue import Catalogue
from mirrormark.compile import Compiled
from mirrormark.explanation.examples import find_responses, work_examples
from mirrormark.explanation.findings import (
    describe_advice,
    describe_outcomes,
    describe_pairs,
    say_focus,
)
from mirrormark.explanation.measures import describe_dimensions
from mirrormark.explanation.overview import say_overview
from mirrormark.explanation.parts import Count, Dated, Explanation
from mirrormark.explanation.picture import Plane
from mirrormark.explanation.plane import survey_plane
from mirrormark.explanation.possible import Possible
from mirrormark.explanation.questions import describe_questions, describe_scales
from mirrormark.explanation.words import Words
from mirrormark_engine import Prepared

__all__ = ["Explanation", "explain", "find_plane"]


def find_plane(compiled: Compiled, catalogue: Catalogue) -> Plane | None:
    """Return the plane of outcomes alone; None where there is none to draw."""
    return survey_plane(compiled, Possible(compiled), Words(catalogue))[0]


def explain(compiled: Compiled, catalogue: Catalogue) -> Explanation:
    """Explain a valid assessment in the language of a catalogue."""
    words = Words(catalogue)
    assessment = compiled.assessment
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
        scales=describe_scales(compiled),
        dimensions=tuple(describe_dimensions(compiled, prepared, questions, words)),
        unscored=tuple(
            question
            for question, item in zip(questions, assessment.items, strict=True)
            if not item.is_scored
        ),
        diagnoses=tuple(describe_outcomes(compiled, words)),
        advice=tuple(describe_advice(compiled, words)),
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
