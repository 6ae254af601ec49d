"""What is shipped: hashes, licences to download from nowhere, and a wheel that works."""

import hashlib
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from mirrormark.bundle import BundleError, make_bundle, read_manifest

ROOT = Path(__file__).parent.parent
BUNDLE = ROOT / "build/bundle"


def test_the_engine_in_the_lock_file_is_the_engine_in_the_bundle() -> None:
    runtime = BUNDLE / read_manifest(BUNDLE)["runtime"]
    lock = json.loads((runtime / "pyodide-lock.json").read_text(encoding="utf-8"))
    assert list(lock["packages"]) == ["mirrormark-engine"]
    entry = lock["packages"]["mirrormark-engine"]
    wheel = runtime / entry["file_name"]
    assert hashlib.sha256(wheel.read_bytes()).hexdigest() == entry["sha256"]
    names = zipfile.ZipFile(wheel).namelist()
    sources = {path.name for path in (ROOT / "build_tools/mirrormark_engine").glob("*.py")}
    assert {name for name in names if name.endswith(".py")} == {
        f"mirrormark_engine/{name}" for name in sources
    }


def test_two_bundles_are_the_same_to_the_byte(tmp_path: Path) -> None:
    manifest = make_bundle(tmp_path / "bundle")
    assert manifest == read_manifest(BUNDLE)
    for name in manifest["files"]:
        assert (tmp_path / "bundle" / name).read_bytes() == (BUNDLE / name).read_bytes(), name


def test_a_bundle_that_lacks_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="There is no bundle"):
        read_manifest(tmp_path)
    (tmp_path / "manifest.json").write_text(json.dumps({"files": ["gone.js"]}))
    with pytest.raises(BundleError, match=r"lacks gone\.js"):
        read_manifest(tmp_path)


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "precious.md").write_text("Mine")
    with pytest.raises(BundleError, match="something else"):
        make_bundle(tmp_path)
    assert (tmp_path / "precious.md").read_text() == "Mine"


def test_lock_files_pin_by_hash_and_record_no_address() -> None:
    constraints = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in constraints
    assert not re.search(r"^--", constraints, re.MULTILINE)
    pins = re.findall(r"^([\w.-]+)==", constraints, re.MULTILINE)
    assert len(pins) > 40
    lock = json.loads(
        (ROOT / "build_tools/mirrormark_web/package-lock.json").read_text(encoding="utf-8")
    )
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert len(packages) > 5
    for name, entry in packages.items():
        assert "resolved" not in entry, name
        assert entry["integrity"].startswith("sha512-"), name


def test_the_wheel_works_outside_the_checkout(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir"]
    subprocess.run([*command, str(tmp_path)], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("mirrormark-*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert not [name for name in names if "node_modules" in name or "/dev/" in name]
    for needed in (
        "mirrormark/locales/en-GB.json",
        "mirrormark/page/templates/assessment.html",
        "mirrormark_web/package-lock.json",
        "mirrormark_web/src/main.js",
        "mirrormark_engine/scoring.py",
    ):
        assert needed in names
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    check = "import mirrormark.cli, mirrormark; print(mirrormark.__file__); mirrormark.cli.main()"
    done = subprocess.run(
        [sys.executable, "-c", check, "check", str(ROOT / "assessments")],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "installed")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(tmp_path) in done.stdout
    assert ": no problems" in done.stdout
