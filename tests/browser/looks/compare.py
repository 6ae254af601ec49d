"""How much of two pictures differs, as a browser sees them."""

import base64

from playwright.sync_api import Page

__all__ = ["share_that_differs"]

# Letters have edges of many shades, and each version of a browser has its own: pixels are compared
# with all of those around them.
COMPARE = """async ([one, other]) => {
  const read = async (text) => {
    const blob = await (await fetch(`data:image/png;base64,${text}`)).blob();
    const image = await createImageBitmap(blob);
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.filter = "blur(1.5px)";
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [a, b] = [await read(one), await read(other)];
  if (a.width !== b.width || Math.abs(a.height - b.height) > 2) return 1;
  const differs = (at) => Math.abs(a.data[at] - b.data[at]) > 40;
  let differing = 0;
  const length = Math.min(a.data.length, b.data.length);
  for (let at = 0; at < length; at += 4)
    if (differs(at) || differs(at + 1) || differs(at + 2)) differing += 1;
  return differing / (length / 4);
}"""


def share_that_differs(page: Page, one: bytes, other: bytes) -> float:
    """Return the part of the pixels that are plainly others; 1 where the sizes are."""
    page.goto("about:blank")
    texts = [base64.b64encode(each).decode() for each in (one, other)]
    share: float = page.evaluate(COMPARE, texts)
    return share
