"""A file in order, and the proof that it means what it did: nothing else is handed out."""

from typing import NamedTuple

from mirrormark.diagnostics.checks import NOTHING
from mirrormark.diagnostics.compile import Beside, CompiledDocument, compile_document
from mirrormark.language.formatting import lay_out_file, list_comments
from mirrormark.language.meaning import meaning_of
from mirrormark.language.parse import parse_document
from mirrormark.language.rendering import OURS, Render, collapse_space, page_markdown
from mirrormark.language.write import write_ids
from mirrormark.model.problems import AssessmentError

__all__ = ["ChangedMeaningError", "Formatted", "format_text"]


class ChangedMeaningError(Exception):
    """What was put in order would mean something else. The mistake is ours."""


class Formatted(NamedTuple):
    """A file in order."""

    text: str
    """What is to stand in it."""
    before: str
    """The content version of what stood in it."""
    after: str
    """That of the text in order: another one, unless nothing has changed."""


def format_text(
    text: str, path: str, document_id: str, render: Render = OURS, beside: Beside = NOTHING
) -> Formatted:
    """Return the text of an assessment or a profile in order, with all ids written out.

    Args:
        text: What stands in the file.
        path: How messages name it.
        document_id: Its name without the ending.
        render: Makes HTML of its Markdown.
        beside: The assessments that a profile may use, by id.

    Returns:
        A text that compiles to the same, shows the same prose, and has the same comments. Put in
        order once more, it stays as it is.

    Raises:
        AssessmentError: It has mistakes, so that what it means isn't sure.
        ChangedMeaningError: There is a mistake in how it was put in order.
    """
    before = compile_document(text, path, document_id, render, beside)
    laid_out = lay_out_file(text, render)
    authored, problems = parse_document(laid_out, path, document_id)
    if problems:
        raise ChangedMeaningError(f"{problems[0]}")
    formatted, _ = write_ids(laid_out, authored)
    version = before.data["content_version"]
    if formatted == text:
        return Formatted(text, version, version)
    try:
        after = compile_document(formatted, path, document_id, render, beside)
    except AssessmentError as error:
        raise ChangedMeaningError(f"{error.problems[0]}") from error
    for what, is_same in _compare(before, after, render):
        if not is_same:
            raise ChangedMeaningError(f"{what} would be other ones")
    if list_comments(formatted) != list_comments(text):
        raise ChangedMeaningError("comments would be other ones")
    return Formatted(formatted, version, after.data["content_version"])


def _compare(
    before: CompiledDocument, after: CompiledDocument, render: Render
) -> list[tuple[str, bool]]:
    """Return what a file has, and whether it is the same in both."""
    anew = {**after.data, "content_version": before.data["content_version"]}
    pages = [collapse_space(render(page_markdown(each.authored))) for each in (before, after)]
    return [
        ("rules, items or scores", anew == before.data),
        ("words or examples", meaning_of(after.authored) == meaning_of(before.authored)),
        ("texts of the page", pages[0] == pages[1]),
    ]
