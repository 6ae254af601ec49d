"""Reads QR codes off a screen, as a phone does."""

import base64

from playwright.sync_api import Locator

from tests.browser.axe import WEB

__all__ = ["read_code"]

JSQR = (WEB / "node_modules/jsqr/dist/jsQR.js").read_text(encoding="utf-8")
READ = """async (text) => {
  const blob = await (await fetch(`data:image/png;base64,${text}`)).blob();
  const image = await createImageBitmap(blob);
  const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
  return jsQR(data, width, height)?.data ?? null;
}"""


def read_code(shown: Locator) -> str | None:
    """Return what another program reads in what is painted; None where that is no code."""
    picture = base64.b64encode(shown.screenshot()).decode()
    elsewhere = shown.page.context.new_page()
    elsewhere.add_script_tag(content=JSQR)
    text: str | None = elsewhere.evaluate(READ, picture)
    elsewhere.close()
    return text
