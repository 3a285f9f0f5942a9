"""One line of a manifest: a copy that was exported, and what its record says."""

from __future__ import annotations

from dataclasses import dataclass

from captionmgr.model.receipt import Receipt
from captionmgr.model.record import Record


@dataclass(frozen=True, slots=True)
class Listed:
    """A copy in a manifest.

    Attributes:
        record: as it was when the copy was written.
        receipt: of the copy.
        file: path of the copy below the manifest's folder, with slashes.
        size: of the copy, bytes.
        width, height: of its picture, pixels.
        media_type: of the file, ``image/jpeg``.
        is_public: what is internal is left out.
    """

    record: Record
    receipt: Receipt
    file: str
    size: int
    width: int
    height: int
    media_type: str
    is_public: bool = False

    @property
    def uri(self) -> str:
        """What names the picture everywhere: a tag URI (RFC 4151) of its store and number."""
        return f"tag:captionmgr.org,2024:{self.receipt.store or 'none'}/{self.record.id}"

    @property
    def created(self) -> str:
        """When the picture was made, as far as known, as XML Schema writes it: a day, or a moment with its zone."""
        date = self.record.date_created
        if date is None:
            return ""
        has_zone = "T" in date.iso and (date.iso.endswith("Z") or "+" in date.iso[10:] or "-" in date.iso[10:])
        return date.iso if has_zone else date.iso[:10]
