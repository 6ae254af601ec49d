"""Links to go on from a page of another site, and to it."""

import pytest
from playwright.sync_api import Frame, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.responses import write_link
from mirrormark_engine import Prepared
from tests.browser.embed.conftest import Publish
from tests.browser.embed.snippets import read_snippet
from tests.browser.reader import Reader, go_to, random_answers

# Where Chromium's tests of `browsers/` are, which need the same site.
pytestmark = [
    pytest.mark.browser,
    pytest.mark.usefixtures("sparing"),
    pytest.mark.xdist_group("chromium"),
]


@pytest.fixture
def clarity(assessments: dict[str, CompiledAssessment]) -> CompiledAssessment:
    return assessments["clarity"]


def offered(inside: Page | Frame) -> str:
    go_to(inside, "#check")  # type: ignore[arg-type]
    inside.get_by_text("Continue on another device").click()
    expect(inside.get_by_role("img", name="QR code of the link with your answers")).to_be_visible()
    return inside.get_by_role("textbox", name="Link with your answers").input_value()


def test_from_a_page_of_another_site_a_link_leads_to_the_assessments_own(
    quiet_page: Page, embeds: str, publish: Publish, clarity: CompiledAssessment
) -> None:
    answers = random_answers(clarity, 4)
    link = write_link(Prepared(clarity.data), answers)
    page = quiet_page
    page.goto(publish(read_snippet("page.html", embeds)) + link)
    expect(page.locator("[data-step=section]")).to_be_visible()
    assert page.url.endswith(link), "the address of somebody's page is theirs"
    expect(page.locator(":checked")).to_have_count(0)
    Reader(page, clarity).fill_in(answers)
    assert offered(page) == f"{embeds}assessments/clarity/{link}"


def test_a_frame_takes_a_link_out_of_its_address_and_makes_one_to_the_own_page(
    page: Page, embeds: str, publish: Publish, clarity: CompiledAssessment
) -> None:
    link = write_link(Prepared(clarity.data), random_answers(clarity, 4))
    html = read_snippet("frame.html", embeds).replace("embed.html", f"embed.html{link}")
    page.goto(publish(html, frame=read_snippet("frame.js", embeds)))
    inside = page.frames[1]
    expect(inside.get_by_text("26 answers from the link are filled in.")).to_be_visible()
    assert "r=" not in inside.evaluate("location.href")
    assert offered(inside) == f"{embeds}assessments/clarity/{link}"
