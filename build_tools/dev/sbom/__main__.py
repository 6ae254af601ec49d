"""Writes an SBOM beside the wheel in a folder: `python build_tools/dev/sbom FOLDER`.

It names what is in the bundle, with licences, and the Python packages that the wheel asks for, in
the versions of `constraints.txt`, with which it was tested. `SOURCE_DATE_EPOCH` can be its date.
"""

import datetime as dt
import os
import sys
import tomllib
from pathlib import Path

from bill import Wheel, write_bill
from packages import list_packages
from packaging.utils import parse_wheel_filename

from mirrormark.bundle import read_components

ROOT = Path(__file__).parent.parent.parent.parent
FOR_US_ALONE = "dev"


def describe(wheel: Path) -> str:
    """Return the SBOM of this wheel."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    constraints = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    extras = project.get("optional-dependencies", {})
    offered = [each for name, extra in extras.items() if name != FOR_US_ALONE for each in extra]
    always = {each.name for each in list_packages(constraints, project["dependencies"])}
    packages = list_packages(constraints, [*project["dependencies"], *offered])
    version = str(parse_wheel_filename(wheel.name)[1])
    return write_bill(
        Wheel(wheel.name, version, wheel.read_bytes()),
        read_components(ROOT / "build/bundle", None),
        packages,
        optional={each.name for each in packages} - always,
        made=_tell_date(),
    )


def _tell_date() -> dt.datetime:
    told = os.environ.get("SOURCE_DATE_EPOCH")
    return dt.datetime.fromtimestamp(int(told), dt.UTC) if told else dt.datetime.now(dt.UTC)


def main() -> None:
    """Write `mirrormark-VERSION.cdx.json`, or say in one line what is missing."""
    folder = Path(sys.argv[1])
    wheels = [*folder.glob("mirrormark-*.whl")]
    if len(wheels) != 1:
        sys.exit(f"mirrormark: {folder} has to hold one wheel; run 'make dist'.")
    version = str(parse_wheel_filename(wheels[0].name)[1])
    out = folder / f"mirrormark-{version}.cdx.json"
    out.write_text(describe(wheels[0]), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
