"""How well copies of pictures are found again, and how fast among a million.

    python benchmarks/similarity.py [--pictures N]

Pictures are drawn by chance: clouds of noise as natural scenes have it (1/f), with shapes. Of each transformation the
share found among all of them is printed, and of false matches the number; then milliseconds for one picture among a
million chance hashes, all its queries counted, beside one pass over the same memory.
"""

from __future__ import annotations

import argparse
import io
import time
from functools import partial

import numpy as np
from PIL import Image, ImageDraw, ImageOps

from captionmgr.similarity.fingerprint import MARGINS, WORDS, fingerprint, query
from captionmgr.similarity.index import Index


def draw(seed: int, width: int = 900, height: int = 600) -> Image.Image:
    """A picture of clouds and shapes."""
    chance = np.random.default_rng(seed)
    across, down = np.fft.fftfreq(width)[None, :], np.fft.fftfreq(height)[:, None]
    frequency = np.sqrt(across**2 + down**2)
    frequency[0, 0] = 1
    noise = chance.standard_normal((height, width)) + 1j * chance.standard_normal((height, width))
    field = np.fft.ifft2(noise / frequency ** chance.uniform(1.2, 1.8)).real
    field = (field - field.min()) / np.ptp(field)
    image = Image.fromarray((np.stack([field] * 3, -1) * 255).astype(np.uint8))
    pen = ImageDraw.Draw(image)
    for _ in range(chance.integers(3, 12)):
        left, top = chance.integers(0, width), chance.integers(0, height)
        box = (left, top, left + chance.integers(30, width // 3), top + chance.integers(30, height // 3))
        colour = tuple(int(value) for value in chance.integers(0, 255, 3))
        (pen.ellipse if chance.random() < 0.5 else pen.rectangle)(tuple(map(int, box)), fill=colour)
    return image


def jpeg(image: Image.Image, quality: int) -> Image.Image:
    """The picture as a JPEG gives it back."""
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    return Image.open(out).convert("RGB")


def cropped(image: Image.Image, left: float, top: float, right: float, bottom: float) -> Image.Image:
    """The picture without shares of its edges."""
    wide, high = image.size
    return image.crop((int(wide * left), int(high * top), int(wide * (1 - right)), int(high * (1 - bottom))))


def evenly_cropped(image: Image.Image, share: float) -> Image.Image:
    """The picture without as much on every side."""
    return cropped(image, share, share, share, share)


def main() -> None:
    """Measure, and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--pictures", type=int, default=200)
    count = arguments.parse_args().pictures
    chance = np.random.default_rng(7)
    changes = {
        "scaled to .25": lambda one: one.resize((225, 150)),
        "scaled to .9": lambda one: one.resize((810, 540)),
        "JPEG quality 30": lambda one: jpeg(one, 30),
        "mirrored": ImageOps.mirror,
        "grey": lambda one: one.convert("L").convert("RGB"),
        "brighter by a fifth": lambda one: one.point(lambda value: min(255, int(value * 1.2 + 10))),
        **{f"cropped {share} % a side": partial(evenly_cropped, share=share / 100) for share in (2, 4, 6, 8, 10)},
        "cropped 0 to 10 % each side": lambda one: cropped(one, *chance.uniform(0, 0.1, 4)),
        "cropped 10 % on one side": lambda one: cropped(one, 0.1, 0, 0, 0),
        "mirrored and cropped 6 %": lambda one: ImageOps.mirror(cropped(one, 0.06, 0.06, 0.06, 0.06)),
        "border of 3 %": lambda one: ImageOps.expand(one, 20, "black"),
        "strip of a caption": lambda one: ImageOps.expand(one, (0, 0, 0, 40), "white"),
        "another picture": lambda one: draw(int(chance.integers(10**6, 10**9))),
    }
    pictures = [draw(seed) for seed in range(count)]
    index = Index(fingerprint(one.tobytes(), *one.size) for one in pictures)
    print(f"{count} pictures")
    for name, change in changes.items():
        found = wrong = 0
        for place, picture in enumerate(pictures[:100]):
            changed = change(picture)
            matches = index.search(query(changed.tobytes(), *changed.size))
            found += any(match.place == place for match in matches)
            wrong += sum(match.place != place for match in matches)
        print(f"  {name:<30} {found:>3} of 100 found, {wrong} false")
    words = np.random.default_rng(1).integers(0, 2**63, size=(len(MARGINS), WORDS, 1_000_000), dtype=np.uint64)
    million = Index.of_words(words)
    wanted = query(pictures[0].tobytes(), *pictures[0].size)
    begun = time.perf_counter()
    million.search(wanted)
    passed = time.perf_counter() - begun
    begun = time.perf_counter()
    words.sum()
    print(
        f"one among a million, even and uneven crops: {passed * 1000:.0f} ms; a pass over its memory: "
        f"{(time.perf_counter() - begun) * 1000:.0f} ms"
    )


if __name__ == "__main__":
    main()
