"""Two tabs, of this version and an earlier one, that answer while storage fails and tabs crash.

``python -m tests.browser.storage.interleavings 1000`` draws a thousand of these at random, runs
them in Chromium, and counts answers that are gone: none may be that the store has said is kept,
and at most the last one before a crash. ``--killed 40`` kills the whole browser at the end of
each. A few are tests.
"""

import argparse
import contextlib
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Error, Page, Playwright, sync_playwright

from tests.browser.find_browser import launch_options, launch_shell_options
from tests.browser.serving import serve
from tests.sites import ROOT

__all__ = ["FAULTS", "Losses", "lay_out", "open_tab", "run_in_context", "run_killed"]

WEB = ROOT / "build_tools/mirrormark_web"
EARLIER = Path(__file__).parent / "earlier/store-1.js"
BUNDLES = {"store-2": "src/store/store.js", "site-2": "src/store/site.js"}
ITEMS = [f"item-{n}" for n in range(12)]
STEPS = (8, 16)
PACE_MS = 150
"""Nobody reads a question and answers it in less."""
START = """async ({ store, version, items }) => {
  const { ResponseStore } = await import(store);
  const compiled = { id: "clarity", content_version: "0123456789ab",
    items: items.map((id) => ({ id, kind: "number" })) };
  const kept = new ResponseStore(version === 1 ? "clarity" : compiled);
  let sitting;
  const look = async () => (sitting = (await kept.loadSitting?.())?.response.id);
  kept.tabs.listen(() => look().catch(() => {}), new AbortController().signal);
  await (version === 1 ? kept.load() : look()).catch(() => {});
  window.give = (seq, item) => {
    const isSaid = kept.trouble === "refused";
    const told = (id) => ack({ seq, sitting: id ?? null });
    kept.save({ [item]: seq }, "0123456789ab", sitting).then(told, () => {});
    return isSaid;
  };
  window.trouble = () => kept.trouble;
  window.begin = () => kept.begin().then(({ id }) => (sitting = id), () => {});
  window.readAll = async () => {
    await kept.loadSitting();
    const notes = Object.keys(localStorage).filter((name) => name.startsWith("mirrormark:"));
    const all = (await kept.list()).map(({ response }) => [response.id, response.answers]);
    return notes.length ? null : Object.fromEntries(all);
  };
}"""
FAULTS = """
window.fault = "";
const fail = (owner, method, name, when) => {
  const stock = owner.prototype[method];
  owner.prototype[method] = function (...args) {
    if (window.fault === when) throw new DOMException("not now", name);
    return stock.apply(this, args);
  };
};
fail(IDBObjectStore, "put", "QuotaExceededError", "full");
fail(IDBDatabase, "transaction", "SecurityError", "refused");
fail(IDBFactory, "open", "SecurityError", "refused");
"""
ALL_NOTED = """() => new Promise((resolve) => setTimeout(resolve, 30))"""


@dataclass
class Losses:
    """What has become of the answers of some interleavings."""

    given: int = 0
    acknowledged: int = 0
    lost_acknowledged: int = 0
    lost_last: int = 0
    """Not acknowledged, the last one before a crash."""
    lost_more: int = 0
    """Not acknowledged, and not the last one."""
    lost_unnoted: int = 0
    """Given while the page said that nothing is kept, or that the database takes nothing now."""
    crashes: int = 0
    stuck: int = 0
    """Notes that nobody came to write."""

    @property
    def is_bad(self) -> bool:
        return bool(self.lost_acknowledged or self.lost_more or self.stuck)

    def add(self, other: "Losses") -> None:
        for name in vars(self):
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass
class _Answer:
    seq: int
    item: str
    version: int
    is_unnoted: bool
    sitting: str | None = None
    is_acknowledged: bool = False
    is_last: bool = False


@dataclass
class _Tab:
    page: Page
    version: int
    fault: str = ""
    answers: list[_Answer] = field(default_factory=list)


def lay_out(folder: Path) -> None:
    """Write the pages and the two stores that tabs run."""
    home = folder / "index.html"
    home.parent.mkdir(parents=True, exist_ok=True)
    home.write_text("<!doctype html><title>Tab</title>", "utf-8")
    assets = folder / "assets/store"
    assets.mkdir(parents=True)
    (assets / "store-1.js").write_text(EARLIER.read_text("utf-8"), "utf-8")
    sources = [f"{target}={WEB / source}" for target, source in BUNDLES.items()]
    told = ["--bundle", "--format=esm", "--splitting", "--log-level=error", f"--outdir={assets}"]
    made: list[str | Path] = [WEB / "node_modules/.bin/esbuild", *sources, *told]
    subprocess.run(made, check=True)


