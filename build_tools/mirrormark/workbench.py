"""Assessments while their author writes them: a mistake in a file leaves its last good version."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from mirrormark.compile import Compiled, CompiledProfile
from mirrormark.problems import AssessmentError, Problem
from mirrormark.rendering import OURS, Render
from mirrormark.review import ProfileReview, Review, review_profile, review_text
from mirrormark.sources import read_source

__all__ = ["Workbench"]


class _Reviewed[C](Protocol):
    """What reviews of assessments and of profiles have in common."""

    @property
    def errors(self) -> tuple[Problem, ...]: ...

    @property
    def compiled(self) -> C | None: ...


class Workbench:
    """Reviews files again and again, each only when its text or the site's Markdown has changed."""

    def __init__(self) -> None:
        self._reviews: dict[Path, tuple[object, Review]] = {}
        self._last_good: dict[Path, Compiled] = {}
        self._profile_reviews: dict[Path, tuple[object, ProfileReview]] = {}
        self._last_good_profiles: dict[Path, CompiledProfile] = {}
        self._broken: list[str] = []

    def look_at(
        self, paths: Sequence[Path], root: Path, render: Render = OURS
    ) -> tuple[list[Compiled], list[Problem]]:
        """Return what can be shown, and what has to be mended in any of the files.

        What can be shown is the last version of each file that could be compiled; a file that
        never could is left out. Problems include failed proofs and examples.
        """
        problems = _gather(paths, lambda path: self._review(path, root, render), self._last_good)
        self._broken = [path.stem for path in paths if path not in self._last_good]
        shown = [self._last_good[path] for path in paths if path in self._last_good]
        return shown, problems

    def look_at_profiles(
        self,
        paths: Sequence[Path],
        root: Path,
        beside: Iterable[Compiled],
        render: Render = OURS,
    ) -> tuple[list[CompiledProfile], list[Problem]]:
        """Return what can be shown of profiles, and what has to be mended in them."""
        good = {each.assessment.id: each for each in beside}
        known: dict[str, Compiled | None] = {**dict.fromkeys(self._broken), **good}
        kept = self._last_good_profiles
        problems = _gather(
            paths, lambda path: self._review_profile(path, root, known, render), kept
        )
        shown = [kept[path] for path in paths if path in kept]
        return [each for each in shown if set(each.assessments) <= set(good)], problems

    def _review_profile(
        self, path: Path, root: Path, known: dict[str, Compiled | None], render: Render
    ) -> ProfileReview:
        source = read_source(path, root)
        versions = {name: each.data["content_version"] for name, each in known.items() if each}
        of_what = source.text, render, tuple(known), versions
        last = self._profile_reviews.get(path)
        if last is None or last[0] != of_what:
            last = of_what, review_profile(source.text, source.name, source.id, known, render)
            self._profile_reviews[path] = last
        return last[1]

    def _review(self, path: Path, root: Path, render: Render) -> Review:
        source = read_source(path, root)
        of_what = source.text, render
        known = self._reviews.get(path)
        if known is None or known[0] != of_what:
            known = of_what, review_text(source.text, source.name, source.id, render)
            self._reviews[path] = known
        return known[1]


def _gather[C](
    paths: Sequence[Path],
    review: Callable[[Path], _Reviewed[C]],
    last_good: dict[Path, C],
) -> list[Problem]:
    """Review files, keep what could be compiled of them in ``last_good``, return their problems."""
    problems: list[Problem] = []
    for path in paths:
        try:
            found = review(path)
        except AssessmentError as error:
            problems += error.problems
        else:
            problems += found.errors
            if found.compiled:
                last_good[path] = found.compiled
    return problems
