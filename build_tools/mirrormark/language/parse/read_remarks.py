"""Comments to Mirrormark itself, `<!-- mirrormark: … -->`: the parser doesn't see them."""

import re

__all__ = ["REMARK", "blank_remarks"]

REMARK = re.compile(r"<!--[ \t]*mirrormark\b(?P<said>.*?)-->", re.DOTALL)
NOT_A_LINE_END = re.compile(r"[^\n]")


def blank_remarks(lines: list[str]) -> list[str]:
    """Return lines with spaces in the place of each remark, so that nothing else moves."""
    text = "\n".join(lines)
    if "<!--" not in text:
        return lines
    return REMARK.sub(lambda match: NOT_A_LINE_END.sub(" ", match[0]), text).split("\n")
