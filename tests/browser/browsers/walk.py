"""Walks through an assessment by clicking, in any browser."""

from typing import Any

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.browsers.tab import Tab
from tests.browser.browsers.waiting import wait_for
from tests.browser.reader import FILL_IN, HAS_RECORD
from tests.labels import label_items

__all__ = ["SHOWN", "Walk"]

SHOWN = """() => {
  const finding = document.querySelector("[data-state=scored], [data-state=incomplete]");
  const failure = document.querySelector("[data-state=failed]");
  if (!finding) return failure && { failure: failure.textContent };
  const rows = [...document.querySelectorAll("[data-dimension]")];
  const score = (shown) => (shown === undefined ? null : Number(shown));
  return {
    state: finding.dataset.state,
    outcome: finding.dataset.outcome ?? null,
    scores: Object.fromEntries(
      rows.map(({ dataset }) => [dataset.dimension, score(dataset.score)]),
    ),
  };
}"""

OPEN_SLIDE = """() => {
  const place = document.querySelector(".mm-slide details");
  if (place) place.open = true;
  return Boolean(place?.querySelector("button"));
}"""
SAVE_SLIDE = """async () => {
  const made = [];
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    made.push(blob);
    return createObjectURL.call(URL, blob);
  };
  HTMLAnchorElement.prototype.click = () => {}; // what the browser would ask then is its own affair
  document.querySelector(".mm-slide button").click();
  while (!made.length && !document.querySelector(".mm-slide [role=status]").textContent)
    await new Promise((resolve) => setTimeout(resolve, 50));
  if (!made.length) return document.querySelector(".mm-slide [role=status]").textContent;
  const bitmap = await createImageBitmap(made[0]);
  const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  pen.drawImage(bitmap, 0, 0);
  const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] < 60) dark += 1;
  const inked = dark / (data.length / 4);
  return { type: made[0].type, width: bitmap.width, height: bitmap.height, inked };
}"""
"""Presses the first button, and reads the picture that would be saved."""


class Walk:
    """One person, one assessment, one tab."""

    def __init__(self, tab: Tab, compiled: CompiledAssessment) -> None:
        self.tab = tab
        self.compiled = compiled
        self.labels = label_items(compiled)

    def come_from(self, home: str) -> None:
        """Open the home page, and follow the link to the assessment."""
        self.tab.open(home)
        self.tab.click("article a", self.compiled.document.question)
        self.wait_for_step("section")

    def answer_all(self, answers: dict[str, str]) -> None:
        """Go up to the page where answers are checked; choose one by one in the first section."""
        first, *others = self.compiled.data["sections"]
        rest = dict(answers)
        for item_id in first["items"]:
            label = self.labels[item_id][rest.pop(item_id)]
            self.tab.click(f"[data-item={item_id}] label", label)
        self.tab.run(FILL_IN, rest)
        for _ in (first, *others):
            self.tab.click("button", "Continue")
        self.wait_for_step("check")

    def wait_for_step(self, step: str) -> None:
        """Wait for the assessment to be at a step."""
        seek = "(selector) => Boolean(document.querySelector(selector))"
        selector = f"[data-assessment={self.compiled.data['id']}][data-step={step}]"
        wait_for(lambda: self.tab.run(seek, selector), f"the step {step}")

    def wait_until_kept(self, answers: dict[str, str]) -> None:
        """Wait for the browser to have written down the last answer."""
        last = [*answers.items()][-1]
        wait_for(lambda: self.tab.run(HAS_RECORD, last), "the answers to be kept")

    def see_diagnosis(self) -> dict[str, Any]:
        """Ask for the diagnosis, and return the state, the outcome and the scores on show."""
        self.tab.click("button", "See my diagnosis")
        return wait_for(lambda: self.tab.run(SHOWN), "the diagnosis")

    def save_slide(self) -> Any:
        """Have a picture made of the diagnosis, and return what it is; or what the page says."""
        wait_for(lambda: self.tab.run(OPEN_SLIDE), "the place for a picture")
        return self.tab.run(SAVE_SLIDE)
