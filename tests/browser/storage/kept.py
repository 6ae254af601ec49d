"""What a browser holds of a site, by the names that the privacy page has for it."""

from typing import Any

from playwright.sync_api import Page

__all__ = ["read_kept"]

READ = """async () => {
  const found = await indexedDB.databases();
  const records = {};
  for (const { name } of found) {
    const opening = indexedDB.open(name);
    await new Promise((resolve) => (opening.onsuccess = resolve));
    for (const each of opening.result.objectStoreNames) {
      const store = opening.result.transaction(each).objectStore(each);
      const [keys, values] = [store.getAllKeys(), store.getAll()];
      await new Promise((resolve) => (store.transaction.oncomplete = resolve));
      keys.result.forEach((key, place) => (records[key] = values.result[place]));
    }
    opening.result.close();
  }
  const entries = (storage) => Object.fromEntries(Object.entries(storage));
  return {
    databases: found.map(({ name }) => name),
    records,
    local: entries(localStorage),
    session: entries(sessionStorage),
    caches: await caches.keys(),
  };
}"""


def read_kept(page: Page) -> dict[str, Any]:
    """Return databases, records by key, local and session storage, and names of caches."""
    kept: dict[str, Any] = page.evaluate(READ)
    return kept
