"""A result in words, as the page would say it, for terminals."""

from functools import reduce

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.insight.answers_in_words import AnswerWords
from mirrormark.insight.explanation.explanation_words import Words
from mirrormark.insight.rules_in_words import rule_in_words
from mirrormark.wording.catalogue import Catalogue
from mirrormark.wording.tables import Block, align, round_to_tenths, whole
from mirrormark_engine import contract

__all__ = ["describe_result"]

WORTH_TELLING = 0.05
"""Outcomes that come less often on answering again aren't listed."""


def describe_result(
    compiled: CompiledAssessment,
    answers: contract.Answers,
    result: contract.Result,
    catalogue: Catalogue,
) -> list[Block]:
    """Return a result made from ``answers``, with the reasons where it has some."""
    t, words = catalogue.text, _Words(compiled, catalogue)
    blocks = [
        *words.list_notices(result),
        words.say_outcome(result),
        Block(t("terminal-scores"), tuple(words.list_scores(result))),
        words.list_focus(result),
        Block(t("terminal-advice"), tuple(words.list_advice(result))),
    ]
    if why := result.get("why"):
        blocks += [
            Block(t("terminal-sure"), tuple(words.say_certainty(result["outcome"], why))),
            Block(t("terminal-change"), tuple(words.list_flips(result["outcome"], why, answers))),
            Block(t("terminal-moved"), tuple(words.list_effects(why))),
            Block(t("terminal-pairs"), tuple(words.list_pairs(why))),
        ]
    return [block for block in blocks if block.lines]


def _list_errors(result: contract.Result) -> list[contract.ErrorOfScore]:
    why = result.get("why")
    return why["errors"] if why else []


def _say_range(ends: contract.DimensionResult | contract.ErrorOfScore | None) -> str:
    if ends is None:
        return ""
    low, high = whole(ends["low"]), whole(ends["high"])
    return low if low == high else f"{low}–{high}"  # noqa: RUF001 (a range)


