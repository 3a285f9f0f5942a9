"""Stories and receipts go in and come out whole."""

from captionmgr.model.receipt import Receipt, Shortened
from captionmgr.model.record import Record
from captionmgr.model.story import StoredStory
from captionmgr.store.database import Store


def test_a_story_comes_back_and_lists_once_it_has_records(store: Store) -> None:
    story = StoredStory(0, "k", "Fire", ("A", "B"), "OSLO", "WP", "Head", "Text\n", "\ufeffPage\r\n", 4, "2024-01-01")
    stored = store.stories.insert(story)
    bare = store.stories.insert(StoredStory(key="other"))
    assert store.stories.get(stored.id) == store.stories.find("k") == stored
    assert store.stories.get(bare.id) == bare
    assert store.stories.find("none") is store.stories.get(77) is None
    assert store.stories.with_counts() == []
    for story_id in (stored.id, bare.id, stored.id, None):
        store.records.insert(Record(story_id=story_id))
    assert store.stories.with_counts() == [(bare, 1), (stored, 2)]


def test_receipts_come_back_newest_first_and_outlive_their_record(store: Store) -> None:
    record = store.records.insert(Record())
    written = {"XMP": {"city": "Łódź", "creator": ("A", "B")}, "IIM": {}}
    shortened = (Shortened("credit_line", "IIM", 32, 40, "Núñ"),)
    first = Receipt("/a", "/b/\udcff", "1", "2", written, shortened, ("w",), "0.1", "2024", record.id, 1)
    second = Receipt("/a", "/c", "1", "2", {}, record_id=record.id)
    for receipt in (first, second, Receipt("/x", "/y", "1", "2", {})):
        store.receipts.add(receipt)
    store.records.delete(record.id)
    assert store.receipts.of_record(record.id) == [second, first]
