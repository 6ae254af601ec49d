"""A reader without a mouse: presses keys, and goes by what has the focus."""

import re
from typing import Any

from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark_engine import score
from tests.browser.reader import wait_until_settled

__all__ = ["Keyboard"]

MOST_STOPS = 200
"""Of the Tab key, before somebody would give up."""

FOCUSED = """() => {
  const it = document.activeElement;
  const words = it.getAttribute("aria-label") ?? it.innerText ?? "";
  return {tag: it.localName, type: it.type ?? "", name: it.name ?? "", value: it.value ?? "",
    part: it.dataset.part ?? "", words: words.trim()};
}"""


class Keyboard:
    """Never clicks."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def _press(self, key: str) -> None:
        """Press a key that does something; Tab only leads on, and at any time."""
        wait_until_settled(self._page)
        self._page.keyboard.press(key)

    def _tab(self, *, backwards: bool = False) -> dict[str, str]:
        self._page.keyboard.press("Shift+Tab" if backwards else "Tab")
        focused: dict[str, str] = self._page.evaluate(FOCUSED)
        return focused

    def _find(self, tag: str, words: re.Pattern[str], *, backwards: bool = False) -> None:
        seen = []
        for _ in range(MOST_STOPS):
            focused = self._tab(backwards=backwards)
            seen.append(focused["words"][:40])
            if focused["tag"] == tag and words.search(focused["words"]):
                return
        raise AssertionError(f"no {tag} {words.pattern!r} among {seen}")

    def follow(self, words: re.Pattern[str], *, backwards: bool = False) -> None:
        """Go to a link, and follow it."""
        self._find("a", words, backwards=backwards)
        self._press("Enter")

    def press(self, words: str) -> None:
        """Go to a button, and press it."""
        self._find("button", re.compile(re.escape(words)))
        self._press("Enter")

    def answer_all(self, compiled: CompiledAssessment, answers: dict[str, Any]) -> None:
        """Answer section by section, up to the page where answers are checked."""
        hidden = set(score(compiled.data, answers)["hidden"])
        items = {each["id"]: each for each in compiled.data["items"]}
        expect(self._page.get_by_role("button", name="Continue")).to_be_visible()
        for number, section in enumerate(compiled.data["sections"]):
            asked = [name for name in section["items"] if name not in hidden]
            if not asked:
                continue
            heading = self._page.get_by_role("heading", name=section["title"])
            expect(heading).to_be_visible()
            if number:
                expect(heading).to_be_focused()
            self._answer_section([items[name] for name in asked], answers)
            if any(name not in answers and items[name]["kind"] != "text" for name in asked):
                self.press("Go on without")
        expect(self._page.get_by_role("heading", name="Check your answers")).to_be_focused()

    def _answer_section(self, items: list[dict[str, Any]], answers: dict[str, Any]) -> None:
        """Tab through a section, answer what has the focus, and press Continue."""
        by_name = {f"item-{item['id']}": item for item in items}
        for _ in range(MOST_STOPS):
            focused = self._tab()
            if focused["tag"] == "button" and focused["words"] == "Continue":
                self._press("Enter")
                return
            item = by_name.get(focused["name"])
            if item and item["id"] in answers:
                self._answer(item, answers[item["id"]], focused)
        raise AssertionError("there is no way on")

    def _answer(self, item: dict[str, Any], answer: Any, focused: dict[str, str]) -> None:
        keys = self._page.keyboard
        options = [each["id"] for each in item["options"]] + item["allow"]
        if focused["type"] == "radio":
            # Tab stops once at a group without an answer; the arrows choose in it.
            assert focused["value"] == options[0]
            for _ in range(options.index(answer)):
                self._press("ArrowDown")
            if options.index(answer) == 0:
                self._press("Space")
            assert self._page.evaluate(FOCUSED)["value"] == answer
        elif focused["type"] == "checkbox":
            if focused["value"] in answer:
                self._press("Space")
        elif focused["tag"] == "textarea":
            keys.insert_text(answer)
        elif focused["type"] == "text" and answer not in item["allow"]:
            self._press("ControlOrMeta+a")
            keys.type(f"{answer[focused['part']] if focused['part'] else answer}")