class _Words:
    """Knows what the ids of one assessment stand for."""

    def __init__(self, compiled: CompiledAssessment, catalogue: Catalogue) -> None:
        self._assessment, data = compiled.document, compiled.data
        self._compiled, self._catalogue = data, catalogue
        self._items = {item.id: item for item in compiled.document.items}
        self._dimensions = {each["id"]: each for each in data["dimensions"]}
        self._outcomes = {each.id: each for each in compiled.document.outcomes}
        self._answers = AnswerWords(compiled.document, catalogue)

    def say_outcome(self, result: contract.Result) -> Block:
        t = self._catalogue.text
        counts = t("terminal-counts", answered=result["answered"], count=result["items"])
        outcome = self._outcomes.get(result["outcome"] or "")
        if outcome is None:
            is_open = result["answered"] < result["items"]
            return Block(t("terminal-none-yet") if is_open else t("terminal-none"), (counts,))
        given = t("terminal-otherwise", id=outcome.id)
        if outcome.when is not None:
            rule = rule_in_words(outcome.when, self._assessment, self._catalogue)
            given = t("terminal-given", id=outcome.id, rule=rule)
        return Block(outcome.title, (given, counts))

    def list_scores(self, result: contract.Result) -> list[str]:
        t = self._catalogue.text
        names = (t("terminal-score"), t("terminal-range"), t("terminal-likely"))
        number = self._catalogue.number
        rows = [["", *names, t("terminal-band"), t("terminal-percentile")]]
        errors = {each["dimension"]: each for each in _list_errors(result)}
        for each in result["dimensions"]:
            dimension = self._dimensions[each["id"]]
            bands = {band["id"]: band["title"] for band in dimension["bands"]}
            rows.append(
                [
                    dimension["title"],
                    whole(each["score"]),
                    _say_range(each),
                    _say_range(errors.get(each["id"])),
                    bands.get(each["band"] or "", ""),
                    "" if (percent := each["percentile"]) is None else number(percent),
                ]
            )
        # A column that no row but the header fills is of no use.
        used = [n for n in range(6) if n < 3 or any(row[n] for row in rows[1:])]
        right = (1, 2, 3) if errors else (1, 2)
        return align([[row[n] for n in used] for row in rows], right=right)

    def list_focus(self, result: contract.Result) -> Block:
        focus, t = self._compiled["focus"], self._catalogue.text
        if focus is None:
            return Block("", ())
        if result["focus_level"]:
            titles = [self._dimensions[name]["title"] for name in focus["among"]]
            joined = Words(self._catalogue).join(titles)
            return Block(focus["title"], (t("result-focus-level", titles=joined),))
        found = [self._dimensions[name] for name in result["focus"]]
        lines = [each["symptom"] or each["title"] for each in found]
        several = [t("result-focus-several")] if len(found) > 1 else []
        return Block(focus["title"], (*several, *lines))

    def list_advice(self, result: contract.Result) -> list[str]:
        titles = {each["id"]: each["title"] for each in self._compiled["advice"]}
        return align([(name, titles[name]) for name in result["advice"]])

    def list_notices(self, result: contract.Result) -> list[Block]:
        t, shown = self._catalogue.text, result.get("notices", [])
        return [
            Block(t("notice-kicker", urgency=each["urgency"]), (each["title"],))
            for each in self._compiled.get("notices", [])
            if each["id"] in shown
        ]

    def say_certainty(self, outcome: str | None, why: contract.Why) -> list[str]:
        t = self._catalogue.text
        others = [self._outcomes[name].title for name in why["possible"] if name != outcome]
        lines = []
        if outcome:
            same = {each["outcome"]: each["chance"] for each in why["again"]}.get(outcome, 0.0)
            lines.append(t("terminal-call", call=why["call"] or "untried", often=self._often(same)))
            lines += [
                t(
                    "terminal-again",
                    title=self._name_outcome(each["outcome"]),
                    often=self._often(each["chance"]),
                )
                for each in why["again"]
                if each["outcome"] != outcome and each["chance"] >= WORTH_TELLING
            ]
        if others:
            lines.append(t("terminal-possible", titles="; ".join(others)))
        return lines

    def _often(self, chance: float) -> str:
        return self._catalogue.text("result-often", tenths=round_to_tenths(chance))

    def list_flips(
        self, outcome: str | None, why: contract.Why, answers: contract.Answers
    ) -> list[str]:
        t = self._catalogue.text
        if outcome and not why["flips"]:
            return [t("terminal-flips-none", searched=f"changes-{why['searched']}")]
        lines = []
        for flip in why["flips"]:
            changes = [
                t(
                    "terminal-flip-change",
                    item=change["item"],
                    answer=self._answers.say(change["item"], change["answer"]),
                    before=self._answers.name(answers.get(change["item"])),
                )
                for change in flip["changes"]
            ]
            told = reduce(lambda one, two: t("rule-and", first=one, second=two), changes)
            outcome_title = self._name_outcome(flip["outcome"])
            lines.append(t("terminal-flip", changes=told, outcome=outcome_title))
        return lines

    def _name_outcome(self, outcome: str | None) -> str:
        t = self._catalogue.text
        return t("terminal-no-outcome") if outcome is None else self._outcomes[outcome].title

    def list_effects(self, why: contract.Why) -> list[str]:
        ranked = sorted(why["effects"], key=lambda each: -abs(each["effect"]))
        rows = [
            (
                self._catalogue.signed(each["effect"]),
                self._dimensions[each["dimension"]]["title"],
                self._items[each["item"]].text,
            )
            for each in ranked
        ]
        return align(rows, right=(0,))

    def list_pairs(self, why: contract.Why) -> list[str]:
        pairs = [self._compiled["pairs"][number] for number in why["pairs"]]
        return [f"{pair['question']} ({', '.join(pair['items'])})" for pair in pairs]
