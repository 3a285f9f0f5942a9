import pytest

from captionmgr.model.errors import Cancelled
from captionmgr.services.progress import Progress


def test_each_step_is_told():
    told = []
    Progress(lambda *step: told.append(step)).step(1, 3, "a.jpg")
    assert told == [(1, 3, "a.jpg")]


def test_a_cancel_takes_effect_at_the_next_step():
    progress = Progress()
    progress.step(0, 3)
    progress.cancel()
    with pytest.raises(Cancelled, match="1 of 3"):
        progress.step(1, 3)
