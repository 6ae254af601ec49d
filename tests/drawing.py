"""How many examples a test draws of what takes long to try."""

from hypothesis import settings

__all__ = ["draw_few"]


def draw_few(count: int) -> settings:
    """Have a test draw ``count`` examples, and fewer where a profile has all tests draw fewer."""
    usual = settings.get_profile("here").max_examples
    return settings(max_examples=max(1, count * settings.default.max_examples // usual))
