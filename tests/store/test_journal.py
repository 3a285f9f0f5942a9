"""The history: what can be undone and done again, and how its lines are signed and chained."""

from pathlib import Path

import pytest

from captionmgr.model.chain import SIGNED, EditorKey, Head, content_digest, link_hash
from captionmgr.model.errors import StoreDamaged
from captionmgr.model.journal import Action, Entry, Revision
from captionmgr.signing.keys import Key, Keys, is_signed
from captionmgr.store.database import Store


def _add(
    store: Store, key: Key, action: Action = Action.EDIT, *, editor: str = "Ana", reverses: int | None = None
) -> int:
    revisions = (Revision(5, {"city": "Oslo"}, {"city": "Łódź", "creator": ["\udcff"]}), Revision(6, None, {"x": 0.1}))
    entry = Entry(0, "2024-05-06T07:08:09Z", editor, "window", action, "city", reverses, revisions)
    return store.journal.append(entry, key).id


def _candidates(store: Store, editor: str = "Ana") -> tuple[int | None, int | None]:
    undo, redo = store.journal.last_undoable(editor), store.journal.last_redoable(editor)
    return (undo.id if undo else None, redo.id if redo else None)


def test_entries_come_back(store: Store, key: Key) -> None:
    first, second = _add(store, key), _add(store, key, Action.SIGN_OFF)
    entry = store.journal.get(second)
    assert entry is not None
    assert (entry.action, entry.editor, entry.note, entry.reverses) == (Action.SIGN_OFF, "Ana", "city", None)
    assert [one.record_id for one in entry.revisions] == [5, 6]
    assert entry.revisions[0].after == {"city": "Łódź", "creator": ["\udcff"]}
    assert [one.id for one in store.journal.recent(10)] == [second, first]
    assert [one.id for one in store.journal.recent(1)] == [second]
    assert store.journal.get(99) is None


def test_history_of_a_record_holds_its_own_changes_newest_first(store: Store, key: Key) -> None:
    first, second = _add(store, key), _add(store, key)
    history = store.journal.of_record(6)
    assert [one.id for one in history] == [second, first]
    assert all([one.record_id for one in entry.revisions] == [6] for entry in history)
    assert store.journal.of_record(7) == []


def test_undo_goes_back_and_redo_comes_forward(store: Store, key: Key) -> None:
    assert _candidates(store) == (None, None)
    first, second, third = _add(store, key), _add(store, key), _add(store, key)
    assert _candidates(store) == (third, None)
    _add(store, key, Action.UNDO, reverses=third)
    _add(store, key, Action.UNDO, reverses=second)
    assert _candidates(store) == (first, second)
    _add(store, key, Action.REDO, reverses=second)
    assert _candidates(store) == (second, third)
    _add(store, key, Action.UNDO, reverses=second)
    _add(store, key, Action.UNDO, reverses=first)
    assert _candidates(store) == (None, first)


def test_a_new_edit_empties_redo(store: Store, key: Key) -> None:
    first, second = _add(store, key), _add(store, key)
    _add(store, key, Action.UNDO, reverses=second)
    assert _candidates(store) == (first, second)
    newest = _add(store, key)
    assert _candidates(store) == (newest, None)
    _add(store, key, Action.UNDO, reverses=newest)
    assert _candidates(store) == (first, second), "what was undone first is still there, in order"


def test_undo_is_the_editors_own_and_leaves_sign_offs(store: Store, key: Key) -> None:
    mine, theirs = _add(store, key), _add(store, key, editor="Ben")
    _add(store, key, Action.SIGN_OFF)
    _add(store, key, Action.WITHDRAW)
    assert _candidates(store) == (mine, None)
    _add(store, key, Action.UNDO, editor="Ben", reverses=theirs)
    assert _candidates(store, "Ben") == (None, theirs)
    assert _candidates(store) == (mine, None)


def test_entries_are_signed_and_chained(store: Store, key: Key) -> None:
    chain = store.journal.chain()
    assert (len(chain.store), chain.unsigned) == (32, 0)
    assert store.journal.head() == Head(chain.store, 0, "")
    numbers = [_add(store, key), _add(store, key)]
    links = list(store.journal.links())
    assert [link.number for link in links] == numbers
    previous = ""
    for link in links:
        assert link.format == SIGNED
        assert link.hash == link_hash(chain, link.number, previous, key.fingerprint, link.digest or "")
        assert link.signature and is_signed(link.hash, link.signature, key.public_key)
        assert link.entry and content_digest(link.entry) == link.digest
        previous = link.hash
    assert store.journal.head() == Head(chain.store, 2, previous)
    assert [link.number for link in store.journal.links(after=1)] == [2]
    entry = store.journal.get(2)
    assert entry and (entry.hash, entry.fingerprint) == (previous, key.fingerprint)


def test_a_key_is_kept_as_it_was_first_seen(store: Store, key: Key, own_keys: Path) -> None:
    other = Keys(own_keys).of("Ben")
    for signer, editor in ((key, "Ana"), (other, "Ben"), (key, "Anna")):
        _add(store, signer, editor=editor)
    first = {one.fingerprint: one for one in store.journal.editor_keys()}
    assert first[key.fingerprint] == EditorKey(key.fingerprint, "Ana", key.public_key, "2024-05-06T07:08:09Z")
    assert set(first) == {key.fingerprint, other.fingerprint}


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE edit SET action = 'nonsense' WHERE id = 2",
        "UPDATE edit SET at = x'00' WHERE id = 2",
        "UPDATE revision SET after = '{' WHERE edit_id = 2",
        "UPDATE revision SET after = x'ff' WHERE edit_id = 2",
    ],
)
def test_what_is_no_entry_is_a_link_all_the_same(store: Store, key: Key, tampering: str) -> None:
    for _ in range(3):
        _add(store, key)
    store._database.execute_sql(tampering)  # type: ignore[no-untyped-call]
    assert [(link.number, bool(link.digest)) for link in store.journal.links()] == [(1, True), (2, False), (3, True)]


def test_a_store_without_its_identity_is_damage(store: Store, key: Key) -> None:
    store._database.execute_sql("DELETE FROM chain")  # type: ignore[no-untyped-call]
    with pytest.raises(StoreDamaged, match="chain is empty"):
        _add(store, key)


def test_an_entry_that_is_none_is_damage(store: Store, key: Key) -> None:
    _add(store, key)
    store._database.execute_sql("UPDATE edit SET action = 'nonsense'")  # type: ignore[no-untyped-call]
    with pytest.raises(StoreDamaged, match="entry 1 of the history"):
        store.journal.recent(1)
