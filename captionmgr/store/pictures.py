"""Image files as they came in: size, and what they carried, kept under their content's hash."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from peewee import chunked

from captionmgr.model.embedded import EmbeddedField, EmbeddedMetadata
from captionmgr.store.tables import PictureRow, insert

_BATCH = 500


class Pictures:
    """The files of the open store. Every method may raise `StoreError`."""

    def keep(self, carried: EmbeddedMetadata, size: int, at: str) -> None:
        """Keep what a file carried when it came in; what is kept already stays as it is."""
        if PictureRow.select().where(PictureRow.sha256 == carried.sha256).exists():
            return
        path = carried.path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        content = {**asdict(carried), "path": path}
        insert(PictureRow, {"sha256": carried.sha256, "size": size, "path": path, "at": at, "content": content})

    def received(self, sha256: str) -> EmbeddedMetadata | None:
        """What a file carried when it came in; None where that is not known."""
        row = PictureRow.get_or_none(PictureRow.sha256 == sha256)
        return _embedded(row.content) if row else None

    def sizes(self, hashes: Iterable[str]) -> dict[str, int]:
        """The sizes in bytes of files, by their hashes; those not known are left out."""
        found: dict[str, int] = {}
        for some in chunked(hashes, _BATCH):
            found |= {row.sha256: row.size for row in PictureRow.select().where(PictureRow.sha256.in_(some))}
        return found


def _embedded(content: Mapping[str, Any]) -> EmbeddedMetadata:
    fields = {name: EmbeddedField(**{**one, "value": _value(one["value"])}) for name, one in content["fields"].items()}
    return EmbeddedMetadata(**{**content, "fields": fields, "warnings": tuple(content["warnings"])})


def _value(value: str | list[str]) -> str | tuple[str, ...]:
    return value if isinstance(value, str) else tuple(value)
