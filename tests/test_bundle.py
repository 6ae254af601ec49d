"""The bundle: the same bytes every time, whole, and with nothing in it of where it was made."""

import gzip
import hashlib
import io
import json
import re
import shutil
import socket
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from mirrormark import __version__
from mirrormark.bundle import BundleError, find_shipped, make_bundle, read_manifest
from mirrormark.bundle.golden import list_golden_replies
from mirrormark.bundle.tools import run
from mirrormark.cli import main
from mirrormark.wording.catalogue import load_catalogue
from tests.browser.browsers.waiting import wait_for
from tests.messages import LANGUAGES

ROOT = Path(__file__).parent.parent
BUNDLE = ROOT / "build/bundle"
SLEEPER = """
import pathlib, socket, time
held = socket.create_server(("127.0.0.1", 0))
pathlib.Path("held").write_text(str(held.getsockname()[1]))
print("half way", flush=True)
time.sleep(10_000)
"""
HUNG = f"""
import subprocess, sys
subprocess.run([sys.executable, "-c", {SLEEPER!r}])
"""
"""As `node` is: a script that starts something else, which never ends and holds a port."""


def read_runtime() -> dict[str, dict[str, dict[str, Any]]]:
    text = (BUNDLE / "runtime/runtime.json").read_text(encoding="utf-8")
    runtime: dict[str, dict[str, dict[str, Any]]] = json.loads(text)
    return runtime


def test_every_file_of_the_runtime_is_the_one_that_the_script_expects() -> None:
    script = (BUNDLE / read_manifest(BUNDLE)["script"]).read_text(encoding="utf-8")
    runtime = read_runtime()
    assert {way: set(files) for way, files in runtime.items()} == {
        "fast": {"worker", "python", "memory"},
        "plain": {"worker", "python", "library", "engine"},
    }
    for file in [each for files in runtime.values() for each in files.values()]:
        content = (BUNDLE / "runtime" / file["path"]).read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        assert (digest, len(content)) == (file["sha256"], file["size"])
        assert file["path"].endswith(f"-{digest[:12]}.data")
        assert digest in script


def test_the_engine_in_the_bundle_is_this_engine() -> None:
    packed = (BUNDLE / "runtime" / read_runtime()["plain"]["engine"]["path"]).read_bytes()
    wheel = zipfile.ZipFile(io.BytesIO(gzip.decompress(packed)))
    tools = ROOT / "build_tools"
    contract = tools / "mirrormark_engine/contract"  # types, which nothing imports when it runs
    paths = (tools / "mirrormark_engine").rglob("*.py")
    sources = {
        path.relative_to(tools).as_posix(): path.read_bytes()
        for path in paths
        if not path.is_relative_to(contract)
    }
    packed_sources = {name: wheel.read(name) for name in wheel.namelist() if name.endswith(".py")}
    assert packed_sources == sources


@pytest.mark.parametrize("language", LANGUAGES)
def test_readers_are_told_how_much_is_loaded(language: str) -> None:
    size = sum(file["size"] for file in read_runtime()["fast"].values())
    catalogue = load_catalogue(language)
    assert f"{catalogue.number(round(size / 1e6, 1))} MB" in catalogue.text("facts-download")


def test_nothing_of_the_machine_that_made_it_is_in_the_bundle() -> None:
    for path in (BUNDLE / "runtime").glob("*.data"):
        content = gzip.decompress(path.read_bytes())
        for word in (str(ROOT), sys.prefix, "make.mjs"):
            assert word.encode() not in content, f"{word} in {path.name}"


@pytest.mark.slow
@pytest.mark.wide
def test_an_engine_that_replies_otherwise_is_not_shipped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    golden = list_golden_replies()
    golden[0]["replies"][0] = golden[0]["replies"][0].replace('"ok": true', '"ok": false')
    monkeypatch.setattr("mirrormark.bundle.make.list_golden_replies", lambda: golden)
    with pytest.raises(BundleError, match="the engine replies"):
        make_bundle(tmp_path / "bundle")
    assert not (tmp_path / "bundle").exists()


