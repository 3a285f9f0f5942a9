"""How a copy of an image is to be written: what may be replaced, what is kept, what is left out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LEGACY_ENCODINGS = {
    "Windows-1252": "cp1252",
    "Windows-1250": "cp1250",
    "Windows-1251": "cp1251",
    "Mac-Roman": "mac_roman",
    "ISO-8859-2": "iso8859-2",
    "Shift-JIS": "cp932",
}
"""Encodings that IIM text without a declared one may be in, by the name a user gives, as Python's codec."""
LEGACY = "Windows-1252"
"""The likeliest of them."""


class Credentials(StrEnum):
    """What is done with content credentials (C2PA), which any change of the file makes invalid."""

    REFUSE = "refuse"
    """Nothing is written; the user has to choose."""
    KEEP = "keep"
    """They stay in the copy and do not validate there any more."""
    REMOVE = "remove"
    """The copy goes without them."""
    SIDECAR = "sidecar"
    """The image is copied as it is, and stays valid; the caption goes into a sidecar beside it."""


class SecondReader(StrEnum):
    """A program that reads every copy again before it gets its name."""

    EXIFTOOL = "exiftool"
    EXIV2 = "exiv2"


class Private(StrEnum):
    """What a picture tells of those who made it, and may be left out of a copy."""

    POSITION = "position"
    """Where the camera stood, in every form."""
    SERIALS = "serials"
    """Serial numbers of camera and lens; the maker's note may hold them too."""
    OWNER = "owner"
    """The name of the camera's owner."""
    THUMBNAIL = "thumbnail"
    """Embedded small pictures, which may show what was cropped away."""
    MAKER_NOTE = "maker-note"
    """The maker's own data, which may hold serial numbers, names and positions."""
    VERIFICATION = "verification"
    """Our records of verification, contributors who checked or supplied, the note in the instructions."""
    SOURCE_URL = "source-url"
    """Where a post was found (dc:source)."""


PUBLIC = frozenset({Private.POSITION, Private.VERIFICATION, Private.SOURCE_URL})
"""What leaves a copy for the public (FIELDMAP R45): sources may be at risk."""


@dataclass(frozen=True, slots=True)
class Writing:
    """How one copy is written.

    Attributes:
        overwrite: another file of the copy's name may go. A folder and the original never do.
        credentials: what is done with content credentials.
        sidecar: an image that cannot be written safely is copied as it is, with a sidecar beside the copy.
        keep_times: the copy gets the original's times.
        second_reader: reads the copy too, before it gets its name; None: our own reader alone.
        without: what is left out of the copy.
        iim_encoding: of IIM text that declares none and is not UTF-8 (`LEGACY_ENCODINGS`); empty: such text is not
            rewritten unasked, and nothing is written.
        flush: the disk is waited for. Without, a power failure in the next seconds can lose the copy (never the
            original).
    """

    overwrite: bool = False
    credentials: Credentials = Credentials.REFUSE
    sidecar: bool = False
    keep_times: bool = False
    flush: bool = True
    second_reader: SecondReader | None = None
    without: frozenset[Private] = frozenset()
    iim_encoding: str = ""
