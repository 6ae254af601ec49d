"""What authors can ask for ends in words, whatever their files look like."""

import pytest

from tests.mutating.asking import read_beside, try_everything
from tests.mutating.damage import damage
from tests.mutating.serving import Served

pytestmark = pytest.mark.slow

FILES, FEW, AT_ONCE = 60, 30, 10


@pytest.fixture(scope="module")
def beside():
    return read_beside()


@pytest.mark.parametrize(
    "first",
    [
        pytest.param(first, marks=[pytest.mark.wide] * (first >= FEW))
        for first in range(0, FILES, AT_ONCE)
    ],
)
def test_nothing_that_is_done_with_a_damaged_file_ends_in_a_traceback(first, beside):
    for number in range(first, first + AT_ONCE):
        try_everything(damage(number)[0], beside)


def test_the_damage_is_neither_too_small_nor_too_great(beside):
    refused = [try_everything(damage(number)[0], beside) for number in range(AT_ONCE)]
    assert 0 < sum(refused) < AT_ONCE


def test_a_site_is_served_whatever_its_author_writes(tmp_path):
    served = Served(tmp_path)
    for first in range(0, 2 * AT_ONCE, AT_ONCE):
        served.edit([damage(number)[0] for number in range(first, first + AT_ONCE)])
    assert list(tmp_path.glob("site/assessments/edited-*/index.html")), "some can be shown"
    assert "data-problems" in (tmp_path / "site/index.html").read_text(), "others are told"
