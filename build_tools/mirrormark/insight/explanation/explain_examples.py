"""Worked examples: the author's, or responses that show how each outcome comes about."""

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.responses import as_sent
from mirrormark.insight.explanation.explain_answers import describe_answers
from mirrormark.insight.explanation.explain_findings import say_rule
from mirrormark.insight.explanation.explanation_words import Words
from mirrormark.insight.explanation.parts import Example, OtherExample, Score, Sum
from mirrormark.insight.explanation.possible import Possible
from mirrormark.insight.explanation.sums import add_up
from mirrormark.model import Dimension
from mirrormark_engine import Prepared, contract, score
from mirrormark_engine.scoring.answers import Answer, read_answers
from mirrormark_engine.scoring.scores import score_dimensions
from mirrormark_engine.scoring.visible import hide

__all__ = ["find_responses", "work_examples"]

MOST_IN_FULL = 3


def find_responses(
    compiled: CompiledAssessment, possible: Possible, words: Words
) -> tuple[list[tuple[str, contract.Answers]], str]:
    """Return named responses, and where they come from."""
    named: list[tuple[str, contract.Answers]]
    examples = compiled.document.examples
    if examples:
        named = [(example.name, as_sent(example.answers)) for example in examples]
        return named, words.t("scored-example-of-author")
    found = possible.spell_examples()
    named = [
        (words.t("scored-example-made-up", title=outcome["title"]), found[outcome["id"]])
        for outcome in compiled.data["outcomes"]
        if outcome["id"] in found
    ]
    if len(named) < len(compiled.data["outcomes"]):
        return named, words.t("scored-example-of-checker-some") if named else ""
    return named, words.t("scored-example-of-checker")


def work_examples(
    compiled: CompiledAssessment,
    prepared: Prepared,
    responses: list[tuple[str, contract.Answers]],
    words: Words,
) -> tuple[tuple[Example, ...], tuple[OtherExample, ...]]:
    """Return the first responses in full, and a line for each of the others."""
    work = _Work(compiled, prepared, words)
    full = [work.describe(name, raws) for name, raws in responses[:MOST_IN_FULL]]
    others = [work.sum_up(name, raws) for name, raws in responses[MOST_IN_FULL:]]
    return tuple(full), tuple(others)


class _Work:
    """Scores responses to one assessment, and says what comes of them."""

    def __init__(self, compiled: CompiledAssessment, prepared: Prepared, words: Words) -> None:
        self._compiled = compiled
        self._prepared = prepared
        self._words = words
        self._dimensions = {each.id: each for each in compiled.document.dimensions}
        self._outcomes = {each["id"]: each for each in compiled.data["outcomes"]}
        self._rules = {each.id: each.when for each in compiled.document.outcomes}
        self._advice = {each["id"]: each["title"] for each in compiled.data["advice"]}

    def describe(self, name: str, raws: contract.Answers) -> Example:
        """Return a response and all that comes of it."""
        result = score(self._prepared, raws)
        shown = hide(self._prepared, read_answers(self._prepared, raws))
        return Example(
            name=name,
            answers=describe_answers(self._compiled, shown, self._words),
            sum=self._work_out(result, shown),
            scores=tuple(self._list_scores(result)),
            outcome=self._name_outcome(result),
            why=self._say_why(result),
            advice=tuple(self._advice[each] for each in result["advice"]),
        )

    def sum_up(self, name: str, raws: contract.Answers) -> OtherExample:
        """Return a response and its result in one line."""
        result = score(self._prepared, raws)
        ruled = {each for outcome in self._outcomes.values() for each in outcome["rests_on"]}
        scores = [
            self._words.t("scored-example-score", title=each.title, score=each.score)
            for each, of in zip(self._list_scores(result), result["dimensions"], strict=True)
            if of["id"] in ruled
        ]
        return OtherExample(name, self._words.join(scores), self._name_outcome(result))

    def _list_scores(self, result: contract.Result) -> list[Score]:
        return [
            Score(
                title=dimension.title,
                # Rounded down, as on the page, so that it never looks like more.
                score=self._say_no_score(dimension, each)
                if each["score"] is None
                else f"{int(each['score'])}",
                band=next((b.title for b in dimension.bands if b.id == each["band"]), ""),
            )
            for each in result["dimensions"]
            for dimension in [self._dimensions[each["id"]]]
        ]

    def _say_no_score(self, dimension: Dimension, scored: contract.DimensionResult) -> str:
        if not scored["items"]:
            return self._words.t("result-no-score-nothing")
        if dimension.parts:
            return self._words.t("result-no-score-part")
        return self._words.t("result-no-score")

    def _name_outcome(self, result: contract.Result) -> str:
        if result["outcome"] is None:
            return self._words.t("result-incomplete-kicker")
        return self._outcomes[result["outcome"]]["title"]

    def _say_why(self, result: contract.Result) -> str:
        if result["outcome"] is None:
            return ""
        rule = self._rules[result["outcome"]]
        if rule:
            said = say_rule(rule, self._compiled.document, self._words)
            return self._words.t("result-rule-when", rule=said)
        is_alone = len(self._outcomes) == 1
        return self._words.t("scored-outcome-everybody" if is_alone else "result-rule-otherwise")

    def _work_out(self, result: contract.Result, shown: dict[str, Answer]) -> Sum | None:
        scores = score_dimensions(self._prepared, shown)
        outcome = self._outcomes.get(result["outcome"] or "")
        behind = outcome["rests_on"] if outcome else []
        known = {
            dimension.id: score
            for dimension in self._list_fed(behind)
            if (score := scores[dimension.id].score) is not None
        }
        if not known:
            return None
        # A score of 0 or 100 would show little of how it comes about.
        telling = [name for name, score in known.items() if 0 < score < 100] or list(known)
        dimension = self._dimensions[telling[0]]
        return add_up(dimension, self._compiled, self._prepared, shown, self._words)

    def _list_fed(self, first: list[str]) -> list[Dimension]:
        """Return the dimensions that items feed, those behind ``first`` before all others."""
        order = [
            name
            for each in [*first, *self._dimensions]
            for name in [each, *(part.id for part in self._dimensions[each].parts)]
        ]
        return [
            self._dimensions[name]
            for name in dict.fromkeys(order)
            if not self._dimensions[name].parts
        ]
