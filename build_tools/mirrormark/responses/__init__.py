"""Responses that are kept, carried along and handed over: their files, tables and links.

Comes in: text, and an assessment that the engine has read. Goes out: responses as the contract has
them, and text of which the same responses are always the same bytes. What is wrong with a text is
told with its place and a name (`ResponseFileError`), all of it at once.
`tests/vectors/responses.json` has texts, and what has to come of them. Why so is a decision, see
docs/decisions/0027-responses.md.
"""

from mirrormark.responses.any_form import read_any_form
from mirrormark.responses.faults import Fault, ResponseFileError
from mirrormark.responses.fitting import Fitted, fit, keep_result, make_response
from mirrormark.responses.links import is_link, read_link, write_link
from mirrormark.responses.new_ids import draw_id
from mirrormark.responses.response_file import (
    join_responses,
    read_file,
    read_lines,
    tidy,
    write_file,
    write_lines,
)
from mirrormark.responses.response_rows import read_table, write_table

__all__ = [
    "Fault",
    "Fitted",
    "ResponseFileError",
    "draw_id",
    "fit",
    "is_link",
    "join_responses",
    "keep_result",
    "make_response",
    "read_any_form",
    "read_file",
    "read_lines",
    "read_link",
    "read_table",
    "tidy",
    "write_file",
    "write_lines",
    "write_link",
    "write_table",
]
