"""Records in the store: the only code that knows both a row and a `Record`, and what views and searches find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, fields, is_dataclass, replace
from enum import Enum
from functools import reduce
from operator import or_
from typing import Any

from peewee import JOIN, SQL, ModelSelect, chunked, fn

from captionmgr.model.dates import PartialDate
from captionmgr.model.errors import Conflict, RecordMissing, StoreDamaged, UnknownField
from captionmgr.model.identity import text_key
from captionmgr.model.notice import AppliedNotice, NoticeKind
from captionmgr.model.policy import AS_SHIPPED, EVERYBODY, Policy
from captionmgr.model.reading import Found, Span
from captionmgr.model.record import TRACKED, ImageRef, MediaKind, Record
from captionmgr.model.risk import risk
from captionmgr.model.verification import (
    SIGNED,
    Aspect,
    Check,
    Claim,
    Dismissal,
    Evidence,
    Outcome,
    Override,
    Polarity,
    SignOff,
    Status,
    Usage,
)
from captionmgr.model.views import View, is_seconded, is_staff, views_of
from captionmgr.store import search as index
from captionmgr.store.tables import RecordRow, RevisionRow, SearchRow, database, insert

_BATCH = 500


def record_to_json(record: Record) -> dict[str, object]:
    """Everything tracked about a record (`model.record.TRACKED`) as JSON values, equal to what JSON gives back."""
    date, sign_off, image = record.date_created, record.sign_off, record.image
    written: dict[str, object] = {
        "found": [_found_to_json(one) for one in record.found],
        "claims": [asdict(one) | {"polarity": one.polarity.value} for one in record.claims],
        "date_created": date.iso if date else "",
        "media_kind": record.media_kind.value,
        "status": record.status.value,
        "sign_off": _plain(sign_off),
        "image": asdict(image) if image else None,
        **{
            name: [_plain(one) for one in getattr(record, name)]
            for name in ("checks", "dismissed", "overrides", "usage", "notices")
        },
    }
    values = {name: written[name] if name in written else getattr(record, name) for name in TRACKED}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def _plain(value: Any) -> Any:
    """What JSON holds of a dataclass's values."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value.value if isinstance(value, Enum) else value


def _found_to_json(one: Found) -> dict[str, object]:
    return {
        "field": one.field,
        "value": one.value,
        "start": one.span.start,
        "end": one.span.end,
        "rule": one.rule,
        "confidence": one.confidence,
        "inferred": one.inferred,
    }


def record_from_json(record_id: int, values: Mapping[str, Any], *, version: int = 0) -> Record:
    """The record of what `record_to_json` gave; a name that is absent has the value of a new record.

    Raises:
        KeyError, TypeError, ValueError: the values are not of that form.
    """
    read: dict[str, Any] = {name: _READ[name](value) if name in _READ else value for name, value in values.items()}
    return Record(id=record_id, version=version, **read)


def _found_from_json(one: Mapping[str, Any]) -> Found:
    span = Span(one["start"], one["end"])
    return Found(one["field"], one["value"], span, one["rule"], one["confidence"], one["inferred"])


def _check(one: Mapping[str, Any]) -> Check:
    evidence = tuple(Evidence(**each) for each in one["evidence"])
    return Check(Aspect(one["aspect"]), Outcome(one["outcome"]), one["note"], evidence, one["by"], one["at"])


def _override(one: Mapping[str, Any]) -> Override:
    return Override(**{**one, "obstacles": tuple(one["obstacles"])})


def _each(read: Callable[[Any], object]) -> Callable[[Any], object]:
    return lambda values: tuple(read(one) for one in values)


_READ: dict[str, Callable[[Any], object]] = {
    "found": lambda value: tuple(_found_from_json(one) for one in value),
    "claims": lambda value: tuple(Claim(**{**one, "polarity": Polarity(one["polarity"])}) for one in value),
    "creator": tuple,
    "person_shown": tuple,
    "keywords": tuple,
    "date_created": lambda value: PartialDate.parse(value) if value else None,
    "media_kind": MediaKind,
    "status": Status,
    "sign_off": lambda value: SignOff(**{**value, "status": Status(value["status"])}) if value else None,
    "checks": _each(_check),
    "reopened": tuple,
    "dismissed": _each(lambda one: Dismissal(**one)),
    "overrides": _each(_override),
    "usage": _each(lambda one: Usage(**one)),
    "notices": _each(lambda one: AppliedNotice(**{**one, "kind": NoticeKind(one["kind"])})),
    "image": lambda value: ImageRef(**value) if value else None,
}


def _column(view: View) -> str:
    return "in_" + view.value.replace("-", "_")


_MEMBERSHIP = {view: _column(view) for view in View if view is not View.ALL}
"""The column that says whether a record is in a view."""

_ORDERS = (
    "id",
    "position",
    *(name for name in TRACKED if isinstance(getattr(Record(), name), str)),
    "date_created",
    "risk",
)


