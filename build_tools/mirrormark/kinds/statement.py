"""A statement: a sentence that readers say more or less to, on a scale."""

from typing import override

from mirrormark import model
from mirrormark.kinds.choice import Choice
from mirrormark.kinds.given import Words
from mirrormark.kinds.kind import Options

__all__ = ["Statement"]


class Statement(Choice):
    """It is answered like a choice, whose options are those of the scale."""

    in_words = "a statement"
    has_scale = True
    has_list = False
    attributes = ("scale",)
    elsewhere = ()

    @override
    def say_answered_on(self, item: model.Item, options: Options, words: Words) -> str:
        lowest, highest = self.find_range(item, options)
        return words.t(
            "scored-item-scale",
            scale=words.name_scale(item.scale or ""),
            lowest=words.amount(lowest, ""),
            highest=words.amount(highest, ""),
        )

    @override
    def say_key(self, item: model.Item, feed: model.Feed, words: Words) -> str:
        t = words.t
        if (item.scale or "").startswith("agreement"):
            return t("scored-key-disagreeing") if feed.reverse else t("scored-key-agreeing")
        return t("scored-key-earlier") if feed.reverse else t("scored-key-later")
