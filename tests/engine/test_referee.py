"""What is proven of small files of all kinds, against what an SMT solver says of them."""

import os

import pytest

from tests.engine.refereeing import compare
from tests.engine.small_files import write_file

FILES = int(os.environ.get("MIRRORMARK_REFEREED_FILES", "200"))


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
@pytest.mark.corners("0")
def test_a_solver_comes_to_the_same(part):
    found = [compare(write_file(seed)) for seed in range(part, FILES, 4)]
    assert len(found) >= FILES // 4
    counts = sum(found[1:], found[0])
    assert counts["found"] > counts["nothing"] > 0
    assert counts["open"] < 0.01 * counts.total()
