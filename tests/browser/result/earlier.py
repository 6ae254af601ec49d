"""Sittings that a browser kept before."""

import json
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page

__all__ = ["keep_sitting"]

KEEP = """async ([key, record]) => {
  const opening = indexedDB.open("mirrormark");
  opening.onupgradeneeded = () => opening.result.createObjectStore("responses");
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const transaction = opening.result.transaction("responses", "readwrite");
  transaction.objectStore("responses").put(record, key);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  opening.result.close();
}"""


def keep_sitting(page: Page, site: str, response: dict[str, Any]) -> None:
    """Put a sitting into the database of a site, as a page of it would; ``page`` leaves its own."""
    page.goto(f"{site}404.html")
    key = f"{urlsplit(site).path}#{response['assessment']}/{response['id']}"
    record = {"schema": 2, "response": json.loads(json.dumps(response)), "changed": {}}
    page.evaluate(KEEP, [key, record])
