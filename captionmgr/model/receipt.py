"""The receipt of a written copy: what was written where, what was shortened, and the hashes that prove the rest."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from captionmgr.model.fields import FieldValue
from captionmgr.model.verification import Override


@dataclass(frozen=True, slots=True)
class Shortened:
    """A value that did not fit a block and was written shorter there; it stands whole in XMP.

    Attributes:
        field: name of the field.
        block: ``IIM``.
        limit: most bytes the block holds.
        size: bytes of the whole value.
        kept: what was written.
    """

    field: str
    block: str
    limit: int
    size: int
    kept: str


@dataclass(frozen=True, slots=True)
class PlannedField:
    """One field before and after: what the file holds, and what each block will hold."""

    field: str
    before: FieldValue
    after: FieldValue
    blocks: Mapping[str, FieldValue] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof of one written copy. All hashes are SHA-256, hex.

    Attributes:
        source: path of the original.
        target: path of the copy.
        source_sha256: of the original, the same before and after.
        target_sha256: of the copy.
        written: by block (``EXIF``, ``IIM``, ``XMP``), the field names and values written there and read back.
        shortened: what did not fit.
        warnings: what the user should know, in plain sentences.
        version: of the program.
        at: when, UTC, ISO 8601 to the second.
        left_out: what was taken out of the copy as private.
        record_id, record_version: the record whose values were written; 0 where there is none.
        store, head, head_hash: identity of the store, number and hash of the last entry of its history at the time
            (`model.chain.Head`); empty and 0 where there is no store.
        resized: size and quality of a copy that is no longer the original's picture; empty where it is, byte for byte.
        wanted: SHA-256 of what was asked of the copy: the same again over the same original needs no writing.
        by: who wrote it: the editor's name as declared; empty where nobody is named.
        override: how it went past the gate; None where nothing stood in its way.
    """

    source: str
    target: str
    source_sha256: str
    target_sha256: str
    written: Mapping[str, Mapping[str, FieldValue]]
    shortened: tuple[Shortened, ...] = ()
    warnings: tuple[str, ...] = ()
    version: str = ""
    at: str = ""
    record_id: int = 0
    record_version: int = 0
    left_out: tuple[str, ...] = ()
    store: str = ""
    head: int = 0
    head_hash: str = ""
    by: str = ""
    override: Override | None = None
    resized: str = ""
    wanted: str = ""

    def as_json(self) -> dict[str, object]:
        """The receipt as JSON holds it."""
        return asdict(self)
