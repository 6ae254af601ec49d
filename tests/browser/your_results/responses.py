"""Responses to several assessments, as a reader keeps them over the months, and files of them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark_engine import score
from tests.browser.reader import random_answers

__all__ = ["Compiled", "make_responses", "write_responses"]

type Compiled = Mapping[str, CompiledAssessment]


def make_responses(assessments: Compiled, count: int) -> list[dict[str, Any]]:
    """Return responses to each in turn, a day apart, some with a name, some without a result."""
    known = [*assessments.values()]
    return [_make_response(known[number % len(known)], number) for number in range(count)]


def _make_response(compiled: CompiledAssessment, number: int) -> dict[str, Any]:
    answers = random_answers(compiled, seed=number, blanks=0.6 if number % 5 == 4 else 0)
    free = {each["id"] for each in compiled.data["items"] if each["kind"] == "text"}
    day = f"2026-{1 + number // 28 % 11:02}-{1 + number % 28:02}T08:30:00Z"
    response = {
        "id": f"response-{number:04}",
        "assessment": compiled.data["id"],
        "content_version": compiled.data["content_version"],
        "begun": day,
        "changed": day,
        "answers": {name: each for name, each in answers.items() if name not in free},
        "texts": {name: each for name, each in answers.items() if name in free},
    }
    if number % 3 == 1:
        response["name"] = f"Before the {number}th reorganisation"
    if number % 4 != 3:
        response["result"] = _keep_result(compiled, answers)
    return {name: each for name, each in response.items() if each}


def _keep_result(compiled: CompiledAssessment, answers: dict[str, Any]) -> dict[str, Any]:
    result = score(compiled.data, answers)
    fields = ("score", "low", "high", "band")
    return {
        "outcome": result["outcome"],
        "scores": {
            each["id"]: {name: each.get(name) for name in fields} for each in result["dimensions"]
        },
    }


def write_responses(path: Path, responses: list[dict[str, Any]]) -> Path:
    document = {"format": "mirrormark-responses", "version": 1, "responses": responses}
    path.write_text(json.dumps(document), encoding="utf-8")
    return path
