"""The history is proved from the window, and what was altered is said."""

import sqlite3


def test_intact_and_then_altered(filled, settled, store):
    filled.desk.edit(filled.list.model.ids[0], {"headline": "A crane"})
    filled.commands["audit"].trigger()
    settled(filled)
    assert "is intact" in filled.list.message.words.text()
    with sqlite3.connect(store) as other:
        other.execute("UPDATE revision SET after = replace(after, 'A crane', 'A plane')")
    other.close()
    filled.commands["audit"].trigger()
    settled(filled)
    assert "NOT intact" in filled.list.message.words.text()


def test_a_record_changed_behind_its_history_is_named(filled, settled, store):
    with sqlite3.connect(store) as other:
        other.execute("UPDATE record SET headline = 'A plane' WHERE id = 2")
    other.close()
    filled.commands["audit"].trigger()
    settled(filled)
    assert "record 2 is not" in filled.list.message.words.text()
