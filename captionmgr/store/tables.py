"""Today's tables, as peewee models. How older stores come to them stands in `store.migrations`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from peewee import BlobField, BooleanField, DatabaseProxy, ForeignKeyField, IntegerField, Model, TextField
from playhouse.sqlite_ext import AutoIncrementField, FTS5Model, SearchField

from captionmgr.model.errors import BadValue, StoreDamaged

database: Any = DatabaseProxy()
"""The open store of this process; `Store.open` fills it."""


class Text(TextField):
    """Text. What no file can hold (half a character, as a broken clipboard gives) is refused, not altered."""

    def db_value(self, value: str) -> str:
        """The text itself.

        Raises:
            BadValue: it holds a lone surrogate.
        """
        return _storable(value, self.name)


class Words(SearchField):  # type: ignore[misc]
    """Indexed text; refused as `Text` refuses it."""

    def db_value(self, value: str) -> str:
        """The text itself; raises as `Text` does."""
        return _storable(value, self.name)


def _storable(value: str, name: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        why = f"character {error.start + 1} is half a character, which cannot be stored; delete it"
        raise BadValue(value=value, field=name, why=why) from error
    return value


class Json(TextField):
    """A JSON value, kept readable; None is no value at all."""

    def db_value(self, value: object) -> str | None:
        """The value as JSON text."""
        return None if value is None else json_text(value)

    def python_value(self, value: str | None) -> object:
        """The value of JSON text.

        Raises:
            StoreDamaged: it is no JSON.
        """
        try:
            return None if value is None else json.loads(value)
        except ValueError as error:
            detail = f"{self.model._meta.table_name}.{self.name} holds no JSON"
            raise StoreDamaged(path=self.model._meta.database.database, detail=detail) from error


def json_text(value: object) -> str:
    """A value as JSON, letters as they are; escaped only where they cannot be written (names of files may be so)."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":"))
    return text


def insert(model: Any, values: Mapping[str, object]) -> int:
    """Add one row and give its id. Written out: peewee takes longer to build such a query than SQLite to run it."""
    columns = ", ".join(f'"{name}"' for name in values)
    places = ", ".join([database.param] * len(values))
    sql = f'INSERT INTO "{model._meta.table_name}" ({columns}) VALUES ({places})'  # noqa: S608  (names are ours)
    fields = model._meta.combined
    cursor = database.execute_sql(sql, [fields[name].db_value(value) for name, value in values.items()])
    return int(database.last_insert_id(cursor))


class Table(Model):
    """What all tables share."""

    class Meta:
        """Where they are."""

        database = database


class StoryRow(Table):
    """A story; `model.story.StoredStory`."""

    id = AutoIncrementField()
    key = Text(index=True)
    name = Text()
    byline = Json()
    dateline_city = Text()
    dateline_agency = Text()
    headline = Text()
    text = Text()
    page_text = Text()
    expected_count = IntegerField(null=True)
    imported_at = Text()

    class Meta:
        """Its name."""

        table_name = "story"


class RecordRow(Table):
    """A record; `model.record.Record`, and what it is found by. An id is never given twice."""

    id = AutoIncrementField()
    version = IntegerField()
    story_id = ForeignKeyField(StoryRow, null=True, column_name="story_id", lazy_load=False)
    position = IntegerField()
    received = Text()
    received_title = Text()
    found = Json()
    claims = Json()

    description = Text()
    headline = Text()
    title = Text(index=True)
    source = Text(index=True)
    credit_line = Text()
    creator = Json()
    creator_job_title = Text()
    date_created = Text(index=True)
    sublocation = Text()
    city = Text(index=True)
    state = Text()
    country = Text()
    country_code = Text()
    person_shown = Json()
    keywords = Json()
    alt_text = Text()
    copyright_notice = Text()
    instructions = Text()
    job_id = Text()
    caption_writer = Text()
    digital_source_type = Text()

    provider = Text()
    media_kind = Text()
    file_photo = BooleanField()
    handout = BooleanField()
    user_generated = BooleanField()

    status = Text(index=True)
    sign_off = Json(null=True)
    checks = Json(default=list)
    reopened = Json(default=list)
    dismissed = Json(default=list)
    overrides = Json(default=list)
    not_before = Text(default="")
    usage = Json(default=list)
    notices = Json(default=list)
    image = Json(null=True)

    text_key = Text(index=True)
    in_needs_verification = BooleanField(index=True)
    in_cannot_verify = BooleanField(index=True)
    in_disputed = BooleanField(index=True)
    in_missing_credit = BooleanField(index=True)
    in_no_image = BooleanField(index=True)
    in_ready = BooleanField(index=True)
    in_exported = BooleanField(index=True)
    in_staff = BooleanField(default=False, index=True)
    in_unseconded = BooleanField(default=False, index=True)
    risk = IntegerField(default=0, index=True)

    class Meta:
        """Its name."""

        table_name = "record"


