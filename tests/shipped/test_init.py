"""`mirrormark init --with-shipped`: our texts in somebody else's site."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from mirrormark.cli import main
from mirrormark.cli.starter import LANGUAGES
from tests.building import build
from tests.shipped.conftest import TEXTS


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.corners("de")
def test_shipped_assessments_come_along(language: str, tmp_path: Path) -> None:
    command = ["init", f"{tmp_path}", "--language", language, "--with-shipped"]
    assert CliRunner().invoke(main, command).exit_code == 0
    written = {path.stem: path for path in (tmp_path / "assessments").iterdir()}
    assert set(written) > set(TEXTS)
    for name in TEXTS:
        is_told = "\nlanguage: en\n" in written[name].read_text(encoding="utf-8")
        assert is_told == (language != "en"), "a page in English says so in any other site"
    checked = CliRunner().invoke(main, ["check", "--strict", f"{tmp_path / 'assessments'}"])
    assert checked.exit_code == 0, checked.stderr
    done = build(tmp_path, "--strict")
    assert done.returncode == 0, done.stderr
