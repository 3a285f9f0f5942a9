"""Smoke over roofs at dusk, as a telephone sees it from a roof."""

from __future__ import annotations

import math
import random

from painting import (
    HEIGHT,
    SIZE,
    WIDTH,
    Colour,
    Shape,
    add_light,
    cloud,
    fill,
    glow,
    lit,
    ramp,
    relief,
    scaled,
    step,
    through_lens,
)
from PIL import Image, ImageChops, ImageFilter

FIRE = (1010.0, 640.0)
LAYERS: tuple[tuple[float, float, Colour], ...] = (
    (610, 34, (116, 82, 98)),
    (650, 52, (84, 60, 80)),
    (705, 78, (56, 42, 62)),
    (790, 118, (30, 24, 40)),
)


def draw(rng: random.Random) -> Image.Image:
    picture = ramp(
        [
            (0, (38, 44, 82)),
            (0.25, (88, 74, 122)),
            (0.45, (196, 112, 112)),
            (0.6, (250, 168, 98)),
            (0.68, (255, 206, 130)),
            (1, (120, 70, 70)),
        ]
    )
    streaks = step(cloud(rng, 90, 5, 7), 120, 250)
    fill(picture, ImageChops.multiply(streaks, glow(520, 330, 1300, 420, 0.8)), (255, 176, 138), 0.55)
    fill(
        picture,
        ImageChops.multiply(step(cloud(rng, 60, 5, 9), 140, 255), glow(300, 120, 1500, 420, 0.8)),
        (70, 56, 98),
        0.6,
    )
    add_light(picture, glow(330, 628, 620, 330, 2.2), (255, 190, 110))
    add_light(picture, glow(330, 632, 90, 70, 1.4), (255, 240, 200))
    _plume(picture, rng)
    for number, layer in enumerate(LAYERS):
        _roofs(picture, rng, number, *layer)
    _terrace(picture, rng)
    return through_lens(picture, rng, grain=0.055, corners=0.5)


def _plume(picture: Image.Image, rng: random.Random) -> None:
    """A column that leans with the wind and swells: puffs from far to near, each lit by the sun below left."""
    fabric = cloud(rng, 60, 5)
    for number in range(430):
        t = (number / 430) ** 0.8
        t = 1 - t  # far and high first
        spread = 24 + 235 * t**0.9
        x = FIRE[0] - 40 * math.sin(t * 3.2) + 430 * t**1.7 + rng.gauss(0, spread * 0.42)
        y = FIRE[1] - 690 * t**0.86 + rng.gauss(0, spread * 0.26)
        _puff(picture, rng, fabric, (x, y), 26 + spread * rng.uniform(0.34, 0.62), t)
    flames = ImageChops.multiply(step(cloud(rng, 40, 4, 0.5), 90, 200), glow(FIRE[0] - 4, FIRE[1] - 12, 105, 120, 1))
    add_light(picture, glow(FIRE[0], FIRE[1] - 40, 260, 260, 2), (225, 84, 20))
    add_light(picture, step(flames, 25, 120), (255, 170, 60))
    add_light(picture, step(flames, 70, 170), (255, 236, 170))


def _puff(
    picture: Image.Image, rng: random.Random, fabric: Image.Image, at: tuple[float, float], radius: float, t: float
) -> None:
    side = round(radius * 2)
    left, top = rng.randrange(WIDTH - side), rng.randrange(HEIGHT - side)
    weave = fabric.crop((left, top, left + side, top + side))
    ball = Image.radial_gradient("L").resize((side, side)).point([max(0, 255 - round(v * 1.42)) for v in range(256)])
    height = ImageChops.add(ball, weave, 1.45, -46)
    body = ImageChops.multiply(step(height, 60, 165), step(ball, 8, 90))
    light = relief(height, radius * 0.16, (-0.85, 0.35), 1.25)
    dark = tuple(round(a + (b - a) * t) for a, b in zip((16, 13, 18), (70, 60, 84), strict=True))
    warm = tuple(round(a + (b - a) * t) for a, b in zip((120, 58, 42), (232, 150, 126), strict=True))
    paint = Image.composite(
        Image.new("RGB", (side, side), warm), Image.new("RGB", (side, side), dark), step(light, 112, 196)
    )
    picture.paste(lit(paint, light), (round(at[0] - radius), round(at[1] - radius)), scaled(body, 0.8 - 0.3 * t))


