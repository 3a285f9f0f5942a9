"""Tools to paint a picture with: shapes with soft edges, gradients, clouds of noise, light from one side, a lens."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Sequence
from itertools import pairwise

from PIL import Image, ImageChops, ImageDraw, ImageFilter

WIDTH, HEIGHT = SIZE = (1500, 1000)
FINER = 2
Point = tuple[float, float]
Colour = tuple[int, int, int]


class Shape:
    """Outlines gathered into one mask, drawn finer than the picture so that their edges come out smooth.

    Places are counted from `origin`, a point of the picture.
    """

    def __init__(self, origin: Point = (0, 0)) -> None:
        self._origin = origin
        self._image = Image.new("L", (WIDTH * FINER, HEIGHT * FINER))
        self._draw = ImageDraw.Draw(self._image)

    def polygon(self, points: Iterable[Point]) -> Shape:
        self._draw.polygon([self._fine(point) for point in points], fill=255)
        return self

    def blob(self, points: Sequence[Point]) -> Shape:
        """A closed smooth line through the points (Catmull-Rom)."""
        count, line = len(points), []
        for i in range(count):
            a, b, c, d = (points[(i + k) % count] for k in (-1, 0, 1, 2))
            line += [
                (_between(a[0], b[0], c[0], d[0], t / 12), _between(a[1], b[1], c[1], d[1], t / 12)) for t in range(12)
            ]
        return self.polygon(line)

    def box(self, left: float, top: float, right: float, bottom: float, radius: float = 0) -> Shape:
        self._draw.rounded_rectangle([self._fine((left, top)), self._fine((right, bottom))], radius * FINER, fill=255)
        return self

    def ellipse(self, x: float, y: float, rx: float, ry: float) -> Shape:
        self._draw.ellipse([self._fine((x - rx, y - ry)), self._fine((x + rx, y + ry))], fill=255)
        return self

    def line(self, points: Iterable[Point], width: float) -> Shape:
        places = [self._fine(point) for point in points]
        self._draw.line(places, fill=255, width=max(1, round(width * FINER)), joint="curve")
        for x, y in (places[0], places[-1]):
            half = width * FINER / 2
            self._draw.ellipse([x - half, y - half, x + half, y + half], fill=255)
        return self

    def _fine(self, point: Point) -> Point:
        return (point[0] + self._origin[0]) * FINER, (point[1] + self._origin[1]) * FINER

    def mask(self, blur: float = 0) -> Image.Image:
        image = self._image.reduce(FINER)
        return image.filter(ImageFilter.GaussianBlur(blur)) if blur else image


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def noise(rng: random.Random, size: tuple[int, int] = SIZE) -> Image.Image:
    """Grey grain, each pixel by itself."""
    return Image.frombytes("L", size, rng.randbytes(size[0] * size[1]))


def cloud(
    rng: random.Random, cell: float, octaves: int = 5, stretch: float = 1, size: tuple[int, int] = SIZE
) -> Image.Image:
    """Soft noise: the coarsest patches are `cell` pixels high and `stretch` times as wide, finer ones lie over them."""
    total = Image.new("L", size, 128)
    for octave in range(octaves):
        step = cell / 2**octave
        grid = (max(2, round(size[0] / (step * stretch)) + 2), max(2, round(size[1] / step) + 2))
        patch = noise(rng, grid).resize(size, Image.Resampling.BICUBIC)
        total = Image.blend(total, patch, 0.62 if octave == 0 else 0.5 / (octave + 0.6))
    return spread(total)


def spread(image: Image.Image) -> Image.Image:
    """The greys stretched to the whole range, but for the last hundredth at either end."""
    histogram, ends = image.histogram(), []
    for order in (range(256), range(255, -1, -1)):
        left = image.width * image.height / 100
        for level in order:
            left -= histogram[level]
            if left < 0:
                ends.append(level)
                break
    low, high = ends
    return image.point([min(255, max(0, round((value - low) * 255 / max(1, high - low)))) for value in range(256)])


def step(image: Image.Image, low: float, high: float) -> Image.Image:
    """Black below `low`, white above `high`, smooth between."""
    table = []
    for value in range(256):
        t = min(1.0, max(0.0, (value - low) / (high - low)))
        table.append(round(255 * t * t * (3 - 2 * t)))
    return image.point(table)


def scaled(mask: Image.Image, by: float) -> Image.Image:
    return mask.point([min(255, round(value * by)) for value in range(256)])


def ramp(stops: Sequence[tuple[float, Colour]], *, across: bool = False, size: tuple[int, int] = SIZE) -> Image.Image:
    """A gradient from top to bottom (or left to right) through colours at places from 0 to 1."""
    length, line = 512, []
    for i in range(length):
        at = i / (length - 1)
        (a, low), (b, high) = next(
            (pair for pair in pairwise(stops) if pair[0][0] <= at <= pair[1][0]),
            (stops[-1], stops[-1]),
        )
        t = (at - a) / (b - a) if b > a else 0
        line.append(tuple(round(x + (y - x) * t) for x, y in zip(low, high, strict=True)))
    image = Image.new("RGB", (length, 1) if across else (1, length))
    image.putdata(line)
    return image.resize(size, Image.Resampling.BICUBIC)


def glow(x: float, y: float, rx: float, ry: float, power: float = 1.6) -> Image.Image:
    """A soft spot of light as a mask, brightest in its middle."""
    spot = Image.radial_gradient("L").point([round(255 * max(0.0, 1 - v / 181) ** power) for v in range(256)])
    spot = spot.resize((max(2, round(rx * 2)), max(2, round(ry * 2))), Image.Resampling.BICUBIC)
    mask = Image.new("L", SIZE)
    mask.paste(spot, (round(x - rx), round(y - ry)))
    return mask


def relief(height: Image.Image, softness: float, towards: Point, strength: float = 1) -> Image.Image:
    """Light from one side on a surface whose height the mask tells: 128 is flat, more is turned to the light."""
    soft = height.filter(ImageFilter.GaussianBlur(softness))
    reach = max(1.0, softness * 0.7)
    moved = soft.copy()
    moved.paste(soft, (round(-towards[0] * reach), round(-towards[1] * reach)))
    difference = ImageChops.subtract(soft, moved, scale=1 / (1.6 * strength), offset=128)
    return difference.point([round(128 + 66 * math.tanh((value - 128) / 66)) for value in range(256)])


def lit(surface: Image.Image, light: Image.Image) -> Image.Image:
    """A surface under a light as `relief` gives it."""
    return ImageChops.hard_light(surface, Image.merge("RGB", (light, light, light)))


def fill(picture: Image.Image, mask: Image.Image, paint: Colour | Image.Image, opacity: float = 1) -> None:
    """Lay paint on the picture where the mask lets it."""
    picture.paste(paint, (0, 0, *picture.size), scaled(mask, opacity) if opacity < 1 else mask)


def solid(
    picture: Image.Image,
    mask: Image.Image,
    paint: Colour | Image.Image,
    towards: Point = (-0.7, -0.7),
    softness: float = 10,
    strength: float = 1,
) -> None:
    """Lay paint as `fill` does, rounded by light from one side."""
    surface = paint if isinstance(paint, Image.Image) else Image.new("RGB", picture.size, paint)
    fill(picture, mask, lit(surface, relief(mask, softness, towards, strength)))


def shadow(picture: Image.Image, mask: Image.Image, by: Point, blur: float, opacity: float) -> None:
    """The shadow that a thing of that outline throws."""
    thrown = ImageChops.offset(mask, round(by[0]), round(by[1])).filter(ImageFilter.GaussianBlur(blur))
    fill(picture, thrown, (6, 7, 10), opacity)


def add_light(picture: Image.Image, mask: Image.Image, colour: Colour) -> None:
    """Let light fall on the picture (screen)."""
    light = Image.composite(Image.new("RGB", picture.size, colour), Image.new("RGB", picture.size), mask)
    picture.paste(ImageChops.screen(picture, light))


def graded(picture: Image.Image, lift: float, gamma: float, gain: Sequence[float]) -> Image.Image:
    """Tones as a laboratory sets them: blacks lifted, middle bent, each colour's whites scaled."""
    table: list[int] = []
    for strength in gain:
        for value in range(256):
            level = lift + (1 - lift) * (value / 255) ** gamma
            table.append(min(255, round(255 * level * strength)))
    return picture.point(table)


