"""Every string that a reader sees is in the catalogue, and every string in it is used."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mirrormark.catalogue import Catalogue, load_catalogue
from mirrormark.schemas import SCHEMAS

ROOT = Path(__file__).parent.parent / "build_tools"
USE = re.compile(r"""\bt\(\s*["`]([a-z][\w.-]*?)(\.\$\{[^}]*\})?["`]""")

SENTENCES = {
    "picture.plane": "plane",
    "picture.ends": "scores",
    "picture.shares": "shares",
    "picture.effects": "effects",
}
"""Where the sentences for findings begin, and of which kind of picture."""
TYPES = SCHEMAS["result"]["$defs"]


def look_up(schema: dict[str, Any]) -> dict[str, Any]:
    return TYPES[schema["$ref"].rpartition("/")[2]]


def used_keys() -> Iterator[tuple[str, bool]]:
    """Yield each key and whether it is only the first part of one."""
    sources = [
        *(ROOT / "mirrormark_web/src").rglob("*.js"),
        *(ROOT / "mirrormark/page/templates").rglob("*.html"),
        *(ROOT / "mirrormark").rglob("*.py"),
    ]
    assert len(sources) > 10
    for source in sources:
        text = source.read_text(encoding="utf-8")
        for match in USE.finditer(text):
            yield match[1], bool(match[2])


def test_every_key_that_is_used_exists_and_the_other_way_round() -> None:
    keys = set(load_catalogue().texts)
    whole = {key for key, is_start in used_keys() if not is_start}
    starts = {key for key, is_start in used_keys() if is_start}
    assert whole <= keys
    assert starts == {"engine.reasons", *SENTENCES}
    assert {key for key in keys - whole if key.rpartition(".")[0] not in starts} == set()


@pytest.mark.parametrize("start", SENTENCES)
def test_every_finding_of_a_picture_has_its_sentence(start: str) -> None:
    pictures = [look_up(each)["properties"] for each in TYPES["Picture"]["anyOf"]]
    kinds = {fields["kind"]["const"]: look_up(fields["finding"]) for fields in pictures}
    says = kinds[SENTENCES[start]]["properties"]["says"]["enum"]
    assert {f"{start}.{each}" for each in says} <= set(load_catalogue().texts)


def test_every_reason_of_the_protocol_has_its_words() -> None:
    reasons = SCHEMAS["from-worker"]["$defs"]["Reason"]["enum"]
    found = {key.rsplit(".", 1)[1] for key in load_catalogue().texts if "engine.reasons." in key}
    assert set(reasons) == found


def test_plurals_follow_the_language() -> None:
    catalogue = load_catalogue()
    assert catalogue.text("facts.minutes", count=1) == "About 1 minute"
    assert catalogue.text("facts.minutes", count=6) == "About 6 minutes"
    polish = Catalogue("pl", {"m": {"one": "1", "few": "few", "many": "many", "other": "?"}})
    assert [polish.text("m", count=count) for count in (1, 3, 5)] == ["1", "few", "many"]


def test_unknown_keys_and_missing_values_are_errors() -> None:
    with pytest.raises(KeyError):
        load_catalogue().text("no.such-key")
    with pytest.raises(KeyError):
        load_catalogue().text("form.label")


def test_every_plural_has_its_forms_and_the_same_names() -> None:
    texts = json.loads((ROOT / "mirrormark/locales/en-GB.json").read_text(encoding="utf-8"))
    for key, text in texts.items():
        if isinstance(text, dict):
            assert set(text) == {"one", "other"}, key
            one, other = (set(re.findall(r"\{([\w-]+)\}", text[f])) for f in ("one", "other"))
            # "One question …" may leave the number out.
            assert other - {"count"} <= one <= other, key
