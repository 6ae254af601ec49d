"""What authors can ask for ends in words, whatever their files look like."""

import pytest

from tests.mutating import damage, read_beside, try_everything

FILES, AT_ONCE = 60, 10


@pytest.fixture(scope="module")
def beside():
    return read_beside()


@pytest.mark.parametrize("first", range(0, FILES, AT_ONCE))
def test_nothing_that_is_done_with_a_damaged_file_ends_in_a_traceback(first, beside):
    for number in range(first, first + AT_ONCE):
        try_everything(damage(number)[0], beside)


def test_the_damage_is_neither_too_small_nor_too_great(beside):
    refused = [try_everything(damage(number)[0], beside) for number in range(AT_ONCE)]
    assert 0 < sum(refused) < AT_ONCE
