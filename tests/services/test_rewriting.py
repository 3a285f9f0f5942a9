"""One change to a text field of several records: shown, refused where it must be, stored as one edit."""

from __future__ import annotations

import pytest

from captionmgr.model.errors import BadPattern, Conflict, PatternTooSlow
from captionmgr.services.rewriting import How, Rewriting


@pytest.fixture
def ids(desk, page):
    return [record.id for record in desk.import_text(page, "page.txt").added]


def values(desk, ids, field):
    return [record.value(field) for record in desk.records(ids)]


def test_find_and_replace_is_shown_first_and_stored_as_one_edit(desk, ids):
    desk.edit_many(ids, {"city": "Kiev, Kievan"})
    wanted = Rewriting("city", How.REPLACE, "kiev", "Kyiv", match_case=False, whole_words=True)
    shown = desk.rewritings(ids, wanted)
    assert [(one.before, one.after) for one in shown] == [("Kiev, Kievan", "Kyiv, Kievan")] * len(ids)
    assert values(desk, ids, "city") == ["Kiev, Kievan"] * len(ids)
    desk.rewrite(shown, wanted)
    assert values(desk, ids, "city") == ["Kyiv, Kievan"] * len(ids)
    assert desk.undo_name() == f"find and replace, City of {len(ids)} records"
    desk.undo()
    assert values(desk, ids, "city") == ["Kiev, Kievan"] * len(ids)


@pytest.mark.parametrize(
    ("wanted", "before", "after"),
    [
        (Rewriting("headline", How.REPLACE, "a.c", "x"), "a.c abc", "x abc"),
        (Rewriting("headline", How.REPLACE, "a", r"\1\n"), "a", r"\1\n"),
        (Rewriting("headline", How.PATTERN, r"(\w+) (\w+)", r"\2 \1"), "one two", "two one"),
        (Rewriting("headline", How.PATTERN, "ÄRZTE", "Ä", match_case=False), "ärzte", "Ä"),
        (Rewriting("headline", How.PREPEND, text="FILE - "), "Boats", "FILE - Boats"),
        (Rewriting("headline", How.APPEND, text=" عربي"), "Boats", "Boats عربي"),
        (Rewriting("keywords", How.REPLACE, "war", "conflict"), ("war", "prewar"), ("conflict", "preconflict")),
        (Rewriting("keywords", How.PATTERN, "^war$", ""), ("war", "boats"), ("boats",)),
        (Rewriting("keywords", How.APPEND, text="boats"), ("war",), ("war", "boats")),
        (Rewriting("keywords", How.PREPEND, text="boats"), ("war",), ("boats", "war")),
    ],
)
def test_ways(desk, ids, wanted, before, after):
    desk.edit(ids[0], {wanted.field: before})
    shown = desk.rewritings(ids[:1], wanted)
    assert [one.after for one in shown] == [after]
    desk.rewrite(shown, wanted)
    assert desk.record(ids[0]).value(wanted.field) == after


@pytest.mark.parametrize(
    "wanted",
    [
        Rewriting("headline", How.REPLACE, "", "x"),
        Rewriting("headline", How.PATTERN, "", "x"),
        Rewriting("headline", How.REPLACE, "not there", "x"),
        Rewriting("keywords", How.APPEND, text="  "),
    ],
)
def test_what_changes_nothing_shows_nothing(desk, ids, wanted):
    assert desk.rewritings(ids, wanted) == ()


@pytest.mark.parametrize(
    ("find", "text"), [("(", "x"), ("[", ""), ("a{2,1}", ""), ("(a)", r"\2"), ("(?<n>a)", r"\g<m>"), ("a" * 1001, "")]
)
def test_a_pattern_that_is_none_is_refused_by_its_words(desk, ids, find, text):
    desk.edit(ids[0], {"headline": "aaa"})
    with pytest.raises(BadPattern, match="plain text"):
        desk.rewritings(ids, Rewriting("headline", How.PATTERN, find, text))


def test_a_catastrophic_pattern_is_stopped(desk, ids):
    desk.edit(ids[0], {"headline": "a" * 5000})
    with pytest.raises(PatternTooSlow, match=str(ids[0])):
        desk.rewritings(ids, Rewriting("headline", How.PATTERN, r"(a|aa|a?a)+$b|(.*)*x(.*)*y", "x"))


def test_what_a_field_cannot_hold_is_shown_and_left(desk, ids):
    desk.edit(ids[0], {"headline": "Boats"})
    wanted = Rewriting("headline", How.PATTERN, "Boats", "\x07")
    shown = desk.rewritings(ids, wanted)
    assert "control character" in shown[0].refused
    desk.rewrite(shown, wanted)
    assert desk.record(ids[0]).headline == "Boats"


def test_a_record_changed_meanwhile_is_a_conflict_and_nothing_is_changed(desk, ids):
    desk.edit_many(ids, {"city": "Kiev"})
    wanted = Rewriting("city", How.REPLACE, "Kiev", "Kyiv")
    shown = desk.rewritings(ids, wanted)
    desk.edit(ids[-1], {"city": "Kiev!"})
    with pytest.raises(Conflict):
        desk.rewrite(shown, wanted)
    assert values(desk, ids, "city")[:-1] == ["Kiev"] * (len(ids) - 1)
