"""Every string that readers see, from one file a language, such as `wording/locales/en-GB.ftl`.

It is in Fluent's syntax. The script of a page gets what it needs of the same file.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cached_property, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

# What follows takes a while to import, and a check of an assessment mostly says nothing of ours.
if TYPE_CHECKING:
    from babel import Locale
    from fluent.runtime import FluentBundle
    from fluent.syntax import ast

__all__ = [
    "MINUS",
    "Catalogue",
    "CatalogueError",
    "choose_language",
    "find_nearest_language",
    "is_from_right",
    "load_catalogue",
]

SCRIPT_ROOMS = (
    *(
        "form",
        "errors",
        "check",
        "engine",
        "part",
        "result",
        "store",
        "responses",
        "picture",
        "summary",
    ),
    *("what-if", "carry", "earlier"),
)
"""The first parts of the keys that the script of every page needs."""

LONGEST = 2000
"""Characters of a value that Fluent takes without a word; it refuses more than 2,500."""
MOST_REMEMBERED = 4096
"""Texts with their values, and numbers."""
TENTH = Decimal("0.1")
MINUS = "\u2212"
"""A hyphen looks like none, and a line may end with it: most languages write one all the same."""
NO_BREAK = "\N{NO-BREAK SPACE}"
STAND_INS = [chr(0xF0000 + number) for number in range(100)]
"""Private signs, which stand for longer values."""


type Number = Decimal | Fraction | float


class CatalogueError(Exception):
    """What is wrong with the file of a language."""


@dataclass(frozen=True)
class Catalogue:
    """The strings of one language."""

    language: str
    """A language tag such as `en-GB`."""
    source: str
    """What its file says."""

    @cached_property
    def entries(self) -> "dict[str, ast.Message | ast.Term]":
        """Its messages and terms, by key. Raises CatalogueError where the file has mistakes."""
        from fluent.syntax import FluentParser, ast  # noqa: PLC0415

        entries: dict[str, ast.Message | ast.Term] = {}
        for entry in FluentParser(with_spans=False).parse(self.source).body:
            if isinstance(entry, ast.Junk):
                raise CatalogueError(f"{self.language}.ftl can't be read here: {entry.content}")
            if isinstance(entry, ast.Message | ast.Term):
                key = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
                if key in entries:
                    raise CatalogueError(f"{self.language}.ftl has '{key}' twice")
                entries[key] = entry
        return entries

    @cached_property
    def locale(self) -> "Locale":
        """How its language writes numbers, dates and lists."""
        return find_locale(self.language)

    @cached_property
    def _bundle(self) -> "FluentBundle":
        from fluent.runtime import FluentBundle  # noqa: PLC0415
        from fluent.syntax import ast  # noqa: PLC0415

        bundle = FluentBundle([f"{self.locale}"], use_isolating=self.is_from_right)
        bundle.add_resource(ast.Resource([*self.entries.values()]))
        return bundle

    @property
    def is_from_right(self) -> bool:
        """Whether its language is written from right to left."""
        return is_from_right(self.language)

    def text(self, key: str, **values: str | int) -> str:
        """Return the text of ``key`` with its values filled in; ``count`` picks the plural.

        Raises KeyError for a key or a value that there isn't.
        """
        return self._tell(key, **values)

    @cached_property
    def _tell(self) -> Callable[..., str]:
        """What `text` returns, remembered: a page has most of its words from us many times."""
        return lru_cache(MOST_REMEMBERED)(self._tell_anew)

    def _tell_anew(self, key: str, **values: str | int) -> str:
        pattern = self._bundle.get_message(key).value
        assert pattern is not None, "a message of ours is more than attributes"
        long = [name for name, value in values.items() if len(f"{value}") > LONGEST]
        stand_ins = dict(zip(long, STAND_INS, strict=False))
        told, errors = self._bundle.format_pattern(pattern, {**values, **stand_ins})
        if errors:
            raise KeyError(f"'{key}': {errors[0]}")
        for name, sign in stand_ins.items():
            told = f"{told}".replace(sign, f"{values[name]}")
        return f"{told}"

    def number(self, value: Number) -> str:
        """Return a number as exactly as it is given, its thousands set apart."""
        from babel.numbers import get_minus_sign_symbol  # noqa: PLC0415

        exact = value if isinstance(value, int) else _read_exactly(value)
        digits = self._write(f"{abs(exact)}")
        sign = get_minus_sign_symbol(self.locale).replace("-", MINUS) if exact < 0 else ""
        return f"{sign}{digits}"

    @cached_property
    def _write(self) -> Callable[[str], str]:
        """Write digits as the language does; by their text, since 1.0 is equal to 1."""
        from babel.numbers import format_decimal  # noqa: PLC0415

        return lru_cache(MOST_REMEMBERED)(
            lambda digits: format_decimal(digits, locale=self.locale, decimal_quantization=False)
        )

    def numeral(self, value: Number) -> str:
        """Return a number as a reader can type it, with nothing between thousands, but its sign."""
        from babel.numbers import get_decimal_symbol  # noqa: PLC0415

        plain = f"{_read_exactly(value).normalize():f}"
        return plain.replace(".", get_decimal_symbol(self.locale)).replace("-", MINUS)

    def amount(self, value: Number, unit: str) -> str:
        """Return a number with its unit, never torn apart at the end of a line."""
        return f"{self.number(value)}{NO_BREAK}{unit}" if unit else self.number(value)

    def signed(self, value: Number) -> str:
        """Return a number with its sign, rounded to one decimal; nought has no sign."""
        from babel.numbers import get_plus_sign_symbol  # noqa: PLC0415

        rounded = _read_exactly(value).quantize(TENTH, ROUND_HALF_UP)
        sign = get_plus_sign_symbol(self.locale) if rounded > 0 else ""
        return f"{sign}{self.number(rounded)}"

    def for_script(self, *more: str) -> str:
        """Return the strings that the script of a page needs, with those of ``more`` rooms."""
        return self.strings_of(*SCRIPT_ROOMS, *more)

    def strings_of(self, *rooms: str) -> str:
        """Return the strings of some rooms, with the terms, in Fluent's syntax."""
        return self._serialize(*rooms)

    @cached_property
    def _serialize(self) -> Callable[..., str]:
        """What `strings_of` returns, remembered: most pages need the same."""
        return lru_cache(self._serialize_anew)

    def _serialize_anew(self, *rooms: str) -> str:
        from fluent.syntax import FluentSerializer, ast  # noqa: PLC0415

        beginnings = tuple(f"{room}-" for room in rooms)
        needed = [
            entry for key, entry in self.entries.items() if key.startswith(("-", *beginnings))
        ]
        return FluentSerializer().serialize(ast.Resource([*needed]))


