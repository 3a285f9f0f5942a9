"""Whatever is done to a history behind the program's back is found: by the audit, or by what left the house before."""

import json
import shutil
import sqlite3
from contextlib import closing

import pytest

from captionmgr.model.audit import Match
from captionmgr.model.chain import Flaw, content_digest, hash_from_before, link_hash
from captionmgr.model.errors import EvidenceUnreadable, HistoryBroken, TargetExists
from captionmgr.model.journal import Action, Entry, Revision
from captionmgr.services.desk import Desk
from captionmgr.signing import seals
from captionmgr.signing.keys import Keys
from captionmgr.store import migrations
from captionmgr.store.database import Store


@pytest.fixture
def path(tmp_path):
    return tmp_path / "desk.db"


@pytest.fixture
def history(desk, records, path):
    """A closed store whose history has five entries; the first is the import of three records."""
    for city in ("Braga", "Faro", "Beja", "Évora"):
        desk.edit(records[0].id, {"city": city})
    desk.close()
    return path


def opened(path, editor="Ann"):
    return Desk.open(path, editor=editor, origin="command line")


def audit(path):
    with opened(path) as desk:
        return desk.proofs.audit()


def compare(path, left):
    with opened(path) as desk:
        return desk.proofs.compare(left).match


def export_head(path, to):
    with opened(path) as desk:
        desk.proofs.export_head(to)
    return to


