"""A part of a file read as a file of its own: the JPEG within a raw image, a raw image under the title of TIFF."""

from __future__ import annotations

from dataclasses import dataclass

from captionmgr.metadata.container import Buffer, Source


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some bytes of a file by their position within the excerpt (`container.Source`); nothing is copied to make one.

    Attributes:
        source: the file.
        start, end: where the excerpt stands in it; what lies behind the file's end is not there.
        title: what is read in place of the first bytes.
    """

    source: Source
    start: int
    end: int
    title: bytes = b""

    def __len__(self) -> int:
        return max(min(self.end, len(self.source)) - self.start, 0)

    def __getitem__(self, span: slice, /) -> Buffer:
        start, stop, _ = span.indices(len(self))
        stop = max(start, stop)
        titled = self.title[start:stop]
        rest = self.source[self.start + start + len(titled) : self.start + stop]
        return titled + bytes(rest) if titled else rest