class Records:
    """The records of the open store. Every method may raise `StoreError`.

    Attributes:
        policy: of the desk: it decides which records need verification, and so which are ready.
    """

    def __init__(self) -> None:
        self.policy = AS_SHIPPED

    def insert(self, record: Record) -> Record:
        """Store a new record; the one returned has its id, and version 1."""
        stored = replace(record, version=1)
        return self._insert(stored, _row(stored))

    def restore(self, record: Record) -> Record:
        """Store a removed record again, under its old id and at a version that it never had.

        Raises:
            Conflict: a record has that id.
        """
        if stored := self._find(record.id):
            raise Conflict(id=record.id, fields=_differing(stored, record))
        changes = RevisionRow.select().where(RevisionRow.record_id == record.id).count()
        again = replace(record, version=max(record.version, changes) + 1)
        return self._insert(again, {"id": record.id, **_row(again)})

    def _insert(self, record: Record, row: Mapping[str, object]) -> Record:
        with database.atomic():
            stored = replace(record, id=insert(RecordRow, row))
            index.add(stored)
        return stored

    def update(self, record: Record) -> Record:
        """Save a record that was read at ``record.version``; the one returned is a version further.

        Raises:
            Conflict: the stored record is at another version; its fields that differ are named.
            RecordMissing: it is gone.
        """
        saved = replace(record, version=record.version + 1)
        this = (RecordRow.id == record.id) & (RecordRow.version == record.version)
        with database.atomic():
            if not RecordRow.update(_row(saved)).where(this).execute():
                raise Conflict(id=record.id, fields=_differing(self.get(record.id), record))
            index.remove(record.id)
            index.add(saved)
        return saved

    def delete(self, record_id: int) -> None:
        """Remove a record; its id is never given again.

        Raises:
            RecordMissing: it is gone already.
        """
        with database.atomic():
            if not RecordRow.delete().where(RecordRow.id == record_id).execute():
                raise RecordMissing(id=record_id)
            index.remove(record_id)

    def get(self, record_id: int) -> Record:
        """One record; raises `RecordMissing`."""
        record = self._find(record_id)
        if record is None:
            raise RecordMissing(id=record_id)
        return record

    def _find(self, record_id: int) -> Record | None:
        return next(iter(_records(RecordRow.select().where(RecordRow.id == record_id))), None)

    def many(self, ids: Sequence[int]) -> list[Record]:
        """Records in the order of ``ids``; those that are gone are left out."""
        found: dict[int, Record] = {}
        for some in chunked(ids, _BATCH):
            found |= {record.id: record for record in _records(RecordRow.select().where(RecordRow.id.in_(some)))}
        return [found[one] for one in ids if one in found]

    def ids(
        self,
        view: View = View.ALL,
        *,
        search: str = "",
        story_id: int | None = None,
        source: str | None = None,
        order: str = "id",
        limit: int | None = None,
        offset: int = 0,
    ) -> list[int]:
        """Ids of the records of a view that match all that is given.

        ``search`` is what somebody typed (`store.search`); ``order`` is ``id``, ``position`` or the name of a record's
        text or date, turned round by ``-`` before it.

        Raises:
            UnknownField: the order is none of these.
        """
        name = order.removeprefix("-")
        if name not in _ORDERS:
            raise UnknownField(name=name, known=", ".join(_ORDERS))
        query, number = _found(self._belonging(view), search, story_id, source, walk=name == "id")
        columns = [number] if name == "id" else [getattr(RecordRow, name), number]
        query = query.order_by(*(column.desc() if order.startswith("-") else column for column in columns))
        rows: Any = database.execute(query.limit(limit).offset(offset))  # bare: a million rows take peewee seconds
        return [found for (found,) in rows]

    def _belonging(self, view: View) -> list[Any]:
        return _belongs(view, self.policy)

    def number(self, search: str) -> int:
        """How many records match what somebody typed."""
        return int(_found([], search, None, None, walk=True)[0].count())

    def values(self, token: str, begins: str, limit: int) -> list[str]:
        """Sources or cities in the store that begin in a way, in their order; none for what no index helps to find."""
        if token not in ("source", "city"):
            return []
        column = getattr(RecordRow, token)
        begun = begins[:1].upper() + begins[1:]
        wanted = RecordRow.select(column).where((column >= begun) & (column < begun + "\U0010ffff"))
        rows: Any = wanted.distinct().order_by(column).limit(limit).tuples()
        return [value for (value,) in rows if '"' not in value and "\n" not in value]

    def last_id(self) -> int:
        """The greatest id, so at least the number of records; 0 where there are none. It is at hand."""
        return int(RecordRow.select(fn.MAX(RecordRow.id)).scalar() or 0)

    def counts(self) -> dict[View, int]:
        """How many records each view holds: the very query that lists them, counted."""
        return {view: _where(RecordRow.select(RecordRow.id), self._belonging(view)).count() for view in View}

    def have_image(self, path: str) -> bool:
        """Whether a file, by its absolute path, is the image of any record."""
        return RecordRow.select().where(_of_image("path") == path.encode("utf-8", "replace").decode()).exists()

    def with_images(self, hashes: Iterable[str]) -> dict[str, list[Record]]:
        """The records whose image had a content when it was attached, by its SHA-256, oldest first."""
        found: dict[str, list[Record]] = {}
        for some in chunked(hashes, _BATCH):
            for record in _records(RecordRow.select().where(_of_image("sha256").in_(some)).order_by(RecordRow.id)):
                if record.image:
                    found.setdefault(record.image.sha256, []).append(record)
        return found

    def sources(self) -> list[tuple[str, int]]:
        """The sources named, most records first, with their numbers of records."""
        number = fn.COUNT(RecordRow.id)
        query = RecordRow.select(RecordRow.source, number).where(RecordRow.source != "").group_by(RecordRow.source)
        rows: Any = query.order_by(number.desc(), RecordRow.source).tuples()
        return list(rows)

    def of_story(self, story_id: int) -> list[Record]:
        """The records of a story, in the order of its page."""
        query = RecordRow.select().where(RecordRow.story_id == story_id)
        return list(_records(query.order_by(RecordRow.position, RecordRow.id)))

    def with_text_key(self, key: str) -> list[Record]:
        """The records whose caption as received has a key (`model.identity.text_key`), oldest first."""
        return list(_records(RecordRow.select().where(RecordRow.text_key == key).order_by(RecordRow.id)))

    def mark_exported(self, record_id: int, version: int) -> None:
        """Note that this version was exported. A record that is at another version by now is not marked."""
        this = (RecordRow.id == record_id) & (RecordRow.version == version)
        RecordRow.update(in_exported=True).where(this).execute()


