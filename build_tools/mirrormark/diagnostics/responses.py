"""Answers from outside: from the text of a file to what the engine scores."""

from collections.abc import Mapping
from decimal import Decimal

from mirrormark.diagnostics.checks.check_answers import find_answer_problem
from mirrormark.diagnostics.checks.lookup import find_word
from mirrormark.diagnostics.compile.numbers import as_number
from mirrormark.language.parse.fields import Fields
from mirrormark.language.parse.located import Located, load_yaml
from mirrormark.language.parse.read_answers import read_answer
from mirrormark.model import Answer, Assessment, Item, Place
from mirrormark.model.problems import AssessmentError, Problem, suggest
from mirrormark_engine import contract

__all__ = ["as_sent", "read_response"]


def read_response(text: str, path: str, assessment: Assessment) -> dict[str, contract.Answer]:
    """Read YAML or JSON, item id to answer, in the spellings that examples have.

    Args:
        text: What stands in the file.
        path: How messages name it.
        assessment: What is answered.

    Returns:
        The answers as the engine takes them.

    Raises:
        AssessmentError: Something is wrong; all of it is in it.
    """
    problems: list[Problem] = []
    place = Place(path, 1)
    located = load_yaml(text, place, problems, "this file")
    answers: dict[str, Answer] = {}
    if located is not None:
        items = {item.id: item for item in assessment.items}
        fields = Fields(located, "this file", place, problems)
        for item_id in fields.names():
            answer = _read(fields.located(item_id), item_id, items, assessment, problems)
            if answer is not None:
                answers[item_id] = answer
    if problems:
        raise AssessmentError(problems)
    return as_sent(answers)


def _read(
    located: Located | None,
    item_id: str,
    items: Mapping[str, Item],
    assessment: Assessment,
    problems: list[Problem],
) -> Answer | None:
    assert located is not None, "it was listed"
    item = items.get(item_id)
    if item is None:
        mend = suggest(item_id, items, "Items go by their ids, as in {#like-this}.")
        problems.append(
            Problem("unknown-item", located.place, f"there is no item '{item_id}'", mend)
        )
        return None
    answer = read_answer(
        located,
        item,
        lambda at, what, mend: problems.append(Problem("bad-answer", at.place, what, mend)),
    )
    if answer is None or answer in ("", []):
        return None
    found = find_answer_problem(item, assessment, answer)
    if found:
        place = find_word(found[0], located.list_places(), located.place)
        problems.append(Problem("bad-answer", place, *found))
    return answer


def as_sent(answers: Mapping[str, Answer]) -> dict[str, contract.Answer]:
    """Return the answers of an example, or of a response, as the engine takes them."""
    return {item_id: _as_json(answer) for item_id, answer in answers.items()}


def _as_json(answer: Answer) -> contract.Answer:
    if isinstance(answer, Decimal):
        return as_number(answer)
    if isinstance(answer, dict):
        return {part: as_number(share) for part, share in answer.items()}
    return answer
