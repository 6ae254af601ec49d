"""Many things are done in several processes, and nobody can tell by what comes of it."""

import os
import shutil
import warnings
from _thread import allocate_lock, start_new_thread
from threading import Event, Thread, active_count

import pytest

from mirrormark.diagnostics import side_by_side
from mirrormark.diagnostics.pipeline import Pipeline
from mirrormark.diagnostics.side_by_side import FEW, do_side_by_side
from mirrormark.diagnostics.sources import find_files
from tests.sites import ROOT

CASES = ROOT / "tests/cases/profiles"


@pytest.fixture(autouse=True)
def two_processors(monkeypatch):
    monkeypatch.setattr(side_by_side, "cpu_count", lambda: 2)


@pytest.fixture(autouse=True)
def no_other_threads(monkeypatch):
    """Servers of other tests may have threads in this process."""
    others = active_count() - 1
    monkeypatch.setattr(side_by_side, "active_count", lambda: active_count() - others)


@pytest.mark.parametrize("count", [0, 1, FEW - 1, FEW, 5 * FEW + 1])
def test_what_is_done_comes_in_order(count):
    things = list(range(count))
    assert list(do_side_by_side(lambda each: each * 2, things)) == [each * 2 for each in things]


def test_few_things_start_no_process():
    assert {*do_side_by_side(lambda _: os.getpid(), range(FEW - 1))} == {os.getpid()}


def test_many_things_are_done_elsewhere():
    assert os.getpid() not in {*do_side_by_side(lambda _: os.getpid(), range(FEW))}


def test_a_system_without_copies_of_processes_does_them_here(monkeypatch):
    monkeypatch.setattr(side_by_side, "get_all_start_methods", lambda: ["spawn"])
    assert {*do_side_by_side(lambda _: os.getpid(), range(FEW))} == {os.getpid()}


def test_a_process_with_threads_does_them_itself():
    is_over = Event()
    thread = Thread(target=is_over.wait)
    thread.start()
    try:
        assert {*do_side_by_side(lambda _: os.getpid(), range(FEW))} == {os.getpid()}
    finally:
        is_over.set()
        thread.join()


def test_a_thread_that_only_the_system_counts_is_no_reason_to_warn():
    is_over = allocate_lock()
    is_over.acquire()
    start_new_thread(is_over.acquire, ())
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert os.getpid() not in {*do_side_by_side(lambda _: os.getpid(), range(FEW))}
    finally:
        is_over.release()


def test_what_goes_wrong_is_raised_here():
    with pytest.raises(ZeroDivisionError):
        list(do_side_by_side(lambda each: 1 // each, range(FEW)))


@pytest.mark.slow
def test_files_are_reviewed_elsewhere_as_they_are_here(monkeypatch, tmp_path):
    shutil.copytree(CASES / "beside", tmp_path / "a")
    shutil.copy(CASES / "valid/small.md", tmp_path / "a")  # a profile that uses them
    files = find_files(tmp_path / "a")
    here = Pipeline().look_at(files, tmp_path)
    assert (len(here.assessments), len(here.profiles), len(here.reviews)) == (2, 1, 4)
    monkeypatch.setattr(side_by_side, "FEW", 1)
    there = Pipeline().look_at(files, tmp_path)
    assert list(there.reviews) == list(here.reviews)
    assert there.reviews == here.reviews
    assert there == here
