"""Image files that are read and never written: a caption for them goes into a sidecar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from captionmgr.metadata import spans
from captionmgr.metadata.container import Blocks, Buffer, Damaged, Edit, Frame, Source, Span


@dataclass(frozen=True, slots=True)
class Sealed:
    """A file of such a format, taken apart (`container.Container`).

    Attributes:
        data: the whole file.
        format, frame, blocks, credentials, warnings: as the protocol says.
        unwritable: why it is not written, to stand after "because".
        pictures: where the bytes of the picture lie.
        jpegs: where whole JPEG images of the picture lie.
    """

    data: Source
    format: str
    frame: Frame
    unwritable: str
    blocks: Blocks = field(default_factory=Blocks)
    pictures: tuple[Span, ...] = ()
    jpegs: tuple[Span, ...] = ()
    credentials: bool = False
    warnings: tuple[str, ...] = ()

    @property
    def holds(self) -> frozenset[str]:
        """Nothing is written into it."""
        return frozenset()

    @property
    def xmp_limit(self) -> int:
        """No packet has room."""
        return 0

    def splice(self, edit: Edit) -> list[Buffer]:
        """The file as it is, for a change of nothing.

        Raises:
            Damaged: anything was to be changed.
        """
        if any(edit.exif.values()) or replace(edit, exif={}) != Edit():
            raise Damaged(f"it cannot be written, because {self.unwritable}")
        return [self.data[0 : len(self.data)]]

    def image_data(self) -> Sequence[Span]:
        """The runs of the picture, in order."""
        return spans.joined(self.pictures)

    def foreign(self) -> list[tuple[object, ...]]:
        """All the rest, by its size and its SHA-256."""
        return [spans.digest(self.data, (0, len(self.data)), self.pictures, ())]

    def previews(self) -> Sequence[Buffer]:
        """The JPEG images, the largest first."""
        return [self.data[start:end] for start, end in sorted(self.jpegs, key=lambda one: one[0] - one[1])]
