"""Setting up: every failure is one line that says what to do."""

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import find_browser
from tests.browser.browsers import installed

ROOT = Path(__file__).parent.parent
needs_unix = pytest.mark.skipif(os.name == "nt", reason="the Makefile and its scripts are for Unix")


def test_a_port_in_use_says_what_to_do() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = str(taken.getsockname()[1])
        script = str(ROOT / "build_tools/dev/check_port.py")
        done = subprocess.run(
            [sys.executable, script, number], capture_output=True, text=True, check=False
        )
    assert done.returncode == 1
    expected = f"mirrormark: port {number} can't be used; try 'make serve PORT=8001'."
    assert done.stderr.splitlines() == [expected]


@needs_unix
def test_too_old_a_python_says_what_to_do(tmp_path: Path) -> None:
    for name in ("python3", "python", "python3.12", "python3.13", "python3.14"):
        fake = tmp_path / name
        fake.write_text('#!/bin/sh\ncase "$1" in --version) echo Python 3.9.2;; *) exit 1;; esac\n')
        fake.chmod(0o755)
    for tool in ("sh", "mkdir"):
        (tmp_path / tool).symlink_to(str(shutil.which(tool)))
    done = subprocess.run(
        ["/bin/sh", str(ROOT / "build_tools/dev/make_venv.sh"), str(tmp_path / "venv")],
        cwd=tmp_path,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "needs Python 3.12 or newer" in line
    assert "found: Python 3.9.2" in line


@needs_unix
@pytest.mark.slow
def test_no_network_says_what_to_do(tmp_path: Path) -> None:
    shutil.copy(ROOT / "constraints.txt", tmp_path)
    nowhere = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": "http://127.0.0.1:9/simple"}
    done = subprocess.run(
        ["/bin/sh", str(ROOT / "build_tools/dev/make_venv.sh"), "venv"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHON": sys.executable, **nowhere},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "can't be fetched; go online once" in line


@pytest.mark.slow
def test_no_network_for_the_plugins_of_tests_says_what_to_do(tmp_path: Path) -> None:
    requirements = tmp_path / "requirements.txt"
    requirements.write_text(f"setuptools==0.0.1 --hash=sha256:{'0' * 64}\n")
    nowhere = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": "http://127.0.0.1:9/simple"}
    script = str(ROOT / "build_tools/dev/install_plugins.sh")
    done = subprocess.run(
        ["/bin/sh", script, sys.prefix, str(requirements)],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], **nowhere},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "the plugins for tests can't be fetched; go online once" in line


NPM = """#!/bin/sh
echo "npm http fetch GET 200 https://example.org/one-1.0.0.tgz 9ms"
echo "npm http fetch GET 200 https://example.org/two"
echo "npm http fetch GET 200 https://example.org/two-2.0.0.tgz 9ms" >&2
trap 'echo stopped >stopped; exit 130' INT
until [ -e over ]; do sleep 0.2; done
exit "$(cat over)"
"""
"""As npm on a slow network: two packages are there, and the others take for ever."""


HEED_CTRL_C = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execv(sys.argv[1], sys.argv[1:])
"""


@pytest.fixture
def slow_npm(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Run the step with npm's packages, as `make` does."""
    npm = tmp_path / "venv/bin/npm"
    npm.parent.mkdir(parents=True)
    npm.write_text(NPM)
    npm.chmod(0o755)
    (tmp_path / "web").mkdir()
    script = str(ROOT / "build_tools/dev/install_npm_packages.sh")
    with subprocess.Popen(
        # As in a terminal: what runs in the background ignores Ctrl-C, and so do its children.
        [sys.executable, "-c", HEED_CTRL_C, "/bin/sh", script, "venv", "web"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        process_group=0,
    ) as process:
        yield process


def read_two_lines(process: subprocess.Popen[str]) -> list[str]:
    assert process.stdout, "it is a pipe"
    return [process.stdout.readline().strip() for _ in range(2)]


@needs_unix
@pytest.mark.slow
def test_a_slow_step_tells_how_far_it_is(tmp_path: Path, slow_npm: subprocess.Popen[str]) -> None:
    told = ["Installing the pinned npm packages …", "… 2 packages so far"]
    assert read_two_lines(slow_npm) == told
    (tmp_path / "web/over").write_text("0")
    assert slow_npm.wait() == 0


@needs_unix
@pytest.mark.slow
def test_a_slow_step_that_fails_says_what_to_do(
    tmp_path: Path, slow_npm: subprocess.Popen[str]
) -> None:
    read_two_lines(slow_npm)
    (tmp_path / "web/over").write_text("1")
    _, said = slow_npm.communicate()
    assert slow_npm.returncode == 1
    (line,) = said.splitlines()
    log = tmp_path / "build/setup.log"
    assert line.endswith(f"go online once, then run this again. (What happened: {log}.)")
    assert "two-2.0.0.tgz" in log.read_text(encoding="utf-8")


@needs_unix
@pytest.mark.slow
def test_a_slow_step_ends_at_once_with_ctrl_c(
    tmp_path: Path, slow_npm: subprocess.Popen[str]
) -> None:
    read_two_lines(slow_npm)
    os.killpg(slow_npm.pid, signal.SIGINT)
    _, said = slow_npm.communicate()
    assert said == "", "who stops it needs no advice"
    assert slow_npm.returncode == 130
    assert (tmp_path / "web/stopped").exists(), "npm has heard of it"


def test_no_browser_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_browser, "find_browser", lambda: None)
    monkeypatch.setattr(find_browser, "_install_browser", lambda: None)
    with pytest.raises(SystemExit, match="install one, or set MIRRORMARK_BROWSER to its path"):
        find_browser.main()


def test_missing_browsers_say_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_browser, "main", lambda: None)
    monkeypatch.delenv("MIRRORMARK_FIREFOX", raising=False)
    monkeypatch.setenv("PATH", os.devnull)
    with pytest.raises(SystemExit, match="install Firefox and WebKitGTK's WebDriver and Xvfb; on"):
        installed.main()


@needs_unix
def test_a_firefox_from_a_snap_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MIRRORMARK_FIREFOX", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    fake = tmp_path / "firefox"
    fake.write_text('#!/bin/sh\nexec /snap/bin/firefox "$@"\n')
    fake.chmod(0o755)
    assert installed.find_firefox() is None
    fake.write_text('#!/bin/sh\nexec /opt/firefox/firefox "$@"\n')
    assert installed.find_firefox() == str(fake)
