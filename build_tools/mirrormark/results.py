"""A result in words, as the page would say it, for terminals."""

from collections.abc import Mapping

from mirrormark.kinds import KINDS
from mirrormark.tables import Block, align, whole
from mirrormark_engine import contract

__all__ = ["describe_result"]

STATES_IN_WORDS = {"doesnt-apply": "doesn't apply", "dont-know": "don't know", None: "blank"}
CALLS = {
    "firm": "Firm: no single other answer would lead to another diagnosis.",
    "close": "A close call: it doesn't take much for another diagnosis.",
}
UNTRIED = "Taken for a close call: there are too many other answers to try them all."
NO_OUTCOME = "no diagnosis, until more is answered"
NOTHING_FLIPS = (
    "None of the changes that were tried does; there are too many to try them all.",
    "No change of one answer does, and none of the changes of two that were tried.",
    "No change of one answer does, and none of two.",
)
"""By how many answers were changed at once, all of them tried."""


def describe_result(
    compiled: contract.CompiledAssessment, answers: contract.Answers, result: contract.Result
) -> list[Block]:
    """Return a result made from ``answers``, with the reasons where it has some."""
    words = _Words(compiled)
    blocks = [
        words.say_outcome(result),
        Block("Scores", tuple(words.list_scores(result))),
        words.list_focus(result),
        Block("Advice", tuple(words.list_advice(result))),
    ]
    if why := result.get("why"):
        blocks += [
            Block("How sure", tuple(words.say_certainty(result["outcome"], why))),
            Block("What would change it", tuple(words.list_flips(result["outcome"], why, answers))),
            Block("What moved the scores", tuple(words.list_effects(why))),
            Block("Answers that don't seem to go together", tuple(words.list_pairs(why))),
        ]
    return [block for block in blocks if block.lines]


class _Words:
    """Knows what the ids of one assessment stand for."""

    def __init__(self, compiled: contract.CompiledAssessment) -> None:
        self._compiled = compiled
        self._items = {each["id"]: each for each in compiled["items"]}
        self._dimensions = {each["id"]: each for each in compiled["dimensions"]}
        self._outcomes = {each["id"]: each for each in compiled["outcomes"]}

    def say_outcome(self, result: contract.Result) -> Block:
        counts = f"{result['answered']} of {result['items']} questions answered."
        outcome = self._outcomes.get(result["outcome"] or "")
        if outcome is None:
            return Block(_say_none(result), (counts,))
        because = "none of the other diagnoses fits"
        if outcome["when"] is not None:
            because = outcome["because"]
        given = f"'{outcome['id']}' is given if {because}."
        return Block(outcome["title"], (given, counts))

    def list_scores(self, result: contract.Result) -> list[str]:
        rows = [["", "score", "range", "band", "percentile"]]
        for each in result["dimensions"]:
            dimension = self._dimensions[each["id"]]
            bands = {band["id"]: band["title"] for band in dimension["bands"]}
            low, high = whole(each["low"]), whole(each["high"])
            rows.append(
                [
                    dimension["title"],
                    whole(each["score"]),
                    low if low == high else f"{low}–{high}",  # noqa: RUF001 (a range)
                    bands.get(each["band"] or "", ""),
                    "" if each["percentile"] is None else f"{each['percentile']:g}",
                ]
            )
        # A column that no row but the header fills is of no use.
        used = [n for n in range(5) if n < 3 or any(row[n] for row in rows[1:])]
        return align([[row[n] for n in used] for row in rows], right=(1, 2))

    def list_focus(self, result: contract.Result) -> Block:
        found = [self._dimensions[name] for name in result["focus"]]
        focus = self._compiled["focus"]
        title = focus["title"] if found and focus else ""
        return Block(title, tuple(each["symptom"] or each["title"] for each in found))

    def list_advice(self, result: contract.Result) -> list[str]:
        titles = {each["id"]: each["title"] for each in self._compiled["advice"]}
        return align([(name, titles[name]) for name in result["advice"]])

    def say_certainty(self, outcome: str | None, why: contract.Why) -> list[str]:
        others = [self._outcomes[name]["title"] for name in why["possible"] if name != outcome]
        is_untried = why["call"] == "close" and not why["flips"] and not others
        lines = [UNTRIED if is_untried else CALLS[why["call"]]] if why["call"] else []
        if others:
            lines.append(f"With what is unanswered, still possible: {'; '.join(others)}.")
        return lines

    def list_flips(
        self, outcome: str | None, why: contract.Why, answers: contract.Answers
    ) -> list[str]:
        if outcome and not why["flips"]:
            return [NOTHING_FLIPS[why["searched"]]]
        lines = []
        for flip in why["flips"]:
            changes = " and ".join(
                f"'{change['item']}' were {self._say_answer(change['item'], change['answer'])} "
                f"instead of {self._name_answer(answers.get(change['item']))}"
                for change in flip["changes"]
            )
            lines.append(f"If {changes}: {self._name_outcome(flip['outcome'])}")
        return lines

    def _name_outcome(self, outcome: str | None) -> str:
        return NO_OUTCOME if outcome is None else self._outcomes[outcome]["title"]

    def list_effects(self, why: contract.Why) -> list[str]:
        ranked = sorted(why["effects"], key=lambda each: -abs(each["effect"]))
        rows = [
            (
                f"{round(each['effect'], 1) + 0.0:+.1f}",  # never -0.0
                self._dimensions[each["dimension"]]["title"],
                self._items[each["item"]]["text"],
            )
            for each in ranked
        ]
        return align(rows, right=(0,))

    def list_pairs(self, why: contract.Why) -> list[str]:
        pairs = [self._compiled["pairs"][number] for number in why["pairs"]]
        return [f"{pair['question']} ({', '.join(pair['items'])})" for pair in pairs]

    def _say_answer(self, item_id: str, answer: contract.Answer) -> str:
        item = self._items[item_id]
        if isinstance(answer, str) and KINDS[item["kind"]].is_single:
            labels = {option["id"]: option["label"] for option in item["options"]}
            return f"{answer} ({labels[answer]})" if answer in labels else _name_state(answer)
        unit = item["quantity"]["unit"] if item["quantity"] else ""
        return f"{self._name_answer(answer)} {unit}".rstrip()

    def _name_answer(self, answer: contract.Answer | None) -> str:
        if isinstance(answer, list):
            return ", ".join(f"{each}" for each in answer)
        if isinstance(answer, Mapping):
            return ", ".join(f"{part} {share}" for part, share in answer.items())
        return _name_state(answer)


def _say_none(result: contract.Result) -> str:
    if result["answered"] < result["items"]:
        return "No diagnosis yet: too few answers"
    return "No diagnosis: what decides it doesn't apply, or isn't known"


def _name_state(answer: str | float | None) -> str:
    if answer is None or isinstance(answer, str):
        return STATES_IN_WORDS.get(answer, f"{answer}")
    return f"{answer}"
