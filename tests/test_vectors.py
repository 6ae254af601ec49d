"""Vectors that the engine, the generator and the page's script share: each side reads them.

The script does so in `build_tools/mirrormark_web/tests/`.
"""

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from mirrormark.diagnostics.compile import compile_text
from mirrormark.site.publishing.offline import read_file
from mirrormark.wording.catalogue import Catalogue, find_nearest_language
from mirrormark.wording.tables import round_to_tenths
from mirrormark_engine import EngineError, score

HERE = Path(__file__).parent
NUMBER = """\
---
title: How many
scale: agreement
dimensions: {{need: {{title: Need}}}}
---

## First {{#first}}

- It is so. {{#so}}

### How many? {{#many type=number min={lowest} max={highest} step={step}}}

# Outcomes

## Rest {{#rest otherwise}}
"""


def read_vectors(name: str) -> list[dict[str, Any]]:
    text = (HERE / "vectors" / f"{name}.json").read_text(encoding="utf-8")
    vectors: list[dict[str, Any]] = json.loads(text)
    assert len(vectors) > 5
    return vectors


def why(vector: dict[str, Any]) -> str:
    return vector.get("why") or vector["language"]


@pytest.mark.parametrize("vector", read_vectors("branching"), ids=why)
def test_the_engine_asks(vector: dict[str, Any]) -> None:
    text = (HERE / f"cases/valid/{vector['case']}.md").read_text(encoding="utf-8")
    compiled = compile_text(text, "case.md", vector["case"]).data
    hidden = score(compiled, vector["answers"])["hidden"]
    conditional = [item["id"] for item in compiled["items"] if item["when"]]
    assert [each for each in conditional if each not in hidden] == vector["asked"]


@pytest.mark.parametrize("vector", read_vectors("quantities"), ids=why)
def test_the_engine_takes_the_numbers(vector: dict[str, Any]) -> None:
    compiled = compile_text(NUMBER.format(**vector["quantity"]), "many.md", "many").data
    for value, _ in vector["fits"]:
        assert score(compiled, {"many": value})["outcome"] == "rest"
    for value in vector["others"]:
        with pytest.raises(EngineError) as caught:
            score(compiled, {"many": value})
        assert caught.value.name == "out-of-range"


@pytest.mark.parametrize("vector", read_vectors("plurals"), ids=why)
def test_a_count_picks_the_form(vector: dict[str, Any]) -> None:
    forms = vector["forms"]
    variants = "".join(f"\n [{form}] {form}" for form in forms if form != "other")
    source = f"counted = {{ $count ->{variants}\n *[other] other\n }}\n"
    catalogue = Catalogue(vector["language"], source)
    for form, counts in forms.items():
        assert [catalogue.text("counted", count=each) for each in counts] == [form] * len(counts)


@pytest.mark.parametrize("vector", read_vectors("numbers"), ids=why)
def test_numbers_are_written_as_the_language_writes_them(vector: dict[str, Any]) -> None:
    catalogue = Catalogue(vector["language"], "counted = { $count }\n")
    for value, unit, text in vector["amounts"]:
        assert catalogue.amount(value, unit) == text
        assert catalogue.amount(Fraction(f"{value}"), unit) == text
        assert catalogue.amount(Decimal(f"{value}0" if value % 1 else f"{value}"), unit) == text
    assert [catalogue.signed(value) for value, _ in vector["signed"]] == [
        text for _, text in vector["signed"]
    ]
    for count, text in vector["counts"]:
        assert catalogue.text("counted", count=count) == text
    for value, text in vector["numerals"]:
        assert catalogue.numeral(Decimal(f"{value}")) == text


@pytest.mark.parametrize("vector", read_vectors("tenths"), ids=why)
def test_chances_are_rounded_to_tenths(vector: dict[str, Any]) -> None:
    assert round_to_tenths(vector["chance"]) == vector["tenths"]


@pytest.mark.parametrize("vector", read_vectors("languages"), ids=why)
def test_a_language_is_near_to_another(vector: dict[str, Any]) -> None:
    assert find_nearest_language(vector["tag"], vector["known"]) == vector["near"]


@pytest.mark.parametrize("vector", read_vectors("kept-files"), ids=why)
def test_a_file_is_kept_under_the_hash(vector: dict[str, Any]) -> None:
    assert read_file(vector["path"], vector["text"].encode()).hash == vector["hash"]
