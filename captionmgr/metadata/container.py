"""What an image format must offer so that captions can be read from it and written into it.

A container module turns the bytes of a file into the three metadata blocks, and knows how to put changed blocks back
without touching anything else. Codecs and containers raise only the errors defined here, whatever the bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

Buffer = bytes | memoryview


class Source(Protocol):
    """A file's bytes by position: bytes in memory, or a file of which only what is asked for is read."""

    def __len__(self) -> int: ...

    def __getitem__(self, span: slice, /) -> Buffer: ...


Span = tuple[int, int]
"""Where bytes stand: the first, and the one behind the last."""


class Damaged(Exception):
    """Bytes that break their format's rules.

    Attributes:
        what: which rule, to stand after "the image is damaged:".
        block: ``EXIF``, ``IIM`` or ``XMP`` where only that block is damaged and the rest of the file is sound.
    """

    def __init__(self, what: str, block: str = "") -> None:
        super().__init__(what)
        self.what, self.block = what, block


class BreaksOff(Damaged):
    """A file that ends before its format does; ``at`` is the number of bytes there are."""

    def __init__(self, at: int) -> None:
        super().__init__(f"it breaks off at byte {at}")
        self.at = at


class TooLarge(Exception):
    """A block that its container cannot hold: its name, its size and the most bytes there is room for."""

    def __init__(self, block: str, size: int, limit: int) -> None:
        super().__init__(f"{block}: {size} bytes of at most {limit}")
        self.block, self.size, self.limit = block, size, limit


@dataclass(frozen=True, slots=True)
class Blocks:
    """The metadata blocks of a file, free of their container's wrapping; None where the file has none.

    Attributes:
        exif: a TIFF structure, from its byte-order mark; of a TIFF file, the whole file.
        photoshop: the image resources ("8BIM"), IIM among them.
        xmp: one XMP packet.
        extension: the rest of a packet too large for its segment (JPEG's extended XMP), put together and checked.
    """

    exif: Source | None = None
    photoshop: bytes | None = None
    xmp: bytes | None = None
    extension: bytes | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """A TIFF value to write: its type, the number of its values, its bytes in big-endian order."""

    type: int
    count: int
    data: bytes


Changes = Mapping[int, Mapping[int, Value | None]]
"""Changes of EXIF by directory (0: the first one; else the tag that points to it): tag -> value, None: remove it."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What a splice changes: EXIF by tags; the other blocks as wholes, None leaving one as it is, empty removing it.

    ``without_credentials`` takes the content credentials (C2PA) out of the copy.

    EXIF is changed by tags because nothing of it is ever written anew: changed directories are grafted behind the block
    that is there, or, where there is none, a block is built of these tags alone.
    """

    exif: Changes = field(default_factory=dict)
    photoshop: bytes | None = None
    xmp: bytes | None = None
    extension: bytes | None = None
    without_credentials: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What a new EXIF block must state of the picture.

    Attributes:
        width, height: pixels as stored.
        density: dots per inch, horizontal and vertical.
        profiled: an ICC profile says what the colours mean.
    """

    width: int
    height: int
    density: tuple[int, int] = (72, 72)
    profiled: bool = False


MANIFEST = "C2PA"
"""What `Container.foreign` calls the parts of content credentials."""


class Container(Protocol):
    """An image file taken apart, from a `Source`. Taking it apart reads no image data that it can step over."""

    @property
    def format(self) -> str:
        """The format's name: ``JPEG``."""
        ...

    @property
    def frame(self) -> Frame:
        """The picture's size and what else a new EXIF block states."""
        ...

    @property
    def blocks(self) -> Blocks:
        """The metadata blocks as they are."""
        ...

    @property
    def holds(self) -> frozenset[str]:
        """The blocks that are written into this format, of ``EXIF``, ``IIM``, ``XMP`` (FIELDMAP 4.4)."""
        ...

    @property
    def unwritable(self) -> str:
        """Why no copy of this file can be written safely, to stand after "because"; empty where one can."""
        ...

    @property
    def credentials(self) -> bool:
        """Whether the file carries content credentials (a C2PA manifest), which any change makes invalid."""
        ...

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a user should know before the file is written, in plain sentences."""
        ...

    @property
    def xmp_limit(self) -> int:
        """Most bytes an XMP packet may have."""
        ...

    def splice(self, edit: Edit) -> list[Buffer]:
        """The whole file with these changes, as pieces to write one after the other: views of the file where it stays.

        The file must have been taken apart from bytes in memory.

        Raises:
            TooLarge: a block does not fit.
            Damaged: what must follow the change cannot be read; ``block`` names a block that must be left as it is.
        """
        ...

    def image_data(self) -> Sequence[Span]:
        """Where the bytes stand that make the picture, in order: they are the same before and after every splice."""
        ...

    def foreign(self) -> list[tuple[object, ...]]:
        """Everything else that is not ours, in order, in a form that is equal where nothing was harmed."""
        ...

    def previews(self) -> Sequence[Buffer]:
        """Whole JPEG images that the file holds of its picture, the largest first; none where the format has none."""
        ...


_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8", "JPEG"),
    (0, b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (0, b"GIF8", "a GIF image"),
    (0, b"8BPS", "a Photoshop document"),
    (0, b"\x00\x00\x00\x0cJXL ", "a JPEG XL image"),
    (0, b"\xff\x0a", "a JPEG XL image"),
    (0, b"\x00\x00\x00\x0cjP  ", "a JPEG 2000 image"),
    (0, b"FUJIFILMCCD-RAW", "a Fujifilm raw image"),
    (0, b"IIU\x00", "a Panasonic raw image"),
    (0, b"IIRO", "an Olympus raw image"),
    (0, b"IIRS", "an Olympus raw image"),
    (8, b"CR\x02", "a Canon raw image"),
    (0, b"II*\x00", "a TIFF or raw image"),
    (0, b"MM\x00*", "a TIFF or raw image"),
    (0, b"II+\x00", "a BigTIFF image"),
    (0, b"MM\x00+", "a BigTIFF image"),
    (8, b"WEBP", "a WebP image"),
    (4, b"ftypavi", "an AVIF image"),
    (4, b"ftypcrx", "a Canon raw image of the third kind"),
    (4, b"ftyphei", "a HEIC image"),
    (4, b"ftyphev", "a HEIC image"),
    (4, b"ftypmif1", "a HEIF image"),
    (4, b"ftypmsf1", "a HEIF image"),
    (4, b"ftyp", "a video"),
    (0, b"%PDF", "a PDF document"),
    (0, b"BM", "a BMP image"),
)


def format_of(head: bytes) -> str:
    """The format that the first bytes of a file (16 will do) speak of: ``JPEG``, words for another, or empty."""
    return next((name for at, magic, name in _MAGIC if head.startswith(magic, at)), "")
