"""Assessments while their author writes them: a mistake in a file leaves its last good version."""

from collections.abc import Iterable
from pathlib import Path

from mirrormark.compile import Compiled, CompiledProfile
from mirrormark.problems import AssessmentError, Problem
from mirrormark.review import Review, review_profile, review_text
from mirrormark.sources import read_source

__all__ = ["Workbench"]


class Workbench:
    """Reviews files again and again, and each only when its text has changed."""

    def __init__(self) -> None:
        self._reviews: dict[Path, tuple[str, Review]] = {}
        self._last_good: dict[Path, Compiled] = {}
        self._last_good_profiles: dict[Path, CompiledProfile] = {}

    def look_at(self, paths: Iterable[Path], root: Path) -> tuple[list[Compiled], list[Problem]]:
        """Return what can be shown, and what has to be mended in any of the files.

        What can be shown is the last version of each file that could be compiled; a file that
        never could is left out. Problems include failed proofs and examples.
        """
        shown: list[Compiled] = []
        problems: list[Problem] = []
        for path in paths:
            try:
                review = self._review(path, root)
            except AssessmentError as error:
                problems += error.problems
            else:
                problems += review.errors
                if review.compiled:
                    self._last_good[path] = review.compiled
            if path in self._last_good:
                shown.append(self._last_good[path])
        return shown, problems

    def look_at_profiles(
        self, paths: Iterable[Path], root: Path, beside: Iterable[Compiled]
    ) -> tuple[list[CompiledProfile], list[Problem]]:
        """Return what can be shown of profiles, and what has to be mended in them."""
        known = {each.assessment.id: each for each in beside}
        shown: list[CompiledProfile] = []
        problems: list[Problem] = []
        for path in paths:
            try:
                source = read_source(path, root)
                review = review_profile(source.text, source.name, source.id, known)
            except AssessmentError as error:
                problems += error.problems
            else:
                problems += review.errors
                if review.compiled:
                    self._last_good_profiles[path] = review.compiled
            if path in self._last_good_profiles:
                shown.append(self._last_good_profiles[path])
        return shown, problems

    def _review(self, path: Path, root: Path) -> Review:
        source = read_source(path, root)
        known = self._reviews.get(path)
        if known is None or known[0] != source.text:
            known = source.text, review_text(source.text, source.name, source.id)
            self._reviews[path] = known
        return known[1]
