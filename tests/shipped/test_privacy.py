"""What the privacy page says of the host: what it could tell from the files that are asked for."""

import json
import re

from mirrormark.bundle import choose_bundle
from tests.sites import ROOT

SECTION = re.compile(r"## What the host of this site sees\n(.*?)\n## ", re.DOTALL)
ROW = re.compile(r"^\| (`.*?) \|", re.MULTILINE)
NAME = re.compile(r"`(\w+)`")
FILE = re.compile(r"(\w+)-\w+\.js")


def test_the_privacy_page_lists_all_parts_of_the_script_that_are_asked_for_later():
    found = SECTION.search((ROOT / "docs/privacy.md").read_text("utf-8"))
    assert found
    listed = {name for row in ROW.findall(found[1]) for name in NAME.findall(row)}
    manifest = json.loads((choose_bundle(None, ROOT) / "manifest.json").read_text("utf-8"))
    scripts = {FILE.fullmatch(name) for name in manifest["files"] if name != manifest["script"]}
    assert listed == {each[1] for each in scripts if each}
