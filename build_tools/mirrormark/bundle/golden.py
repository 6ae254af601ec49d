"""What the engine in the bundle must reply, as CPython's does."""

import json
from importlib.resources import files
from itertools import pairwise
from typing import TypedDict

from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.responses import as_sent
from mirrormark_engine.requests import Desk

__all__ = ["list_golden_replies"]

MISTAKES = ["{", '{"answers": {"nobody": 1}}', '{"answers": []}']
TITLES = ("Mirror", "Miroir fid\u00e8le", "\u955c\u5b50", "Mirror \U0001fa9e")
"""Python keeps a text with one, two or four bytes a letter, and has other functions for each."""


class Golden(TypedDict):
    """An assessment, what is asked of it and what is replied, all of it JSON texts."""

    compiled: str
    requests: list[str]
    replies: list[str]


def list_golden_replies() -> list[Golden]:
    """Return what must be replied.

    The assessment is the one that `mirrormark new` writes, under several titles, with its own
    examples, the same answers with one left out, requests that are refused, and comparisons of each
    response with the next.
    """
    text = files("mirrormark.cli").joinpath("new-assessment.md").read_text(encoding="utf-8")
    return [_list_replies(text.replace("{title}", title)) for title in TITLES]


def _list_replies(text: str) -> Golden:
    compiled = compile_text(text, "new-assessment.md", "new-assessment")
    sent = [as_sent(example.answers) for example in compiled.document.examples]
    sent += [dict(list(answers.items())[1:]) for answers in sent]
    requests = [json.dumps({"answers": answers, "why": True}) for answers in sent] + MISTAKES
    requests += [json.dumps({"then": then, "now": now}) for then, now in pairwise(sent)]
    form = json.dumps(compiled.data, ensure_ascii=False)  # as a page sends it
    desk = Desk(form)
    replies = [desk.answer(request) for request in requests]
    return {"compiled": form, "requests": requests, "replies": replies}
