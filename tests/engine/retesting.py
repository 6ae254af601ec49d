"""What scores may become on answering again, as the engine finds it."""

from mirrormark_engine import Prepared
from mirrormark_engine.scoring.answers import read_answers
from mirrormark_engine.scoring.scores import score_dimensions
from mirrormark_engine.scoring.visible import hide
from mirrormark_engine.search.retest import Retest


def make_retest(compiled, answers):
    """Return it with the scores that it is about."""
    prepared = Prepared(compiled)
    shown = hide(prepared, read_answers(prepared, answers))
    scores = score_dimensions(prepared, shown)
    return Retest(prepared, shown, scores), scores
