"""`mirrormark check --format sarif`: what GitHub's code scanning, and others, can read."""

import json
import os
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from mirrormark.cli import main
from tests.test_findings import GOOD

BROKEN = GOOD.replace("need is high", "need is hihg").replace("We plan", "We always plan")
TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}
LEVEL = {"enum": ["error", "warning"]}
COUNT = {"type": "integer", "minimum": 1}
REGION = {
    "type": "object",
    "required": ["startLine", "startColumn", "endLine", "endColumn"],
    "additionalProperties": COUNT,
}
FILE = {"required": ["uri"], "properties": {"uri": {"type": "string", "format": "uri-reference"}}}
RULE = {
    "type": "object",
    "required": ["id", "shortDescription", "fullDescription", "help", "defaultConfiguration"],
    "properties": {
        "id": {"type": "string"},
        "shortDescription": TEXT,
        "fullDescription": TEXT,
        "help": TEXT,
        "helpUri": {"type": "string", "format": "uri"},
        "defaultConfiguration": {"required": ["level"], "properties": {"level": LEVEL}},
    },
    "additionalProperties": False,
}
PLACE = {
    "required": ["artifactLocation", "region"],
    "properties": {"artifactLocation": FILE, "region": REGION},
}
RESULT = {
    "type": "object",
    "required": ["ruleId", "ruleIndex", "level", "message", "locations"],
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": LEVEL,
        "message": TEXT,
        "locations": {
            "type": "array",
            "minItems": 1,
            "items": {"required": ["physicalLocation"], "properties": {"physicalLocation": PLACE}},
        },
    },
    "additionalProperties": False,
}
DRIVER = {
    "required": ["name", "semanticVersion", "rules"],
    "properties": {"rules": {"type": "array", "items": RULE, "uniqueItems": True}},
}
RUN = {
    "required": ["tool", "results", "columnKind"],
    "properties": {
        "tool": {"required": ["driver"], "properties": {"driver": DRIVER}},
        "results": {"type": "array", "items": RESULT},
        "columnKind": {"const": "unicodeCodePoints"},
    },
}
SCANNING = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "items": RUN, "minItems": 1},
    },
}
"""What GitHub says a file has to have, see "SARIF support for code scanning" in its docs."""


@pytest.fixture
def scan(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def run(files, *arguments):
        for name, text in files.items():
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(text, encoding="utf-8")
        done = CliRunner().invoke(main, ["check", *arguments, "--format", "sarif"])
        log = json.loads(done.stdout)
        jsonschema.validate(log, SCANNING, format_checker=jsonschema.FormatChecker())
        (found,) = log["runs"]
        return done.exit_code, found

    return run


def test_a_mistake_and_an_advisory_are_results_with_their_rules(scan):
    code, run = scan({"assessments/small.md": BROKEN})
    assert code == 1
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == ("unknown-band", "error")
    assert result["message"]["text"].startswith("the rule of outcome 'go' names an unknown band")
    (location,) = result["locations"]
    where = location["physicalLocation"]
    assert where["artifactLocation"] == {"uri": "assessments/small.md", "uriBaseId": "SRCROOT"}
    line = BROKEN.split("\n")[where["region"]["startLine"] - 1]
    assert line[where["region"]["startColumn"] - 1 : where["region"]["endColumn"] - 1] == "hihg"
    assert where["region"]["endLine"] == where["region"]["startLine"]


def test_an_advisory_is_a_warning_and_tells_its_reason(scan):
    code, run = scan({"assessments/small.md": BROKEN.replace("hihg", "high")})
    assert code == 0
    assert [(each["ruleId"], each["level"]) for each in run["results"]] == [("absolute", "warning")]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["id"] == "absolute"
    assert rule["shortDescription"]["text"] == "An item allows no exception."
    assert rule["fullDescription"]["text"].startswith("One exception makes an absolute untrue")
    assert rule["defaultConfiguration"] == {"level": "warning"}
    assert "helpUri" not in rule


def test_rules_are_listed_once_and_results_know_their_numbers(scan):
    files = {f"assessments/{name}.md": BROKEN.replace("title", "titel") for name in ("a", "b")}
    _, run = scan(files)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(rules)) == len(rules)
    assert all(rules[each["ruleIndex"]] == each["ruleId"] for each in run["results"])


def test_a_good_file_has_a_run_without_results(scan):
    code, run = scan({"assessments/small.md": GOOD})
    assert (code, run["results"], run["tool"]["driver"]["rules"]) == (0, [], [])


def test_signs_of_a_path_are_escaped_and_a_file_elsewhere_has_a_whole_address(scan, tmp_path):
    _, run = scan({"assessments/grüne äpfel.md": BROKEN})
    (uri,) = {
        each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for each in run["results"]
    }
    assert uri == "assessments/gr%C3%BCne%20%C3%A4pfel.md"
    path = tmp_path.parent / "elsewhere.md"
    _, run = scan({str(path): BROKEN}, str(path))
    file = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert file == {"uri": path.as_uri()}
    _, run = scan({}, "../elsewhere.md")
    file = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert file == {"uri": path.as_uri()}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere, names of files are text")
def test_a_path_that_is_no_utf_8_is_escaped_as_well(scan, tmp_path):
    with open(os.fsencode(tmp_path) + b"/\xff.md", "w") as file:  # noqa: PTH123 (no text has this name)
        file.write(BROKEN)
    _, run = scan({}, os.fsdecode(b"\xff.md"))
    file = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert file["uri"] == "%FF.md"


def test_a_file_that_cannot_be_read_has_a_place_too(scan):
    code, run = scan({"assessments/one.md": GOOD}, "gone.md")
    assert code == 1
    (result,) = run["results"]
    assert result["ruleId"] == "unreadable-file"
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}


SITE = "site_name: Ours\nsite_url: https://example.org/ours/\n"
PAGES = {"docs/findings/unknown-band.md": "# unknown-band\n"}


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        (SITE, "https://example.org/ours/findings/unknown-band/"),
        (
            f"{SITE}use_directory_urls: false\n",
            "https://example.org/ours/findings/unknown-band.html",
        ),
        ("site_name: Ours\n", None),
        ("site_name: [\n", None),
    ],
)
def test_a_rule_links_to_the_page_that_the_site_has_about_it(scan, settings, address):
    _, run = scan({"assessments/small.md": BROKEN, "mkdocs.yml": settings, **PAGES})
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule.get("helpUri") == address
    assert (address or "https:") in f"{rule['help']['text']} https:"


def test_editors_get_the_same_address(scan):
    scan({"assessments/small.md": BROKEN, "mkdocs.yml": SITE, **PAGES})
    done = CliRunner().invoke(main, ["check", "assessments", "--format", "json"])
    (found,) = json.loads(done.stdout)
    assert found["help"] == "https://example.org/ours/findings/unknown-band/"
