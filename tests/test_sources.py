"""Reading assessments from a folder."""

import os

import pytest

from mirrormark.diagnostics.sources import compile_files, find_assessments, find_files
from mirrormark.model.problems import AssessmentError

GOOD = """---
title: Good
scale: agreement
dimensions: {calm: {title: Calm}}
---

## Work

- A statement.

# Outcomes

## Any {otherwise}
"""


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "assessments"
    folder.mkdir()
    return folder


def problems_of(paths, root):
    with pytest.raises(AssessmentError) as caught:
        compile_files(paths, root)
    return [str(problem) for problem in caught.value.problems]


def test_files_are_found_by_name_and_ending(folder):
    for name in ("b.md", "a.md", "notes.txt", "c.markdown", ".hidden"):
        (folder / name).write_text(GOOD)
    (folder / "folder.md").mkdir()
    (folder / "deeper").mkdir()
    (folder / "deeper" / "d.md").write_text(GOOD)
    assert [path.name for path in find_assessments(folder)] == ["a.md", "b.md"]


def test_a_folder_that_is_not_there_has_none(folder):
    assert find_assessments(folder / "nowhere") == []


def test_good_files_come_back_in_their_order(folder):
    for name in ("second.md", "first.md"):
        (folder / name).write_text(GOOD)
    paths = [folder / "second.md", folder / "first.md"]
    assert [each.data["id"] for each in compile_files(paths, folder)] == ["second", "first"]


def test_no_file_gives_nothing(folder):
    assert compile_files([], folder) == []


def test_a_file_that_is_not_utf8_is_named_with_its_line(folder, tmp_path):
    (folder / "latin.md").write_bytes(GOOD.replace("Calm", "Maß").encode("latin-1"))
    (found,) = problems_of([folder / "latin.md"], tmp_path)
    assert found.startswith("assessments/latin.md:4:30: the file is not UTF-8 (byte 0xdf). Save it")


def test_a_file_that_can_not_be_read_is_named(folder, tmp_path):
    (folder / "folder.md").mkdir()
    found = problems_of([folder / "folder.md", folder / "gone.md"], tmp_path)
    assert [line.split(". ")[0] for line in found] == [
        "assessments/folder.md:1:1: the file can't be read: Is a directory",
        "assessments/gone.md:1:1: the file can't be read: No such file or directory",
    ]


def test_the_mistakes_of_all_files_come_at_once_and_in_order(folder, tmp_path):
    (folder / "b.md").write_text(GOOD.replace("title: Good", "titel: Good"))
    (folder / "c.md").write_text(GOOD)
    (folder / "a.md").write_text(GOOD.replace("{otherwise}", "").replace("Calm}", "Calm, x: y}"))
    found = problems_of([folder / name for name in ("b.md", "c.md", "a.md", "d.md")], tmp_path)
    assert [line.split(": ")[0].rsplit(":", 1)[0] for line in found] == [
        "assessments/a.md:4",
        "assessments/a.md:13",
        "assessments/b.md:2",
        "assessments/d.md:1",
    ]


def test_a_file_outside_of_the_root_keeps_the_name_it_was_given(folder, tmp_path):
    path = folder / "bad.md"
    path.write_text("")
    assert problems_of([path], tmp_path / "elsewhere")[0].startswith(f"{path}:1:1: ")


@pytest.mark.parametrize("name", ["good", "good.md", "assessments/good"])
def test_who_names_an_id_is_told_the_file(folder, name):
    (folder / "good.md").write_text(GOOD)
    [problem] = problems_of([folder.parent / name], folder.parent)
    assert "Did you mean 'assessments/good.md'?" in problem
    [problem] = problems_of([folder.parent / "gone"], folder.parent)
    assert "Check that it exists and is a file." in problem


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes of a name here")
def test_what_is_no_ordinary_file_is_told_and_never_read(folder):
    os.mkfifo(folder / "pipe.md")
    (folder / "gone.md").symlink_to(folder / "nowhere")
    (folder / "endless.md").symlink_to("/dev/zero")
    (folder / "good.md").write_text(GOOD)
    (folder / "linked.md").symlink_to(folder / "good.md")
    assert [path.stem for path in find_assessments(folder)] == [
        *("endless", "good", "linked", "pipe")
    ]
    assert problems_of(find_files(folder), folder.parent) == [
        f"assessments/{name}.md:1:1: the file can't be read: it is no ordinary file. "
        "Check that it exists and is a file. [unreadable-file]"
        for name in ("endless", "pipe")
    ]


@pytest.mark.skipif(os.name == "nt", reason="there, such a file takes up what it says")
def test_a_file_without_end_is_too_long_and_not_read_to_it(folder):
    with (folder / "long.md").open("wb") as file:
        file.write(GOOD.encode())
        file.truncate(10**10)
    [problem] = problems_of(find_files(folder), folder.parent)
    assert "1,000,000 are the most" in problem
