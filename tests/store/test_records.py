"""Records go in and come out whole; views, orders and conflicts."""

import json
from dataclasses import fields, replace

import pytest

from captionmgr.model.dates import PartialDate
from captionmgr.model.errors import BadValue, Conflict, RecordMissing, StoreDamaged, UnknownField
from captionmgr.model.identity import text_key
from captionmgr.model.record import TRACKED, ImageRef, Record
from captionmgr.model.story import StoredStory
from captionmgr.model.verification import SignOff, Status
from captionmgr.model.views import View, views_of
from captionmgr.store.database import Store
from captionmgr.store.records import record_from_json, record_to_json
from captionmgr.store.tables import RecordRow


def test_every_value_of_a_record_comes_back(store: Store, full: Record) -> None:
    story = store.stories.insert(StoredStory(key="k"))
    full = replace(full, story_id=story.id)
    empty = [name for name in TRACKED if getattr(full, name) == getattr(Record(), name)]
    assert empty == [], "the record of this test must hold something everywhere"
    inserted = store.records.insert(full)
    assert inserted == replace(full, id=1, version=1)
    assert store.records.get(1) == inserted
    assert store.records.get(store.records.insert(Record()).id) == Record(id=2, version=1)


def test_json_of_a_record_is_pure_json_and_turns_back(full: Record) -> None:
    values = record_to_json(full)
    assert set(values) == {field.name for field in fields(Record)} - {"id", "version"}
    assert json.loads(json.dumps(values)) == values
    assert record_from_json(7, json.loads(json.dumps(values)), version=3) == replace(full, id=7, version=3)
    assert record_from_json(1, {"city": "Oslo"}) == Record(id=1, city="Oslo")


def test_a_save_counts_versions_and_a_stale_one_is_refused(store: Store, full: Record) -> None:
    first = store.records.insert(full)
    theirs = store.records.update(replace(first, city="Gdynia", credit_line="x"))
    assert theirs.version == 2
    with pytest.raises(Conflict, match=r"Record 1 .*\(credit_line, city\)"):
        store.records.update(first)
    assert store.records.get(1) == theirs
    assert store.records.ids(search="Gdynia") == [1]
    assert store.records.update(replace(theirs, city="Gdańsk")).version == 3


def test_what_is_gone_is_missing(store: Store) -> None:
    record = store.records.insert(Record(description="gone"))
    store.records.delete(record.id)
    for attempt in (store.records.get, store.records.delete):
        with pytest.raises(RecordMissing, match="no record 1"):
            attempt(record.id)
    with pytest.raises(RecordMissing):
        store.records.update(record)
    assert store.records.ids(search="gone") == []


def test_an_id_is_never_given_twice_but_restored(store: Store, full: Record) -> None:
    first = store.records.insert(full)
    store.records.delete(first.id)
    second = store.records.insert(Record(city="Oslo"))
    assert second.id == first.id + 1
    restored = store.records.restore(first)
    assert restored == replace(first, version=2)
    assert store.records.get(first.id) == restored
    assert store.records.ids(search="Zoe") == [first.id]
    with pytest.raises(Conflict, match="city"):
        store.records.restore(replace(second, city="Bergen"))


def test_many_keeps_the_order_asked_for(store: Store) -> None:
    with store.transaction():
        ids = [store.records.insert(Record(title=str(number))).id for number in range(1200)]
    wanted = [*reversed(ids), 99_999]
    assert [record.id for record in store.records.many(wanted)] == list(reversed(ids))
    assert store.records.many([]) == []


def test_two_thousand_records_in_one_transaction(store: Store, full: Record) -> None:
    with store.transaction():
        for _ in range(2000):
            store.records.insert(full)
    assert store.records.counts()[View.ALL] == len(store.records.ids(search="smoke")) == 2000


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    def half() -> None:
        with store.transaction():
            store.records.insert(Record(description="half"))
            raise KeyError

    with pytest.raises(KeyError):
        half()
    assert store.records.ids() == store.records.ids(search="half") == []


