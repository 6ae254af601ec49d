"""Has axe-core look at a page."""

from pathlib import Path

from playwright.sync_api import Page

__all__ = ["find_violations"]

WEB = Path(__file__).parent.parent.parent / "build_tools/mirrormark_web"
AXE = (WEB / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """async (values) => {
  // All that axe finds right is long, and told to Python it takes longer than the search.
  const options = { runOnly: { type: "tag", values }, resultTypes: ["violations"] };
  const { passes, violations } = await axe.run(document, options);
  const tell = ({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`);
  return [passes.length, violations.flatMap(tell)];
}"""


def find_violations(page: Page) -> list[str]:
    """Return what breaks a rule of WCAG 2.2 A or AA, an element and a rule each."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    passes, violations = page.evaluate(RUN, TAGS)
    assert passes > 10, "axe looked at something"
    found: list[str] = violations
    return found
