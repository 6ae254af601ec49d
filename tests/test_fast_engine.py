"""The runtime from which functions are left out lacks none that a file of ours gets to."""

import json
import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from mirrormark.bundle.tools import find_tool
from mirrormark.diagnostics.compile import CompiledAssessment, compile_text
from mirrormark_engine import Prepared
from mirrormark_engine.requests import Desk
from tests.answering import draw_answers, each_left_out
from tests.sites import ROOT
from tests.sizes import REFUSED, SIZES

CASES = ROOT / "tests/cases"
PROVE = ROOT / "build_tools/mirrormark_web/runtime/prove.mjs"
BUNDLE = ROOT / "build/bundle/runtime"
REACHING = (
    "20 allocations",
    "40 parts of 1000",
    "50 multiple choices of wild points",
    "50 nested conditions",
    "50 rankings of wild points",
    "100 rankings that a rule names",
    "200 different allocations of 20",
    "numbers of nine primes",
)
"""What has the engine do all that any size has it do: no other calls a function more."""


def compile_cases() -> Iterator[CompiledAssessment]:
    paths = sorted([*(CASES / "examples").glob("*.md"), *(CASES / "valid").glob("*.md")])
    for path in paths:
        yield compile_text(path.read_text(encoding="utf-8-sig"), path.name, path.stem)
    assert len(paths) > 20


def compile_sizes(names: Iterable[str]) -> Iterator[CompiledAssessment]:
    for name in sorted(names):
        yield compile_text(SIZES[name](), "large.md", "large")


def ask(compiled: CompiledAssessment, left_out: Sequence[tuple[int, ...]]) -> dict[str, object]:
    """Return requests, with few answers and with many, and what CPython replies."""
    prepared = Prepared(compiled.data)
    form = json.dumps(compiled.data)
    desk = Desk(form)
    asked = [{"answers": draw_answers(prepared, each), "why": True} for each in left_out]
    requests = [json.dumps(each) for each in asked]
    return {"compiled": form, "requests": requests, "replies": [desk.answer(r) for r in requests]}


@pytest.mark.slow
@pytest.mark.parametrize(
    "read",
    [
        pytest.param(compile_cases, id="cases"),
        pytest.param(partial(compile_sizes, REACHING), id="few sizes"),
        pytest.param(
            partial(compile_sizes, SIZES.keys() - REFUSED), id="sizes", marks=pytest.mark.wide
        ),
    ],
)
@each_left_out
def test_the_fast_engine_replies_as_cpython(
    read: Callable[[], Iterator[CompiledAssessment]],
    left_out: Sequence[tuple[int, ...]],
    tmp_path: Path,
) -> None:
    golden = [ask(compiled, left_out) for compiled in read()]
    assert len(golden) >= len(REACHING)
    (tmp_path / "golden.json").write_text(json.dumps(golden), encoding="utf-8")
    options = ["--runtime", str(BUNDLE), "--boot", "fast", "--golden", "golden.json"]
    command = [find_tool("node"), str(PROVE), *options, "--browser", ""]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
