"""Does with a file all that an author can ask the command line for."""

import json

from mirrormark.diagnostics.compile import is_assessment
from mirrormark.diagnostics.responses import as_sent
from mirrormark.diagnostics.review import review_text
from mirrormark.insight.differences import compare, describe_differences
from mirrormark.insight.explanation import explain
from mirrormark.insight.explanation.explanation_report import as_data, describe_explanation
from mirrormark.insight.reliability.measures import measure
from mirrormark.insight.reliability.reliability_report import describe_measures
from mirrormark.insight.results import describe_result
from mirrormark.insight.simulation import describe_simulation, simulate
from mirrormark.language.rendering import OURS, cut_at_markers, page_markdown
from mirrormark.language.write import write_ids
from mirrormark.model.controls import show_controls
from mirrormark.site.page import Languages, Links, assemble, name_scored, page_source, render_scored
from mirrormark.wording.catalogue import load_catalogue
from mirrormark_engine import score
from tests.beside import compile_beside
from tests.mutating.damage import CASES

__all__ = ["read_beside", "try_everything"]

CATALOGUE = load_catalogue()
LANGUAGES = Languages("en", CATALOGUE.language)
FEW = 20
"""Made-up respondents: what they do is of no interest here."""


def try_everything(text, beside):
    """Do all that an author can do with a file. Returns whether it was refused."""
    review = review_text(text, "file.md", "file", beside=beside)
    if review.compiled:
        make_page(review.compiled)
        if is_assessment(review.compiled):
            use(review.compiled, text)
    for found in (*review.errors, *review.advisories):
        assert "\n" not in f"{found}"
        f"{found}".encode()
    return bool(review.errors)


def use(compiled, text):
    mended, written = write_ids(text, compiled.authored)
    assert (mended != text) == bool(written)
    explanation = explain(compiled, CATALOGUE)
    json.dumps(as_data(explanation), allow_nan=False)
    print_all(describe_explanation(explanation, CATALOGUE))
    print_all(describe_simulation(compiled.data, simulate(compiled.data, FEW, 1)))
    print_all(describe_differences(compare(compiled, compiled, FEW)))
    responses = [{}, *(as_sent(each.answers) for each in compiled.document.examples)]
    measures = measure(compiled.data, responses, 1)
    json.dumps(measures, allow_nan=False)
    print_all(describe_measures(compiled.data, measures))
    for given in responses:
        result = score(compiled.data, given, why=True)
        print_all(describe_result(compiled, given, result, CATALOGUE))
    render_scored(compiled, CATALOGUE, LANGUAGES, "../")
    name_scored(compiled, CATALOGUE)


def make_page(compiled):
    page_source(compiled.authored)
    cut = cut_at_markers(OURS(page_markdown(compiled.authored)), compiled.authored)
    links = Links(scored="scored/", uses=dict.fromkeys(compiled.uses, "../"))
    assemble(cut, compiled, CATALOGUE, LANGUAGES, links)


def print_all(blocks):
    for block in blocks:
        for line in (block.heading, *block.lines):
            show_controls(line).encode()


def read_beside():
    """Return the assessments that profiles among the cases read."""
    folder = CASES / "profiles/beside"
    return compile_beside(folder, folder)
