"""Every string that readers see, from one file a language (`locales/en-GB.json`)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from babel import Locale

from mirrormark.contract.page import Text

__all__ = ["Catalogue", "load_catalogue"]

SCRIPT_ROOMS = ("form", "errors", "check", "engine", "result", "store", "picture", "what-if")
"""The first parts of the keys that the script of every page needs."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The strings of one language."""

    language: str
    """A language tag such as `en-GB`."""
    texts: Mapping[str, Text]
    """Key to text; a text that depends on a count is a mapping by plural form."""

    def text(self, key: str, **values: str | int) -> str:
        """Return the text of ``key`` with its ``{names}`` filled in; ``count`` picks the plural.

        Raises KeyError for a key or a name that there isn't.
        """
        text = self.texts[key]
        if not isinstance(text, str):
            form = Locale.parse(self.language, sep="-").plural_form(int(values["count"]))
            text = text.get(form) or text["other"]
        return text.format_map(values)

    def for_script(self, *more: str) -> dict[str, Text]:
        """Return the strings that the script of a page needs, with those of ``more`` rooms."""
        rooms = (*SCRIPT_ROOMS, *more)
        return {key: text for key, text in self.texts.items() if key.split(".")[0] in rooms}


def load_catalogue(language: str = "en-GB") -> Catalogue:
    """Read the catalogue of a language. Raises FileNotFoundError where there is none."""
    source = files("mirrormark") / "locales" / f"{language}.json"
    return Catalogue(language, json.loads(source.read_text(encoding="utf-8")))
