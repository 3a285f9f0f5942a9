"""Opening, closing, sharing and every way in which a store's file can fail, each with its own sentence."""

import gc
import random
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from captionmgr.model.errors import Conflict, DiskFull, StoreDamaged, StoreError, StoreLocked, StoreUnwritable
from captionmgr.model.record import Record
from captionmgr.store import database as database_module
from captionmgr.store.database import Store


@contextmanager
def _other_program(script: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """A second process; it says a line when it is ready, and goes on when told."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        yield process
        process.communicate("go on\n", timeout=30)
    assert process.returncode == 0


def test_a_store_and_its_folder_are_made_and_one_file_remains(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "Łódź.sqlite"
    with Store.open(path) as store:
        store.records.insert(Record(title="kept"))
        assert Path(f"{path}-wal").exists()
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    with Store.open(path) as store:
        assert store.records.get(1).title == "kept"


def test_a_relative_path_stays_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Store.open(Path("desk.sqlite")) as store:
        monkeypatch.chdir("/")
        seen: list[list[int]] = []
        thread = threading.Thread(target=lambda: seen.append(store.records.ids()))
        thread.start()
        thread.join()
    assert seen == [[]]
    assert (tmp_path / "desk.sqlite").exists()


def test_any_thread_reads_and_writes_and_closing_closes_them_all(path: Path) -> None:
    go_on = threading.Event()
    with Store.open(path) as store:
        used = threading.Barrier(9)

        def work() -> None:
            store.records.insert(Record())
            used.wait(30)
            go_on.wait(30)

        threads = [threading.Thread(target=work) for _ in range(8)]
        for thread in threads:
            thread.start()
        used.wait(30)
        assert len(store.records.ids()) == 8
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    go_on.set()
    for thread in threads:
        thread.join()


def test_connections_of_threads_that_ended_are_let_go(store: Store) -> None:
    for _ in range(20):
        thread = threading.Thread(target=store.records.ids)
        thread.start()
        thread.join()
    gc.collect()
    assert len(store._database._connections) == 1


_SAVES = """
import sys
from dataclasses import replace
from pathlib import Path
from captionmgr.store.database import Store

with Store.open(Path(sys.argv[1])) as store:
    record = store.records.get(1)
    print("ready", flush=True)
    sys.stdin.readline()
    store.records.update(replace(record, city="Theirs"))
"""


def test_the_second_of_two_programs_to_save_gets_a_conflict(path: Path) -> None:
    with Store.open(path) as store:
        mine = store.records.insert(Record(city="Oslo", title="t"))
        with _other_program(_SAVES, path):
            pass
        with pytest.raises(Conflict, match=r"\(city\)"):
            store.records.update(replace(mine, title="t"))
        assert store.records.get(1).city == "Theirs"
        assert store.records.ids(search="theirs") == [1]


_COUNTS = """
import sys
from pathlib import Path
from captionmgr.model.record import Record
from captionmgr.store.database import Store

print("ready", flush=True)
sys.stdin.readline()
with Store.open(Path(sys.argv[1]), wait=30) as store:
    for _ in range(20):
        with store.transaction():
            store.records.insert(Record(position=len(store.records.ids())))
"""


def test_programs_that_make_and_fill_one_store_at_once_lose_nothing(path: Path) -> None:
    with _other_program(_COUNTS, path) as one, _other_program(_COUNTS, path) as two:
        for process in (one, two):
            assert process.stdin
            process.stdin.write("go on\n")
            process.stdin.flush()
    with Store.open(path) as store:
        records = store.records.many(store.records.ids())
    assert [record.position for record in records] == list(range(40))


_LOCKS = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(sys.argv[2])
connection.execute("BEGIN EXCLUSIVE")
connection.execute("UPDATE record SET title = title")
print("ready", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
connection.close()
"""


def test_while_another_program_writes_one_reads_and_is_told_that_it_cannot_write(path: Path) -> None:
    with Store.open(path) as store:
        store.records.insert(Record(title="kept"))
    with _other_program(_LOCKS, path, "SELECT 1"), Store.open(path, wait=0.1) as store:
        assert store.records.get(1).title == "kept"
        with pytest.raises(StoreLocked, match="is in use by another program just now"):
            store.records.update(store.records.get(1))
        with pytest.raises(StoreLocked), store.transaction():
            pytest.fail("no transaction begins while another program writes")
    with Store.open(path) as store:
        assert store.records.update(store.records.get(1)).version == 2


def test_a_store_that_another_program_keeps_to_itself_is_locked(path: Path) -> None:
    with Store.open(path) as store:
        store.records.insert(Record())
    with (
        _other_program(_LOCKS, path, "PRAGMA locking_mode = EXCLUSIVE"),
        pytest.raises(StoreLocked, match=str(path)),
    ):
        Store.open(path, wait=0.1)


def _filled(path: Path) -> bytes:
    with Store.open(path) as store, store.transaction():
        for number in range(300):
            store.records.insert(Record(description=f"Caption {number} " * 20))
    return path.read_bytes()


def _overwritten(data: bytes, start: int, count: int) -> bytes:
    return data[:start] + random.Random(5).randbytes(count) + data[start + count :]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: random.Random(7).randbytes(20_000),
        lambda data: b"Dear desk, this is a text file, and long enough to be taken for something else. " * 3,
        lambda data: data[:50],
        lambda data: data[:5000],
        lambda data: data[: len(data) // 2],
        lambda data: _overwritten(data, 4096, 60_000),
        lambda data: _overwritten(data, 100, 3000),
        lambda data: _overwritten(data, 20, 80),
    ],
    ids=["random", "text", "stump", "one page", "half", "pages", "schema", "header"],
)
def test_a_damaged_store_is_refused_and_left_as_it_is(path: Path, damage: object) -> None:
    assert callable(damage)
    damaged = damage(_filled(path))
    path.write_bytes(damaged)
    with pytest.raises(StoreDamaged, match="is damaged or no captionmgr store"):
        Store.open(path)
    assert path.read_bytes() == damaged
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_damage_in_a_store_too_large_to_check_is_named_when_it_is_met(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = _filled(path)
    monkeypatch.setattr(database_module, "CHECKED", 0)
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(StoreDamaged):
        Store.open(path)
    path.write_bytes(_overwritten(data, len(data) // 8, len(data) // 2))

    def use() -> None:
        with Store.open(path) as store:
            for record in store.records.many(list(range(1, 301))):
                store.records.update(record)

    with pytest.raises(StoreDamaged):
        use()


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_another_programs_database_is_refused_and_left_as_it_is(path: Path, mode: str) -> None:
    with sqlite3.connect(path) as other:
        other.execute(f"PRAGMA journal_mode = {mode}")
        other.execute("CREATE TABLE record (id INTEGER)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreDamaged, match="another program made it"):
        Store.open(path)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_store(path: Path) -> None:
    path.touch()
    with Store.open(path) as store:
        assert store.records.ids() == []


@pytest.mark.parametrize("place", ["file/desk.sqlite", "folder", "/proc/desk.sqlite"])
def test_where_nothing_can_be_written(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("a file")
    (tmp_path / "folder").mkdir()
    if place.startswith("/proc") and not Path("/proc").is_dir():
        place = "file/other.sqlite"
    with pytest.raises(StoreUnwritable, match=r"cannot be written: .+ Check the folder"):
        Store.open(tmp_path / place)
    assert (tmp_path / "file").read_text() == "a file"


@pytest.mark.parametrize("within", [False, True], ids=["alone", "in a transaction"])
def test_a_full_disk_loses_nothing_stored_and_says_so(path: Path, within: bool) -> None:
    with Store.open(path) as store:
        kept = store.records.insert(Record(title="kept"))
        pages = store._database.pragma("page_count")
        store._database.pragma("max_page_count", pages)
        large = Record(description="x" * 200_000)
        with pytest.raises(DiskFull, match="is full"):
            if within:
                with store.transaction():
                    store.records.insert(large)
            else:
                store.records.insert(large)
        assert store.records.many(store.records.ids()) == [kept]
        store._database.pragma("max_page_count", 100_000)
        store.records.insert(large)
        assert len(store.records.ids()) == 2


def test_every_refusal_leaves_the_way_free_for_another_store(path: Path, tmp_path: Path) -> None:
    path.write_text("no store")
    with pytest.raises(StoreError):
        Store.open(path)
    with Store.open(tmp_path / "good.sqlite") as store:
        assert store.records.ids() == []
    assert not Path(f"{path}-wal").exists()


_OPENS = """
import sys
from pathlib import Path
from captionmgr.store.database import Store
print("ready", flush=True)
sys.stdin.readline()
for number in range(12):
    Store.open(Path(sys.argv[1], f"{number}.sqlite")).close()
"""


def test_programs_that_make_one_store_at_the_same_moment_wait_for_each_other(tmp_path: Path) -> None:
    """SQLite does not wait when it switches to write-ahead logging: about one in 25 was refused."""
    with ExitStack() as programs:
        for process in [programs.enter_context(_other_program(_OPENS, tmp_path)) for _ in range(4)]:
            assert process.stdin
            process.stdin.write("go on\n")
            process.stdin.flush()
