"""From the text of a file to an assessment, or a profile. Nothing here reads the disk."""

from mirrormark.parse.document import parse_assessment
from mirrormark.parse.profile import is_profile, parse_profile

__all__ = ["is_profile", "parse_assessment", "parse_profile"]
