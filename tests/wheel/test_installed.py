"""A team's way: install the wheel, begin a site, check it, build it, and read a diagnosis in it.

After the installation there is neither network nor Node.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.sources import compile_files, find_assessments
from tests.browser.axe import find_violations
from tests.browser.reader import Reader, random_answers
from tests.browser.serving import serve
from tests.wheel.packing import Alone

pytestmark = [pytest.mark.wide, pytest.mark.slow, pytest.mark.xdist_group("wheel")]

TYPED = """\
from pathlib import Path

from mirrormark.diagnostics.sources import compile_files
from mirrormark_engine import score

result = score(compile_files([Path("assessments/our-team.md")], Path())[0].data, {})
reveal_type(result["outcome"])
"""


@pytest.fixture(scope="session")
def begun(alone: Alone) -> Path:
    """The folder of a site that `mirrormark init` has begun."""
    told = alone.run("mirrormark", "init", "my site", "--with-shipped", cwd=alone.folder)
    commands = ["  cd 'my site'", "  mirrormark check", "  mkdocs serve"]
    assert told.splitlines()[1:] == ["Next:", *commands]
    return alone.folder / "my site"


@pytest.fixture(scope="session")
def built(alone: Alone, begun: Path) -> Iterator[str]:
    """Its address, below a sub-path."""
    with serve(begun / "site") as address:
        alone.run("mkdocs", "build", "--strict", "--quiet", cwd=begun, SITE_URL=address)
        yield address


def test_nothing_that_makes_a_bundle_is_installed(alone: Alone) -> None:
    listed = alone.run("python", "-m", "pip", "list", "--format", "freeze", cwd=alone.folder)
    names = {line.split("==")[0].lower() for line in listed.splitlines()}
    assert {"mirrormark", "mkdocs", "mkdocs-material"} <= names
    assert not [name for name in names if name.startswith(("nodejs", "pyodide", "hatch", "build"))]


def test_the_assessments_are_good(alone: Alone, begun: Path) -> None:
    told = alone.run("mirrormark", "check", "--strict", cwd=begun)
    count = len([*(begun / "assessments").glob("*.md")])
    assert told == f"{count} assessments: no problems.\n"


def test_a_program_sees_its_types(alone: Alone, begun: Path) -> None:
    """As a checker of types does, which believes a package only if it says that it has them."""
    import mypy.api  # noqa: PLC0415 (it takes a while)

    program = begun / "program.py"
    program.write_text(TYPED, encoding="utf-8")
    # By no settings of ours: with these it would read the sources of the checkout.
    options = ("--config-file=", "--strict", "--python-executable", f"{alone.python}")
    told, wrong, code = mypy.api.run([*options, "--no-incremental", f"{program}"])
    assert (wrong, code) == ("", 0), told
    assert 'Revealed type is "str | None"' in told


def test_a_site_without_a_generator_is_built_too(alone: Alone) -> None:
    alone.run("mirrormark", "init", "plain", "--generator", "none", cwd=alone.folder)
    alone.run("mirrormark", "build", "--strict", cwd=alone.folder / "plain")
    assert (alone.folder / "plain/site/assessments/our-team/index.html").is_file()


@pytest.mark.browser
def test_the_site_leads_to_a_diagnosis(quiet_page: Page, built: str, begun: Path) -> None:
    (compiled,) = (
        each
        for each in compile_files(find_assessments(begun / "assessments"), begun)
        if each.document.id == "our-team"
    )
    quiet_page.goto(built)
    expect(quiet_page.get_by_role("heading", level=1, name="My site")).to_be_visible()
    quiet_page.get_by_role("link", name="Our team", exact=True).click()
    reader, answers = Reader(quiet_page, compiled), random_answers(compiled, seed=5)
    reader.answer_all(answers)
    reader.see_diagnosis()
    reader.expect_result(answers)


@pytest.mark.browser
def test_its_pages_can_be_used_by_everybody(quiet_page: Page, built: str) -> None:
    for scheme in ("light", "dark"):
        quiet_page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        for address in ("", "privacy/", "licences/", "assessments/our-team/"):
            quiet_page.goto(f"{built}{address}")
            assert find_violations(quiet_page) == [], f"{address}, {scheme}"
