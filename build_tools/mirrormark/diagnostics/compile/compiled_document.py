"""From the text of a file to its compiled form, whatever its shape."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from mirrormark.diagnostics.checks import NOTHING, find_long_text, find_problems
from mirrormark.diagnostics.compile.compiled import (
    Compiled,
    CompiledAssessment,
    CompiledDocument,
    is_assessment,
)
from mirrormark.diagnostics.compile.compiled_assessment import compile_assessment
from mirrormark.diagnostics.compile.compiled_profile import compile_profile
from mirrormark.language.parse import holds_profile, parse_document
from mirrormark.language.parse.lines import split_lines
from mirrormark.language.rendering import OURS, Render, tell, tell_from
from mirrormark.model import Document, Place, Profile
from mirrormark.model.problems import AssessmentError, Problem

__all__ = [
    "Beside",
    "compile_document",
    "compile_text",
    "decode",
    "tell_anew",
    "tell_in",
    "version_of",
]

type Beside = Mapping[str, CompiledAssessment | None]
"""The assessments that a profile may use, by id; None for one that has mistakes of its own."""


class _Tell(Protocol):
    """Puts the words that readers see in the place of Markdown."""

    def __call__[D: Document](self, document: D, /) -> D: ...


def decode(data: bytes, path: str) -> str:
    """Return the text of a file, or raise AssessmentError where it is not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        lines = split_lines(before)
        place = Place(path, len(lines), len(lines[-1]) + 1)
        what = f"the file is not UTF-8 (byte 0x{data[error.start]:02x})"
        mend = "Save it again with the encoding UTF-8."
        raise AssessmentError([Problem("unreadable-file", place, what, mend)]) from error


def compile_document(
    text: str, path: str, document_id: str, render: Render = OURS, beside: Beside = NOTHING
) -> CompiledDocument:
    """Parse, check and compile one file.

    Args:
        text: What stands in the file.
        path: How messages name it.
        document_id: Its name without the ending.
        render: Makes HTML of its Markdown, from which its words are taken.
        beside: The assessments that a profile may use, by id.

    Returns:
        The document as it was written and as it is told, and its compiled form.

    Raises:
        AssessmentError: It has mistakes; all of them are in it.
    """
    if problems := list(find_long_text(text, path)):
        raise AssessmentError(problems)
    authored, problems = parse_document(text, path, document_id)
    known = {name: each.document if each else None for name, each in beside.items()}
    problems += find_problems(authored, known)
    if problems:
        raise AssessmentError(problems)

    def say[D: Document](document: D) -> D:
        return tell(document, render)

    return _compile(authored, say, beside, version_of(text))


def compile_text(
    text: str, path: str, assessment_id: str, render: Render = OURS
) -> CompiledAssessment:
    """Do the same with a file that has to be an assessment."""
    if holds_profile(text):
        what = "this is a profile, and not an assessment"
        mend = "Use 'mirrormark check' on it; its examples show what it says."
        raise AssessmentError([Problem("not-an-assessment", Place(path, 1), what, mend)])
    compiled = compile_document(text, path, assessment_id, render)
    assert is_assessment(compiled)
    return compiled


def tell_anew(
    compiled: CompiledDocument, slots: Mapping[str, str], title: str, beside: Beside = NOTHING
) -> CompiledDocument:
    """Compile a document anew, with the words of its page.

    Args:
        compiled: The document.
        slots: Its pieces as the site has rendered them, HTML by key; `cut_at_markers` has them.
        title: The title in words.
        beside: The assessments that a profile may use, told already.
    """

    def say[D: Document](document: D) -> D:
        return replace(tell_from(slots, document), title=title)

    return _compile(compiled.authored, say, beside, compiled.data["content_version"])


def tell_in(compiled: CompiledAssessment, language: str) -> CompiledAssessment:
    """Return an assessment with our words in it, labels of scales, in a language of ours."""
    return replace(
        compiled,
        document=replace(compiled.document, lent_in=language),
        authored=replace(compiled.authored, lent_in=language),
    )


def _compile(authored: Document, say: _Tell, beside: Beside, version: str) -> CompiledDocument:
    if isinstance(authored, Profile):
        profile = say(authored)
        uses = {use.id: each for use in profile.uses if (each := beside[use.id])}
        return Compiled(profile, compile_profile(profile, uses, version), authored, uses)
    assessment = say(authored)
    return Compiled(assessment, compile_assessment(assessment, version), authored)


def version_of(text: str) -> str:
    """Return what tells one version of a file from another."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
