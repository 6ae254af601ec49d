"""`mirrormark new`: an assessment to start from."""

import io
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirrormark.cli import main
from mirrormark.cli.starter import LANGUAGES
from mirrormark.diagnostics.examples import find_failing_examples
from mirrormark.diagnostics.review import review_text


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(main, arguments)


@pytest.fixture
def written(run):
    assert run("new", "team-focus").exit_code == 0
    return Path("assessments/team-focus.md").read_text(encoding="utf-8")


@pytest.fixture
def review(written):
    return review_text(written, "team-focus.md", "team-focus")


def test_it_passes_every_check_proof_and_advisory(review):
    assert (review.errors, review.advisories) == ((), ())
    assert not review.proof.doubts


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_each_language_it_has_no_fault(run, language):
    assert run("new", "team", "--language", language).exit_code == 0
    text = Path("assessments/team.md").read_text(encoding="utf-8")
    found = review_text(text, "team.md", "team")
    assert (found.errors, found.advisories, list(found.proof.doubts)) == ((), (), [])
    assert len(found.compiled.document.examples) == 3
    assert not list(find_failing_examples(found.compiled))


@pytest.mark.parametrize(
    ("file", "text", "language"),
    [
        ("mirrormark.toml", 'language = "de"', "de"),
        ("mkdocs.yml", "site_name: A\ntheme: {name: material, language: de}", "de"),
        ("mkdocs.yml", "site_name: A\ntheme: {name: material, language: fr}", "en"),
        ("mirrormark.toml", 'language = "de', "en"),
    ],
)
def test_without_a_language_it_has_that_of_the_site(run, file, text, language):
    Path(file).write_text(text, encoding="utf-8")
    assert run("new", "a").exit_code == 0
    assert run("new", "b", "--language", language).exit_code == 0
    written = [Path(f"assessments/{name}.md").read_text(encoding="utf-8") for name in ("a", "b")]
    assert written[0] == written[1].replace("B", "A", 1)


def test_the_check_has_nothing_to_say(run, written):
    assert written
    result = run("check")
    assert (result.exit_code, result.stderr) == (0, "")


def test_it_has_what_an_author_needs_to_see(review):
    assessment = review.compiled.document
    assert assessment.title == "Team focus"
    assert 2 <= len(assessment.sections) <= 3
    assert all(item.has_own_id for item in assessment.items)
    assert {item.kind for item in assessment.items} == {"statement", "choice"}
    for dimension in assessment.dimensions:
        found = [item.find_feed(dimension.id) for item in assessment.items]
        feeds = [feed for feed in found if feed]
        assert len(feeds) >= 3
        assert {feed.reverse for feed in feeds} == {True, False}
        assert len(dimension.bands) >= 2
    assert assessment.focus
    assert assessment.advice


def test_every_outcome_and_advice_has_an_example(review):
    assessment = review.compiled.document
    assert not list(find_failing_examples(review.compiled))
    expected = [each for example in assessment.examples for each in example.expected]
    outcomes = {each.value for each in expected if each.name == "outcome"}
    assert outcomes == {outcome.id for outcome in assessment.outcomes}
    advice = {name for each in expected if each.name == "advice" for name in each.value}
    assert advice == {advice.id for advice in assessment.advice}


def test_its_comments_teach(written):
    assert written.count("<!--") >= 5
    assert sum(line.lstrip().startswith("#") for line in written.split("---")[1].splitlines()) >= 3


def test_it_says_what_was_written(run):
    result = run("new", "team", "--folder", "deep/er")
    assert result.output.startswith(f"{Path('deep/er/team.md')}: written.")
    assert Path("deep/er/team.md").is_file()


@pytest.mark.parametrize(
    ("wrong", "proposed"),
    [("Team Focus", "team-focus"), ("focus.md", "focus"), ("2025", "like-this"), ("a--b", "a-b")],
)
def test_a_bad_id_is_refused(run, wrong, proposed):
    result = run("new", wrong)
    assert result.exit_code == 1
    assert result.stderr == f"Error: '{wrong}' can't be an address. Write, say, '{proposed}'.\n"
    assert not Path("assessments").exists()


def test_what_is_there_stays(run, written):
    path = Path("assessments/team-focus.md")
    path.write_text("mine", encoding="utf-8")
    result = run("new", "team-focus")
    assert result.exit_code == 1
    message = f"{path} is there already. Choose another id, or remove the file."
    assert result.stderr == f"Error: {message}\n"
    assert path.read_text(encoding="utf-8") == "mine" != written


def test_a_folder_that_is_none_is_refused(run):
    Path("taken").write_text("", encoding="utf-8")
    assert run("new", "team", "--folder", "taken").exit_code == 2
    result = run("new", "team", "--folder", "taken/deeper")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "can't be written" in result.stderr


class Full(io.StringIO):
    """A file on a disk that is full."""

    def write(self, _text):
        raise OSError(28, "No space left on device")


@pytest.mark.skipif(sys.platform == "win32", reason="there, not everybody may make links")
def test_a_folder_that_is_no_folder_is_not_taken_for_the_file(run):
    Path("drafts").symlink_to("nowhere")
    result = run("new", "team", "--folder", "drafts")
    assert result.exit_code == 1
    assert result.stderr == "Error: drafts can't be written: File exists. Nothing was written.\n"


def test_a_file_that_can_not_be_written_leaves_nothing(run, monkeypatch):
    def open_full(self, mode="r", **options):
        if mode != "x":
            return whole(self, mode, **options)
        self.touch()
        return Full()

    whole = Path.open
    monkeypatch.setattr(Path, "open", open_full)
    result = run("new", "team")
    why = "assessments can't be written: No space left on device. Nothing was written."
    assert result.stderr == f"Error: {why}\n"
    assert list(Path().iterdir()) == []
