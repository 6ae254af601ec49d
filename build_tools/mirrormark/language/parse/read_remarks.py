"""Comments to Mirrormark itself, `<!-- mirrormark: … -->`: the parser doesn't see them."""

import re

from mirrormark.language.parse.lines import blank

__all__ = ["COMMENT", "REMARK", "blank_remarks"]

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
"""Any comment of HTML."""
REMARK = re.compile(r"<!--[ \t]*mirrormark\b(?P<said>.*?)-->", re.DOTALL)


def blank_remarks(lines: list[str]) -> list[str]:
    """Return lines with spaces in the place of each remark, so that nothing else moves."""
    text = "\n".join(lines)
    if "<!--" not in text:
        return lines
    return REMARK.sub(lambda match: blank(match[0]), text).split("\n")