def _read_exactly(value: Number) -> Decimal:
    """Return a number without what a float adds to it."""
    near = float(value) if isinstance(value, Fraction) else value
    return Decimal(repr(near)) if isinstance(near, float) else Decimal(near)


LOCALES: Traversable = files("mirrormark.wording") / "locales"
ENGLISH = "en-GB"


def list_languages() -> list[str]:
    """Return the tags of the languages that there are strings in."""
    return sorted(each.name.removesuffix(".ftl") for each in LOCALES.iterdir())


def choose_language(*tags: str | None) -> str:
    """Return the language of ours that is nearest to the first of these tags that any is near to.

    `de-AT` is near to `de`, and `en-US` to `en-GB`. Without any it is English.
    """
    known = list_languages()
    near = (find_nearest_language(tag, known) for tag in tags if tag)
    return next((each for each in near if each), ENGLISH)


def find_nearest_language(tag: str, known: Sequence[str]) -> str | None:
    """Return the tag that is nearest to another one, None where it is of none of the languages.

    The script for pages of other sites goes by the same, see `tests/vectors/languages.json`.
    """
    parts = tag.replace("_", "-").casefold().split("-")
    for length in range(len(parts), 0, -1):
        wanted = "-".join(parts[:length])
        near = [each for each in known if each.casefold() == wanted]
        near += [each for each in known if each.casefold().startswith(f"{wanted}-")]
        if near and wanted:
            return near[0]
    return None


@lru_cache
def load_catalogue(language: str = ENGLISH) -> Catalogue:
    """Read the catalogue of a language. Raises FileNotFoundError where there is none."""
    return Catalogue(language, (LOCALES / f"{language}.ftl").read_text(encoding="utf-8"))


def is_from_right(tag: str) -> bool:
    """Whether a language is written from right to left; one that nobody knows isn't."""
    from babel import UnknownLocaleError  # noqa: PLC0415

    try:
        return find_locale(tag.replace("_", "-")).text_direction == "rtl"
    except (UnknownLocaleError, ValueError):
        return False


def find_locale(tag: str) -> "Locale":
    """Return what Babel knows of a language, or of the one that the tag begins with."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        return Locale.parse(tag, sep="-")
    except UnknownLocaleError:
        return Locale.parse(tag.partition("-")[0])
