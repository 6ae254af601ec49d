"""Setting up: every failure is one line that says what to do."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser import find_browser
from tests.browser.browsers import installed

ROOT = Path(__file__).parent.parent


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
