"""A reader who has answered several assessments, and opens their profile."""

from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.responses import as_sent
from tests.browser.reader import ENGINE_PATIENCE_MS

type ExampleOf = Callable[[str, str], dict[str, Any]]
"""Takes an assessment and an outcome; returns answers that lead there."""

type Keep = Callable[..., None]
"""Takes answers by assessment, and the hour (UTC) in which they were given."""

KEEP = """([site, responses, savedAt]) => new Promise((resolve) => {
  const opening = indexedDB.open("mirrormark");
  opening.onupgradeneeded = () => opening.result.createObjectStore("responses");
  opening.onsuccess = () => {
    const writing = opening.result.transaction("responses", "readwrite");
    const store = writing.objectStore("responses");
    for (const [id, answers] of Object.entries(responses))
      store.put({ schema: 1, contentVersion: "any", savedAt, answers }, `${site}#${id}`);
    writing.oncomplete = () => { opening.result.close(); resolve(); };
  };
})"""
"""Writes what the pages of the assessments would have kept: that they do, their own tests show."""


@pytest.fixture
def example_of(assessments: dict[str, CompiledAssessment]) -> ExampleOf:
    """Return a function that gives answers which lead to an outcome."""

    def find(name: str, outcome: str) -> dict[str, Any]:
        for example in assessments[name].document.examples:
            if any((e.name, e.value) == ("outcome", outcome) for e in example.expected):
                return as_sent(example.answers)
        raise LookupError(f"no example of {name} is {outcome}")

    return find


def keep_responses(
    page: Page, site: str, responses: dict[str, Any], hour: str = "2026-11-20T09"
) -> None:
    page.goto(f"{site}privacy/")
    page.evaluate(KEEP, [urlsplit(site).path, responses, f"{hour}:00:00.000Z"])


@pytest.fixture
def keep(page: Page, site: str) -> Keep:
    return partial(keep_responses, page, site)


def open_profile(page: Page, site: str) -> None:
    page.goto(f"{site}assessments/profile/")
    finding = page.locator("[data-state=scored], [data-state=incomplete].mm-diagnosis")
    expect(finding.first).to_be_visible(timeout=ENGINE_PATIENCE_MS)
