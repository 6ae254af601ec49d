"""What it costs a reader that an answer is saved: time in which the page can do nothing else."""

from playwright.sync_api import Browser, CDPSession

from tests.bench.figures import Figure
from tests.browser.reader import SAVE_DATA

__all__ = ["measure_keeping"]

RUNS = 60
SITTINGS = 200
COPY = """(count) => new Promise((resolve) => {
  const opening = indexedDB.open("mirrormark");
  opening.onsuccess = () => {
    const transaction = opening.result.transaction("responses", "readwrite");
    const store = transaction.objectStore("responses");
    const [keys, values] = [store.getAllKeys(), store.getAll()];
    values.onsuccess = () => {
      const place = values.result.findIndex(({ response }) => response);
      const start = keys.result[place].split("/").slice(0, -1).join("/");
      for (let n = 0; n < count; n++) store.put(values.result[place], `${start}/copy-${1e6 + n}`);
    };
    transaction.oncomplete = () => resolve(opening.result.close());
  };
})"""
"""Puts so many sittings beside the one that there is."""
ANSWER = """async (runs) => {
  const questions = [...document.querySelectorAll(".mm-form fieldset")];
  for (let run = 0; run < runs; run++) {
    const radios = questions[run % questions.length].querySelectorAll("input[type=radio]");
    [...radios].find(({ checked }) => !checked).click();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}"""


def measure_keeping(browser: Browser, address: str) -> Figure:
    """Measure the time of scripts per answer, from the click to the confirmed record."""
    with browser.new_context() as context:
        context.add_init_script(SAVE_DATA)  # Python isn't loaded meanwhile
        page = context.new_page()
        page.goto(f"{address}assessments/measured/")
        page.evaluate(ANSWER, 5)
        page.evaluate(COPY, SITTINGS)
        session = context.new_cdp_session(page)
        session.send("Performance.enable")
        before = _read_script_time(session)
        page.evaluate(ANSWER, RUNS)
        spent = 1000 * (_read_script_time(session) - before) / RUNS
    detail = f"mean of {RUNS}, beside {SITTINGS} other sittings"
    return Figure("an answer given / saved, scripts on the main thread", spent, "ms", 5, detail)


def _read_script_time(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in metrics if each["name"] == "ScriptDuration"))
