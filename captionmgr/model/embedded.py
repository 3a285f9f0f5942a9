"""What an image file carries in EXIF, IIM and XMP: each field as one value with its origin, and where they disagree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from captionmgr.model.fields import FieldValue


@dataclass(frozen=True, slots=True)
class EmbeddedField:
    """One field as an image carries it.

    Attributes:
        value: the value chosen.
        origin: the block it was taken from: ``XMP``, ``IIM`` or ``EXIF``.
        forms: every block's value, by block.
        agree: all blocks say the same, as far as their limits let them.
        reason: why this value was chosen where they disagree; empty where they agree.
    """

    value: FieldValue
    origin: str
    forms: Mapping[str, FieldValue]
    agree: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EmbeddedMetadata:
    """What one image file carries.

    Attributes:
        path: the file.
        format: its name: ``JPEG``.
        width, height: size in pixels as stored, before EXIF orientation.
        sha256: of the whole file, hex; empty where only its metadata were read.
        fields: by field name (`model.fields.FIELDS`), those it carries.
        camera_date: EXIF DateTimeOriginal with its offset, ISO 8601; empty where there is none.
        credentials: it carries content credentials (a C2PA manifest).
        warnings: what could not be read, in plain sentences.
    """

    path: str
    format: str
    width: int
    height: int
    sha256: str
    fields: Mapping[str, EmbeddedField] = field(default_factory=dict)
    camera_date: str = ""
    credentials: bool = False
    warnings: tuple[str, ...] = ()
