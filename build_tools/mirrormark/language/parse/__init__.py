"""From the text of a file to an assessment, or a profile. Nothing here reads the disk."""

from mirrormark.language.parse.read_assessment import parse_assessment
from mirrormark.language.parse.read_profile import holds_profile, parse_profile
from mirrormark.model import Document
from mirrormark.model.problems import Problem

__all__ = ["holds_profile", "parse_assessment", "parse_document", "parse_profile"]


def parse_document(text: str, path: str, document_id: str) -> tuple[Document, list[Problem]]:
    """Read the text of one file, whatever its shape.

    Returns the document as far as it could be read, and what could not. ``path`` is how messages
    name the file; ``document_id`` is its name without the ending. Never raises for anything that
    an author could write.
    """
    parse = parse_profile if holds_profile(text) else parse_assessment
    return parse(text, path, document_id)
