"""Acts as a reader would: by labels, roles and the words on the page."""

import random
import re
from itertools import pairwise
from typing import Any

from playwright.sync_api import Locator, Page, Worker, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.wording.catalogue import load_catalogue
from mirrormark_engine import score
from tests.browser.polling import wait_for, wait_until
from tests.labels import label_items

__all__ = [
    "ENGINE_PATIENCE_MS",
    "FILL_IN",
    "SAVE_DATA",
    "Reader",
    "engine_workers",
    "go_to",
    "random_answers",
    "search",
    "wait_until_kept",
    "wait_until_settled",
]

SAVE_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"
"""Makes a reader one who has asked their browser to save data."""

ENGINE_PATIENCE_MS = 60_000
"""Two browsers at a time on two cores boot Python in a few seconds each, and busy ones in more."""


def random_answers(
    compiled: CompiledAssessment, seed: int, *, blanks: float = 0, states: float = 0
) -> dict[str, Any]:
    """Return an answer to every item, but for a part of ``blanks``.

    Where an item allows it, a part of ``states`` is *doesn't apply* or *don't know*.
    """
    chance = random.Random(seed)  # noqa: S311 (a test, not a secret)
    return {
        item["id"]: chance.choice(item["allow"])
        if item["allow"] and states and chance.random() < states
        else _random_answer(item, chance)
        for item in compiled.data["items"]
        if chance.random() >= blanks
    }


def _random_answer(item: dict[str, Any], chance: random.Random) -> Any:
    options, quantity = item["options"], item["quantity"]
    if item["kind"] == "multiple":
        first, *others = chance.sample(options, len(options))
        chosen = [each["id"] for each in others if not each.get("none") and chance.random() < 0.5]
        return [first["id"], *([] if first.get("none") else chosen)]
    if item["kind"] == "number":
        steps = round((quantity["highest"] - quantity["lowest"]) / quantity["step"])
        return quantity["lowest"] + chance.randint(0, steps) * quantity["step"]
    if item["kind"] == "allocation":
        cuts = sorted(chance.randint(0, quantity["highest"]) for _ in options[1:])
        edges = pairwise([0, *cuts, quantity["highest"]])
        return {part["id"]: end - start for part, (start, end) in zip(options, edges, strict=True)}
    if item["kind"] == "ranking":
        return [option["id"] for option in chance.sample(options, len(options))]
    return "In my own words." if item["kind"] == "text" else chance.choice(options)["id"]


def engine_workers(page: Page) -> list[Worker]:
    """Return the workers that run Python; the theme's search has one of its own."""
    return [worker for worker in page.workers if is_engine(worker)]


def is_engine(worker: Worker) -> bool:
    """Whether a worker runs Python: that of the theme has the name of its file in its address."""
    return worker.url.startswith("blob:") and "#" not in worker.url


HAS_RECORD = """async ([itemId, answer]) => {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === "mirrormark")) return false;
  return new Promise((resolve) => {
    const opening = indexedDB.open("mirrormark");
    opening.onupgradeneeded = () => opening.transaction.abort(); // it is the page's to make
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains("responses")) {
        database.close();
        return resolve(false);
      }
      const reading = database.transaction("responses").objectStore("responses").getAll();
      reading.onsuccess = () => {
        database.close();
        const responses = reading.result.flatMap(({ response }) => response ?? []);
        const kept = responses.map(({ answers, texts = {} }) =>
          JSON.stringify({ ...answers, ...texts }[itemId]),
        );
        resolve(itemId ? kept.includes(JSON.stringify(answer)) : kept.length > 0);
      };
    };
  });
}"""


def wait_until_kept(page: Page, item_id: str = "", answer: Any = None) -> None:
    """Wait for the browser to have written this answer down; without one, the first."""
    wait_until(page, HAS_RECORD, [item_id, answer])


FILL_IN = """(answers) => {
  for (const [id, answer] of Object.entries(answers)) {
    const inputs = [...document.querySelectorAll(`[name="item-${id}"]`)];
    const isBox = ({ type }) => ["radio", "checkbox"].includes(type);
    const isChosen = ({ value }) => [answer].flat().includes(value);
    const chosen = inputs.filter((input) => isBox(input) && isChosen(input));
    for (const input of inputs.filter(isBox)) input.checked = chosen.includes(input);
    for (const input of chosen.length ? [] : inputs.filter((input) => !isBox(input))) {
      const { part } = input.dataset;
      if (!part) input.value = answer;
      else input.value = Array.isArray(answer) ? answer.indexOf(part) + 1 : answer[part];
    }
    (chosen[0] ?? inputs[0]).dispatchEvent(new Event("input", { bubbles: true }));
  }
}"""


FOLLOW_LINK = """address => {
  const link = document.createElement("a");
  link.href = address;
  document.querySelector("mirrormark-assessment").append(link);
  link.click();
  link.remove();
}"""


def go_to(page: Page, address: str) -> None:
    """Follow a link to another step of the page, ``address`` being its part from the `#` on.

    The browser's own way to such an address takes the focus away at a moment that can't be
    foreseen, and what is being typed goes nowhere.
    """
    page.evaluate(FOLLOW_LINK, address)


