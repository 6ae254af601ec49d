"""What every browser has to do for a test, and nothing more."""

import json
from abc import ABC, abstractmethod
from contextlib import AbstractContextManager, suppress
from typing import Any, Protocol

from tests.browser.browsers.waiting import PageLeftError, wait_for

__all__ = ["Browser", "Tab", "click_actions"]

# A function from JSON text to JSON text, since each protocol has other ideas of objects.
AS_TEXT = """async (text) => JSON.stringify((await (FUNCTION)(...JSON.parse(text))) ?? null)"""

# The middle of the last such element that can be seen and isn't covered by another one.
PLACE = """async (selector, words) => {
  await new Promise(requestAnimationFrame); // nothing can be clicked that hasn't been painted
  const found = [...document.querySelectorAll(selector)].findLast(
    (each) => each.textContent.trim() === words && each.getClientRects().length,
  );
  if (!found) return null;
  found.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = found.getBoundingClientRect();
  const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  return found.contains(document.elementFromPoint(x, y)) ? [x, y] : null;
}"""


def click_actions(x: int, y: int) -> list[dict[str, Any]]:
    """Return a click as WebDriver says it, the classic one and BiDi alike."""
    actions = [
        {"type": "pointerMove", "x": x, "y": y},
        {"type": "pointerDown", "button": 0},
        {"type": "pointerUp", "button": 0},
    ]
    return [{"type": "pointer", "id": "mouse", "actions": actions}]


class Tab(ABC):
    """One tab, with storage of its own, in a browser that has never been anywhere."""

    @abstractmethod
    def open(self, address: str) -> None:
        """Go to an address, and wait until the page has loaded."""

    @abstractmethod
    def reload(self) -> None:
        """Load the page anew, and wait until it has loaded."""

    @abstractmethod
    def click_at(self, x: int, y: int) -> None:
        """Move the mouse to a point of the window, and click."""

    @abstractmethod
    def troubles(self) -> list[str]:
        """Return what has gone wrong so far: uncaught errors, and errors on the console."""

    @abstractmethod
    def call(self, function: str, text: str) -> str:
        """Call a JavaScript function of a text, and return the text that it promises.

        Raises PageLeftError if the tab goes on to another page before.
        """

    def run(self, function: str, *args: Any) -> Any:
        """Call a JavaScript function with JSON values, and return what it gives or promises.

        Raises PageLeftError if the tab goes on to another page before.
        """
        return json.loads(self.call(AS_TEXT.replace("FUNCTION", function), json.dumps(args)))

    def leave(self, function: str, *args: Any) -> None:
        """Call a JavaScript function that leads to another page, and so may never reply."""
        with suppress(PageLeftError):
            self.run(function, *args)

    def click(self, selector: str, words: str) -> None:
        """Wait for such an element with these words to be in sight, and click it."""
        self.click_at(*wait_for(lambda: self.run(PLACE, selector, words), f"“{words}” to click"))


class Browser(Protocol):
    """A browser that runs, and sends what isn't for this machine to the recorder."""

    def new_tab(self) -> AbstractContextManager[Tab]:
        """Open a tab that shares nothing with those before it."""