def _of_all_kinds() -> list[Record]:
    signed = {
        status: SignOff(status, "Ed", "n", "t") for status in (Status.VERIFIED, Status.CANNOT_VERIFY, Status.DISPUTED)
    }
    image = ImageRef("/a.jpg", "0")
    return [
        Record(),
        Record(source="AP", provider="AP", credit_line="AP Photo", image=image),
        Record(source="Shaam", provider="AP", credit_line="AP Photo", image=image),
        *(Record(credit_line="c", image=image, status=status, sign_off=sign) for status, sign in signed.items()),
    ]


@pytest.mark.parametrize("view", list(View))
def test_a_view_lists_and_counts_what_the_model_says(store: Store, view: View) -> None:
    records = [store.records.insert(record) for record in _of_all_kinds()]
    exported = records[1]
    store.records.mark_exported(exported.id, exported.version)
    expected = [record.id for record in records if view in views_of(record, exported=record is exported)]
    assert expected, "each view must have a record here"
    assert store.records.ids(view) == expected
    assert store.records.counts()[view] == len(expected)


def test_an_edit_makes_an_export_stale_and_a_late_mark_does_nothing(store: Store) -> None:
    record = store.records.insert(Record())
    store.records.mark_exported(record.id, 1)
    assert store.records.ids(View.EXPORTED) == [record.id]
    store.records.update(replace(record, city="Oslo"))
    assert store.records.ids(View.EXPORTED) == []
    store.records.mark_exported(record.id, 1)
    assert store.records.ids(View.EXPORTED) == []


def test_filters_orders_and_pages(store: Store) -> None:
    story = store.stories.insert(StoredStory(key="k"))
    for date, source, position in ((None, "AP", 2), ("2013-11-06", "SANA", 1), ("2013", "AP", 3)):
        day = PartialDate.parse(date) if date else None
        record = Record(date_created=day, source=source, position=position, story_id=story.id if day else None)
        store.records.insert(record)
    assert store.records.ids(order="-date_created") == [2, 3, 1]
    assert store.records.ids(order="position") == [2, 1, 3]
    assert store.records.ids(order="-id", limit=1, offset=1) == [2]
    assert store.records.ids(story_id=story.id) == [2, 3]
    assert store.records.ids(source="AP", order="-id") == [3, 1]
    assert [record.id for record in store.records.of_story(story.id)] == [2, 3]
    assert store.records.sources() == [("AP", 2), ("SANA", 1)]
    with pytest.raises(UnknownField, match="There is no field nonsense"):
        store.records.ids(order="nonsense; DROP TABLE record")


def test_the_same_words_are_found_by_their_key(store: Store) -> None:
    store.records.insert(Record(received="It’s  “here”"))
    assert [record.id for record in store.records.with_text_key(text_key('it\'s "here"'))] == [1]
    assert store.records.with_text_key(text_key("other")) == []


def test_half_a_character_is_refused_with_its_field(store: Store) -> None:
    with pytest.raises(BadValue, match="for headline: character 3 is half a character"):
        store.records.insert(Record(headline="ab\ud83d"))
    assert store.records.ids() == []
    nul = store.records.insert(Record(headline="a\0b"))
    assert store.records.get(nul.id).headline == "a\0b"


@pytest.mark.parametrize("change", [{"found": [{"field": "x"}]}, {"status": "perhaps"}, {"date_created": "soon"}])
def test_a_row_that_is_no_record_is_damage(store: Store, change: dict[str, object]) -> None:
    store.records.insert(Record())
    RecordRow.update(change).execute()
    with pytest.raises(StoreDamaged, match="record 1"):
        store.records.get(1)


def test_a_value_that_is_no_json_is_damage(store: Store) -> None:
    store.records.insert(Record())
    store._database.execute_sql("UPDATE record SET claims = '{'")  # type: ignore[no-untyped-call]
    with pytest.raises(StoreDamaged, match=r"record\.claims holds no JSON"):
        store.records.get(1)


def test_whether_a_file_is_the_image_of_a_record(store: Store, full: Record) -> None:
    store.records.insert(replace(full, story_id=None, image=ImageRef("/pictures/a.jpg", "ab" * 32)))
    assert store.records.have_image("/pictures/a.jpg")
    assert not store.records.have_image("/pictures/b.jpg")
