"""A decoded picture on its way to the screen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture, upright, in sRGB.

    Attributes:
        width, height: of what is here, pixels.
        rgb: three bytes a pixel, row by row, without padding.
        whole_width, whole_height: of the picture in its file, upright: what is here may be a reduction.
    """

    width: int
    height: int
    rgb: bytes
    whole_width: int
    whole_height: int
