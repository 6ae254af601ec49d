"""The privacy page lists what storage holds: all of it, and nothing else."""

import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.polling import wait_for
from tests.browser.reader import ENGINE_PATIENCE_MS, Reader, random_answers, wait_until_kept
from tests.browser.storage.conftest import Other
from tests.browser.storage.kept import read_kept
from tests.sites import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

SECTION = re.compile(r"## What is kept, and where\n(.*?)\n## ", re.DOTALL)
ROW = re.compile(r"^\| (.*?) \|", re.MULTILINE)
CODE = re.compile(r"`([A-Za-z_]+)`")
BESIDE = {
    "plan:": [{"advice": None, "words": "Ask them", "done": False}],
    "name:": "Spring",
    "note:mirror": "In March",
}
LEAVE_NOTE = """([name, value]) =>
  localStorage.setItem(name, JSON.stringify({ at: Date.now(), version: "", value }))"""


COUNT_ASKED = "StorageManager.prototype.persist = async () => { asked(); return false; }"


def list_fields(records: dict[str, dict[str, Any]]) -> set[str]:
    found = set().union(*records.values()) - {"response"}
    return found.union(*(each.get("response", {}) for each in records.values()))


def test_the_privacy_page_lists_what_storage_holds(
    page: Page, other_kinds: Other, kinds: CompiledAssessment, kinds_page: str
) -> None:
    listed = SECTION.search((ROOT / "docs/privacy.md").read_text("utf-8"))
    assert listed
    asked: list[object] = []
    page.expose_binding("asked", lambda *_: asked.append(True))
    page.add_init_script(COUNT_ASKED)
    name = kinds.data["id"]
    old = "{ schema: 1, answers: { mirror: 'So so.' }, changed: {} }"
    other_kinds.keep(name, f"() => ({old})")
    page.goto(kinds_page)
    wait_until_kept(page, "mirror", "So so.")
    for part, value in BESIDE.items():
        key = f"mirrormark:{urlsplit(other_kinds.path).path}#{name}:2/1/current/{part}"
        other_kinds.page.evaluate(LEAVE_NOTE, [key, value])
    page.reload()
    answers = random_answers(kinds, 3)
    Reader(page, kinds).fill_in(answers)
    assert not asked, "there is nothing to lose before the first diagnosis"
    page.goto(f"{kinds_page}#result")
    page.reload()
    expect(page.locator("[data-state=scored]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)

    def is_asked() -> bool:
        return "isAsked" in list_fields(read_kept(page)["records"])

    wait_for(page, is_asked, "the result is kept, and the browser was asked")
    wait_for(page, lambda: len(asked) == 1, "the browser is asked not to delete it")
    page.reload()
    expect(page.locator("[data-state=scored]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    assert len(asked) == 1
    kept = read_kept(page)
    table = " ".join(ROW.findall(listed[1]))
    assert set(CODE.findall(table)) <= list_fields(kept["records"]) | {"begun"}
    assert list_fields(kept["records"]) <= set(CODE.findall(listed[1]))
    assert kept["databases"] == ["mirrormark"]
    for key in kept["local"]:
        assert key.startswith("mirrormark:") or key.endswith("__palette"), key
    assert all(each.startswith("mirrormark-") for each in kept["caches"])
    assert kept["session"] == {}