@pytest.mark.slow
@pytest.mark.wide
def test_two_bundles_are_the_same_to_the_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = {"TZ": "Asia/Tokyo", "LANG": "de_DE.UTF-8", "PYTHONHASHSEED": "7"}
    for name, value in elsewhere.items():
        monkeypatch.setenv(name, value)
    manifest = make_bundle(tmp_path / "bundle")
    assert manifest == read_manifest(BUNDLE)
    for name in manifest["files"]:
        assert (tmp_path / "bundle" / name).read_bytes() == (BUNDLE / name).read_bytes(), name


def test_a_bundle_that_lacks_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="There is no bundle"):
        read_manifest(tmp_path)
    (tmp_path / "manifest.json").write_text(
        json.dumps({"version": __version__, "files": ["gone.js"]})
    )
    with pytest.raises(BundleError, match=r"lacks gone\.js"):
        read_manifest(tmp_path)
    (tmp_path / "manifest.json").write_text(json.dumps({"version": __version__, "files": []}))
    with pytest.raises(BundleError, match="lacks the parts of the script"):
        read_manifest(tmp_path)


@pytest.mark.parametrize("manifest", [{}, {"version": "0.0.1"}])
def test_a_bundle_of_another_version_is_refused(tmp_path: Path, manifest: dict[str, str]) -> None:
    (tmp_path / "manifest.json").write_text(json.dumps({**manifest, "files": []}))
    with pytest.raises(BundleError) as caught:
        read_manifest(tmp_path)
    message = f"{caught.value}"
    assert f"made by Mirrormark {manifest.get('version', 'an older version')}, and" in message
    assert f"this is {__version__}. Make it anew with 'mirrormark bundle --out" in message


def test_a_checkout_has_its_bundle_where_it_is_made_and_a_wheel_within_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mirrormark.bundle.shipped.SHIPPED", tmp_path)
    assert find_shipped("bundle") == BUNDLE
    (tmp_path / "bundle").mkdir()
    assert find_shipped("bundle") == tmp_path / "bundle"


@pytest.mark.parametrize("name", ["precious.md", "manifest.json"])  # that of an app, say
def test_a_folder_of_something_else_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Mine")
    with pytest.raises(BundleError, match="something else"):
        make_bundle(tmp_path)
    assert (tmp_path / name).read_text() == "Mine"


def test_a_bundle_that_can_not_be_moved_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "bundle"
    (out / "runtime").mkdir(parents=True)
    (out / "manifest.json").write_text("old")

    def make_files(_web: Path, _work: Path, target: Path) -> dict[str, Any]:
        shutil.copytree(BUNDLE, target)
        return read_manifest(target)

    def refuse(self: Path, target: Path) -> Path:
        if self.name == "bundle" and target == out:
            raise OSError(18, "Invalid cross-device link")
        return rename(self, target)

    rename = Path.rename
    monkeypatch.setattr("mirrormark.bundle.make._make_files", make_files)
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(BundleError, match=r"is whole but can't be moved .+ cross-device"):
        make_bundle(out)
    assert (out / "manifest.json").read_text() == "old"
    monkeypatch.setattr(Path, "rename", rename)
    assert make_bundle(out) == read_manifest(out)
    assert [path.name for path in tmp_path.iterdir()] == ["bundle"]


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


@pytest.mark.slow
def test_a_step_without_an_end_is_ended_with_all_that_it_has_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mirrormark.bundle.tools.LIMIT_S", 5)
    with pytest.raises(BundleError, match=r"hadn't ended after 5 seconds[^\n]*\nhalf way$"):
        run([sys.executable, "-c", HUNG], tmp_path)
    port = int((tmp_path / "held").read_text())
    wait_for(lambda: is_free(port), "what it had started to be gone")


def test_the_command_names_the_step_that_did_not_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mirrormark.bundle.tools.LIMIT_S", 0.01)
    done = CliRunner().invoke(main, ["bundle", "--out", str(tmp_path / "bundle")])
    assert done.exit_code == 1
    assert re.match(r"Error: '.+' hadn't ended after 0\.01 seconds and was stopped", done.output)
    assert list(tmp_path.iterdir()) == []


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
