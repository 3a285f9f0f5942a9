"""Values are put back, as received or as of any time, by an entry like any other: undone, redone, audited, bundled."""

import sqlite3
from contextlib import closing

import pytest

from captionmgr.model.errors import BadValue, Conflict, RecordMissing, UnknownField
from captionmgr.model.history import AfterEntry, AsOf, AsReceived
from captionmgr.model.journal import Action
from captionmgr.model.verification import Status
from captionmgr.services import restoring, unbundling
from captionmgr.services.desk import Desk
from captionmgr.store.records import record_to_json


@pytest.fixture
def edited(desk, records, monkeypatch):
    """Record 1, edited at known times; the second clock runs behind the first by an hour."""
    first = records[0].id
    for at, changes in (
        ("2030-05-06T10:00:00Z", {"city": "Braga", "source": "ANEP"}),
        ("2030-05-06T09:00:00Z", {"city": "Faro", "keywords": ("river", "flood")}),
        ("2030-05-06T12:00:00Z", {"city": "Beja", "description": "Other words."}),
    ):
        monkeypatch.setattr("captionmgr.services.ledger.now", lambda at=at: at)
        desk.edit(first, changes)
    monkeypatch.undo()
    return desk


def city(desk, record_id=1):
    return desk.record(record_id).city


def test_one_value_as_received_and_the_others_stay(edited, records):
    changes = edited.proofs.restore(1, AsReceived(), ["city"], why="the desk's own mistake")
    record = edited.record(1)
    assert (record.city, record.source, record.description) == (records[0].city, "ANEP", "Other words.")
    assert changes.entry.action is Action.RESTORE
    assert changes.entry.note == "City as received: the desk's own mistake"


def test_the_whole_record_as_received_is_the_record_that_came_in(edited, records):
    edited.proofs.restore(1, AsReceived())
    assert record_to_json(edited.record(1)) == record_to_json(records[0])
    assert edited.record(1).by_hand() == frozenset()


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        (AsOf("2030-05-06T12:00:00Z"), "Beja"),
        (AsOf("2030-05-06T11:59:59Z"), "Faro"),
        (AsOf("2030-05-06T09:30:00Z"), "Faro"),
        (AsOf("2030-05-06T08:00:00Z"), "Porto"),
        (AfterEntry(1), "Porto"),
        (AfterEntry(2), "Braga"),
        (AfterEntry(99), "Beja"),
    ],
)
def test_as_of_a_time_the_last_entry_up_to_then_tells_and_what_stood_before_it_in_the_history(edited, point, expected):
    edited.proofs.restore(1, point, ["city"])
    assert city(edited) == expected


def test_the_whole_record_as_of_a_time_has_its_image_and_caption_again(desk, records, page, photo):
    first = records[0]
    desk.attach(first.id, photo())
    was = desk.record(first.id)
    changed = page.replace("after a council meeting", "after a long council meeting")
    report = desk.import_text(changed, "again", new_versions=True)
    assert [one.id for one in report.updated] == [first.id]
    desk.detach(first.id)
    desk.proofs.restore(first.id, AfterEntry(2))
    assert record_to_json(desk.record(first.id)) == record_to_json(was)


def test_nothing_is_written_where_nothing_differs(edited):
    before = edited.proofs.audit().head
    assert edited.proofs.restore(1, AfterEntry(4)).entry is None
    assert edited.proofs.restoring(1, AfterEntry(4)) == ()
    assert edited.proofs.audit().head == before


def test_what_would_change_is_shown_first(edited):
    shown = edited.proofs.restoring(1, AfterEntry(2), ["city", "keywords", "source"])
    assert [(one.name, one.label, one.before, one.after) for one in shown] == [
        ("city", "City", "Beja", "Braga"),
        ("keywords", "Keywords", ["river", "flood"], []),
    ]
    assert city(edited) == "Beja"


def test_putting_back_is_undone_redone_and_audited_as_any_edit(edited, tmp_path):
    was = record_to_json(edited.record(1))
    edited.proofs.restore(1, AsReceived())
    restored = record_to_json(edited.record(1))
    edited.undo()
    assert record_to_json(edited.record(1)) == was
    edited.redo()
    assert record_to_json(edited.record(1)) == restored
    assert [entry.action for entry in edited.proofs.history(1)][:3] == [Action.REDO, Action.UNDO, Action.RESTORE]
    found = edited.proofs.audit()
    assert (found.intact, found.head.number) == (True, 7)
    edited.proofs.bundle({1: tmp_path / "one.html"}, overwrite=False)
    assert unbundling.verify(tmp_path / "one.html").misfit is None
    with closing(sqlite3.connect(tmp_path / "desk.db")) as other, other:
        other.execute("UPDATE revision SET after = replace(after, 'Porto', 'Gaia') WHERE edit_id = 5")
    assert edited.proofs.audit().broken.number == 5


def test_a_sign_off_is_reopened_and_never_put_back(edited, photo):
    edited.sign_off(1, Status.VERIFIED, "seen")
    edited.proofs.restore(1, AfterEntry(2), ["keywords"])
    assert edited.record(1).status is Status.VERIFIED
    edited.proofs.restore(1, AfterEntry(2), ["city"])
    assert (edited.record(1).status, edited.record(1).sign_off) == (Status.IN_REVIEW, None)
    edited.proofs.restore(1, AfterEntry(5))
    assert edited.record(1).city == "Beja"
    assert (edited.record(1).status, edited.record(1).sign_off) == (Status.IN_REVIEW, None)


