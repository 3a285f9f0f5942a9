"""Receipts of written copies in the store. They outlive their records: a file that went out stays accounted for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from captionmgr.model.fields import FieldValue
from captionmgr.model.receipt import Receipt, Shortened
from captionmgr.model.verification import Override
from captionmgr.store.tables import ReceiptRow, insert

_NAMES = frozenset(one.name for one in fields(Receipt))


class Receipts:
    """The receipts of the open store. Every method may raise `StoreError`."""

    def add(self, receipt: Receipt) -> None:
        """Keep a receipt."""
        insert(ReceiptRow, {"record_id": receipt.record_id, "content": receipt.as_json()})

    def of_record(self, record_id: int) -> list[Receipt]:
        """The receipts of a record, newest first."""
        query = ReceiptRow.select().where(ReceiptRow.record_id == record_id).order_by(ReceiptRow.id.desc())
        return [_receipt(row.content) for row in query]


def _receipt(content: Mapping[str, Any]) -> Receipt:
    written = {
        block: {name: _value(value) for name, value in values.items()} for block, values in content["written"].items()
    }
    shortened = tuple(Shortened(**one) for one in content["shortened"])
    known = {name: value for name, value in content.items() if name in _NAMES}  # older ones say more, or less
    lists = {name: tuple(content.get(name, ())) for name in ("warnings", "left_out")}
    override = content.get("override")
    known["override"] = Override(**{**override, "obstacles": tuple(override["obstacles"])}) if override else None
    return Receipt(**{**known, "written": written, "shortened": shortened, **lists})


def _value(value: str | list[str]) -> FieldValue:
    return value if isinstance(value, str) else tuple(value)