def search(page: Page, words: str) -> Locator:
    """Search for words, and return what is found, of which there is something.

    A moment after it has shown a page, the theme closes its search: then it is opened again.
    """
    field = page.get_by_role("textbox", name="Search")
    found = page.locator(".md-search-result__link")
    opener, is_open = page.locator(".md-header__button[for=__search]"), page.locator("#__search")

    def has_found() -> bool:
        if not is_open.is_checked() or field.input_value() != words:
            field.blur()  # it opens with the focus, and the theme may have left that there
            if opener.is_visible() and not is_open.is_checked():
                opener.click()  # in a narrow window
            field.fill("")
            field.press_sequentially(words)
        return found.first.is_visible()

    wait_for(page, has_found, f"something that is found for {words!r}")
    return found


def wait_until_settled(page: Page) -> None:
    """Wait until a page that has moved takes keys again; Playwright's clicks wait by themselves."""
    expect(page.locator("html[data-settling]")).to_have_count(0)


class Reader:
    """One person, one assessment, one page."""

    def __init__(self, page: Page, compiled: CompiledAssessment) -> None:
        self.page = page
        self.compiled = compiled
        self.items: dict[str, dict[str, Any]] = {
            each["id"]: each for each in compiled.data["items"]
        }
        self.labels = label_items(compiled)
        self.t = load_catalogue(compiled.document.lent_in).text

    def question(self, item_id: str) -> Locator:
        name = re.compile(re.escape(self.items[item_id]["text"]).replace("/", r"\/") + "$")
        return self.page.get_by_role("group", name=name)

    def answer(self, item_id: str, answer: Any) -> None:
        """Give the answer that ``answer`` is in JSON."""
        item, question = self.items[item_id], self.question(item_id)
        if item["kind"] == "text":
            question.get_by_role("textbox").fill(answer)
        elif item["kind"] == "ranking" and isinstance(answer, list):
            for place, option_id in enumerate(answer, 1):
                self.place(item_id, option_id).select_option(f"{place}")
        elif isinstance(answer, dict):
            for part, share in answer.items():
                self.field(item_id, part).fill(f"{share}")
        elif isinstance(answer, int | float):
            question.get_by_role("textbox").fill(f"{answer}")
        else:
            chosen = answer if isinstance(answer, list) else [answer]
            for option_id in chosen:
                self.option(item_id, option_id).check()

    def option(self, item_id: str, option_id: str) -> Locator:
        """Return the radio or box of an option, or of *doesn't apply* or *don't know*."""
        item = self.items[item_id]
        t = self.t
        states = {"doesnt-apply": t("form-doesnt-apply"), "dont-know": t("form-dont-know")}
        role = "radio" if item["kind"] in ("statement", "choice") else "checkbox"
        name = (self.labels[item_id] | states)[option_id]
        return self.question(item_id).get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]

    def place(self, item_id: str, option_id: str) -> Locator:
        """Return the field for the place of an option in a ranking."""
        label = self.labels[item_id][option_id]
        return self.question(item_id).get_by_role("combobox", name=label, exact=True)

    def field(self, item_id: str, part_id: str) -> Locator:
        """Return the field of a part of an allocation."""
        unit = self.items[item_id]["quantity"]["unit"]
        name = f"{self.labels[item_id][part_id]} {unit}".strip()
        return self.question(item_id).get_by_role("textbox", name=name, exact=True)

    def go_on(self) -> None:
        self.page.get_by_role("button", name=self.t("form-continue")).click()

    def fill_in(self, answers: dict[str, Any]) -> None:
        """Give many answers at once, where how one answers is not what is tested."""
        self.page.evaluate(FILL_IN, answers)

    def answer_at_once(self, answers: dict[str, Any]) -> None:
        """Give all answers at once, and go to the page where they are checked."""
        expect(self.page.get_by_role("button", name="Continue")).to_be_visible()
        self.fill_in(answers)
        wait_until_kept(self.page, *list(answers.items())[-1])
        go_to(self.page, "#check")
        expect(self.page.get_by_role("heading", name="Check your answers")).to_be_visible()

    def answer_all(self, answers: dict[str, Any]) -> None:
        """Answer section by section, up to the page where answers are checked.

        What is filled in already is only looked at, which takes a sixth of the work.
        """
        hidden = set(score(self.compiled.data, answers)["hidden"])
        for section in self.compiled.data["sections"]:
            asked = [item_id for item_id in section["items"] if item_id not in hidden]
            if not asked:
                continue
            expect(self.page.get_by_role("heading", name=section["title"])).to_be_visible()
            for item_id in asked:
                if item_id in answers:
                    self.answer(item_id, answers[item_id])
            self.go_on()
            needed = {item_id for item_id in asked if self.items[item_id]["kind"] != "text"}
            if blank := len(needed - set(answers)):
                name = self.t("errors-skip", count=blank)
                self.page.get_by_role("button", name=name).click()
        check = self.page.get_by_role("heading", name=self.t("check-title"))
        expect(check).to_be_focused()

    def see_diagnosis(self) -> Locator:
        self.page.get_by_role("button", name=self.t("check-submit")).click()
        finding = self.page.locator("[data-state=scored], [data-state=incomplete]")
        expect(finding).to_be_visible(timeout=ENGINE_PATIENCE_MS)
        return finding

    def expect_result(self, answers: dict[str, Any]) -> dict[str, Any]:
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
