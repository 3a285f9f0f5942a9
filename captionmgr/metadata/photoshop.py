"""Photoshop image resources ("8BIM"), among which JPEG keeps IIM, and the digest that says whether XMP knows of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from captionmgr.metadata.container import Damaged

IIM = 0x0404
COPYRIGHT_FLAG = 0x040A
URL = 0x040B
DIGEST = 0x0425
_SIGNATURES = (b"8BIM", b"MeSa", b"AgHg", b"PHUT", b"DCSR")
_MOST_PADDING = 3
_MOST_RESOURCES = 20_000
"""More than numbers are set aside for resources (8,000); many tiny ones take a hundred times their bytes in memory."""


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource: its number and data, and the bytes before them (signature, number, name) as they stand."""

    id: int
    data: bytes
    head: bytes

    @property
    def encoded(self) -> bytes:
        """The resource as the block holds it, padded to an even length."""
        return self.head + len(self.data).to_bytes(4, "big") + self.data + bytes(len(self.data) % 2)


class Digest(Enum):
    """What the stored digest of IIM says (R20)."""

    MISSING = "nothing is said of whether XMP and IIM agree"
    FITS = "XMP was written together with this IIM"
    DIFFERS = "IIM was changed after XMP was written"


def parse(block: bytes) -> list[Resource]:
    """The resources of a block, in order; zero bytes behind the last are padding.

    Raises:
        Damaged: the block has something else in it.
    """
    resources: list[Resource] = []
    at = 0
    while at < len(block) and any(block[at : at + 4]):
        if len(resources) >= _MOST_RESOURCES:
            raise Damaged(f"it has more than {_MOST_RESOURCES:,} Photoshop resources")
        if block[at : at + 4] not in _SIGNATURES or at + 7 > len(block):
            raise Damaged("its Photoshop resources cannot be read")
        name_size = block[at + 6] + 1
        data_at = at + 6 + name_size + name_size % 2 + 4
        size = int.from_bytes(block[data_at - 4 : data_at], "big")
        if data_at > len(block) or data_at + size > len(block):
            raise Damaged("a Photoshop resource reaches beyond its block")
        id_ = int.from_bytes(block[at + 4 : at + 6], "big")
        resources.append(Resource(id_, block[data_at : data_at + size], block[at : data_at - 4]))
        at = data_at + size + size % 2
    if any(block[at:]):
        raise Damaged("its Photoshop resources cannot be read")
    return resources


def data_of(resources: list[Resource], id_: int) -> bytes | None:
    """The data of the first resource of that number."""
    return next((one.data for one in resources if one.id == id_), None)


def digest_state(resources: list[Resource]) -> Digest:
    """Whether the stored digest fits the IIM there is, with or without up to three bytes of padding (R19)."""
    stored, iim = data_of(resources, DIGEST), data_of(resources, IIM)
    if stored is None or iim is None:
        return Digest.MISSING
    bare = iim.rstrip(b"\x00")
    candidates = [iim, *(bare + bytes(pad) for pad in range(_MOST_PADDING + 1))]
    return Digest.FITS if stored in map(_md5, candidates) else Digest.DIFFERS


def with_iim(resources: list[Resource], iim: bytes, *, keep_digest: bool) -> bytes:
    """The block with this IIM, once, and its digest unless the old one is to stay (R13, R21, R22a)."""
    wanted = {IIM: iim}
    if not keep_digest:
        wanted[DIGEST] = _md5(iim)
    pieces: list[bytes] = []
    for one in resources:
        if one.id not in (IIM, *wanted):
            pieces.append(one.encoded)
        elif one.id in wanted:
            pieces.append(Resource(one.id, wanted.pop(one.id), one.head).encoded)
    new = [Resource(id_, data, b"8BIM" + id_.to_bytes(2, "big") + b"\x00\x00") for id_, data in wanted.items()]
    return b"".join([*(one.encoded for one in new), *pieces])


def with_rights(resources: list[Resource], wanted: Mapping[int, bytes]) -> bytes:
    """The block with the copyright flag and URL that are there brought to new data; empty data takes one out (R25)."""
    kept = (replace(one, data=wanted.get(one.id, one.data)) for one in resources if wanted.get(one.id) != b"")
    return b"".join(one.encoded for one in kept)


def _md5(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()
