"""Answers in words, for terminals."""

from collections.abc import Mapping

from mirrormark.kinds import KINDS
from mirrormark.model import DOESNT_APPLY, DONT_KNOW, Assessment
from mirrormark.model.scales import labelled_options
from mirrormark.wording.catalogue import Catalogue
from mirrormark_engine import contract

__all__ = ["AnswerWords"]


class AnswerWords:
    """Knows what answers to one assessment say."""

    def __init__(self, assessment: Assessment, catalogue: Catalogue) -> None:
        self._assessment, self._catalogue = assessment, catalogue
        self._items = {item.id: item for item in assessment.items}

    def say(self, item_id: str, answer: contract.Answer) -> str:
        """Return an answer to an item with its label or its unit."""
        item = self._items[item_id]
        if isinstance(answer, str) and KINDS[item.kind].is_single:
            options = labelled_options(item, self._assessment)
            labels = {option.id: option.label for option in options}
            return f"{answer} ({labels[answer]})" if answer in labels else self._name_state(answer)
        unit = item.quantity.unit if item.quantity else ""
        return f"{self.name(answer)} {unit}".rstrip()

    def name(self, answer: contract.Answer | None) -> str:
        """Return an answer as it is sent, or the words for one that is none."""
        if isinstance(answer, list):
            return ", ".join(f"{each}" for each in answer)
        if isinstance(answer, Mapping):
            number = self._catalogue.number
            return ", ".join(f"{part} {number(share)}" for part, share in answer.items())
        return self._name_state(answer)

    def _name_state(self, answer: str | float | None) -> str:
        t = self._catalogue.text
        if answer is None or answer in (DOESNT_APPLY, DONT_KNOW):
            return t("terminal-state", state=answer or "blank")
        return answer if isinstance(answer, str) else self._catalogue.number(answer)