def through_lens(
    picture: Image.Image, rng: random.Random, *, grain: float = 0.05, corners: float = 0.45
) -> Image.Image:
    """What lens and sensor add: light bleeding from bright places, darker corners, grain."""
    bright = picture.point([max(0, value - 170) * 2 for value in range(256)] * 3).filter(ImageFilter.GaussianBlur(18))
    picture = ImageChops.screen(picture, bright.point(lambda value: value * 0.35))
    edge = glow(WIDTH / 2, HEIGHT / 2, WIDTH * 0.85, HEIGHT * 0.95, 0.55)
    dark = Image.blend(Image.new("L", SIZE, 255), edge, corners)
    picture = ImageChops.multiply(picture, Image.merge("RGB", (dark, dark, dark)))
    speckle = noise(rng).filter(ImageFilter.GaussianBlur(0.8))
    speckle = Image.blend(Image.new("L", SIZE, 128), speckle, grain * 4)
    return ImageChops.soft_light(picture, Image.merge("RGB", (speckle, speckle, speckle)))


def turned(point: Point, about: Point, angle: float) -> Point:
    """A point turned about another, by degrees clockwise."""
    sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    x, y = point[0] - about[0], point[1] - about[1]
    return about[0] + x * cosine - y * sine, about[1] + x * sine + y * cosine
