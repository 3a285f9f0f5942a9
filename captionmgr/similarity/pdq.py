"""The perceptual hash PDQ of a picture: 256 bits, of which few change when it is scaled, recompressed or brightened.

Source: "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm" (Facebook, 2019): luma, smoothed by
two passes of a box, 64 by 64 samples, the 16 by 16 lowest waves of its cosine transform but the constant ones, each
bit whether a wave is above their median. It is computed from a reduction to 512 pixels at most.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.float32]
Hash = NDArray[np.uint64]

SIZE = 512
"""Pixels of the longest edge that a hash is computed from."""
BITS = 256
_SAMPLES, _WAVES = 64, 16
_LUMA = np.array([0.299, 0.587, 0.114], dtype=np.float32)
_PASSES = 2
_LEAST = 2
"""Pixels a side below which there is nothing to hash."""


def _transform() -> NDArray[np.float32]:
    """The rows of the cosine transform (DCT II) that are used: waves 1 to 16 of 64 samples."""
    wave = np.arange(1, _WAVES + 1)[:, None]
    sample = np.arange(_SAMPLES)[None, :]
    rows = np.sqrt(2 / _SAMPLES) * np.cos(np.pi / (2 * _SAMPLES) * wave * (2 * sample + 1))
    return np.asarray(rows, dtype=np.float32)


_DCT = _transform()
_TURNED = np.where(np.arange(1, _WAVES + 1) % 2, -1, 1).astype(np.float32)
"""What a mirror does to the waves across: every second one has its hills where the valleys were."""


@dataclass(frozen=True, slots=True)
class Hashed:
    """A hash and the quality of the picture for it.

    Attributes:
        bits: four words of 64 bits.
        mirrored: those of the picture in a mirror.
        quality: 0 (one colour) to 100; under 50 pictures look alike that are not.
    """

    bits: Hash
    mirrored: Hash
    quality: int


def grey(rgb: bytes, width: int, height: int) -> Grey:
    """Luma of a picture of three bytes a pixel, reduced to `SIZE` pixels at most by means of whole blocks."""
    pixels = np.frombuffer(rgb, dtype=np.uint8).reshape(height, width, 3)
    luma: Grey = pixels.astype(np.float32) @ _LUMA
    step = -(-max(width, height) // SIZE)
    if step > 1:
        rows, columns = height // step * step, width // step * step
        if rows and columns:
            luma = luma[:rows, :columns].reshape(rows // step, step, columns // step, step).mean(axis=(1, 3))
    return luma


def hashed(luma: Grey) -> Hashed:
    """The hash of a picture's luma."""
    if min(luma.shape) < _LEAST:
        return Hashed(np.zeros(4, dtype=np.uint64), np.zeros(4, dtype=np.uint64), 0)
    smooth = luma
    for _ in range(_PASSES):
        smooth = _boxed(_boxed(smooth, 1), 0)
    small = smooth[_places(luma.shape[0])][:, _places(luma.shape[1])]
    waves = np.asarray(_DCT @ small @ _DCT.T, dtype=np.float32)
    return Hashed(_bits(waves), _bits(np.asarray(waves * _TURNED, dtype=np.float32)), _quality(small))


def _bits(waves: Grey) -> Hash:
    """Whether each wave is above the median, the last first as PDQ writes them."""
    bits = (waves > np.median(waves)).astype(np.uint8).ravel()[::-1]
    return np.packbits(bits).view(">u8").astype(np.uint64)


def distance(one: Hash, other: Hash) -> int:
    """How many bits of two hashes differ, 0 to 256; chance pictures: about 128."""
    return int(np.bitwise_count(one ^ other).sum())


def _places(length: int) -> NDArray[np.intp]:
    return ((np.arange(_SAMPLES) + 0.5) * length / _SAMPLES).astype(np.intp)


def _boxed(values: Grey, axis: int) -> Grey:
    """Means over a window along an axis; at the edges over what there is of it."""
    length = values.shape[axis]
    window = (length + 2 * _SAMPLES - 1) // (2 * _SAMPLES)
    ahead = (window + 2) // 2
    sums = np.concatenate([np.zeros_like(np.take(values, [0], axis)), values.cumsum(axis, dtype=np.float64)], axis)
    first = np.clip(np.arange(length) - (window - ahead), 0, length)
    last = np.clip(np.arange(length) + ahead, 0, length)
    shape = [1, 1]
    shape[axis] = length
    found = (np.take(sums, last, axis) - np.take(sums, first, axis)) / (last - first).reshape(shape)
    return np.asarray(found, dtype=np.float32)


def _quality(small: Grey) -> int:
    """How much there is to see: the sum of the steps between neighbours, scaled as PDQ does."""
    steps = [np.trunc(np.diff(small, axis=axis) * 100 / 255) for axis in (0, 1)]
    return min(100, int(sum(float(np.abs(one).sum()) for one in steps) / 90))
