"""How an export makes its copies: where they go, what they are called, how large they are, what they tell."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from captionmgr.model.record import Record
from captionmgr.model.variables import render
from captionmgr.model.writing import PUBLIC, Private

MANIFESTS = ("csv", "ninjs", "newsml-g2")
"""Lists of what was exported, by their formats."""

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
"""What one system or another refuses in names (Windows refuses most of them)."""
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?:\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices."""
_LONGEST = 255
"""Bytes of one part of a path, as file systems want it."""


@dataclass(frozen=True, slots=True)
class Copies:
    """How the copies are made.

    Attributes:
        folders: pattern of the folders below the chosen one, with variables (`model.variables`); empty: none.
        names: pattern of the names, without ending; empty: those of the images.
        long_edge: pixels of the longer side of a resized JPEG; 0: the original's bytes, untouched but for the metadata.
        quality: of the resized JPEG, 1 to 100.
        sharpen: sharpen it after resizing.
        most_bytes: the most a resized JPEG may be; quality gives way for it. 0: no limit.
        credit_style: how the credit line is written (`settings.CREDIT_STYLES`); empty: as it stands.
        fields: names of the only fields that are written; empty: all.
        without: what is left out as private.
    """

    folders: str = ""
    names: str = ""
    long_edge: int = 0
    quality: int = 90
    sharpen: bool = False
    most_bytes: int = 0
    credit_style: str = ""
    fields: tuple[str, ...] = ()
    without: frozenset[Private] = frozenset()


AS_THEY_ARE = Copies()


@dataclass(frozen=True, slots=True)
class Preset:
    """An export by a name.

    Attributes:
        copies: how its copies are made.
        overwrite: files of the same name are replaced.
        receipts: a receipt stands beside each copy.
        manifests: lists of what was exported (`MANIFESTS`).
        credit_in_description: the description ends in the credit, as wires write it.
    """

    copies: Copies = field(default_factory=Copies)
    overwrite: bool = False
    receipts: bool = False
    manifests: tuple[str, ...] = ()
    credit_in_description: bool = True

    @property
    def public(self) -> bool:
        """Whether its copies leave out what the public is not to know."""
        return self.copies.without >= PUBLIC


def path_parts(record: Record, number: int, copies: Copies, name: str) -> tuple[str, ...]:
    """The parts of a copy's path below the chosen folder: folders, then the name with its ending.

    Args:
        record: the record, the ``number``-th of the export.
        copies: with the patterns.
        name: of its image file, or of the copy where that has another ending.

    Raises:
        UnknownVariable: a pattern names a variable that does not exist.
    """
    stem, dot, ending = name.rpartition(".")
    if not dot or not stem:
        stem, ending = name, ""
    ending = dot + ending if ending else ""
    folders = [part for part in re.split(r"[/\\]", copies.folders) if part.strip()]
    parts = [fit(render(part, record, number)) for part in folders]
    stem = fit(render(copies.names, record, number), ending) if copies.names.strip() else stem
    return (*parts, stem + ending)


def fit(text: str, ending: str = "") -> str:
    """Text as one part of a path on any system: what one of them refuses becomes ``-``, and it is cut to fit."""
    part = _NOT_IN_NAMES.sub("-", text).strip(" .-")
    if not part or _RESERVED.fullmatch(part):
        part = f"{part}_"
    while len((part + ending).encode("utf-8", "surrogateescape")) > _LONGEST:
        part = part[:-1]
    return part.rstrip(" .") or "_"
