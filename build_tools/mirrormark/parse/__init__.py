"""From the text of a file to an assessment. Nothing here reads the disk."""

from mirrormark.parse.document import parse_assessment

__all__ = ["parse_assessment"]
