"""The history: what can be undone and done again, and that no line of it can be altered or removed unseen."""

import pytest

from captionmgr.model.errors import StoreDamaged
from captionmgr.model.journal import Action, Entry, Revision
from captionmgr.store.database import Store


def _add(store: Store, action: Action = Action.EDIT, *, editor: str = "Ana", reverses: int | None = None) -> int:
    revisions = (Revision(5, {"city": "Oslo"}, {"city": "Łódź", "creator": ["\udcff"]}), Revision(6, None, {"x": 0.1}))
    entry = Entry(0, "2024-05-06T07:08:09Z", editor, "window", action, "city", reverses, revisions)
    return store.journal.append(entry).id


def _candidates(store: Store, editor: str = "Ana") -> tuple[int | None, int | None]:
    undo, redo = store.journal.last_undoable(editor), store.journal.last_redoable(editor)
    return (undo.id if undo else None, redo.id if redo else None)


def test_entries_come_back(store: Store) -> None:
    first, second = _add(store), _add(store, Action.SIGN_OFF)
    entry = store.journal.get(second)
    assert entry is not None
    assert (entry.action, entry.editor, entry.note, entry.reverses) == (Action.SIGN_OFF, "Ana", "city", None)
    assert [one.record_id for one in entry.revisions] == [5, 6]
    assert entry.revisions[0].after == {"city": "Łódź", "creator": ["\udcff"]}
    assert [one.id for one in store.journal.recent(10)] == [second, first]
    assert [one.id for one in store.journal.recent(1)] == [second]
    assert store.journal.get(99) is None


def test_history_of_a_record_holds_its_own_changes_newest_first(store: Store) -> None:
    first, second = _add(store), _add(store)
    history = store.journal.of_record(6)
    assert [one.id for one in history] == [second, first]
    assert all([one.record_id for one in entry.revisions] == [6] for entry in history)
    assert store.journal.of_record(7) == []


def test_undo_goes_back_and_redo_comes_forward(store: Store) -> None:
    assert _candidates(store) == (None, None)
    first, second, third = _add(store), _add(store), _add(store)
    assert _candidates(store) == (third, None)
    _add(store, Action.UNDO, reverses=third)
    _add(store, Action.UNDO, reverses=second)
    assert _candidates(store) == (first, second)
    _add(store, Action.REDO, reverses=second)
    assert _candidates(store) == (second, third)
    _add(store, Action.UNDO, reverses=second)
    _add(store, Action.UNDO, reverses=first)
    assert _candidates(store) == (None, first)


def test_a_new_edit_empties_redo(store: Store) -> None:
    first, second = _add(store), _add(store)
    _add(store, Action.UNDO, reverses=second)
    assert _candidates(store) == (first, second)
    newest = _add(store)
    assert _candidates(store) == (newest, None)
    _add(store, Action.UNDO, reverses=newest)
    assert _candidates(store) == (first, second), "what was undone first is still there, in order"


def test_undo_is_the_editors_own_and_leaves_sign_offs(store: Store) -> None:
    mine, theirs = _add(store), _add(store, editor="Ben")
    _add(store, Action.SIGN_OFF)
    _add(store, Action.WITHDRAW)
    assert _candidates(store) == (mine, None)
    _add(store, Action.UNDO, editor="Ben", reverses=theirs)
    assert _candidates(store, "Ben") == (None, theirs)
    assert _candidates(store) == (mine, None)


@pytest.mark.parametrize(
    ("tampering", "at"),
    [
        ("UPDATE edit SET editor = 'Eve' WHERE id = 2", 2),
        ("UPDATE edit SET at = '2025' WHERE id = 1", 1),
        ("UPDATE edit SET action = 'nonsense' WHERE id = 3", 3),
        ("UPDATE edit SET hash = '' WHERE id = 2", 2),
        ("UPDATE revision SET after = '{}' WHERE edit_id = 2 AND record_id = 5", 2),
        ("UPDATE revision SET after = '{' WHERE edit_id = 3 AND record_id = 5", 3),
        ("UPDATE revision SET record_id = 7 WHERE edit_id = 1 AND record_id = 5", 1),
        ("DELETE FROM revision WHERE edit_id = 3", 3),
        ("DELETE FROM edit WHERE id = 1", 1),
        ("DELETE FROM edit WHERE id = 2", 2),
        ("DELETE FROM edit WHERE id = 3", 3),
        ("DELETE FROM edit", 1),
    ],
)
def test_an_altered_or_removed_line_is_found(store: Store, tampering: str, at: int) -> None:
    for _ in range(3):
        _add(store)
    assert store.journal.broken_at() is None
    store._database.foreign_keys = 0
    store._database.execute_sql(tampering)  # type: ignore[no-untyped-call]
    assert store.journal.broken_at() == at
    _add(store)
    assert store.journal.broken_at() == at, "a new entry must not cover it"


def test_an_entry_that_is_none_is_damage(store: Store) -> None:
    _add(store)
    store._database.execute_sql("UPDATE edit SET action = 'nonsense'")  # type: ignore[no-untyped-call]
    with pytest.raises(StoreDamaged, match="entry 1 of the history"):
        store.journal.recent(1)