def _of_image(part: str) -> Any:
    """A part of the image's reference, as the index has it: bound values would not be recognised in it."""
    return fn.json_extract(RecordRow.image, SQL(f"'$.{part}'"))


def _belongs(view: View, policy: Policy) -> list[Any]:
    """The condition of belonging to a view (`model.views`), for the policy of the desk; none for all."""
    if view is View.ALL:
        return []
    belongs = getattr(RecordRow, _MEMBERSHIP[view]) == True  # noqa: E712
    unchecked = _unchecked(policy)
    if unchecked is None or view not in (View.NEEDS_VERIFICATION, View.READY):
        return [belongs]
    return [belongs | unchecked] if view is View.NEEDS_VERIFICATION else [belongs, ~unchecked]


def _unchecked(policy: Policy) -> Any:
    """What needs verification beyond what it does as shipped: None where nothing does."""
    conditions = []
    if EVERYBODY not in policy.trusted:
        conditions.append((RecordRow.in_staff == True) & RecordRow.provider.not_in(policy.trusted))  # noqa: E712
    if policy.second_person:
        conditions.append(RecordRow.in_unseconded == True)  # noqa: E712
    return reduce(or_, conditions) if conditions else None


def _found(belongs: list[Any], search: str, story_id: int | None, source: str | None, *, walk: bool) -> tuple[Any, Any]:
    """A query for the ids of records that match all that is given, and the column of these ids.

    ``walk``: the ids are wanted in their order. Then the index is walked, which gives its first at once; otherwise
    all that it finds are gathered first.
    """
    words, conditions = index.asked(search) if search.strip() else ("", [])
    conditions += belongs
    if story_id is not None:
        conditions.append(RecordRow.story_id == story_id)
    if source is not None:
        conditions.append(RecordRow.source == source)
    if not words:
        return _where(RecordRow.select(RecordRow.id), conditions), RecordRow.id
    matches = SearchRow.select(SearchRow.rowid).where(SearchRow.match(words))
    if not walk:
        return _where(RecordRow.select(RecordRow.id), [RecordRow.id.in_(matches), *conditions]), RecordRow.id
    if conditions:
        matches = matches.join(RecordRow, JOIN.CROSS).where(RecordRow.id == SearchRow.rowid)
    return _where(matches, conditions), SearchRow.rowid


def _where(query: Any, conditions: list[Any]) -> Any:
    return query.where(*conditions) if conditions else query


def _row(record: Record) -> dict[str, object]:
    """A record's columns, but for its id. A saved version is never an exported one yet."""
    views = views_of(record, exported=False)  # as shipped; what another policy changes stands in two more columns
    return {
        **record_to_json(record),
        "version": record.version,
        "text_key": text_key(record.received),
        **{column: view in views for view, column in _MEMBERSHIP.items()},
        "in_staff": record.status not in SIGNED and is_staff(record),
        "in_unseconded": record.status is Status.VERIFIED and not is_seconded(record),
        "risk": risk(record),
    }


def _records(query: ModelSelect[RecordRow]) -> Iterable[Record]:
    rows: Any = query.dicts()
    for row in rows:
        values = {name: row[name] for name in TRACKED}
        try:
            yield record_from_json(row["id"], values, version=row["version"])
        except (KeyError, TypeError, ValueError) as error:
            raise StoreDamaged(path=database.database, detail=f"record {row['id']}: {error}") from error


def _differing(stored: Record, wanted: Record) -> str:
    names = [name for name in TRACKED if getattr(stored, name) != getattr(wanted, name)]
    return ", ".join(names) or "to the same values"