def _roofs(picture: Image.Image, rng: random.Random, number: int, base: float, tall: float, colour: Colour) -> None:
    """One row of houses, flat-roofed, with what stands on such roofs; haze lies before the next row."""
    shape, windows, x = Shape(), Shape(), -40.0
    while x < WIDTH + 40:
        wide = rng.uniform(0.7, 1.9) * tall
        top = base - rng.uniform(0.05, 0.75) * tall
        shape.box(x, top, x + wide, HEIGHT)
        shape.box(x - 1, top - tall * 0.05, x + wide + 1, top)
        _on_the_roof(shape, rng, x, top, wide, tall)
        for row in range(4):
            for column in range(int(wide / (tall * 0.24))):
                if rng.random() < 0.11:
                    wx, wy = x + tall * (0.1 + 0.24 * column), top + tall * (0.16 + 0.3 * row)
                    windows.box(wx, wy, wx + tall * 0.09, wy + tall * 0.14)
        x += wide + rng.choice((0, 0, tall * 0.08))
    if number in (0, 2):
        _minaret(shape, 760 - 330 * (number == 2), base, tall)
    mask = shape.mask(1.2 - number * 0.3)
    deep = ramp(
        [
            (0, colour),
            (base / HEIGHT - 0.03, colour),
            (base / HEIGHT + 0.16, tuple(round(c * 0.55) for c in colour)),
            (1, (14, 12, 20)),
        ]
    )
    fill(picture, mask, lit(deep, relief(mask, 2, (0.6, -0.8), 0.22)))
    fill(picture, ImageChops.multiply(mask, glow(FIRE[0], base - 10, 420, 170)), (255, 120, 50), 0.42 - 0.07 * number)
    lamps = windows.mask()
    fill(picture, lamps, (255, 206, 128), 0.85)
    add_light(picture, scaled(lamps.filter(ImageFilter.GaussianBlur(5)), 0.9), (220, 130, 50))
    haze = ImageChops.multiply(
        ramp(
            [(0, (0, 0, 0)), (base / HEIGHT, (90, 90, 90)), (min(1, base / HEIGHT + 0.1), (0, 0, 0)), (1, (0, 0, 0))]
        ).convert("L"),
        cloud(rng, 50, 3, 6),
    )
    fill(picture, haze, (236, 150, 112), 0.75 - number * 0.15)


def _on_the_roof(shape: Shape, rng: random.Random, x: float, top: float, wide: float, tall: float) -> None:
    for _ in range(rng.randrange(1, 4)):
        at, kind = x + rng.uniform(0.12, 0.85) * wide, rng.randrange(5)
        if kind == 0:  # tank on legs
            shape.box(at, top - tall * 0.26, at + tall * 0.2, top - tall * 0.1, tall * 0.03)
            shape.line([(at + tall * 0.03, top - tall * 0.1), (at + tall * 0.03, top)], tall * 0.015)
            shape.line([(at + tall * 0.17, top - tall * 0.1), (at + tall * 0.17, top)], tall * 0.015)
        elif kind == 1:  # aerial
            shape.line([(at, top), (at, top - tall * 0.42)], tall * 0.012)
            for rung in range(4):
                half = tall * (0.1 - 0.018 * rung)
                y = top - tall * (0.28 + 0.042 * rung)
                shape.line([(at - half, y), (at + half, y)], tall * 0.008)
        elif kind == 2:  # dish
            shape.ellipse(at, top - tall * 0.1, tall * 0.07, tall * 0.09)
            shape.line([(at, top - tall * 0.1), (at + tall * 0.1, top - tall * 0.16)], tall * 0.01)
        elif kind == 3:  # stair head
            shape.box(at, top - tall * 0.22, at + tall * 0.34, top)
        else:  # parapet, half built
            for post in range(4):
                shape.line(
                    [(at + post * tall * 0.08, top), (at + post * tall * 0.08, top - tall * rng.uniform(0.06, 0.14))],
                    tall * 0.012,
                )


def _minaret(shape: Shape, x: float, base: float, tall: float) -> None:
    half, top = tall * 0.24, base - tall * 2.5
    shape.box(x - half, top, x + half, HEIGHT)
    shape.box(x - half * 1.25, top, x + half * 1.25, top + tall * 0.09)
    shape.box(x - half * 0.55, top - tall * 0.42, x + half * 0.55, top)
    shape.blob(
        [
            (x - half * 0.62, top - tall * 0.42),
            (x - half * 0.4, top - tall * 0.6),
            (x, top - tall * 0.72),
            (x + half * 0.4, top - tall * 0.6),
            (x + half * 0.62, top - tall * 0.42),
        ]
    )
    shape.line([(x, top - tall * 0.7), (x, top - tall * 0.95)], tall * 0.02)


def _terrace(picture: Image.Image, rng: random.Random) -> None:
    """The roof we stand on: its wall, out of focus."""
    wall = (
        Shape()
        .polygon([(0, 905), (620, 930), (620, 1000), (0, 1000)])
        .polygon([(560, 860), (700, 866), (700, 1000), (560, 1000)])
        .mask(5)
    )
    surface = lit(Image.new("RGB", SIZE, (26, 21, 32)), relief(cloud(rng, 60, 2), 6, (1, -1), 0.25))
    fill(picture, wall, surface)
    fill(picture, ImageChops.multiply(wall, ImageChops.invert(ImageChops.offset(wall, 0, 7))), (190, 108, 74), 0.55)