def open_tab(context: BrowserContext, address: str, version: int) -> Page:
    """Open a tab with a store of this version of its records."""
    page = context.new_page()
    page.goto(address)
    store = f"{address}assets/store/store-{version}.js"
    page.evaluate(START, {"store": store, "version": version, "items": ITEMS})
    return page


class _Interleaving:
    """One run, drawn by a seed."""

    def __init__(self, context: BrowserContext, address: str, seed: int) -> None:
        self._context = context
        self._address = address
        self._chance = random.Random(seed)  # noqa: S311 (a test, not a secret)
        self._answers: dict[int, _Answer] = {}
        self._crashes = 0
        browser = context.browser
        self._session = browser.new_browser_cdp_session() if browser else None
        context.add_init_script(FAULTS)
        context.expose_binding("ack", lambda _, told: self._acknowledge(told))
        is_old = self._chance.random() < 0.5
        self._tabs = [self._open(1 if is_old else 2), self._open(self._chance.choice([1, 2, 2]))]

    def _acknowledge(self, told: dict[str, Any]) -> None:
        answer = self._answers[told["seq"]]
        answer.is_acknowledged = True
        answer.sitting = told["sitting"]

    def _open(self, version: int) -> _Tab:
        return _Tab(open_tab(self._context, self._address, version), version)

    def run(self) -> None:
        for _ in range(self._chance.randint(*STEPS)):
            place = self._chance.randrange(2)
            weights = [10, 4, 2, 2, 3, 2]
            step = self._chance.choices(
                [self._give, self._burst, self._crash, self._reload, self._fail, self._begin],
                weights,
            )[0]
            step(place)

    def _give(self, place: int, *, is_pause: bool = True) -> None:
        tab = self._tabs[place]
        is_refused = any(each.fault == "refused" for each in self._tabs)
        item = self._chance.choice(ITEMS)
        answer = _Answer(len(self._answers), item, tab.version, is_refused)
        self._answers[answer.seq] = answer
        tab.answers.append(answer)
        give = "([seq, item]) => give(seq, item)"
        answer.is_unnoted |= tab.page.evaluate(give, [answer.seq, answer.item])
        if is_pause and self._chance.random() < 0.5:
            tab.page.evaluate(ALL_NOTED)

    def _burst(self, place: int) -> None:
        for _ in range(3):
            self._give(place)

    def _crash(self, place: int) -> None:
        """Kill the process of a tab, or of both, in the middle of whatever they do."""
        processes = self._find_renderers()
        if processes and self._chance.random() < 0.5:
            processes = [self._chance.choice(processes)]
        if self._chance.random() < 0.7:
            self._give(place, is_pause=False)
        for process in processes:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        for at, tab in enumerate(self._tabs):
            if _is_alive(tab.page):
                continue
            self._crashes += 1
            if tab.answers:
                tab.answers[-1].is_last = True
            tab.page.close()
            self._tabs[at] = self._open(self._chance.choice([1, 2, 2]))

    def _find_renderers(self) -> list[int]:
        if not self._session:  # the browser is killed at the end
            return []
        found = self._session.send("SystemInfo.getProcessInfo")["processInfo"]
        return [each["id"] for each in found if each["type"] == "renderer"]

    def _reload(self, place: int) -> None:
        tab = self._tabs[place]
        tab.page.close()
        self._tabs[place] = self._open(2 if tab.version == 2 else self._chance.choice([1, 2]))

    def _fail(self, place: int) -> None:
        tab = self._tabs[place]
        tab.fault = "" if tab.fault else self._chance.choice(["full", "full", "full", "refused"])
        if tab.fault == "refused":  # then notes are deleted, in all tabs: a reader wants none
            self._say_that_nothing_is_kept()
        tab.page.evaluate("(fault) => void (window.fault = fault)", tab.fault)

    def _begin(self, place: int) -> None:
        tab = self._tabs[place]
        if tab.version == 2:
            tab.page.evaluate("() => begin()")

    def leave_in_the_middle(self) -> None:
        """Give one more answer in each tab, and wait for nothing.

        What the database hasn't taken of those before by then, it takes badly: the page says so.
        Notes alone don't outlast a browser that is killed: it writes them to the disk only after
        seconds.
        """
        self._tabs[0].page.wait_for_timeout(PACE_MS)
        self._say_that_nothing_is_kept()
        for place, tab in enumerate(self._tabs):
            self._give(place, is_pause=False)
            tab.answers[-1].is_last = True
        self._crashes += 1

    def _say_that_nothing_is_kept(self) -> None:
        for answer in self._answers.values():
            answer.is_unnoted |= not answer.is_acknowledged

    def close(self) -> None:
        for tab in self._tabs:
            tab.page.close()

    def count(self, context: BrowserContext) -> Losses:
        """Come back with this version, and count what is gone."""
        self._context = context
        page = self._open(2).page
        kept = None
        for _ in range(40):
            kept = page.evaluate("() => readAll()")
            if kept is not None:
                break
            page.wait_for_timeout(50)
        page.close()
        losses = Losses(given=len(self._answers), crashes=self._crashes)
        if kept is None:
            losses.stuck = 1
            return losses
        for answer in self._answers.values():
            losses.acknowledged += answer.is_acknowledged
            if not _is_there(answer, kept):
                _blame(answer, losses)
        return losses