def tamper(path, *statements):
    """What somebody does with the file and plain SQLite."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement, *values in statements:
            connection.execute(statement, values)


def test_a_history_as_it_was_written_is_intact(history):
    found = audit(history)
    assert found.intact
    assert (found.head.number, found.unsigned, found.remarks) == (5, 0, ())
    with closing(sqlite3.connect(history)) as connection:
        assert found.head.hash == connection.execute("SELECT hash FROM edit WHERE id = 5").fetchone()[0]
    (use,) = found.keys
    assert (use.key.editor, use.entries) == ("Ann", 5)


def test_an_empty_history_is_intact(path):
    found = audit(path)
    assert found.intact
    assert (found.head.number, found.head.hash, found.keys) == (0, "", ())


def swapped(one, other):
    """Two entries that changed places, with all that belongs to them."""
    columns = (("edit", "id"), ("revision", "edit_id"))
    away = [(f"UPDATE {name} SET {of} = {of} + 100 WHERE {of} IN ({one}, {other})",) for name, of in columns]
    return away + [(f"UPDATE {name} SET {of} = {100 + one + other} - {of} WHERE {of} > 100",) for name, of in columns]


@pytest.mark.parametrize(
    ("statements", "at", "flaw"),
    [
        ([("UPDATE edit SET editor = 'Eve' WHERE id = 2",)], 2, Flaw.ALTERED),
        ([("UPDATE edit SET at = '2025' WHERE id = 1",)], 1, Flaw.ALTERED),
        ([("UPDATE edit SET at = x'00' WHERE id = 3",)], 3, Flaw.ALTERED),
        ([("UPDATE edit SET action = 'nonsense' WHERE id = 3",)], 3, Flaw.ALTERED),
        ([("UPDATE edit SET hash = '' WHERE id = 2",)], 2, Flaw.ALTERED),
        ([("UPDATE edit SET format = 1 WHERE id = 2",)], 2, Flaw.UNSIGNED),
        ([("UPDATE edit SET signature = '' WHERE id = 2",)], 2, Flaw.UNSIGNED),
        ([("UPDATE edit SET signature = 'zz' WHERE id = 2",)], 2, Flaw.SIGNATURE_WRONG),
        (
            [("UPDATE edit SET signature = (SELECT signature FROM edit WHERE id = 3) WHERE id = 2",)],
            2,
            Flaw.SIGNATURE_WRONG,
        ),
        ([("UPDATE edit SET fingerprint = 'other' WHERE id = 2",)], 2, Flaw.ALTERED),
        ([("DELETE FROM editor_key",)], 1, Flaw.KEY_UNKNOWN),
        ([("UPDATE editor_key SET public_key = ?", "ab" * 32)], 1, Flaw.KEY_UNKNOWN),
        ([("UPDATE editor_key SET public_key = 'no hex'",)], 1, Flaw.KEY_UNKNOWN),
        ([("UPDATE chain SET unsigned = 4",)], 1, Flaw.ALTERED),
        ([("UPDATE chain SET store = 'other'",)], 1, Flaw.ALTERED),
        ([("UPDATE revision SET after = '{}' WHERE edit_id = 2",)], 2, Flaw.ALTERED),
        ([("UPDATE revision SET after = '{' WHERE edit_id = 3",)], 3, Flaw.ALTERED),
        ([("UPDATE revision SET record_id = 7 WHERE edit_id = 1 AND record_id = 2",)], 1, Flaw.ALTERED),
        ([("DELETE FROM revision WHERE edit_id = 3",)], 3, Flaw.ALTERED),
        ([("INSERT INTO revision (edit_id, record_id, after) VALUES (4, 1, '{}')",)], 4, Flaw.ALTERED),
        ([("DELETE FROM edit WHERE id = 1",)], 1, Flaw.REMOVED),
        ([("DELETE FROM edit WHERE id = 3",)], 3, Flaw.REMOVED),
        ([("DELETE FROM edit WHERE id = 5",)], 5, Flaw.CUT_OFF),
        ([("DELETE FROM edit WHERE id > 3",)], 4, Flaw.CUT_OFF),
        ([("DELETE FROM edit",)], 1, Flaw.CUT_OFF),
        (swapped(2, 4), 2, Flaw.OUT_OF_ORDER),
        (swapped(2, 3), 2, Flaw.OUT_OF_ORDER),
    ],
)
def test_the_first_entry_that_does_not_fit_is_named_and_how(history, tmp_path, statements, at, flaw):
    tamper(history, *statements)
    found = audit(history)
    assert not found.intact
    assert (found.broken.number, found.broken.flaw) == (at, flaw)
    assert str(at) in str(found.broken)
    with opened(history) as desk, pytest.raises(HistoryBroken):
        desk.proofs.export_head(tmp_path / "head.json")
    if flaw is not Flaw.CUT_OFF and statements[0][0] != "DELETE FROM editor_key":
        with opened(history) as desk:
            desk.edit(2, {"headline": "A new entry"})
            again = desk.proofs.audit()
        assert again.broken.number == at, "a new entry must not cover it"


def test_an_entry_removed_and_the_rest_renumbered_is_found(history):
    renumber = [
        (f"UPDATE {table} SET {column} = {column} - 1 WHERE {column} > 3",)
        for table, column in (("edit", "id"), ("revision", "edit_id"))
    ]
    tamper(history, ("DELETE FROM revision WHERE edit_id = 3",), ("DELETE FROM edit WHERE id = 3",), *renumber)
    tamper(history, ("UPDATE sqlite_sequence SET seq = 4 WHERE name = 'edit'",))
    assert audit(history).broken.number == 3


def test_a_record_changed_past_the_history_is_named(history):
    tamper(history, ("UPDATE record SET credit_line = 'Eve' WHERE id = 2",))
    found = audit(history)
    assert not found.intact
    assert (found.broken, found.strayed) == (None, (2,))


def test_a_record_removed_or_added_past_the_history_is_named(history):
    tamper(history, ("DELETE FROM record WHERE id IN (1, 3)",))
    assert audit(history).strayed == (1, 3)
    with closing(sqlite3.connect(history)) as connection, connection:
        names = [row[1] for row in connection.execute("PRAGMA table_info(record)") if row[1] != "id"]
        connection.execute(
            f"INSERT INTO record (id, {', '.join(names)}) SELECT 9, {', '.join(names)} FROM record WHERE id = 2"
        )
    assert audit(history).strayed == (1, 3, 9)


def test_undone_imports_and_edits_leave_no_stray(desk, records, photo):
    desk.attach(records[1].id, photo())
    desk.edit_many([record.id for record in records], {"headline": "All"})
    for _ in range(3):
        desk.undo()
    assert desk.ids() == []
    assert desk.proofs.audit().intact
    for _ in range(2):
        desk.redo()
    assert desk.proofs.audit().intact


# Heads that left the house -----------------------------------------------------------------------


def test_an_end_cut_off_without_a_trace_shows_against_a_head_that_left(history, tmp_path):
    head = export_head(history, tmp_path / "head.json")
    cut = [("DELETE FROM revision WHERE edit_id > 3",), ("DELETE FROM edit WHERE id > 3",)]
    tamper(history, *cut, ("UPDATE sqlite_sequence SET seq = 3 WHERE name = 'edit'",))
    tamper(history, ("UPDATE record SET city = 'Faro' WHERE id = 1",))
    assert audit(history).intact, "alone it proves nothing of its end"
    assert compare(history, head) is Match.CUT_OFF
    with opened(history) as desk:
        for city in ("Lagos", "Tavira", "Sines"):
            desk.edit(1, {"city": city})
    assert compare(history, head) is Match.REWRITTEN


def test_a_history_written_anew_with_another_key_shows_against_a_head_that_left(history, tmp_path):
    head = export_head(history, tmp_path / "head.json")
    rewrite(history, Keys(tmp_path / "eve").of("Ann"), known=True)
    assert audit(history).intact, "alone it proves nothing of who wrote it"
    assert compare(history, head) is Match.REWRITTEN


def test_a_history_written_anew_with_a_key_that_is_not_known_is_found(history, tmp_path):
    rewrite(history, Keys(tmp_path / "eve").of("Ann"), known=False)
    found = audit(history)
    assert (found.broken.number, found.broken.flaw) == (1, Flaw.KEY_UNKNOWN)


def rewrite(path, key, *, known):
    """Give entry 3 another editor and compute every hash and signature anew, as one who knows the program would."""
    with Store.open(path) as store:
        chain, links = store.journal.chain(), list(store.journal.links())
    previous, statements = "", [("UPDATE edit SET editor = 'Ben' WHERE id = 3",)]
    for link in links:
        entry = (
            link.entry
            if link.number != 3
            else Entry(**{name: getattr(link.entry, name) for name in Entry.__slots__} | {"editor": "Ben"})
        )
        previous = link_hash(chain, link.number, previous, key.fingerprint, content_digest(entry))
        values = (previous, key.fingerprint, key.sign(previous), link.number)
        statements.append(("UPDATE edit SET hash = ?, fingerprint = ?, signature = ? WHERE id = ?", *values))
    if known:
        statements.append(("UPDATE editor_key SET fingerprint = ?, public_key = ?", key.fingerprint, key.public_key))
    tamper(path, *statements)


def test_an_older_store_in_its_place_shows_against_a_head_that_left(history, tmp_path):
    older = tmp_path / "older.db"
    shutil.copy(history, older)
    with opened(history) as desk:
        desk.edit(1, {"city": "Lagos"})
    head = export_head(history, tmp_path / "head.json")
    assert compare(history, head) is Match.FITS
    shutil.copy(older, history)
    assert audit(history).intact
    assert compare(history, head) is Match.CUT_OFF


def test_a_later_history_still_fits_the_heads_that_left(history, tmp_path):
    head = export_head(history, tmp_path / "head.json")
    with opened(history) as desk:
        desk.edit(1, {"city": "Lagos"})
    assert compare(history, head) is Match.FITS
    empty = export_head(tmp_path / "other.db", tmp_path / "empty.json")
    assert compare(tmp_path / "other.db", empty) is Match.FITS
    assert compare(history, empty) is Match.OTHER_STORE


def test_a_head_says_what_it_is_and_is_never_written_over(history, tmp_path):
    head = export_head(history, tmp_path / "head.json")
    told = json.loads(head.read_text("utf-8"))
    assert (told["number"], told["editor"], told["unsigned"]) == (5, "Ann", 0)
    assert set(told["seal"]) == {"key", "public_key", "signature"}
    assert seals.is_whole(told)
    with opened(history) as desk, pytest.raises(TargetExists):
        desk.proofs.export_head(head)


@pytest.mark.parametrize(
    "change", [{"number": 3}, {"hash": "ab" * 32}, {"at": "2020-01-01T00:00:00Z"}, {"seal": None}, {"seal": {"key": 1}}]
)
def test_a_head_that_was_altered_proves_nothing(history, tmp_path, change):
    head = export_head(history, tmp_path / "head.json")
    head.write_text(json.dumps(json.loads(head.read_text("utf-8")) | change), "utf-8")
    assert compare(history, head) is Match.SEAL_BROKEN


def test_receipts_carry_the_head(desk, records, photo, tmp_path, path):
    desk.attach(records[0].id, photo())
    report = desk.export([records[0].id], tmp_path / "out", write_receipts=True)
    (receipt,) = report.receipts
    head = desk.proofs.audit().head
    assert (receipt.store, receipt.head, receipt.head_hash) == (head.store, head.number, head.hash)
    assert desk.receipts(records[0].id) == [receipt]
    (written,) = (tmp_path / "out").glob("*.receipt.json")
    assert desk.proofs.compare(written).match is Match.FITS
    desk.close()
    tamper(path, ("DELETE FROM edit WHERE id = 2",), ("UPDATE sqlite_sequence SET seq = 1 WHERE name = 'edit'",))
    assert compare(path, written) is Match.CUT_OFF


def test_a_receipt_from_before_carries_none_and_says_so(desk, records, photo, tmp_path):
    desk.attach(records[0].id, photo())
    desk.export([records[0].id], tmp_path / "out", write_receipts=True)
    (written,) = (tmp_path / "out").glob("*.receipt.json")
    told = json.loads(written.read_text("utf-8"))
    for name in ("store", "head", "head_hash"):
        del told[name]
    written.write_text(json.dumps(told), "utf-8")
    found = desk.proofs.compare(written)
    assert found.match is Match.NO_HEAD
    assert "carries no head" in str(found)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "no JSON",
        "[]",
        "{}",
        "[" * 100_000,
        '{"store": 1, "number": "x", "hash": 2}',
        '{"store": "a", "number": -1, "hash": "b"}',
        '{"head": 7}',
        "\x00",
    ],
)
def test_a_file_that_is_nothing_of_ours_is_refused(desk, tmp_path, content):
    file = tmp_path / "file.json"
    file.write_text(content, "utf-8")
    with pytest.raises(EvidenceUnreadable):
        desk.proofs.compare(file)
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(EvidenceUnreadable):
        desk.proofs.compare(file)


# Clocks, copies, older stores --------------------------------------------------------------------


def test_a_clock_that_runs_backwards_is_a_remark_and_no_break(desk, records, monkeypatch):
    for at in ("2031-01-01T00:00:00Z", "2024-01-01T00:00:00Z", "2024-01-02T00:00:00Z"):
        monkeypatch.setattr("captionmgr.services.ledger.now", lambda at=at: at)
        desk.edit(records[0].id, {"headline": at})
    found = desk.proofs.audit()
    assert found.intact
    assert [str(remark) for remark in found.remarks] == [
        "Entry 3 is dated before the entry it follows (1 such in all): a clock ran backwards."
    ]


def test_a_store_on_another_machine_goes_on_under_a_new_key(history, tmp_path):
    with Desk.open(history, editor="Ann", origin="window", keys=tmp_path / "elsewhere") as desk:
        desk.edit(1, {"city": "Lagos"})
        found = desk.proofs.audit()
    assert found.intact
    assert sorted((use.key.editor, use.entries) for use in found.keys) == [("Ann", 1), ("Ann", 5)]
    assert len({use.key.fingerprint for use in found.keys}) == 2


def test_a_key_that_signs_for_another_name_is_remarked(history, own_keys):
    keys = Keys(own_keys)
    shutil.copy(keys.path_of("Ann"), keys.path_of("Ben"))
    with opened(history, "Ben") as desk:
        desk.edit(1, {"city": "Lagos"})
        found = desk.proofs.audit()
    assert found.intact
    assert "Entries of “Ben” are signed with the key" in str(found.remarks[0])


@pytest.fixture
def older(path, monkeypatch):
    """A store as a program without signatures left it, with three entries."""
    with monkeypatch.context() as before:
        before.setattr(migrations, "STEPS", migrations.STEPS[:2])
        Store.open(path).close()
    previous = ""
    for number in (1, 2, 3):
        entry = Entry(
            number,
            f"2024-05-0{number}T00:00:00Z",
            "Ann",
            "window",
            Action.IMPORT,
            "é",
            None,
            (Revision(8, {"city": "Łódź"}, None),),
        )
        previous = hash_from_before(previous, number, entry)
        values = (entry.id, entry.at, entry.editor, entry.origin, entry.action.value, entry.note, previous)
        tamper(
            path,
            ("INSERT INTO edit (id, at, editor, origin, action, note, hash) VALUES (?, ?, ?, ?, ?, ?, ?)", *values),
            (
                "INSERT INTO revision (edit_id, record_id, before) VALUES (?, 8, ?)",
                number,
                json.dumps({"city": "Łódź"}),
            ),
        )
    return path


def test_an_older_store_stays_valid_and_is_signed_from_then_on(older, page):
    found = audit(older)
    assert found.intact
    assert (found.head.number, found.unsigned, found.keys) == (3, 3, ())
    with opened(older) as desk:
        desk.import_text(page, "page.txt")
        found = desk.proofs.audit()
    assert found.intact
    assert (found.head.number, found.unsigned, found.keys[0].entries) == (4, 3, 1)


@pytest.mark.parametrize(
    ("statement", "at", "flaw"),
    [
        ("UPDATE edit SET note = 'other' WHERE id = 2", 2, Flaw.ALTERED),
        ("UPDATE edit SET format = 2 WHERE id = 2", 2, Flaw.ALTERED),
        ("UPDATE revision SET before = '[' WHERE edit_id = 2", 2, Flaw.ALTERED),
        ("DELETE FROM edit WHERE id = 3", 3, Flaw.REMOVED),
        ("UPDATE edit SET format = 1, signature = '', fingerprint = '' WHERE id = 5", 5, Flaw.UNSIGNED),
        ("UPDATE chain SET unsigned = 5", 4, Flaw.ALTERED),
        ("UPDATE chain SET unsigned = 2", 3, Flaw.UNSIGNED),
    ],
)
def test_signatures_cannot_be_stripped_from_what_came_after(older, page, statement, at, flaw):
    with opened(older) as desk:
        first, *_ = desk.import_text(page, "page.txt").added
        desk.edit(first.id, {"city": "Braga"})
    tamper(older, (statement,))
    found = audit(older)
    assert (found.broken.number, found.broken.flaw) == (at, flaw)


def test_the_chain_of_a_copy_that_went_on_alone_is_another(history, tmp_path):
    copy = tmp_path / "copy.db"
    shutil.copy(history, copy)
    for store, city in ((history, "Lagos"), (copy, "Tavira")):
        with opened(store) as desk:
            desk.edit(1, {"city": city})
    head = export_head(copy, tmp_path / "head.json")
    assert compare(history, head) is Match.REWRITTEN


def test_the_identity_of_a_store_is_its_own(tmp_path):
    chains = set()
    for name in ("a.db", "b.db"):
        with Store.open(tmp_path / name) as store:
            chains.add(store.journal.chain())
    assert len(chains) == 2
