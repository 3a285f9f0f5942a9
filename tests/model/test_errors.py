import inspect
import string

import pytest

from captionmgr.model import errors

CLASSES = [
    one
    for one in vars(errors).values()
    if inspect.isclass(one) and issubclass(one, errors.CaptionError) and "sentence" in vars(one)
]


@pytest.mark.parametrize("error", CLASSES, ids=lambda one: one.__name__)
def test_every_error_is_a_filled_sentence_that_ends(error):
    names = [name for _, name, _, _ in string.Formatter().parse(error.sentence) if name]
    said = str(error(**dict.fromkeys(names, 7)))
    assert "{" not in said
    assert said.endswith((".", ": 7"))  # or with the very line to paste, which a full stop would spoil
    assert len(said.split()) > 2
