"""From the first answer to the first result, against Pyodide as it comes."""

import gzip
import json
import shutil
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser as Chromium
from playwright.sync_api import CDPSession, Playwright

from mirrormark.bundle.engine import LOCK_FILE, pack_engine
from mirrormark.diagnostics.compile import compile_text
from tests.bench.engine import draw_responses
from tests.bench.figures import Figure
from tests.bench.project import write_assessment
from tests.browser.browsers.chromium import launch_chromium
from tests.browser.browsers.firefox import launch_firefox
from tests.browser.browsers.installed import find_firefox
from tests.browser.browsers.recorder import recording
from tests.browser.browsers.tab import Browser, Tab
from tests.browser.browsers.waiting import wait_for
from tests.sites import ROOT

__all__ = [
    "SHOW_MEMORY",
    "WorkerSessions",
    "add_stock",
    "measure_boot",
    "measure_bytes",
    "measure_heap",
]

RUNS = 10
PYODIDE = ROOT / "build_tools/mirrormark_web/node_modules/pyodide"
CORE_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
GITHUB_PAGES_LEVEL = 6
"""Of gzip; it compresses text and WebAssembly, and zip files as little as anybody."""

TIME_OURS = """async () => {
  const marked = (name) => performance.getEntriesByName(`mirrormark:${name}`).at(-1)?.startTime;
  for (const item of document.querySelectorAll("fieldset"))
    if (!item.querySelector(":checked")) item.querySelectorAll("input")[3].click();
  // By a link, as readers go: the theme takes a new address for a move, and swaps the page.
  const link = document.createElement("a");
  link.href = "#result";
  document.querySelector("mirrormark-assessment").append(link);
  link.click();
  link.remove();
  const end = performance.now() + 60_000;
  const found = () => document.querySelector(".mm-diagnosis, [data-state=failed]");
  while (!found() && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const { boot, engine } = document.documentElement.dataset;
  if (found()?.dataset.state !== "scored" || boot !== "fast")
    throw new Error(`${found()?.dataset.state}, engine ${engine}, boot ${boot}`);
  return marked("score-end") - marked("boot-start");
}"""
TIME_STOCK = """async (request) => {
  const start = performance.now();
  const worker = new Worker("worker.js", { type: "module" });
  const reply = new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  worker.postMessage(request);
  if (!JSON.parse(await reply).ok) throw new Error("not scored");
  window.worker = worker;
  return performance.now() - start;
}"""

PYTHON_BYTES = "self.pythonMemory?.buffer.byteLength ?? 0"
SHOW_MEMORY = """
const show = `
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...args) => {
    const made = await instantiate(...args);
    self.pythonMemory = made.exports?.memory ?? self.pythonMemory;
    return made;
  };
`;
window.Blob = class extends Blob {
  constructor(parts, options) {
    super(options?.type === "text/javascript" ? [show, ...parts] : parts, options);
  }
};
"""


def add_stock(site: Path) -> None:
    """Put Pyodide as npm has it, and the engine's wheel, into a folder of a site."""
    folder = site / "stock"
    folder.mkdir()
    for name in CORE_FILES:
        shutil.copyfile(PYODIDE / name, folder / name)
    pack_engine(PYODIDE / LOCK_FILE, folder / "wheels", folder / LOCK_FILE)
    (wheel,) = (folder / "wheels").iterdir()
    wheel.rename(folder / wheel.name)
    shutil.copyfile(Path(__file__).parent / "stock.js", folder / "worker.js")
    (folder / "index.html").write_text("<!doctype html><title>Stock</title>", encoding="utf-8")


def measure_boot(playwright: Playwright, options: dict[str, Any], address: str) -> list[Figure]:
    """Time a first and a second visit in turn, in each browser that there is."""
    figures = []
    with recording() as recorder:
        with launch_chromium(playwright, options, recorder.port) as chromium:
            figures += _measure_boot(chromium, "Chromium", address, cold=0.25, warm=0.2)
        if path := find_firefox():
            with launch_firefox(path, recorder.port) as firefox:
                figures += _measure_boot(firefox, "Firefox", address, cold=0.35, warm=0.2)
    return figures


def _measure_boot(
    browser: Browser, name: str, address: str, *, cold: float, warm: float
) -> list[Figure]:
    request = _write_request()
    times: dict[str, list[tuple[float, float]]] = {"first": [], "second": []}
    for _ in range(RUNS + 1):
        with browser.new_tab() as tab:
            ours = [_visit(tab, f"{address}assessments/measured/", TIME_OURS) for _ in range(2)]
        with browser.new_tab() as tab:
            stock = [_visit(tab, f"{address}stock/", TIME_STOCK, request) for _ in range(2)]
        for visit, pair in zip(times, zip(ours, stock, strict=True), strict=True):
            times[visit].append(pair)
    bars = {"first": cold, "second": warm}
    # The first round warms the browser up and is not counted.
    return [_compare(f"{name}, {visit} visit", times[visit][1:], bars[visit]) for visit in times]


