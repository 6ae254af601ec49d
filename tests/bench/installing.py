"""The package: how large it is, how soon a command starts, and how long a first site takes."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.bench.figures import Figure
from tests.wheel.packing import install, pack

__all__ = ["measure_installing", "measure_starting"]

RUNS = 11
COMMAND = Path(sys.executable).with_name("mirrormark")


def measure_starting() -> Iterator[Figure]:
    """Measure what comes before any work, and compare it with the one library that it takes."""
    imported = _median_s([sys.executable, "-c", "import mirrormark"])
    library = _median_s([sys.executable, "-c", "import click"])
    told = _median_s([f"{COMMAND}", "--version"])
    helped = _median_s([f"{COMMAND}", "--help"])
    detail = f"median of {RUNS}, seconds of the processor"
    yield Figure("import mirrormark, in a Python of its own", imported, "s", 0.15, detail)
    yield Figure("mirrormark --version", told, "s", 0.15, detail)
    yield Figure("mirrormark --help", helped, "s", 0.15, detail)
    detail = f"{1000 * told:.0f} ms against {1000 * library:.0f} ms"
    yield Figure("mirrormark --version / import click", told / library, "x", 1.25, detail)


def _median_s(command: list[str]) -> float:
    """Return seconds of the processor: what else runs on the machine doesn't count."""
    times = []
    for _ in range(RUNS):
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0
        times.append(used.ru_utime + used.ru_stime)
    return median(times)


def measure_installing() -> Iterator[Figure]:
    """Time a team's way, from the wheel to a built site, with the network only to install."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (wheel,) = pack(folder / "packed", "--wheel")
        yield Figure("the wheel", wheel.stat().st_size / 1e6, "MB", 15, wheel.name)
        start = perf_counter()
        alone = install(wheel, folder)
        installed = perf_counter()
        alone.run("mirrormark", "init", "site", cwd=folder)
        alone.run("mirrormark", "check", cwd=folder / "site")
        alone.run("mkdocs", "build", "--strict", "--quiet", cwd=folder / "site")
        built = perf_counter()
        detail = f"{installed - start:.1f} s to install, {built - installed:.1f} s for the site"
        yield Figure("from a wheel to a built site", built - start, "s", 60, detail)