class SearchRow(FTS5Model):  # type: ignore[misc]
    """What a record is searched by; its rowid is the record's id. The names serve in searches: ``place:Douma``."""

    description = Words()
    headline = Words()
    title = Words()
    credit = Words()
    source = Words()
    place = Words()
    person = Words()
    notes = Words()

    class Meta:
        """Its name; letters match whatever their accents."""

        database = database
        table_name = "record_search"
        options = {"tokenize": "unicode61 remove_diacritics 2", "prefix": "2 3"}  # noqa: RUF012


class EditRow(Table):
    """An entry of the history; `model.journal.Entry`."""

    id = AutoIncrementField()
    at = Text()
    editor = Text(index=True)
    origin = Text()
    action = Text()
    note = Text()
    reverses = IntegerField(null=True, index=True)
    hash = Text()
    format = IntegerField(default=1)
    fingerprint = Text(default="")
    signature = Text(default="")

    class Meta:
        """Its name."""

        table_name = "edit"


class KeyRow(Table):
    """A public key that signed entries; `model.chain.EditorKey`."""

    fingerprint = Text(primary_key=True)
    editor = Text()
    public_key = Text()
    first_seen = Text()

    class Meta:
        """Its name."""

        table_name = "editor_key"


class ChainRow(Table):
    """The one row that tells this store's chain from others; `model.chain.Chain`."""

    id = IntegerField(primary_key=True)
    store = Text()
    unsigned = IntegerField()

    class Meta:
        """Its name."""

        table_name = "chain"


class PictureRow(Table):
    """What an image file carried when it came in; it outlives its record."""

    sha256 = Text(primary_key=True)
    size = IntegerField()
    path = Text()
    at = Text()
    content = Json()

    class Meta:
        """Its name."""

        table_name = "picture"


class OriginalRow(Table):
    """What undoes the writing of an image's own file; `store.originals.Original`."""

    id = AutoIncrementField()
    record_id = IntegerField(index=True)
    path = Text()
    before = Text()
    after = Text()
    delta = BlobField()
    at = Text()

    class Meta:
        """Its name."""

        table_name = "original"


class LikenessRow(Table):
    """A picture's fingerprint, and the record it came with."""

    sha256 = Text(primary_key=True)
    fingerprint = BlobField()
    record_id = IntegerField()
    at = Text()

    class Meta:
        """Its name."""

        table_name = "likeness"


class PresenceRow(Table):
    """Who is working on a record, and when they last said so (UTC, ISO 8601); no part of its history."""

    id = AutoIncrementField()
    record_id = IntegerField(index=True)
    editor = Text()
    at = Text()

    class Meta:
        """Its name."""

        table_name = "presence"


class RevisionRow(Table):
    """One record's change in an entry; the record itself may be gone."""

    id = AutoIncrementField()
    edit_id = ForeignKeyField(EditRow, column_name="edit_id", lazy_load=False)
    record_id = IntegerField(index=True)
    before = Json(null=True)
    after = Json(null=True)

    class Meta:
        """Its name."""

        table_name = "revision"


class ReceiptRow(Table):
    """A receipt; `model.receipt.Receipt`. It outlives its record."""

    id = AutoIncrementField()
    record_id = IntegerField(index=True)
    content = Json()

    class Meta:
        """Its name."""

        table_name = "receipt"
