"""Responses, and the assessment that they are to: what it takes of them, and says to them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from mirrormark.responses.faults import Fault, ResponseFileError
from mirrormark_engine import EngineError, Prepared, contract
from mirrormark_engine.kinds import Item
from mirrormark_engine.scoring.answers import read_answer

__all__ = ["Fitted", "fit", "fit_as_they_are", "keep_result", "make_response"]

NUMERAL = re.compile(r"-?[0-9]{1,12}([.,][0-9]{1,12})?", re.ASCII)
EITHER = re.compile(r"-?[1-9][0-9]{0,2},[0-9]{3}", re.ASCII)
"""What some read as one thousand, and others as one."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """What an assessment takes of a response."""

    answers: Mapping[str, contract.Answer]
    """Free text as well."""
    left_out: tuple[str, ...]
    """Items whose answers it doesn't take any more, or that are gone."""


def fit(prepared: Prepared, response: contract.KeptResponse) -> Fitted:
    """Return what an assessment takes of a response to it.

    Raises:
        ResponseFileError: It is to this very text, and has an answer that this doesn't take.
    """
    taken: dict[str, contract.Answer] = {}
    faults: list[Fault] = []
    left_out: list[str] = []
    given = {**response["answers"], **response.get("texts", {})}
    for name, raw in given.items():
        try:
            taken[name] = _take(prepared, name, raw)
        except EngineError as error:
            left_out.append(name)
            at = f"{response['id']}.answers.{name}"
            faults.append(Fault("unfit-answer", at, f"{error}".removesuffix(".")))
    if faults and response["content_version"] == prepared.data["content_version"]:
        raise ResponseFileError(faults)
    return Fitted(taken, tuple(left_out))


def fit_as_they_are(
    prepared: Prepared, answers: Mapping[str, contract.Answer], asked: Mapping[str, Item]
) -> Fitted:
    """Return what an assessment takes of answers to earlier items, without reading them anew.

    Args:
        prepared: The assessment.
        answers: As the engine took them then.
        asked: The items as they were then. What was asked in another way is another question.
    """
    taken = {name: each for name, each in answers.items() if _is_taken(prepared, name, each, asked)}
    return Fitted(
        {name: taken[name] for name in prepared.items if name in taken},
        tuple(name for name in answers if name not in taken),
    )


def _is_taken(
    prepared: Prepared, name: str, answer: contract.Answer, asked: Mapping[str, Item]
) -> bool:
    item = prepared.items.get(name)
    if item is None or item.kind.name != asked[name].kind.name:
        return False
    try:
        read_answer(item, answer, prepared.scale)
    except EngineError:
        return False
    return True


def _take(prepared: Prepared, name: str, raw: contract.Answer | None) -> contract.Answer:
    item = prepared.items.get(name)
    if item is None or raw is None:
        raise EngineError("unknown-item", f"There is no item '{name}'.")
    try:
        read_answer(item, raw, prepared.scale)
    except EngineError:
        number = _read_number(prepared, item, raw)
        if number is None:
            raise
        return number
    return raw


def _read_number(prepared: Prepared, item: Item, raw: contract.Answer) -> float | None:
    """Read what may be a number: a table that was made by hand doesn't say so."""
    if not isinstance(raw, str) or not NUMERAL.fullmatch(raw) or EITHER.fullmatch(raw):
        return None
    written = raw.replace(",", ".")
    number = float(written) if "." in written else int(written)
    try:
        read_answer(item, number, prepared.scale)
    except EngineError:
        return None
    return number


def keep_result(result: contract.Result) -> contract.KeptResult:
    """Return what is kept of a result."""
    kept: contract.KeptResult = {
        "outcome": result["outcome"],
        "scores": {
            each["id"]: {
                "score": each["score"],
                "low": each["low"],
                "high": each["high"],
                "band": each["band"],
            }
            for each in result["dimensions"]
        },
    }
    call = result["why"]["call"] if "why" in result else None
    return kept if call is None else {**kept, "call": call}


def make_response(
    prepared: Prepared, response_id: str, answers: contract.Answers
) -> contract.KeptResponse:
    """Make a response of answers as the engine takes them."""
    given = {name: each for name, each in answers.items() if each is not None}
    texts = {
        name: each
        for name, each in given.items()
        if isinstance(each, str) and not prepared.items[name].kind.counts
    }
    return {
        "id": response_id,
        "assessment": prepared.data["id"],
        "content_version": prepared.data["content_version"],
        "answers": {name: each for name, each in given.items() if name not in texts},
        "texts": texts,
    }
