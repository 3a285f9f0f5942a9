"""How a store of any age becomes one of today: numbered steps, each committed together with its mark.

A step names its tables itself. It never imports today's: those change, and a step must do for ever what it did first.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from peewee import IntegerField, Model, SqliteDatabase, TextField

from captionmgr.model.errors import StoreDamaged, StoreTooNew

_TEXT = "TEXT NOT NULL"
_FLAG = "INTEGER NOT NULL"
_KEY = "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT"


def _run(database: Any, sql: str, *values: object) -> None:  # Any: peewee's stubs leave execute_sql untyped
    database.execute_sql(sql, values)


def _create(database: SqliteDatabase, table: str, columns: dict[str, str], *, indexed: tuple[str, ...] = ()) -> None:
    parts = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
    _run(database, f'CREATE TABLE "{table}" ({parts})')
    for column in indexed:
        _run(database, f'CREATE INDEX "{table}_{column}" ON "{table}" ("{column}")')


def _base_tables(database: SqliteDatabase) -> None:
    story = dict.fromkeys(
        ("key", "name", "byline", "dateline_city", "dateline_agency", "headline", "text", "page_text"), _TEXT
    )
    story |= {"expected_count": "INTEGER", "imported_at": _TEXT}
    _create(database, "story", {"id": _KEY, **story}, indexed=("key",))
    _record_table(database)
    edit = {"id": _KEY, **dict.fromkeys(("at", "editor", "origin", "action", "note"), _TEXT)}
    _create(database, "edit", {**edit, "reverses": "INTEGER", "hash": _TEXT}, indexed=("editor", "reverses"))
    revision = {
        "id": _KEY,
        "edit_id": 'INTEGER NOT NULL REFERENCES "edit" ("id")',
        "record_id": "INTEGER NOT NULL",
        "before": "TEXT",
        "after": "TEXT",
    }
    _create(database, "revision", revision, indexed=("edit_id", "record_id"))
    receipt = {"id": _KEY, "record_id": "INTEGER NOT NULL", "content": _TEXT}
    _create(database, "receipt", receipt, indexed=("record_id",))


def _record_table(database: SqliteDatabase) -> None:
    texts = """received received_title found claims description headline title source credit_line creator
        creator_job_title
        date_created sublocation city state country country_code person_shown keywords alt_text copyright_notice
        instructions job_id caption_writer digital_source_type provider media_kind"""
    views = [f"in_{view}" for view in ("needs_verification", "cannot_verify", "disputed", "missing_credit", "no_image")]
    views += ["in_ready", "in_exported"]
    columns = {
        "id": _KEY,
        "version": "INTEGER NOT NULL",
        "story_id": 'INTEGER REFERENCES "story" ("id")',
        "position": "INTEGER NOT NULL",
        **dict.fromkeys(texts.split(), _TEXT),
        **dict.fromkeys(("file_photo", "handout", "user_generated"), _FLAG),
        "status": _TEXT,
        "sign_off": "TEXT",
        "image": "TEXT",
        "text_key": _TEXT,
        **dict.fromkeys(views, _FLAG),
    }
    _create(database, "record", columns, indexed=("story_id", "source", "date_created", "text_key", *views))


def _search_index(database: SqliteDatabase) -> None:
    _run(
        database,
        "CREATE VIRTUAL TABLE record_search USING fts5 (description, headline, title, credit, source, place, person,"
        " notes, prefix='2 3', tokenize=\"unicode61 remove_diacritics 2\")",
    )
    _run(
        database,
        "INSERT INTO record_search (rowid, description, headline, title, credit, source, place, person, notes)"
        " SELECT id, description, headline, title, credit_line, source || ' ' || provider,"
        " sublocation || ' ' || city || ' ' || state || ' ' || country, person_shown || ' ' || creator,"
        " instructions || ' ' || keywords || ' ' || alt_text || ' ' || job_id"
        " || ' ' || coalesce(json_extract(sign_off, '$.note'), '') FROM record",
    )


def _orders(database: SqliteDatabase) -> None:
    """What the list is sorted by, so that its first screen needs no sorting of the whole."""
    for column in ("title", "city", "status"):
        _run(database, f'CREATE INDEX "record_{column}" ON "record" ("{column}")')


def _signed_history(database: SqliteDatabase) -> None:
    """Entries written so far stay as they are, unsigned; the number of the last is kept, so that no later one is."""
    columns = {"format": f"{_FLAG} DEFAULT 1", "fingerprint": f"{_TEXT} DEFAULT ''", "signature": f"{_TEXT} DEFAULT ''"}
    for name, kind in columns.items():
        _run(database, f'ALTER TABLE "edit" ADD COLUMN "{name}" {kind}')
    key = {"fingerprint": f"{_TEXT} PRIMARY KEY", **dict.fromkeys(("editor", "public_key", "first_seen"), _TEXT)}
    _create(database, "editor_key", key)
    _create(database, "chain", {"id": "INTEGER NOT NULL PRIMARY KEY", "store": _TEXT, "unsigned": "INTEGER NOT NULL"})
    _run(
        database,
        "INSERT INTO chain (id, store, unsigned)"
        " VALUES (1, ?, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'edit'), 0))",
        uuid.uuid4().hex,
    )


def _checked(database: SqliteDatabase) -> None:
    """What was checked of a record, what was dismissed, held or used; what needs checking under another policy.

    Staff pictures and signatures of one person are found by what is stored; the risk of what waits is rough, until
    the record is saved again.
    """
    for name in ("checks", "reopened", "dismissed", "overrides", "usage"):
        _run(database, f"ALTER TABLE record ADD COLUMN {name} {_TEXT} DEFAULT '[]'")
    _run(database, f"ALTER TABLE record ADD COLUMN not_before {_TEXT} DEFAULT ''")
    for name in ("in_staff", "in_unseconded", "risk"):
        _run(database, f"ALTER TABLE record ADD COLUMN {name} {_FLAG} DEFAULT 0")
    _run(
        database,
        "UPDATE record SET in_unseconded = (status = 'verified'),"
        " in_staff = (status IN ('unreviewed', 'in-review') AND source != '' AND source = provider"
        " AND NOT handout AND NOT user_generated),"
        " risk = CASE WHEN status IN ('unreviewed', 'in-review') THEN 50 * user_generated + 30 * handout"
        " + 20 * (source = '' OR source != provider OR handout OR user_generated) + 15 * (source = '')"
        " + 40 * (claims LIKE '%\"cannot-be-verified\"%') ELSE 0 END",
    )
    for name in ("in_staff", "in_unseconded", "risk"):
        _run(database, f"CREATE INDEX record_{name} ON record ({name})")
    presence = {"id": _KEY, "record_id": "INTEGER NOT NULL", "editor": _TEXT, "at": _TEXT}
    _create(database, "presence", presence, indexed=("record_id",))


def _images(database: SqliteDatabase) -> None:
    """What images carried when they came in; and which records have a file, by its content and by its path."""
    columns = {
        "sha256": f"{_TEXT} PRIMARY KEY",
        "size": "INTEGER NOT NULL",
        "path": _TEXT,
        "at": _TEXT,
        "content": _TEXT,
    }
    _create(database, "picture", columns)
    for part in ("sha256", "path"):
        _run(database, f"CREATE INDEX record_image_{part} ON record (json_extract(image, '$.{part}'))")


def _originals(database: SqliteDatabase) -> None:
    """What turns images that were written themselves back into what they were."""
    columns = {"id": _KEY, "record_id": "INTEGER NOT NULL", **dict.fromkeys(("path", "before", "after"), _TEXT)}
    _create(database, "original", {**columns, "delta": "BLOB NOT NULL", "at": _TEXT}, indexed=("record_id",))


def _likenesses(database: SqliteDatabase) -> None:
    """Fingerprints of pictures, by which copies are found."""
    columns = {"sha256": f"{_TEXT} PRIMARY KEY", "fingerprint": "BLOB NOT NULL", "record_id": "INTEGER NOT NULL"}
    _create(database, "likeness", {**columns, "at": _TEXT})


def _notices(database: SqliteDatabase) -> None:
    """Notices applied to records; and the names of image files, by which notices name pictures.

    What the agency killed in its caption is no longer ready to go out.
    """
    _run(database, f"ALTER TABLE record ADD COLUMN notices {_TEXT} DEFAULT '[]'")
    _run(database, 'UPDATE record SET in_ready = 0 WHERE in_ready AND found LIKE \'%"field":"kill"%\'')
    path = "replace(json_extract(image, '$.path'), '\\', '/')"
    name = f"lower(replace({path}, rtrim({path}, replace({path}, '/', '')), ''))"
    _run(database, f"CREATE INDEX record_image_name ON record ({name})")


STEPS: tuple[Callable[[SqliteDatabase], None], ...] = (
    _base_tables,
    _search_index,
    _orders,
    _signed_history,
    _checked,
    _images,
    _originals,
    _likenesses,
    _notices,
)
"""The steps in order; the first is step 1. A step that was once released is never changed: add another."""


class _Step(Model):
    """A step that was taken, and when (UTC, ISO 8601)."""

    step = IntegerField(primary_key=True)
    at = TextField()

    class Meta:
        table_name = "schema_step"


def step_of(database: SqliteDatabase) -> int:
    """The last step a store has taken; 0 for one that has no table yet."""
    with database.bind_ctx([_Step]):
        if not database.table_exists("schema_step"):
            return 0
        return max((row.step for row in _Step.select()), default=0)


def refuse_newer(database: SqliteDatabase, path: Path) -> None:
    """Look at a store's last step, changing nothing.

    Raises:
        StoreTooNew: a newer program made it.
    """
    step = step_of(database)
    if step > len(STEPS):
        raise StoreTooNew(path=path, step=step, known=len(STEPS))


def migrate(database: SqliteDatabase, path: Path) -> None:
    """Bring a store up to today; a backup of what it was is put beside it first, if it held anything.

    Raises:
        StoreDamaged: it has tables but not the mark of the steps that made them; nothing was changed.
    """
    at = step_of(database)
    if at == len(STEPS):
        return
    if at:
        _back_up(database, path, at)
    for number, step in enumerate(STEPS, 1):
        with database.atomic(), database.bind_ctx([_Step]):
            if number > step_of(database):  # asked again under the lock: another program may have been faster
                _take(database, path, number, step)


def _take(database: SqliteDatabase, path: Path, number: int, step: Callable[[SqliteDatabase], None]) -> None:
    if number == 1 and database.get_tables():
        raise StoreDamaged(path=path, detail="its table schema_step is missing")
    step(database)
    _Step.create_table()
    _Step.create(step=number, at=_now().isoformat(timespec="seconds"))


def _back_up(database: SqliteDatabase, path: Path, step: int) -> None:
    target = path.with_name(f"{path.name}.step-{step}.{_now():%Y%m%dT%H%M%S%f}.backup")
    part = target.with_name(target.name + ".part")
    try:
        _run(database, "VACUUM INTO ?", str(part))
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