def test_another_image_put_back_reopens_the_sign_off(edited, photo):
    edited.attach(1, photo())
    edited.attach(1, photo("other.jpg", "2024:05:06 10:11:13"))
    edited.sign_off(1, Status.VERIFIED, "seen")
    edited.proofs.restore(1, AfterEntry(5))
    assert edited.record(1).image.path.endswith("IMG_0001.jpg")
    assert edited.record(1).status is Status.IN_REVIEW


def test_what_cannot_be_put_back_is_said_and_nothing_is_changed(edited):
    with pytest.raises(BadValue, match=r"was not there then; its history begins with entry 1, 20\d\d-"):
        edited.proofs.restore(1, AsOf("2000-01-01T00:00:00Z"))
    with pytest.raises(UnknownField, match="There is no field status"):
        edited.proofs.restore(1, AsReceived(), ["status"])
    with pytest.raises(RecordMissing):
        edited.proofs.restore(99, AsReceived())
    with pytest.raises(Conflict):
        edited.proofs.restore(1, AsReceived(), version=2)
    assert edited.proofs.audit().head.number == 4


def test_of_a_new_column_the_record_had_its_first_value(edited, tmp_path):
    """Entries from before a value was tracked do not name it."""
    edited.edit(1, {"job_id": "J-7"})
    assert "job_id" not in {
        value.name for entry in edited.proofs.history(1)[1:-1] for c in entry.changes for value in c.values
    }
    edited.proofs.restore(1, AfterEntry(2), ["job_id"])
    assert edited.record(1).job_id == ""


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2030-05-06T10:00:00Z", "2030-05-06T10:00:00Z"),
        (" 2030-05-06T12:00:00.9+02:00 ", "2030-05-06T10:00:00Z"),
        ("2030-05-06 10:00+00:00", "2030-05-06T10:00:00Z"),
        ("2030-05-06T10:00", "2030-05-06T08:00:00Z"),
        ("2030-05-06", "2030-05-06T21:59:59Z"),
    ],
)
def test_a_time_as_people_write_it(monkeypatch, text, at):
    import time

    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        assert restoring.moment(text) == AsOf(at)
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize("text", ["", "yesterday", "2030-13-01", "0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00"])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(BadValue):
        restoring.moment(text)


# The history told --------------------------------------------------------------------------------


def test_the_history_of_a_record_tells_who_when_why_where_and_each_value(edited):
    entries = edited.proofs.history(1)
    assert [entry.number for entry in entries] == [4, 3, 2, 1]
    newest, came_in = entries[0], entries[-1]
    assert (newest.at, newest.editor, newest.origin) == ("2030-05-06T12:00:00Z", "Ann", "window")
    assert (newest.action, newest.why, newest.records, len(newest.key)) == (
        Action.EDIT,
        "City, Description (caption)",
        1,
        64,
    )
    (change,) = newest.changes
    values = {one.name: (one.before, one.after) for one in change.values}
    assert (change.made, change.removed, values["city"]) == (False, False, ("Faro", "Beja"))
    assert (came_in.records, [one.record_id for one in came_in.changes], came_in.changes[0].made) == (3, [1], True)
    held = {one.name: one.after for one in came_in.changes[0].values}
    assert held["city"] == "Porto"
    assert "job_id" not in held


def test_the_history_of_the_desk_comes_in_pages(edited):
    first = edited.proofs.recent(3)
    assert [entry.number for entry in first] == [4, 3, 2]
    rest = edited.proofs.recent(3, before=first[-1].number)
    assert [(entry.number, entry.records) for entry in rest] == [(1, 3)]
    assert [one.record_id for one in rest[0].changes] == [1, 2, 3]
    assert edited.proofs.recent(3, before=1) == ()


def test_of_an_entry_of_many_records_the_first_are_told(desk):
    captions = "\n".join(
        f"A boat lies at pier {n} in Faro, Portugal, Friday, May 10, 2024. (AP Photo/Lia Costa)" for n in range(30)
    )
    added = desk.import_text(captions, "many").added
    (entry,) = desk.proofs.recent(1)
    assert entry.records == len(added) > len(entry.changes) == 20


def test_the_history_of_a_record_that_is_gone_is_told_and_of_none_is_not(desk, records):
    desk.undo()
    newest = desk.proofs.history(2)[0]
    assert (newest.action, newest.changes[0].removed, newest.changes[0].values, newest.reverses) == (
        Action.UNDO,
        True,
        (),
        1,
    )
    with pytest.raises(RecordMissing):
        desk.proofs.restore(2, AsReceived())
    with pytest.raises(RecordMissing):
        desk.proofs.history(99)


def test_an_entry_as_json_is_what_json_holds(edited):
    import json

    told = [entry.as_json() for entry in edited.proofs.recent(10)]
    assert json.loads(json.dumps(told))[0]["changes"][0]["values"][0].keys() == {"name", "before", "after"}


def test_a_store_opened_by_another_editor_undoes_nothing_of_the_first(edited, tmp_path):
    edited.proofs.restore(1, AsReceived(), ["city"])
    edited.close()
    with Desk.open(tmp_path / "desk.db", editor="Bo", origin="window") as other:
        assert other.undo_name() == ""
