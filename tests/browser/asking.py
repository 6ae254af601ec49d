"""A reader who has answered everything and asks for the diagnosis, whatever comes of it."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.polling import wait_for
from tests.browser.reader import (
    ENGINE_PATIENCE_MS,
    Reader,
    engine_workers,
    go_to,
    random_answers,
    wait_until_kept,
)

__all__ = ["Asking"]


class Asking:
    """Answers *Clarity*, all at once: how one answers has tests of its own."""

    def __init__(
        self, page: Page, site: str, compiled: CompiledAssessment, *, seed: int = 1
    ) -> None:
        self.page = page
        self.address = f"{site}assessments/clarity/"
        self.reader = Reader(page, compiled)
        self.answers = random_answers(compiled, seed)

    def open(self) -> None:
        self.page.goto(self.address)
        expect(self.page.get_by_role("button", name="Continue")).to_be_visible()

    def answer(self, count: int = 100) -> None:
        """Give the first so many answers."""
        given = list(self.answers.items())[:count]
        self.fill_in(dict(given))
        wait_until_kept(self.page, *given[-1])

    def fill_in(self, answers: dict[str, str]) -> None:
        self.reader.fill_in(answers)

    def go_to(self, step: str) -> None:
        """Follow a link to another step."""
        go_to(self.page, f"#{step}")

    def ask(self) -> None:
        """Answer everything, and go to the diagnosis."""
        self.open()
        self.answer()
        self.go_to("result")

    def expect_failure(self, reason: str, *words: str) -> Locator:
        failure = self.page.locator("[data-state=failed]")
        expect(failure).to_have_attribute("data-reason", reason, timeout=ENGINE_PATIENCE_MS)
        for each in words:
            expect(failure).to_contain_text(each)
        expect(failure).to_contain_text("Your answers are all still here.")
        expect(failure.get_by_role("heading")).to_be_focused()
        expect(self.page.locator("html")).to_have_attribute("data-engine", "failed")
        self.expect_no_worker()
        return failure

    def expect_no_worker(self) -> None:
        """Wait for the worker to be gone: the browser ends it when it can."""
        wait_for(self.page, lambda: not engine_workers(self.page), "no worker is left over")

    def expect_answers_kept(self, mend: Callable[[], object] | None = None) -> None:
        """Go back to the answers, load the page anew, and ask again; mend the fault meanwhile."""
        complete = self.page.get_by_text("You have answered 26 of 26 questions.")
        self.page.get_by_role("link", name="Back to my answers").click()
        expect(complete).to_be_visible()
        if mend:
            mend()
        self.page.reload()
        expect(complete).to_be_visible()
        self.page.get_by_role("button", name="See my diagnosis").click()

    def try_again(self) -> None:
        self.page.get_by_role("button", name="Try again").click()

    def expect_diagnosis(self, boot: str = "fast") -> None:
        scored = self.page.locator("[data-state=scored]")
        expect(scored).to_be_visible(timeout=ENGINE_PATIENCE_MS)
        expect(self.page.locator("html")).to_have_attribute("data-boot", boot)
        self.reader.expect_result(self.answers)
