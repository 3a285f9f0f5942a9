"""Everything the model can say has words in the window."""

import re

import pytest

from captionmgr.model import errors
from captionmgr.model.dates import PartialDate
from captionmgr.model.fields import FIELDS
from captionmgr.model.journal import Action
from captionmgr.model.problems import SENTENCES, Problem, Severity
from captionmgr.model.reading import LineKind
from captionmgr.model.record import MediaKind
from captionmgr.model.verification import Status
from captionmgr.model.views import View
from captionmgr.ui import wording


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (wording.status, Status),
        (wording.view, View),
        (wording.action, Action),
        (wording.media_kind, MediaKind),
        (wording.line_kind, LineKind),
        (wording.severity, Severity),
        (wording.field_label, [field.name for field in FIELDS]),
    ],
)
def test_every_term_has_words(qapp, words, kinds):
    assert all(words(kind).strip() for kind in kinds)


def test_every_problem_has_a_sentence(qapp):
    for kind, template in SENTENCES.items():
        data = {name: f"[{name}]" for name in re.findall(r"{(\w+)", template)}
        assert "[" in wording.problem(Problem(kind, Severity.NOTE, "", data)) or not data


def test_no_sentence_of_the_window_speaks_of_the_command_line(qapp):
    for kind in wording.IN_WINDOW:
        assert "--" not in wording.IN_WINDOW[kind]
        assert "captionmgr " not in wording.IN_WINDOW[kind]
    assert wording.sentence(errors.NoImageAttached(id=3)) != str(errors.NoImageAttached(id=3))


def test_dates_are_as_precise_as_they_are_known(qapp):
    assert wording.date(PartialDate(2013, 11, 6)) == "Wed 6 Nov 2013"
    assert wording.date(PartialDate(2013, 11)) == "Nov 2013"
    assert wording.date(PartialDate(2013)) == "2013"
    assert wording.date(None) == ""


def test_structures_are_told_in_words():
    place = '{"city": "Homs", "location_id": ["a", "b"], "boundary": {"rb_x": "1"}}'
    assert wording.shown((place, "plain")) == "city: Homs, location id: a, b, boundary: (rb x: 1); plain"
    for text in ('{"broken', '{"', "{}", '{"a": 1}'):
        assert isinstance(wording.shown(text), str)
