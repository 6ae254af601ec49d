"""From files to what is found in them: one way for `check`, for a build and for `serve`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from pathlib import Path

from mirrormark.advisories import Advisory
from mirrormark.compile import Compiled, CompiledProfile
from mirrormark.parse import is_profile
from mirrormark.problems import AssessmentError, Problem
from mirrormark.proof_cache import ProofCache
from mirrormark.proofs import prove, prove_profile
from mirrormark.rendering import OURS, Render
from mirrormark.review import Review, review_profile, review_text
from mirrormark.sources import Source, compile_file, find_assessments, read_source

__all__ = ["AnyReview", "Findings", "Pipeline", "StopAt"]

type AnyReview = Review[Compiled] | Review[CompiledProfile]


class StopAt(Enum):
    """What of all that is found stops whoever looks."""

    NOTHING = "nothing"
    """`serve` shows the last good version, and what has to be mended on top of it."""
    ERRORS = "errors"
    """A build publishes nothing that `check` calls an error."""
    ADVISORIES = "advisories"
    """`check --strict`."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in some files."""

    reviews: Mapping[Path, AnyReview]
    """By file, in the order in which they were named."""
    assessments: Sequence[Compiled]
    """What can be shown of them: the last version of each file that could be compiled."""
    profiles: Sequence[CompiledProfile]
    """The same of profiles, those whose assessments can be shown."""

    @property
    def errors(self) -> list[Problem]:
        """What has to be mended in any of the files."""
        return [problem for review in self.reviews.values() for problem in review.errors]

    @property
    def advisories(self) -> list[Advisory]:
        """What may be mended."""
        return [advisory for review in self.reviews.values() for advisory in review.advisories]

    def stops(self, at: StopAt) -> bool:
        """Whether anything was found that stops whoever stops at that."""
        match at:
            case StopAt.NOTHING:
                return False
            case StopAt.ERRORS:
                return bool(self.errors)
        return bool(self.errors or self.advisories)


@dataclass(slots=True)
class _Known[C: (Compiled, CompiledProfile)]:
    """What is known of a file."""

    of_what: object = None
    """What the review is of: another text needs another one."""
    review: Review[C] = field(default_factory=lambda: Review(()))
    last_good: C | None = None

    def note(self, of_what: object, review: Review[C]) -> None:
        self.of_what, self.review = of_what, review
        self.last_good = review.compiled or self.last_good


class Pipeline:
    """Reads, checks, renders, proves, tries and advises, each file only when something has changed.

    So a mistake in a file that its author is editing leaves the last good version of it.
    """

    def __init__(self, proofs: ProofCache | None = None, *, with_advice: bool = True) -> None:
        """``proofs`` are those of earlier runs; without advice, only errors are looked for."""
        self._proofs = proofs or ProofCache(None)
        self._with_advice = with_advice
        self._assessments: dict[Path, _Known[Compiled]] = {}
        self._profiles: dict[Path, _Known[CompiledProfile]] = {}

    def look_at(self, paths: Iterable[Path], root: Path, render: Render = OURS) -> Findings:
        """Look at files as a site renders them; messages name them relative to ``root``.

        A profile is looked at with the assessments beside it, named or not.
        """
        reviews: dict[Path, AnyReview] = {}
        profiles: dict[Path, Source] = {}
        for path in paths:
            reviews[path] = Review(())  # its place in the order
            try:
                source = read_source(path, root)
            except AssessmentError as error:
                reviews[path] = Review(tuple(error.problems))
                continue
            if is_profile(source.text):
                self._assessments.pop(path, None)
                profiles[path] = source
            else:
                self._profiles.pop(path, None)
                reviews[path] = self._look_at_assessment(source, render)
        for path, source in profiles.items():
            beside = self._read_beside(path.parent, root, render, reviews)
            reviews[path] = self._look_at_profile(source, beside, render)
        return self._show(reviews)

    def _look_at_assessment(self, source: Source, render: Render) -> Review[Compiled]:
        of_what = source.text, render
        known = self._assessments.setdefault(source.path, _Known())
        if known.of_what != of_what:
            proven = partial(self._proofs.prove, prove=prove)
            known.note(
                of_what,
                review_text(
                    source.text,
                    source.name,
                    source.id,
                    render,
                    prove=proven,
                    with_advice=self._with_advice,
                ),
            )
        return known.review

    def _look_at_profile(
        self, source: Source, beside: Mapping[str, Compiled | None], render: Render
    ) -> Review[CompiledProfile]:
        versions = {name: each and each.data["content_version"] for name, each in beside.items()}
        of_what = source.text, render, versions
        known = self._profiles.setdefault(source.path, _Known())
        if known.of_what != of_what:
            proven = partial(self._proofs.prove, prove=prove_profile)
            known.note(
                of_what,
                review_profile(
                    source.text,
                    source.name,
                    source.id,
                    beside,
                    render,
                    prove=proven,
                    with_advice=self._with_advice,
                ),
            )
        return known.review

    def _read_beside(
        self, folder: Path, root: Path, render: Render, reviews: Mapping[Path, AnyReview]
    ) -> dict[str, Compiled | None]:
        """Return what a profile in a folder may use; what was not to be looked at is only read."""
        return {
            path.stem: self._good(path) if path in reviews else compile_file(path, root, render)
            for path in find_assessments(folder)
        }

    def _good(self, path: Path) -> Compiled | None:
        known = self._assessments.get(path)
        return known.last_good if known else None

    def _show(self, reviews: Mapping[Path, AnyReview]) -> Findings:
        assessments = [good for path in reviews if (good := self._good(path))]
        ids = {each.assessment.id for each in assessments}
        profiles = [self._profiles[path].last_good for path in reviews if path in self._profiles]
        shown = [each for each in profiles if each and ids.issuperset(each.assessments)]
        return Findings(reviews, assessments, shown)
