"""`mirrormark link`: a response as a link, and back."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirrormark.cli import main
from mirrormark.responses import read_file, write_file
from tests.responses.test_score import TEXT


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("focus.md").write_text(TEXT, encoding="utf-8", newline="\n")
    Path("answers.yaml").write_text("finish: 4\nbegin: don't know\nhours: 12\n", encoding="utf-8")
    return lambda *arguments, **more: CliRunner().invoke(
        main, ["link", "focus.md", *arguments], **more
    )


def test_a_link_carries_answers_there_and_back(run):
    made = run("answers.yaml", "--address", "https://example.org/focus/#check")
    assert made.stdout.startswith("https://example.org/focus/#r=1.")
    read = run(made.stdout.strip())
    assert read.exit_code == 0
    [found] = read_file(read.stdout)
    assert found["answers"] == {"finish": "4", "begin": "dont-know", "hours": 12}
    behind = made.stdout.strip().partition("#")[2]
    assert read_file(run(behind).stdout)[0]["answers"] == found["answers"]


def test_several_responses_are_a_line_each(run):
    about = {"assessment": "focus", "content_version": "0" * 12}
    responses = [{"id": f"response-{n}", **about, "answers": {"finish": f"{n}"}} for n in (1, 2)]
    done = run("-", input=write_file(responses))
    links = done.stdout.splitlines()
    assert len({*links}) == 2
    assert [read_file(run(each).stdout)[0]["answers"] for each in links] == [
        {"finish": "1"},
        {"finish": "2"},
    ]


def test_what_a_link_lacks_is_said(run):
    Path("answers.yaml").write_text("finish: 4\nwhy: so\n", encoding="utf-8")
    done = run("answers.yaml")
    assert done.stderr == "answers.yaml: not in the link: why.\n"
    assert "so" not in json.dumps(read_file(run(done.stdout.strip()).stdout)[0]["answers"])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda link: link[:-1], "this is no link with answers"),
        (lambda link: link.replace("=1.", "=1.0", 1), "this is no link with answers"),
        (lambda link: f"{link[:-1]}{'0' if link[-1] != '0' else '1'}", "this link is damaged"),
        (lambda _: "#r=\x1b[2J", "this is no link with answers"),
    ],
)
def test_a_link_that_can_not_be_read_is_told(run, change, said):
    link = run("answers.yaml").stdout.strip()
    done = run(change(link))
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(f"Error: The link can't be read: {said}")
    assert "\x1b" not in done.stderr


def test_a_link_to_other_questions_is_told(run):
    link = run("answers.yaml").stdout.strip()
    Path("focus.md").write_text(TEXT.replace("max=40", "max=50"), encoding="utf-8")
    done = run(link)
    assert done.exit_code == 1
    assert "was made before its questions were changed" in done.stderr


def test_a_wrong_answer_has_no_link(run):
    Path("answers.yaml").write_text("finish: 9\n", encoding="utf-8")
    done = run("answers.yaml")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("answers.yaml:1:9: the answer to 'finish'")
