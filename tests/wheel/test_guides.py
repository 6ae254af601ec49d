"""Whoever follows the guides for hosts to the letter gets what they promise.

All commands are run as they stand there, by a shell, with the wheel of this checkout and the
packages that a new site pins. Nothing is asked of an index or of GitHub: pip and uv find a folder
of packages, and git pushes into a repository beside it.
"""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from mirrormark.cli.starter import Wishes, start_site
from tests.shipped.guides import Story, list_pages, read_stories
from tests.sites import ROOT
from tests.wheel.following import NOT_RUN, SETTINGS, SHELLS, STOOD_IN, list_commands, write_script
from tests.wheel.packing import Alone, download
from tests.wheel.scenes import AFTERWARDS, SCENES, set_the_scene

STORIES = [
    story
    for page in list_pages()
    for story in read_stories(page.read_text(encoding="utf-8"), page.name)
    if {block.language for block in story.blocks} & {*SHELLS, *SETTINGS, "html"}
]
WITH_THE_CHECKOUT = {"generators.md#with-properdocs", "generators.md#with-zensical"}
"""What a new site doesn't pin, and the environment of the tests has."""

PIN = "hosting.md#pin"
INSTALL = "pip install --force-reinstall --no-deps --requirement requirements-mirrormark.txt"

pytestmark = [
    pytest.mark.skipif(not STORIES, reason="a fork may have other pages"),
    pytest.mark.skipif(sys.platform == "win32", reason="the guides are for a shell of Unix"),
]
RUNS = [pytest.mark.wide, pytest.mark.slow, pytest.mark.xdist_group("wheel")]


@dataclass(frozen=True)
class Desk:
    """Where somebody sits who follows a guide: packages are at hand, and a repository."""

    alone: Alone
    packages: Path

    def follow(self, script: str, folder: Path, *, with_the_checkout: bool = False) -> str:
        done = subprocess.run(
            ["/bin/bash", "-c", script],
            cwd=folder,
            env=self._environment(folder.parent, with_the_checkout=with_the_checkout),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
        return done.stdout

    def _environment(self, home: Path, *, with_the_checkout: bool) -> dict[str, str]:
        ours = Path(sys.executable).parent
        first = ours if with_the_checkout else self.alone.python.parent
        path = f"{first}:/usr/bin:/bin:{_link_uv(ours, home / 'uv')}"
        return {
            **self.alone.environment(offline=True),
            **({"PYTHONPATH": str(ROOT / "build_tools")} if with_the_checkout else {}),
            "HOME": str(home),
            "PATH": path,
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.packages),
            "UV_NO_CONFIG": "1",
            "UV_PYTHON": str(self.alone.python),  # the machine may have older ones as well
            "UV_OFFLINE": "1",
            "UV_NO_INDEX": "1",
            "UV_FIND_LINKS": str(self.packages),
            **_push_into(home / "pushed.git"),
        }


def _link_uv(ours: Path, folder: Path) -> Path:
    """Return a folder with uv and nothing else."""
    if not folder.exists():
        folder.mkdir()
        for name in ("uv", "uvx"):
            (folder / name).symlink_to(ours / name)
    return folder


def _push_into(repository: Path) -> dict[str, str]:
    """Make a repository, and have git take it for the one that the guide names."""
    subprocess.run(["/usr/bin/git", "init", "--quiet", "--bare", str(repository)], check=True)
    settings = {
        f"url.{repository}.insteadOf": "https://github.com/our-team/my-site.git",
        "user.name": "Somebody",
        "user.email": "somebody@example.org",
    }
    keys = {f"GIT_CONFIG_KEY_{n}": key for n, key in enumerate(settings)}
    values = {f"GIT_CONFIG_VALUE_{n}": value for n, value in enumerate(settings.values())}
    return {"GIT_CONFIG_COUNT": str(len(settings)), **keys, **values}


@pytest.fixture(scope="session")
def desk(alone: Alone, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    packages = tmp_path_factory.mktemp("packages")
    download(alone, wheel, packages)
    return Desk(alone, packages)


def test_every_section_with_something_to_do_is_followed() -> None:
    assert sorted(map(str, STORIES)) == sorted(SCENES)
    assert AFTERWARDS.keys() <= SCENES.keys()


def test_nothing_is_excused_that_no_guide_says() -> None:
    blocks = [block for story in STORIES for block in story.blocks if block.language in SHELLS]
    commands = {command for block in blocks for command in list_commands(block)}
    assert {*NOT_RUN, *STOOD_IN} <= commands


@pytest.mark.parametrize(
    "story", [pytest.param(story, id=str(story), marks=RUNS) for story in STORIES]
)
def test_a_guide_does_what_it_says(story: Story, desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    set_the_scene(str(story), folder)
    desk.follow(write_script(story), folder, with_the_checkout=str(story) in WITH_THE_CHECKOUT)
    if path := AFTERWARDS.get(str(story)):
        assert (folder / path).is_file()


@pytest.mark.parametrize(
    ("digits", "ends_well"),
    [
        pytest.param(r"\g<0>", True, marks=RUNS, id="right"),
        pytest.param("0" * 64, False, marks=RUNS, id="wrong"),
    ],
)
def test_the_hash_that_is_told_is_checked_from_then_on(
    digits: str, ends_well: bool, desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "site"
    (story,) = (each for each in STORIES if str(each) == PIN)
    set_the_scene(PIN, folder)
    told = desk.follow(write_script(story), folder)
    (pin,) = re.findall(r"--hash=sha256:[0-9a-f]{64}", told)
    pinned = folder / "requirements-mirrormark.txt"
    line = re.sub("[0-9a-f]{64}", digits, pin)
    pinned.write_text(f"{pinned.read_text('utf-8').rstrip()} {line}\n", encoding="utf-8")
    refused = f"{INSTALL} 2>&1 | grep 'DO NOT MATCH THE HASHES'"
    desk.follow(INSTALL if ends_well else refused, folder)


@pytest.mark.parametrize(
    ("generator", "language"),
    [
        pytest.param("mkdocs", "en", marks=RUNS),
        pytest.param("none", "de", marks=RUNS),
    ],
)
def test_the_guide_in_a_new_site_does_so_too(
    generator: str, language: str, desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "site"
    files = start_site(Wishes("Ours", "https://example.org/", language, generator))
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    stories = read_stories(files["README.md"], "README.md")
    assert len(stories) > 1
    for story in stories:
        desk.follow(write_script(story), folder)
