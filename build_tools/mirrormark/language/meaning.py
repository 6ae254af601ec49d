"""What a file says, apart from where and how it is written: for whoever changes its text."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from mirrormark.model import Document, Place, Prose

__all__ = ["meaning_of"]

HOW_IT_IS_WRITTEN = ("has_own_id",)


def meaning_of(document: Document) -> object:
    """Return what two texts of a file have in common that mean the same, so that it is equal.

    Space in prose is left out: whether it is seen, only what renders can say.
    """
    return _strip(document)


def _strip(value: object) -> object:
    if isinstance(value, Place):
        return None
    if isinstance(value, Prose):
        return value.text.split()
    if is_dataclass(value):
        return {
            "": type(value),
            **{
                each.name: _strip(getattr(value, each.name))
                for each in fields(value)
                if each.compare and each.name not in HOW_IT_IS_WRITTEN
            },
        }
    if isinstance(value, Mapping):
        return {key: _strip(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_strip(each) for each in value]
    return value
