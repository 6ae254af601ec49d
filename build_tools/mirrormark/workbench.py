"""Assessments while their author writes them: a mistake in a file leaves its last good version."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from mirrormark.compile import Compiled, CompiledProfile
from mirrormark.problems import AssessmentError, Problem
from mirrormark.review import ProfileReview, Review, review_profile, review_text
from mirrormark.sources import read_source

__all__ = ["Workbench"]


class Workbench:
    """Reviews files again and again, and each only when its text has changed."""

    def __init__(self) -> None:
        self._reviews: dict[Path, tuple[str, Review]] = {}
        self._last_good: dict[Path, Compiled] = {}
        self._profile_reviews: dict[Path, tuple[object, ProfileReview]] = {}
        self._last_good_profiles: dict[Path, CompiledProfile] = {}
        self._broken: list[str] = []

    def look_at(self, paths: Sequence[Path], root: Path) -> tuple[list[Compiled], list[Problem]]:
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
        self._broken = [path.stem for path in paths if path not in self._last_good]
        return shown, problems

    def look_at_profiles(
        self, paths: Iterable[Path], root: Path, beside: Iterable[Compiled]
    ) -> tuple[list[CompiledProfile], list[Problem]]:
        """Return what can be shown of profiles, and what has to be mended in them."""
        known: dict[str, Compiled | None] = dict.fromkeys(self._broken)
        known |= {each.assessment.id: each for each in beside}
        shown: list[CompiledProfile] = []
        problems: list[Problem] = []
        for path in paths:
            try:
                review = self._review_profile(path, root, known)
            except AssessmentError as error:
                problems += error.problems
            else:
                problems += review.errors
                if review.compiled:
                    self._last_good_profiles[path] = review.compiled
            last = self._last_good_profiles.get(path)
            if last and set(last.assessments) <= {each for each in known if known[each]}:
                shown.append(last)
        return shown, problems

    def _review_profile(
        self, path: Path, root: Path, known: dict[str, Compiled | None]
    ) -> ProfileReview:
        source = read_source(path, root)
        versions = {name: each.data["content_version"] for name, each in known.items() if each}
        of_what = source.text, tuple(known), versions
        last = self._profile_reviews.get(path)
        if last is None or last[0] != of_what:
            last = of_what, review_profile(source.text, source.name, source.id, known)
            self._profile_reviews[path] = last
        return last[1]

    def _review(self, path: Path, root: Path) -> Review:
        source = read_source(path, root)
        known = self._reviews.get(path)
        if known is None or known[0] != source.text:
            known = source.text, review_text(source.text, source.name, source.id)
            self._reviews[path] = known
        return known[1]
