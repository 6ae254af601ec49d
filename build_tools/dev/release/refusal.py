"""What is raised where no release can be made."""

__all__ = ["RefusalError"]


class RefusalError(Exception):
    """No release is made; the message is one sentence, which says what to do."""
