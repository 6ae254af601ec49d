"""How much script a page loads before its first answer, beside what its theme loads."""

from playwright.sync_api import Browser

from tests.bench.figures import Figure
from tests.browser.polling import wait_until_idle

__all__ = ["measure_scripts"]

SCRIPTS = """(folder) => performance.getEntriesByType("resource")
  .filter(({ name }) => new URL(name).pathname.includes(folder) && name.endsWith(".js"))
  .map(({ encodedBodySize }) => encodedBodySize)"""


def measure_scripts(browser: Browser, address: str) -> Figure:
    """Weigh what has come, as the host has compressed it, once nothing more comes."""
    with browser.new_context(service_workers="block") as context, context.new_page() as page:
        page.goto(f"{address}assessments/measured/")
        page.wait_for_selector("main input[type=radio]:enabled")
        wait_until_idle(page)
        ours = page.evaluate(SCRIPTS, "/assets/mirrormark/")
        theirs = page.evaluate(SCRIPTS, "/assets/javascripts/")
    share = f"{sum(ours) / sum(theirs):.2f} of the theme's {sum(theirs) / 1000:.1f} kB"
    detail = f"gzipped, files: {len(ours)}; {share}"
    return Figure("script before the first answer", sum(ours) / 1000, "kB", 45, detail)
