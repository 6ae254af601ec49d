"""The SBOM names all that is in the wheel, and all that is installed with it."""

import hashlib
import json
import os
import subprocess
import sys
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from jsonschema import Draft7Validator
from referencing import Registry

ROOT = Path(__file__).parent.parent
SCRIPT = ROOT / "build_tools/dev/sbom"
SCHEMAS = files("cyclonedx.schema") / "_res"
WHEEL = "mirrormark-1.2.3-py3-none-any.whl"
CONSTRAINTS = """\
click==8.5.1 \\
    --hash=sha256:00
    # via
    #   mirrormark (pyproject.toml)
    #   tool
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:00
    # via click
lint==2.0 \\
    --hash=sha256:00
    # via mirrormark (pyproject.toml)
tool==1.0 \\
    --hash=sha256:00
    # via lint
"""

sys.path.insert(0, str(SCRIPT))

from packages import Package, list_packages  # noqa: E402

pytestmark = pytest.mark.slow


def write(folder: Path) -> dict[str, Any]:
    (folder / WHEEL).write_bytes(b"a wheel")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "0"}
    subprocess.run([sys.executable, SCRIPT, folder], env=environment, check=True)
    text = (folder / "mirrormark-1.2.3.cdx.json").read_text(encoding="utf-8")
    bill: dict[str, Any] = json.loads(text)
    return bill


@pytest.fixture(scope="module")
def bill(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return write(tmp_path_factory.mktemp("dist"))


@pytest.fixture
def components(bill: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {each["bom-ref"]: each for each in bill["components"]}


def read_schema(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((SCHEMAS / f"{name}.SNAPSHOT.schema.json").read_text())
    return schema


def test_it_is_what_programs_read(bill: dict[str, Any]) -> None:
    bom = read_schema("bom-1.6")
    resources = [
        (urljoin(bom["$id"], f"{name}.SNAPSHOT.schema.json"), read_schema(name))
        for name in ("spdx", "jsf-0.82", "cryptography-defs")
    ]
    registry: Registry[Any] = Registry().with_contents(resources)
    Draft7Validator(bom, registry=registry).validate(bill)


def test_it_names_the_file_that_it_is_about(bill: dict[str, Any]) -> None:
    about = bill["metadata"]["component"]
    assert (about["name"], about["version"]) == ("mirrormark", "1.2.3")
    assert about["hashes"] == [
        {"alg": "SHA-256", "content": hashlib.sha256(b"a wheel").hexdigest()}
    ]
    assert about["properties"] == [{"name": "mirrormark:file", "value": WHEEL}]


def test_it_names_all_that_is_in_the_bundle(components: dict[str, dict[str, Any]]) -> None:
    told = json.loads((ROOT / "build/bundle/licences.json").read_text(encoding="utf-8"))
    names = {
        f"bundle/{each['part']}/{each['name']}" for each in told if each["name"] != "Mirrormark"
    }
    assert len(names) > 40
    assert names == {ref for ref in components if ref.startswith("bundle/")}
    assert all(components[ref]["licenses"] for ref in names)
    lit = components["bundle/script/lit-html"]
    assert lit["purl"] == f"pkg:npm/lit-html@{lit['version']}"


def test_it_names_what_is_installed_with_the_wheel(
    bill: dict[str, Any], components: dict[str, dict[str, Any]]
) -> None:
    assert components["python/click"]["purl"].startswith("pkg:pypi/click@8")
    assert "python/hypothesis" not in components, "it is for who works on the project"
    (ours,) = (each for each in bill["dependencies"] if each["ref"] == "mirrormark")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    direct = {ref for ref in ours["dependsOn"] if ref.startswith("python/")}
    assert len(direct) >= len(project["dependencies"])


def test_the_same_wheel_has_the_same(bill: dict[str, Any], tmp_path: Path) -> None:
    assert write(tmp_path) == bill


def test_what_is_needed_comes_with_what_that_needs() -> None:
    assert list_packages(CONSTRAINTS, ["Click>=8,<9", "not-pinned"]) == [
        Package("click", "8.5.1", frozenset(), is_direct=True),
        Package("colorama", "0.4.6", frozenset({"click"}), is_direct=False),
    ]


def test_without_a_wheel_it_says_what_to_do(tmp_path: Path) -> None:
    command = [sys.executable, SCRIPT, tmp_path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == f"mirrormark: {tmp_path} has to hold one wheel; run 'make dist'.\n"
