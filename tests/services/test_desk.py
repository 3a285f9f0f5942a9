import pytest

from captionmgr.model.errors import (
    BadValue,
    Conflict,
    EditorNeeded,
    NoteNeeded,
    NothingToRedo,
    NothingToUndo,
    RecordMissing,
)
from captionmgr.model.journal import Action
from captionmgr.model.verification import Status
from captionmgr.model.views import View


def test_an_edit_is_stored_and_kept_in_the_history(desk, records):
    changes = desk.edit(records[0].id, {"headline": "Mayor speaks", "keywords": "mayor; flood"})
    record = desk.record(records[0].id)
    assert (record.headline, record.keywords, record.version) == ("Mayor speaks", ("mayor", "flood"), 2)
    assert changes.records == (record,)
    entry = desk.history(record.id)[0]
    assert (entry.action, entry.editor, entry.origin) == (Action.EDIT, "Ann", "window")
    assert entry.note == "Headline, Keywords"


def test_an_edit_that_changes_nothing_makes_no_entry(desk, records):
    changes = desk.edit(records[0].id, {"city": "Porto"})
    assert changes.entry is None
    assert desk.record(records[0].id).version == 1


def test_a_refused_value_changes_nothing(desk, records):
    with pytest.raises(BadValue):
        desk.edit(records[0].id, {"headline": "kept out", "date_created": "Friday"})
    assert desk.record(records[0].id) == records[0]


def test_an_edit_of_what_someone_changed_meanwhile_is_a_conflict_that_names_it(desk, records):
    desk.edit(records[0].id, {"city": "Braga"}, version=1)
    with pytest.raises(Conflict, match="city"):
        desk.edit(records[0].id, {"city": "Faro"}, version=1)
    assert desk.record(records[0].id).city == "Braga"


def test_several_records_are_edited_in_one_step(desk, records):
    ids = [record.id for record in records]
    desk.edit_many(ids, {"instructions": "Not before 8 p.m."})
    assert {record.instructions for record in desk.records(ids)} == {"Not before 8 p.m."}
    assert desk.undo_name() == "Instructions of 3 records"
    desk.undo()
    assert {record.instructions for record in desk.records(ids)} == {""}


def test_undo_and_redo_walk_back_and_forth(desk, records):
    record_id = records[0].id
    for city in ("Braga", "Faro"):
        desk.edit(record_id, {"city": city})
    desk.undo()
    assert desk.record(record_id).city == "Braga"
    desk.undo()
    assert desk.record(record_id).city == "Porto"
    desk.redo()
    desk.redo()
    assert desk.record(record_id).city == "Faro"
    with pytest.raises(NothingToRedo):
        desk.redo()


def test_a_new_edit_after_undo_ends_redo(desk, records):
    desk.edit(records[0].id, {"city": "Braga"})
    desk.undo()
    desk.edit(records[0].id, {"city": "Faro"})
    assert desk.redo_name() == ""


def test_undo_is_each_editors_own(desk, records):
    desk.edit(records[0].id, {"city": "Braga"})
    desk.editor = "Bo"
    with pytest.raises(NothingToUndo):
        desk.undo()


def test_undo_leaves_what_someone_else_changed_since(desk, records):
    desk.edit(records[0].id, {"city": "Braga"})
    desk.editor = "Bo"
    desk.edit(records[0].id, {"city": "Faro"})
    desk.editor = "Ann"
    with pytest.raises(Conflict, match="city"):
        desk.undo()
    assert desk.record(records[0].id).city == "Faro"


def test_undo_survives_a_restart(desk, records, tmp_path):
    desk.edit(records[0].id, {"city": "Braga"})
    desk.close()
    with type(desk).open(tmp_path / "desk.db", editor="Ann", origin="command line") as again:
        again.undo()
        assert again.record(records[0].id).city == "Porto"


def test_verifying_names_who_and_why_and_is_not_undone_but_withdrawn(desk, records):
    record_id = records[1].id
    desk.sign_off(record_id, Status.VERIFIED, "Spoke to the uploader")
    signed = desk.record(record_id)
    assert signed.status is Status.VERIFIED
    assert (signed.sign_off.by, signed.sign_off.note) == ("Ann", "Spoke to the uploader")
    assert desk.undo_name() == "import of page.txt of 3 records"

    desk.withdraw(record_id, "The uploader took it back")
    withdrawn = desk.record(record_id)
    assert (withdrawn.status, withdrawn.sign_off) == (Status.IN_REVIEW, None)
    assert desk.history(record_id)[0].note == "The uploader took it back"


def test_verifying_needs_a_name_and_a_note(desk, records):
    with pytest.raises(NoteNeeded):
        desk.sign_off(records[0].id, Status.VERIFIED, " ")
    desk.editor = ""
    with pytest.raises(EditorNeeded):
        desk.sign_off(records[0].id, Status.VERIFIED, "fine")
    assert desk.record(records[0].id) == records[0]


def test_an_edit_of_what_was_signed_needs_a_new_sign_off(desk, records):
    desk.sign_off(records[1].id, Status.VERIFIED, "fine")
    desk.edit(records[1].id, {"city": "Gaia"})
    assert desk.record(records[1].id).status is Status.IN_REVIEW


def test_undo_of_an_edit_made_before_the_sign_off_reopens_it(desk, records):
    desk.edit(records[1].id, {"city": "Gaia"})
    desk.sign_off(records[1].id, Status.VERIFIED, "fine")
    desk.undo()
    record = desk.record(records[1].id)
    assert (record.city, record.status, record.sign_off) == ("Porto", Status.IN_REVIEW, None)


def test_a_claim_never_sets_our_status(records):
    assert records[1].claims
    assert {record.status for record in records} == {Status.UNREVIEWED}


def test_views_count_what_they_list(desk, records):
    counts = desk.counts()
    assert {view: len(desk.ids(view)) for view in View} == counts
    assert counts[View.ALL] == 3
    assert counts[View.NEEDS_VERIFICATION] == 2
    desk.sign_off(records[1].id, Status.DISPUTED, "seen before")
    assert desk.ids(View.DISPUTED) == [records[1].id]
    assert desk.counts()[View.NEEDS_VERIFICATION] == 1


def test_records_are_found_by_words_story_and_source(desk, records):
    assert desk.ids(search="firefighters") == [records[2].id]
    assert desk.ids(search="river wat") == [records[1].id]
    assert desk.ids(source="AP") == [records[0].id]
    assert len(desk.ids(story_id=records[0].story_id)) == 3


def test_a_record_that_is_not_there_is_named(desk):
    with pytest.raises(RecordMissing, match="77"):
        desk.edit(77, {"city": "Porto"})


def test_who_changes_a_caption_that_names_no_writer_becomes_its_caption_writer(desk, records):
    first, second = records[0].id, records[1].id
    assert desk.edit(first, {"headline": "A crane"}).records[0].caption_writer == ""
    assert desk.edit(first, {"description": "A crane turns."}).records[0].caption_writer == "Ann"
    desk.editor = "Ben"
    assert desk.edit(first, {"description": "A crane turns again."}).records[0].caption_writer == "Ann"
    said = {"description": "Rain.", "caption_writer": ""}
    assert desk.edit(second, said).records[0].caption_writer == ""
