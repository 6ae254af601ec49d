"""A database that others change, delete or damage."""

import pytest
from playwright.sync_api import expect

from tests.browser.asking import Asking
from tests.browser.reader import wait_until_kept
from tests.browser.storage.conftest import Other, find_checked, find_status

pytestmark = [
    pytest.mark.browser,
    pytest.mark.browser_context_args(service_workers="block"),
    pytest.mark.usefixtures("sparing"),
]


def test_a_tab_lets_go_when_another_needs_a_new_version(asking: Asking, other: Other) -> None:
    asking.open()
    asking.answer(3)
    other.make_database(9, "responses", "another")
    asking.reader.answer("course-changed", "2")
    wait_until_kept(asking.page, "course-changed", "2")
    expect(find_status(asking.page)).to_be_empty()


def test_a_tab_lets_go_when_another_deletes_the_database(asking: Asking, other: Other) -> None:
    asking.open()
    asking.answer(3)
    other.delete_database()
    asking.reader.answer("course-changed", "2")
    wait_until_kept(asking.page, "course-changed", "2")


@pytest.mark.parametrize("version", [1, 7])
@pytest.mark.parametrize("stores", [[], ["another"]])
def test_a_missing_store_is_made(
    asking: Asking, other: Other, version: int, stores: list[str]
) -> None:
    other.make_database(version, *stores)
    asking.open()
    asking.answer(4)
    expect(find_status(asking.page)).to_be_empty()
    asking.page.reload()
    expect(find_checked(asking.page)).to_have_count(4)


def test_two_tabs_that_miss_the_store_at_once_make_it_once(asking: Asking, other: Other) -> None:
    other.make_database(1)
    page = asking.page
    with page.context.new_page() as second:
        second.goto(asking.address, wait_until="commit")
        page.goto(asking.address, wait_until="commit")
        for each in (page, second):
            expect(each.get_by_role("button", name="Continue")).to_be_visible()
        asking.answer(4)
        expect(find_checked(second)).to_have_count(4)
        expect(find_status(page)).to_be_empty()