def _write_request() -> dict[str, str]:
    compiled = compile_text(write_assessment(), "measured.md", "measured").data
    answers = draw_responses(compiled)[0]
    request = json.dumps({"answers": answers, "why": True})
    return {"compiled": json.dumps(compiled), "request": request}


def _visit(tab: Tab, address: str, function: str, *args: Any) -> float:
    tab.open(address)
    spent: float = tab.run(function, *args)
    return spent


def _compare(what: str, pairs: list[tuple[float, float]], bar: float) -> Figure:
    ratios = [ours / stock for ours, stock in pairs]
    ours, stock = (median(times) for times in zip(*pairs, strict=True))
    detail = f"median of {len(pairs)} pairs; {ours:.0f} ms against {stock:.0f} ms"
    what = f"first answer to first score / stock Pyodide, {what}"
    return Figure(what, median(ratios), "x", bar, detail)


def measure_bytes(browser: Chromium, address: str) -> list[Figure]:
    """Compare what a first visit transfers."""
    runtime = json.loads((ROOT / "build/bundle/runtime/runtime.json").read_text(encoding="utf-8"))
    ours = sum(file["size"] for file in runtime["fast"].values())
    stock = sum(
        len(gzip.compress((PYODIDE / name).read_bytes(), GITHUB_PAGES_LEVEL)) for name in CORE_FILES
    )
    assessment = _count_bytes(browser, f"{address}assessments/measured/")
    plain = _count_bytes(browser, f"{address}privacy/")
    return [
        Figure(
            "runtime bytes of a first visit / the stock core files",
            ours / stock,
            "x",
            0.9,
            f"{ours / 1e6:.2f} MB against {stock / 1e6:.2f} MB",
        ),
        Figure(
            "bytes before the first item can be answered / a plain page",
            assessment / plain,
            "x",
            1.1,
            f"{assessment / 1e3:.0f} kB against {plain / 1e3:.0f} kB",
        ),
    ]


def _count_bytes(browser: Chromium, address: str) -> float:
    """Return how much a page transfers in a browser that was never there, up to its load event."""
    with browser.new_context(service_workers="block") as context, context.new_page() as page:
        session = context.new_cdp_session(page)
        sizes: list[float] = []
        session.on(
            "Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"])
        )
        session.send("Network.enable")
        page.goto(address, wait_until="networkidle")
        return sum(sizes)


def measure_heap(browser: Chromium, address: str) -> Figure:
    """Compare the memory of the workers once they have scored."""
    ours = _weigh(browser, f"{address}assessments/measured/", TIME_OURS)
    stock = _weigh(browser, f"{address}stock/", TIME_STOCK, _write_request())
    what = "memory of the worker after a score / stock Pyodide"
    return Figure(what, ours / stock, "x", 1, f"{ours / 1e6:.1f} MB against {stock / 1e6:.1f} MB")


def _weigh(browser: Chromium, address: str, function: str, *args: Any) -> float:
    with browser.new_context() as context, context.new_page() as page:
        session = context.new_cdp_session(page)
        workers = WorkerSessions(session)
        page.add_init_script(SHOW_MEMORY)
        page.goto(address)
        page.evaluate(function, *args)
        return max(workers.weigh(each) for each in workers.found)


class WorkerSessions:
    """Chromium's DevTools, for the workers of a page."""

    def __init__(self, session: CDPSession) -> None:
        self.session = session
        self.found: list[str] = []
        self.replies: dict[int, dict[str, Any]] = {}
        session.on("Target.attachedToTarget", self._attach)
        session.on("Target.receivedMessageFromTarget", self._receive)
        settings = {"autoAttach": True, "waitForDebuggerOnStart": False, "flatten": False}
        session.send("Target.setAutoAttach", settings)

    def _attach(self, event: dict[str, Any]) -> None:
        if event["targetInfo"]["type"] == "worker":
            self.found.append(event["sessionId"])

    def _receive(self, event: dict[str, Any]) -> None:
        reply = json.loads(event["message"])
        if "id" in reply:
            self.replies[reply["id"]] = reply.get("result", {})

    def ask(self, worker: str, method: str, **params: Any) -> dict[str, Any]:
        number = len(self.replies) + 1
        message = json.dumps({"id": number, "method": method, "params": params})
        sent = {"sessionId": worker, "message": message}
        self.session.send("Target.sendMessageToTarget", sent)
        # Each command lets Playwright hear of events that have come meanwhile.
        send = self.session.send
        ask = lambda: send("Target.getTargets") and self.replies.get(number)  # noqa: E731
        return wait_for(lambda: {"reply": reply} if (reply := ask()) is not None else None, method)[
            "reply"
        ]

    def weigh(self, worker: str) -> float:
        """Return bytes: JavaScript's objects, their buffers, and Python's memory."""
        self.ask(worker, "HeapProfiler.collectGarbage")
        heap = self.ask(worker, "Runtime.getHeapUsage")
        python = self.ask(worker, "Runtime.evaluate", expression=PYTHON_BYTES)
        used: float = heap["usedSize"] + heap["backingStorageSize"] + python["result"]["value"]
        return used
