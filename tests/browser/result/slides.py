"""A reader who has a slide made of a diagnosis."""

from pathlib import Path

from playwright.sync_api import Page, expect

__all__ = ["OUT_OF_PLACE", "save_slide", "see_slide"]

OUT_OF_PLACE = """async (text) => {
  const { documentElement: slide } = new DOMParser().parseFromString(text, "image/svg+xml");
  document.body.append(slide);
  const isMirrored = slide.getAttribute("direction") === "rtl";
  const told = [...slide.querySelectorAll(":scope > text")].map((part) => {
    const { x, y, width, height } = part.getBBox();
    return { words: part.textContent, left: x, top: y, right: x + width, bottom: y + height };
  });
  if (told.length < 10) throw new Error("the words haven't been found");
  const chart = slide.querySelector(":scope > g").getBBox();
  const out = told.filter(({ left, top, right, bottom }) =>
    left < 60 || right > 1540 || top < 40 || bottom > 890);
  const over = told.filter((one, index) => told.slice(index + 1).some((other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2
      && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 6));
  slide.remove();
  return [...out.map(({ words }) => `out: ${words}`), ...over.map(({ words }) => `over: ${words}`)];
}"""
"""A function of a slide's text: the words on it that stand beyond its edge, or over others."""


def see_slide(page: Page) -> None:
    """Open the place where a slide is made, and wait for it."""
    page.get_by_text("Save as picture", exact=True).click()
    expect(page.locator(".mm-slide__picture")).to_be_visible()


def save_slide(page: Page, button: str) -> tuple[str, bytes]:
    """Press a button that saves it, and return the name and what is in the file."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()
