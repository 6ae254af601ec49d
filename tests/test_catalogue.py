"""Every string that a reader sees is in the catalogue, and every string in it is used."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from mirrormark.language.schemas import SCHEMAS
from mirrormark.model.scales import BUILT_IN_SCALES
from mirrormark.wording.catalogue import Catalogue, CatalogueError, choose_language, load_catalogue
from tests.messages import LANGUAGES, PLURALS, VECTORS, names_of, write

ROOT = Path(__file__).parent.parent / "build_tools"
USE = re.compile(r"""\bt\(\s*["`]([a-z][\w-]*?)(-\$\{[^}]*\})?["`]""")

SENTENCES = {
    "picture-pairs": "pairs",
    "picture-plane": "plane",
    "picture-ends": "scores",
    "picture-shares": "shares",
    "picture-effects": "effects",
}
"""Where the sentences for findings begin, and of which kind of picture."""
TYPES = SCHEMAS["result"]["$defs"]


def look_up(schema: dict[str, Any]) -> dict[str, Any]:
    return TYPES[schema["$ref"].rpartition("/")[2]]


def used_keys() -> Iterator[tuple[str, bool]]:
    """Yield each key and whether it is only the first part of one."""
    sources = [
        *(ROOT / "mirrormark_web/src").rglob("*.js"),
        *(ROOT / "mirrormark").rglob("*.html"),
        *(ROOT / "mirrormark").rglob("*.py"),
    ]
    assert len(sources) > 10
    for source in sources:
        text = source.read_text(encoding="utf-8")
        for match in USE.finditer(text):
            yield match[1], bool(match[2])


def test_every_key_that_is_used_exists_and_the_other_way_round() -> None:
    keys = set(load_catalogue().entries)
    whole = {key for key, is_start in used_keys() if not is_start}
    starts = {key for key, is_start in used_keys() if is_start}
    assert whole <= keys
    assert starts == {"embed-failed", "engine-reasons", *SENTENCES}
    names = [f"scale-name-{name}" for name in BUILT_IN_SCALES]
    labels = [
        f"scale-{name}-{n}" for name, size in BUILT_IN_SCALES.items() for n in range(1, size + 1)
    ]
    found = {key for key in keys - whole if not key.startswith(tuple(starts))}
    assert found == {*names, *labels}


@pytest.mark.parametrize("start", SENTENCES)
def test_every_finding_of_a_picture_has_its_sentence(start: str) -> None:
    pictures = [look_up(each)["properties"] for each in TYPES["Picture"]["anyOf"]]
    kinds = {fields["kind"]["const"]: look_up(fields["finding"]) for fields in pictures}
    says = kinds[SENTENCES[start]]["properties"]["says"]["enum"]
    assert {f"{start}-{each}" for each in says} <= set(load_catalogue().entries)


def test_every_reason_of_the_protocol_has_its_words() -> None:
    reasons = SCHEMAS["from-worker"]["$defs"]["Reason"]["enum"]
    found = {
        key.removeprefix("engine-reasons-")
        for key in load_catalogue().entries
        if key.startswith("engine-reasons-")
    }
    assert set(reasons) == found


def test_plurals_follow_the_language() -> None:
    catalogue = load_catalogue()
    assert catalogue.text("facts-minutes", count=1) == "About 1 minute"
    assert catalogue.text("facts-minutes", count=6) == "About 6 minutes"
    polish = Catalogue("pl", "m = { $count ->\n [one] 1\n [few] few\n *[many] many\n}\n")
    assert [polish.text("m", count=count) for count in (1, 3, 5)] == ["1", "few", "many"]


def test_unknown_keys_and_missing_values_are_errors() -> None:
    with pytest.raises(KeyError):
        load_catalogue().text("no-such-key")
    with pytest.raises(KeyError):
        load_catalogue().text("form-label")


def test_long_values_are_told_in_full() -> None:
    rule = "x" * 50_000
    assert load_catalogue().text("outcomes-when", rule=rule) == f"If {rule}."


@pytest.mark.parametrize(
    ("source", "what"),
    [("a = { $b", "can't be read here: a = "), ("a = 1\na = 2\n", "has 'a' twice")],
)
def test_a_file_with_mistakes_is_refused(source: str, what: str) -> None:
    with pytest.raises(CatalogueError, match=re.escape(f"xx.ftl {what}")):
        _ = Catalogue("xx", source).entries


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_messages_of_english(language: str) -> None:
    english, other = load_catalogue().entries, load_catalogue(language).entries
    messages = [{key for key in each if not key.startswith("-")} for each in (english, other)]
    assert messages[0] == messages[1]
    for key in messages[0]:
        expected, found = names_of(english[key]), names_of(other[key])
        assert set(expected) == set(found), key
        chosen = {name: variants - PLURALS for name, variants in expected.items()}
        assert {name: variants - PLURALS for name, variants in found.items()} == chosen, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_count_has_the_plurals_of_the_language(language: str) -> None:
    catalogue = load_catalogue(language)
    forms = catalogue.locale.plural_form.tags | {"other"}
    for key, entry in catalogue.entries.items():
        for name, variants in names_of(entry).items():
            if plurals := variants & PLURALS:
                assert plurals == forms, (key, name)


def test_what_both_sides_say_is_written_down() -> None:
    assert VECTORS.read_text(encoding="utf-8") == write(), "run: python -m tests.messages"


@pytest.mark.parametrize(
    ("tags", "language"),
    [
        (("en",), "en-GB"),
        (("en-US", "en"), "en-GB"),
        (("en_GB",), "en-GB"),
        (("EN-gb-oxendict",), "en-GB"),
        ((None, "en"), "en-GB"),
        (("tlh", "en"), "en-GB"),
        (("e",), "en-GB"),
        (("de-AT",), "de"),
        (("de_CH", "en"), "de"),
        (("fr", "de"), "de"),
        ((), "en-GB"),
        ((None, ""), "en-GB"),
    ],
)
def test_the_nearest_language_is_chosen(tags: tuple[str | None, ...], language: str) -> None:
    assert choose_language(*tags) == language


def test_numbers_go_by_the_language_that_a_tag_begins_with() -> None:
    german, english = Catalogue("de-AT", ""), Catalogue("en-XA", "")
    assert german.numeral(Decimal("0.250")) == "0,25"
    assert english.number(Decimal("2E+3")) == "2,000"
    assert english.amount(Fraction(1, 4), "km") == "0.25\N{NO-BREAK SPACE}km"
