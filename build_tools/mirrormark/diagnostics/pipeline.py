"""From files to what is found in them: one way for `check`, for a build and for `serve`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import partial
from pathlib import Path

from mirrormark.diagnostics.advisories import Advisory
from mirrormark.diagnostics.checks import NOTHING
from mirrormark.diagnostics.compile import (
    Beside,
    CompiledAssessment,
    CompiledDocument,
    CompiledProfile,
    is_assessment,
    is_profile,
)
from mirrormark.diagnostics.kept_versions import Kept
from mirrormark.diagnostics.proof_cache import ProofCache
from mirrormark.diagnostics.review import Review, prove_and_try, review_text
from mirrormark.diagnostics.side_by_side import do_side_by_side
from mirrormark.diagnostics.simulated import Simulated
from mirrormark.diagnostics.sources import (
    Source,
    compile_file,
    find_assessments,
    read_beside,
    read_source,
)
from mirrormark.language.parse import holds_profile
from mirrormark.language.rendering import OURS, Render
from mirrormark.model.problems import AssessmentError, Problem

__all__ = ["Findings", "Pipeline", "StopAt"]

type Job = tuple[Source, Beside]
"""A file, and the assessments beside it that it may use."""


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

    reviews: Mapping[Path, Review]
    """By file, in the order in which they were named."""
    texts: Mapping[Path, str]
    """What was read, by file; none of those that can't be read."""
    assessments: Sequence[CompiledAssessment]
    """What can be shown of them: the last version of each file that could be compiled."""
    profiles: Sequence[CompiledProfile]
    """The same of profiles, those whose assessments can be shown."""

    @property
    def simulated(self) -> dict[str, Simulated]:
        """What was simulated and kept of assessments as they are now, by id."""
        return {
            review.compiled.document.id: review.simulated
            for review in self.reviews.values()
            if review.compiled and review.simulated
        }

    @property
    def versions(self) -> dict[str, Sequence[Kept]]:
        """What was kept of versions of assessments, by id."""
        return {
            review.compiled.document.id: review.versions
            for review in self.reviews.values()
            if review.compiled and review.versions
        }

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
class _Known:
    """What is known of a file."""

    is_profile: bool
    """A file that has become one is no assessment any more, not even its last good version."""
    of_what: object = None
    """What the review is of: another text needs another one."""
    review: Review = field(default_factory=lambda: Review(()))
    last_good: CompiledDocument | None = None

    def note(self, of_what: object, review: Review) -> None:
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
        self._known: dict[Path, _Known] = {}

    def look_at(self, paths: Iterable[Path], root: Path, render: Render = OURS) -> Findings:
        """Look at files as a site renders them; messages name them relative to ``root``.

        A profile is looked at with the assessments beside it, named or not.
        """
        reviews: dict[Path, Review] = {}
        texts: dict[Path, str] = {}
        assessments: list[Job] = []
        profiles: list[Source] = []
        for path in paths:
            reviews[path] = Review(())  # its place in the order
            try:
                source = read_source(path, root)
            except AssessmentError as error:
                reviews[path] = Review(tuple(error.problems))
                continue
            texts[path] = source.text
            if holds_profile(source.text):
                profiles.append(source)
            else:
                kept = replace(
                    source,
                    simulated=read_beside(path, "simulated"),
                    versions=read_beside(path, "versions"),
                )
                assessments.append((kept, NOTHING))
        reviews |= self._look_at(assessments, render)
        reviews |= self._look_at(
            [
                (source, self._read_beside(source.path.parent, root, render, reviews))
                for source in profiles
            ],
            render,
        )
        return self._show(reviews, texts)

    def _look_at(self, jobs: Sequence[Job], render: Render) -> dict[Path, Review]:
        """Return the reviews of some files, none of which is beside another one of them."""
        changed: list[tuple[_Known, object, Job]] = []
        for source, beside in jobs:
            used = {name: each and each.data["content_version"] for name, each in beside.items()}
            of_what: object = (source.text, source.simulated, source.versions, render, used)
            is_profile = holds_profile(source.text)
            known = self._known.get(source.path)
            if not known or known.is_profile != is_profile:
                known = self._known[source.path] = _Known(is_profile)
            if known.of_what != of_what:
                changed.append((known, of_what, (source, beside)))
        found = do_side_by_side(partial(self._review, render), [job for *_, job in changed])
        for (known, of_what, _), review in zip(changed, found, strict=True):
            known.note(of_what, review)
        return {source.path: self._known[source.path].review for source, _ in jobs}

    def _review(self, render: Render, job: Job) -> Review:
        source, beside = job
        return review_text(
            source.text,
            source.name,
            source.id,
            render,
            beside=beside,
            prove=partial(self._proofs.prove, prove=prove_and_try),
            with_advice=self._with_advice,
            simulated=source.simulated,
            versions=source.versions,
        )

    def _read_beside(
        self, folder: Path, root: Path, render: Render, reviews: Mapping[Path, Review]
    ) -> Beside:
        """Return what a profile in a folder may use; what was not to be looked at is only read."""
        return {
            path.stem: self._good_assessment(path)
            if path in reviews
            else compile_file(path, root, render)
            for path in find_assessments(folder)
        }

    def _good(self, path: Path) -> CompiledDocument | None:
        known = self._known.get(path)
        return known.last_good if known else None

    def _good_assessment(self, path: Path) -> CompiledAssessment | None:
        good = self._good(path)
        return good if good and is_assessment(good) else None

    def _show(self, reviews: Mapping[Path, Review], texts: Mapping[Path, str]) -> Findings:
        good = [each for path in reviews if (each := self._good(path))]
        assessments = [each for each in good if is_assessment(each)]
        ids = {each.document.id for each in assessments}
        profiles = [each for each in good if is_profile(each) and ids.issuperset(each.uses)]
        return Findings(reviews, texts, assessments, profiles)
