"""Image files that are read and never written: a caption for them goes into a sidecar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

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
        """Never the file with changes.

        Raises:
            Damaged: always; it says why the file is not written.
        """
        raise Damaged(f"it cannot be written, because {self.unwritable}")

    def image_data(self) -> Sequence[Span]:
        """Where the picture lies."""
        return self.pictures

    def foreign(self) -> list[tuple[object, ...]]:
        """Nothing: there is no copy to compare."""
        return []

    def previews(self) -> Sequence[Buffer]:
        """The JPEG images, the largest first; read when they are asked for."""
        return [self.data[start:end] for start, end in sorted(self.jpegs, key=lambda one: one[0] - one[1])]
