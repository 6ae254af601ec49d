"""What Git is asked, and told. Nothing here pushes."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from refusal import RefusalError

__all__ = ["Repository"]


@dataclass(frozen=True, slots=True)
class Repository:
    """A checkout."""

    root: Path

    def check_state(self, branch: str) -> None:
        """Refuse a checkout that is elsewhere, has changes, or lacks commits that are known of.

        Raises RefusalError.
        """
        here = self._ask("branch", "--show-current")
        if here != branch:
            raise RefusalError(f"Releases are made on '{branch}'; this is '{here or 'no branch'}'.")
        if changed := self._ask("status", "--porcelain"):
            path = changed.splitlines()[0][3:]
            raise RefusalError(f"Commit or put away what has changed first, such as {path}.")
        above = self._ask("for-each-ref", "--format=%(upstream:short)", f"refs/heads/{branch}")
        if above and self._ask("rev-list", "--max-count=1", f"HEAD..{above}"):
            raise RefusalError(f"'{branch}' lacks commits of {above}; pull them first.")

    def find_head(self) -> str:
        """Return the commit that is checked out."""
        return self._ask("rev-parse", "HEAD")

    def go_back(self, commit: str) -> None:
        """Undo what has been committed after a commit. Nothing else that has changed is touched."""
        if self.find_head() != commit:
            self._tell("reset", "--quiet", "--keep", commit)

    def list_tags(self) -> list[str]:
        """Return the names of all tags."""
        return self._ask("tag", "--list").splitlines()

    def commit(self, paths: Sequence[str], message: str) -> None:
        """Commit these files alone.

        Raises RefusalError.
        """
        self._tell("commit", "--quiet", f"--message={message}", "--", *paths)

    def tag(self, name: str, message: str) -> None:
        """Tag what is committed, with its author, date and this message.

        Raises RefusalError.
        """
        # Headings of a changelog begin with what begins a comment of Git's.
        self._tell("tag", "--annotate", "--cleanup=whitespace", "--file=-", name, text=message)

    def _ask(self, *arguments: str) -> str:
        return self._tell(*arguments).rstrip("\n")

    def _tell(self, *arguments: str, text: str | None = None) -> str:
        done = subprocess.run(  # noqa: S603 (Git, no shell)
            ["git", *arguments],  # noqa: S607 (whichever Git there is)
            cwd=self.root,
            input=text,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            said = (done.stderr.strip() or done.stdout.strip() or "it says nothing").splitlines()
            raise RefusalError(f"'git {arguments[0]}' failed: {said[-1]}")
        return done.stdout
