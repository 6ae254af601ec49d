"""What scores lead to: outcomes, advice, notices, pairs and the focus, in words."""

from collections.abc import Iterator

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.insight.explanation.explanation_words import Words
from mirrormark.insight.explanation.parts import Diagnosis, Pair, Step
from mirrormark.insight.rules_in_words import rule_in_words
from mirrormark.model import Assessment
from mirrormark.model.rules import Is, Rule, walk_claims, walk_names

__all__ = [
    "describe_advice",
    "describe_notices",
    "describe_outcomes",
    "describe_pairs",
    "say_about_outcomes",
    "say_focus",
    "say_rule",
]


def describe_outcomes(compiled: CompiledAssessment, words: Words) -> Iterator[Diagnosis]:
    """Yield the outcomes in the order in which their rules are tried."""
    titles = {each["id"]: each["title"] for each in compiled.data["dimensions"]}
    items = {item.id for item in compiled.document.items}
    written = {outcome.id: outcome for outcome in compiled.document.outcomes}
    for position, outcome in enumerate(compiled.data["outcomes"], start=1):
        rule = written[outcome["id"]].when
        names = {name.partition(".")[0] for name in walk_names(rule)} if rule else set()
        behind = [titles[name] for name in outcome["rests_on"]]
        if (names & items) - set(titles):
            behind.append(words.t("scored-outcome-answers"))
        yield Diagnosis(
            id=outcome["id"],
            number=position,
            title=outcome["title"],
            rule=_say_rule(
                say_rule(rule, compiled.document, words), words, is_alone=len(written) == 1
            ),
            rests_on=words.join(behind) if rule else _say_all_above(position, words),
        )


def say_rule(rule: Rule | None, assessment: Assessment, words: Words) -> str:
    """Say a rule; nothing where there is none."""
    return "" if rule is None else rule_in_words(rule, assessment, words.catalogue)


def _say_rule(rule: str, words: Words, *, is_alone: bool) -> str:
    if rule:
        return words.t("outcomes-when", rule=rule)
    return words.t("scored-outcome-everybody" if is_alone else "outcomes-otherwise")


def _say_all_above(position: int, words: Words) -> str:
    return words.t("scored-outcome-all-others") if position > 1 else ""


def say_about_outcomes(assessment: Assessment, words: Words) -> Iterator[str]:
    """Yield how to read the rules, sentence by sentence; nothing where there is none."""
    rules = [outcome.when for outcome in assessment.outcomes if outcome.when]
    if len(assessment.outcomes) > 1:
        yield words.t("scored-outcomes-text")
    dimensions = {each.id: each for each in assessment.dimensions}
    bands = (
        band.title
        for rule in rules
        for claim in walk_claims(rule)
        if isinstance(claim, Is) and claim.name in dimensions
        for band in dimensions[claim.name].bands
        if band.id == claim.value
    )
    if band := next(bands, None):
        yield words.t("scored-outcomes-bands", band=band)


def describe_advice(compiled: CompiledAssessment, words: Words) -> Iterator[Step]:
    """Yield the advice in the order in which it is given."""
    t = words.t
    titles = {each["id"]: words.quote(each["title"]) for each in compiled.data["outcomes"]}
    for advice in compiled.document.advice:
        rule = say_rule(advice.when, compiled.document, words)
        outcomes = words.join([titles[name] for name in advice.outcomes], "or")
        if outcomes and rule:
            said = t("scored-advice-both", outcomes=outcomes, rule=rule)
        elif outcomes:
            said = t("scored-advice-outcomes", outcomes=outcomes)
        else:
            said = t("scored-advice-rule", rule=rule)
        yield Step(advice.id, advice.title, said)


def describe_notices(compiled: CompiledAssessment, words: Words) -> Iterator[Step]:
    """Yield the notices in the order in which they are shown."""
    for notice in compiled.document.notices:
        rule = say_rule(notice.when, compiled.document, words)
        yield Step(notice.id, notice.title, words.t("outcomes-when", rule=rule))


def describe_pairs(compiled: CompiledAssessment, words: Words) -> Iterator[Pair]:
    """Yield the pairs of questions whose answers should go together."""
    t = words.t
    texts = {item.id: item.text for item in compiled.document.items}
    for pair in compiled.document.pairs:
        apart = words.percentage(pair.apart)
        opposite = t("scored-pair-opposite", apart=apart)
        yield Pair(
            questions=tuple(texts[name] for name in pair.items),
            rule=opposite if pair.is_opposite else t("scored-pair-same", apart=apart),
            asked=pair.question,
        )


def say_focus(assessment: Assessment, words: Words) -> str:
    """Say what the result names as lowest; nothing without a focus."""
    focus = assessment.focus
    if focus is None:
        return ""
    titles = {dimension.id: dimension.title for dimension in assessment.dimensions}
    among = words.join([titles[name] for name in focus.among])
    return words.t(
        "scored-focus-text", title=focus.title, among=among, below=words.number(focus.below)
    )
