"""Acts as a reader would: by labels, roles and the words on the page."""

import random
import re
from typing import Any

from playwright.sync_api import Locator, Page, Worker, expect

from mirrormark.compile import Compiled
from mirrormark_engine import score

__all__ = ["ENGINE_PATIENCE_MS", "Reader", "engine_workers", "random_answers"]

ENGINE_PATIENCE_MS = 30_000
"""Two browsers at a time on two cores boot Python in a few seconds each."""


def random_answers(compiled: Compiled, seed: int, *, blanks: float = 0) -> dict[str, str]:
    """Return an answer to every item, but for a part of ``blanks``."""
    chance = random.Random(seed)  # noqa: S311 (a test, not a secret)
    return {
        item["id"]: chance.choice(item["options"])["id"]
        for item in compiled.data["items"]
        if chance.random() >= blanks
    }


def engine_workers(page: Page) -> list[Worker]:
    """Return the workers that run Python; the theme's search has one of its own."""
    return [worker for worker in page.workers if worker.url.startswith("blob:")]


class Reader:
    """One person, one assessment, one page."""

    def __init__(self, page: Page, compiled: Compiled) -> None:
        self.page = page
        self.compiled = compiled
        self.items: dict[str, dict[str, Any]] = {
            each["id"]: each for each in compiled.data["items"]
        }

    def question(self, item_id: str) -> Locator:
        name = re.compile(re.escape(self.items[item_id]["text"]))
        return self.page.get_by_role("group", name=name)

    def answer(self, item_id: str, option_id: str) -> None:
        (label,) = [o["label"] for o in self.items[item_id]["options"] if o["id"] == option_id]
        self.question(item_id).get_by_role("radio", name=label, exact=True).check()

    def go_on(self) -> None:
        self.page.get_by_role("button", name="Continue").click()

    def answer_all(self, answers: dict[str, str]) -> None:
        """Answer section by section, up to the page where answers are checked."""
        for section in self.compiled.data["sections"]:
            expect(self.page.get_by_role("heading", name=section["title"])).to_be_visible()
            for item_id in section["items"]:
                if item_id in answers:
                    self.answer(item_id, answers[item_id])
            self.go_on()
            if not set(section["items"]) <= set(answers):
                self.page.get_by_role("button", name="Go on without them").click()
        expect(self.page.get_by_role("heading", name="Check your answers")).to_be_focused()

    def see_diagnosis(self) -> Locator:
        self.page.get_by_role("button", name="See my diagnosis").click()
        finding = self.page.locator("[data-state=scored], [data-state=incomplete]")
        expect(finding).to_be_visible(timeout=ENGINE_PATIENCE_MS)
        return finding

    def expect_result(self, answers: dict[str, str]) -> dict[str, Any]:
        """Compare what the page shows with what CPython says, to the last bit."""
        result = score(self.compiled.data, answers)
        finding = self.page.locator("[data-state]")
        expect(finding).to_have_attribute("data-state", result["state"])
        if result["outcome"]:
            expect(finding).to_have_attribute("data-outcome", result["outcome"])
        for dimension in result["dimensions"]:
            row = self.page.locator(f"[data-dimension={dimension['id']}]")
            shown = row.get_attribute("data-score")
            assert (shown and float(shown)) == dimension["score"]
        return result
