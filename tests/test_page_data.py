"""What pages carry for their script is what the contract says."""

import copy
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from mirrormark.diagnostics.compile import compile_document, compile_text, decode
from mirrormark.diagnostics.sources import find_assessments
from mirrormark.language.schemas import SCHEMAS
from mirrormark.site.page import Languages
from mirrormark.site.page.profile_page import make_profile_data
from mirrormark.site.page.show_assessment import make_assessment_data
from mirrormark.site.page.templating import as_inert_json
from mirrormark.wording.catalogue import load_catalogue
from tests import sites
from tests.beside import compile_beside, find_profiles

HERE = Path(__file__).parent
CATALOGUE = load_catalogue()
SAME, OTHER = Languages("en", CATALOGUE.language), Languages("fr", CATALOGUE.language)
FILES = [
    *find_assessments(sites.ASSESSMENTS),
    *sorted((HERE / "cases/valid").glob("*.md")),
    HERE / "browser/kinds.md",
]


def mistakes(name, data):
    """Check data as a page carries it: as JSON text in HTML, read again."""
    read = json.loads(as_inert_json(data).unescape())
    return [
        f"{'/'.join(map(str, each.absolute_path))}: {each.message}"
        for each in Draft202012Validator(SCHEMAS[name]).iter_errors(read)
    ]


def carry(path, languages=SAME):
    compiled = compile_text(decode(path.read_bytes(), path.name), path.name, path.stem)
    return make_assessment_data(compiled, CATALOGUE, languages)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_data_of_an_assessment_fit(path):
    assert mistakes("page-data", carry(path)) == []


def test_a_plugin_that_makes_pages_smaller_finds_no_space_too_many():
    data = {"text": "one  two   three", "next": " ", "message": "{ $count ->\n    *[other] x\n  }"}
    text = as_inert_json(data)
    assert "  " not in text.partition(',"message"')[0]
    assert "u0020" not in text.partition(',"message"')[2]
    assert json.loads(text) == data


def test_areas_and_words_in_another_language_were_seen():
    data = carry(sites.ASSESSMENTS / "optimise-or-transform.md", OTHER)
    assert data["areas"]
    assert data["author"]["language"] == "fr"
    assert mistakes("page-data", data) == []


@pytest.mark.parametrize("languages", [SAME, OTHER], ids=["same", "other"])
def test_the_data_of_a_profile_fit(languages):
    folder = sites.ASSESSMENTS
    beside = compile_beside(folder, sites.ROOT)
    profiles = find_profiles(folder)
    for path in profiles:
        compiled = compile_document(path.read_text("utf-8"), path.name, path.stem, beside=beside)
        urls = {name: f"../{name}/" for name in compiled.uses}
        data = make_profile_data(compiled, CATALOGUE, languages, urls)
        assert len(data["uses"]) > 1
        assert mistakes("profile-page-data", data) == []
    assert profiles


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("compiled", "schema_version"), 2),
        (("compiled", "outcomes", 0, "when"), ["is", "need", "high"]),
        (("areas", 0, "shapes", 0, 0), [1, 2, 3]),
        (("areas", 0, "tint"), -1),
        (("strings",), None),
        (("author",), {"language": "fr"}),
        (("more",), 1),
    ],
)
def test_other_data_do_not_fit(path, value):
    data = copy.deepcopy(carry(sites.ASSESSMENTS / "optimise-or-transform.md"))
    holder = data
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value
    assert mistakes("page-data", data)
