"""Readers who answer and leave at once, by the hundred: which of their answers are gone?

``python -m tests.browser.storage.leaving`` counts a thousand of each kind, in Chromium. A few of
each are tests.
"""

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator
from itertools import batched, cycle, islice
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, sync_playwright

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.sources import compile_files
from tests.browser.conftest import build_site
from tests.browser.find_browser import launch_shell_options
from tests.browser.polling import wait_for
from tests.browser.reader import SAVE_DATA
from tests.browser.serving import serve
from tests.sites import ASSESSMENTS, SITE

__all__ = ["ANSWERED", "KINDS", "LEAVE", "WAYS", "choose", "count_losses"]

KINDS = {"one answer": (1, 0), "26 answers, 30 ms apart": (26, 30), "100 in one task": (100, 0)}
"""How many answers are given, and how many milliseconds apart; leaving follows in the same task."""
WAYS = ("link", "reload", "close")
LEAVE = """([answers, pause, way]) => {
  const give = ([id, option]) => {
    const name = `item-${id}`;
    const radio = document.querySelector(`[name="${name}"][value="${option}"]`);
    radio.checked = true;
    radio.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const leave = {
    link: () => location.assign(new URL("../../404.html", location.href)),
    reload: () => location.reload(),
    close: () => window.close(),
  };
  const goOn = () => {
    if (!pause) answers.splice(0).forEach(give);
    else give(answers.shift());
    if (answers.length) setTimeout(goOn, pause);
    else leave[way]();
  };
  window.isLeaving = true;
  setTimeout(goOn);
}"""
ANSWERED = """() => {
  if (window.isLeaving || document.readyState !== "complete") return null;
  const checked = document.querySelectorAll("main input[type=radio]:checked");
  return Object.fromEntries([...checked].map(({ name, value }) => [name.slice(5), value]));
}"""
SIDE_BY_SIDE = 8


def choose(
    compiled: CompiledAssessment, count: int, chance: random.Random
) -> list[tuple[str, str]]:
    """Return so many answers to the items of an assessment, again and again."""
    items = cycle(chance.sample(compiled.data["items"], len(compiled.data["items"])))
    return [(item["id"], chance.choice(item["options"])["id"]) for item in islice(items, count)]


class _Leaver:
    """One reader, with a browser of their own, who keeps coming back."""

    def __init__(
        self, browser: Browser, address: str, compiled: CompiledAssessment, seed: int
    ) -> None:
        self._context = browser.new_context(service_workers="block")
        # Neither Python nor a service worker is loaded: they have no part in this.
        self._context.add_init_script(SAVE_DATA)
        self._address = address
        self._compiled = compiled
        self._chance = random.Random(seed)  # noqa: S311 (a test, not a secret)
        self._given: dict[str, str] = {}
        self._way = ""
        self._opener = self._context.new_page()
        self._open()

    def _open(self) -> None:
        # A script may only close what a script has opened.
        with self._context.expect_page() as opened:
            self._opener.evaluate("(address) => void window.open(address)", self._address)
        self._page = opened.value

    def leave(self, kind: str, way: str) -> None:
        """Answer and leave; both happen while this returns."""
        count, pause = KINDS[kind]
        answers = choose(self._compiled, count, self._chance)
        self._way = way
        self._given.update(answers)
        self._page.wait_for_load_state()
        self._page.evaluate(LEAVE, [answers, pause, way])

    def count_lost(self) -> int:
        """Come back, and return how many answers aren't there."""
        page = self._page
        if self._way == "close":
            wait_for(self._opener, page.is_closed, "the tab is closed")
            self._open()
        elif self._way == "link":
            page.wait_for_url("**/404.html")
            page.goto(self._address)
        page = self._page
        found: list[dict[str, str]] = [{}]

        def are_there() -> bool:
            try:
                found.append(page.evaluate(ANSWERED) or {})
            except Error:  # while it goes from one page to the next
                return False
            return found[-1] == self._given

        try:
            wait_for(page, are_there, "all answers are there")
        except AssertionError:
            lost = self._given.items() - found[-1].items()
            self._given = found[-1]
            return len(lost)
        return 0

    def close(self) -> None:
        self._context.close()


def count_losses(
    browser: Browser, address: str, compiled: CompiledAssessment, kind: str, trials: int
) -> tuple[int, int]:
    """Return in how many of the trials answers were lost, and how many answers."""
    readers = [
        _Leaver(browser, address, compiled, seed) for seed in range(min(trials, SIDE_BY_SIDE))
    ]
    losses: list[int] = []
    for ways in batched(islice(cycle(WAYS), trials), len(readers), strict=False):
        busy = list(zip(readers, ways, strict=False))
        for reader, way in busy:
            reader.leave(kind, way)
        losses += [reader.count_lost() for reader, _ in busy]
    for reader in readers:
        reader.close()
    assert len(losses) == trials
    return sum(map(bool, losses)), sum(losses)


def _count(trials: int) -> Iterator[tuple[str, Any]]:
    compiled = compile_files(sorted(ASSESSMENTS.glob("clarity.md")), SITE)[0]
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder) / "site") as address:
        build_site(Path(folder) / "site", address)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(**launch_shell_options())
            page = f"{address}assessments/clarity/"
            for kind in KINDS:
                yield kind, count_losses(browser, page, compiled, kind, trials)
            browser.close()


def main() -> int:
    """Count, and print the figures as they come; 1 where anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trials", type=int, default=1000)
    trials = parser.parse_args().trials
    all_lost = 0
    for kind, (times, answers) in _count(trials):
        print(f"{kind}, then leaving: lost in {times} of {trials} trials, {answers} answers")
        sys.stdout.flush()
        all_lost += answers
    return int(all_lost > 0)


if __name__ == "__main__":
    sys.exit(main())