def _is_alive(page: Page) -> bool:
    try:
        page.evaluate("1")
    except Error:
        return False
    return True


def _is_there(answer: _Answer, kept: dict[str, dict[str, int]]) -> bool:
    """Tell whether it is kept, or a later one to the same question of the same sitting."""
    # Where a later answer has taken its place before it was written, it isn't known.
    sittings = [kept.get(answer.sitting, {})] if answer.sitting else kept.values()
    return any(each.get(answer.item, -1) >= answer.seq for each in sittings)


def _blame(answer: _Answer, losses: Losses) -> None:
    if answer.is_acknowledged:
        losses.lost_acknowledged += 1
    elif answer.is_unnoted:
        losses.lost_unnoted += 1
    elif answer.is_last:
        losses.lost_last += 1
    else:
        losses.lost_more += 1


def run_in_context(browser: Browser, address: str, seed: int) -> Losses:
    """Run one in a browser of its own, as far as storage goes; only tabs crash."""
    with browser.new_context(service_workers="block") as context:
        one = _Interleaving(context, address, seed)
        one.run()
        one.close()
        return one.count(context)


@contextmanager
def _launch(playwright: Playwright, folder: str) -> Iterator[BrowserContext]:
    context = playwright.chromium.launch_persistent_context(folder, **launch_options())
    try:
        yield context
    finally:
        with contextlib.suppress(Error):
            context.close()


def run_killed(playwright: Playwright, address: str, seed: int) -> Losses:
    """Run one, kill the browser with all its processes, and come back with another."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        with _launch(playwright, folder) as context:
            one = _Interleaving(context, address, seed)
            one.run()
            one.leave_in_the_middle()
            for process in _find_processes(folder):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
        (Path(folder) / "SingletonLock").unlink(missing_ok=True)
        with _launch(playwright, folder) as context:
            context.expose_binding("ack", lambda *_: None)
            context.add_init_script(FAULTS)
            return one.count(context)


def _find_processes(folder: str) -> list[int]:
    """Return the processes of the browser whose data lies in a folder."""
    found = []
    for line in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            if folder in line.read_text("utf-8", "replace"):
                found.append(int(line.parent.name))
    return found


def main() -> int:
    """Count, and print the figures; 1 where anything was lost that mustn't be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=1000)
    parser.add_argument("--killed", type=int, default=0, help="so many with the browser killed")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    options = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        serve(Path(folder) / "site") as address,
        sync_playwright() as playwright,
    ):
        lay_out(Path(folder) / "site")
        tabs, killed = Losses(), Losses()
        browser = playwright.chromium.launch(**launch_shell_options())
        for seed in range(options.first, options.first + options.count):
            losses = run_in_context(browser, address, seed)
            _tell(f"seed {seed}", losses, is_brief=True)
            tabs.add(losses)
        browser.close()
        _tell(f"{options.count} interleavings, tabs crash", tabs)
        for seed in range(options.first, options.first + options.killed):
            losses = run_killed(playwright, address, seed)
            _tell(f"killed, seed {seed}", losses, is_brief=True)
            killed.add(losses)
        if options.killed:
            _tell(f"{options.killed} interleavings, the browser is killed", killed)
    return int(
        any(each.lost_acknowledged or each.lost_more or each.stuck for each in (tabs, killed))
    )


def _tell(what: str, losses: Losses, *, is_brief: bool = False) -> None:
    if not is_brief or losses.is_bad:
        print(f"{what}: {losses}")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
