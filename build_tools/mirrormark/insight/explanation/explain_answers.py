"""The answers of a response in words."""

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.insight.explanation.explanation_words import Words
from mirrormark.insight.explanation.parts import Answers
from mirrormark.kinds import KINDS
from mirrormark.model import Item
from mirrormark.model.scales import labelled_options
from mirrormark_engine.scoring.answers import Answer

__all__ = ["describe_answers", "say_answer"]


def say_answer(item: Item, answer: Answer, compiled: CompiledAssessment, words: Words) -> str:
    """Return one answer as a reader would name it."""
    t = words.t
    if answer.state != "answered":
        states = {
            "doesnt-apply": t("form-doesnt-apply"),
            "dont-know": t("form-dont-know"),
            "hidden": t("scored-example-hidden"),
            "blank": t("scored-example-blank"),
        }
        return states[answer.state]
    labels = {option.id: option.label for option in labelled_options(item, compiled.document)}
    return KINDS[item.kind].say_answer(item, answer, labels, words)


def describe_answers(
    compiled: CompiledAssessment, shown: dict[str, Answer], words: Words
) -> tuple[Answers, ...]:
    """Return all answers by dimension, those alike together; what is not scored comes last."""
    groups: dict[str | None, dict[str, list[str]]] = {}
    for position, item in enumerate(compiled.document.items, start=1):
        said = say_answer(item, shown[item.id], compiled, words)
        fed: list[str | None] = [feed.dimension for feed in item.feeds]
        for name in fed or [None]:
            groups.setdefault(name, {}).setdefault(said, []).append(words.number(position))
    titles: dict[str | None, str] = {each.id: each.title for each in compiled.document.dimensions}
    titles[None] = words.t("scored-unscored")
    return tuple(
        Answers(
            title=title,
            groups=tuple(
                (
                    said,
                    words.t(
                        "scored-example-numbers",
                        count=len(numbers),
                        numbers=words.join(numbers),
                    ),
                )
                for said, numbers in groups[name].items()
            ),
        )
        for name, title in titles.items()
        if name in groups
    )
