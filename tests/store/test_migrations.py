"""A store of every earlier step becomes one of today, keeps its data, and leaves a backup of what it was."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from playhouse.schema_diff import diff_models

from captionmgr.model.errors import StoreDamaged, StoreTooNew
from captionmgr.model.record import TRACKED, Record
from captionmgr.store import migrations, records, tables
from captionmgr.store.database import Store

_CHECKED, _NOTICED = 5, 9
"""Numbers of the steps that add columns to records."""
_LATER = {
    _CHECKED: [
        *("checks", "reopened", "dismissed", "overrides", "not_before", "usage"),
        *("in_staff", "in_unseconded", "risk"),
    ],
    _NOTICED: ["notices"],
}
"""The columns that each of them adds."""


def _missing(step: int) -> set[str]:
    return {name for number, names in _LATER.items() if step < number for name in names}


def _older(path: Path, step: int, record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store as a program that knew only ``step`` steps left it."""
    with monkeypatch.context() as older:
        older.setattr(migrations, "STEPS", migrations.STEPS[:step])
        if step < 2:
            older.setattr("captionmgr.store.records.index.add", lambda record: None)
        row, missing = records._row, _missing(step)
        older.setattr(records, "_row", lambda of: {name: what for name, what in row(of).items() if name not in missing})
        with Store.open(path) as store:
            store.records.insert(record)


@pytest.mark.parametrize("step", range(1, len(migrations.STEPS)))
def test_from_every_earlier_step(path: Path, full: Record, step: int, monkeypatch: pytest.MonkeyPatch) -> None:
    _older(path, step, full, monkeypatch)
    old = path.read_bytes()
    with Store.open(path) as store:
        record = store.records.get(1)
        added = _missing(step) & set(TRACKED)
        expected = replace(full, **{name: getattr(Record(), name) for name in added}, id=1, version=1)
        assert expected == replace(record, story_id=full.story_id)
        for typed in ("smoke", "Łódź", "Núñez", "place:Poland", "landmarks", "haze", "Zoe"):
            assert store.records.ids(search=typed) == [1], typed
        store.records.update(record)
    (backup,) = path.parent.glob("*.backup")
    assert f".step-{step}." in backup.name
    with closing(sqlite3.connect(backup)) as kept:
        assert kept.execute("SELECT max(step) FROM schema_step").fetchone() == (step,)
    with Store.open(backup) as store:
        assert store.records.get(1) == record
    assert old != path.read_bytes()
    assert not list(path.parent.glob("*.part"))


def test_a_new_store_needs_no_backup_and_opens_again(path: Path, full: Record) -> None:
    Store.open(path).close()
    Store.open(path).close()
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_the_steps_lead_to_todays_tables(store: Store) -> None:
    models = [*tables.Table.__subclasses__(), tables.SearchRow]
    found = diff_models(store._database, models)
    on_parts = {index.name for index in found.drop_indexes}  # of JSON values: peewee cannot declare them
    assert on_parts == {"record_image_path", "record_image_sha256", "record_image_name"}
    assert not (found.create_tables or found.add_columns or found.drop_columns or found.add_indexes)
    sql = 'SELECT name FROM pragma_table_info(?) WHERE NOT "notnull" AND NOT pk ORDER BY name'
    for model in tables.Table.__subclasses__():
        nullable = store._database.execute_sql(sql, (model._meta.table_name,)).fetchall()
        assert [name for (name,) in nullable] == sorted(
            field.column_name for field in model._meta.sorted_fields if field.null
        )


def test_a_step_that_fails_leaves_the_store_as_it_was(
    path: Path, full: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(path) as store:
        record = store.records.insert(full)

    def broken(database: object) -> None:
        migrations._run(database, "DROP TABLE receipt")
        raise KeyError

    with monkeypatch.context() as newer:
        newer.setattr(migrations, "STEPS", (*migrations.STEPS, broken))
        with pytest.raises(KeyError):
            Store.open(path)
    with Store.open(path) as store:
        assert store.records.get(1) == record
        assert store.receipts.of_record(1) == []


def test_a_newer_store_is_refused_and_not_touched(path: Path) -> None:
    Store.open(path).close()
    with sqlite3.connect(path) as newer:
        newer.execute("INSERT INTO schema_step VALUES (99, 'then')")
    newer.close()
    before = path.read_bytes()
    with pytest.raises(StoreTooNew, match=rf"step 99; this one knows {len(migrations.STEPS)}\)\. Update captionmgr"):
        Store.open(path)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_store_without_its_mark_is_damage(path: Path) -> None:
    Store.open(path).close()
    with sqlite3.connect(path) as broken:
        broken.execute("DROP TABLE schema_step")
    broken.close()
    with pytest.raises(StoreDamaged, match="schema_step is missing"):
        Store.open(path)
