"""People searching the rubble of houses: broken slabs, dust, low sun from the left."""

from __future__ import annotations

import math
import random

from painting import (
    HEIGHT,
    SIZE,
    WIDTH,
    Colour,
    Point,
    Shape,
    add_light,
    cloud,
    fill,
    glow,
    graded,
    lit,
    noise,
    ramp,
    relief,
    scaled,
    shadow,
    solid,
    step,
    through_lens,
    turned,
)
from PIL import Image, ImageChops, ImageDraw, ImageFilter

LAMP: Point = (-0.8, -0.6)
DUST: Colour = (226, 204, 172)


def draw(rng: random.Random) -> Image.Image:
    picture = ramp([(0, (150, 170, 188)), (0.3, (206, 204, 194)), (0.5, (236, 218, 186)), (1, (190, 164, 132))])
    fill(picture, step(cloud(rng, 160, 5, 4), 140, 250), (240, 232, 214), 0.5)
    fabric = cloud(rng, 26, 5)
    _far_houses(picture, rng)
    _haze(picture, rng, 470, 0.75)
    _broken_house(picture, rng, fabric)
    _haze(picture, rng, 560, 0.5)
    _heap(picture, rng, fabric, 600, 46, (150, 134, 114))
    _person(picture, (420, 610), 118, (62, 74, 92), bent=6)
    _person(picture, (980, 586), 112, (120, 52, 44), bent=40)
    _haze(picture, rng, 640, 0.42)
    _heap(picture, rng, fabric, 690, 80, (134, 116, 98))
    _person(picture, (700, 716), 190, (52, 62, 58), bent=52)
    _person(picture, (868, 704), 180, (150, 118, 70), bent=14)
    _person(picture, (1190, 724), 196, (206, 200, 188), bent=30)
    _haze(picture, rng, 760, 0.3)
    _heap(picture, rng, fabric, 840, 132, (112, 96, 82))
    _bars(picture, rng)
    shafts = Shape().polygon([(-100, 60), (140, -60), (1500, 900), (900, 1000)]).mask(90)
    add_light(picture, ImageChops.multiply(scaled(shafts, 0.5), cloud(rng, 220, 4)), (150, 126, 88))
    add_light(picture, glow(60, 220, 900, 640, 1.8), (110, 88, 52))
    motes = step(noise(rng).filter(ImageFilter.GaussianBlur(1.4)), 176, 196)
    add_light(picture, scaled(motes, 0.25), (255, 236, 200))
    return through_lens(graded(picture, 0.02, 1.12, (1.0, 0.97, 0.92)), rng, grain=0.045, corners=0.5)


def _haze(picture: Image.Image, rng: random.Random, level: float, opacity: float) -> None:
    band = ramp(
        [
            (0, (40, 40, 40)),
            (max(0.05, level / HEIGHT - 0.22), (90, 90, 90)),
            (level / HEIGHT, (255, 255, 255)),
            (min(1, level / HEIGHT + 0.16), (0, 0, 0)),
            (1, (0, 0, 0)),
        ]
    ).convert("L")
    fill(picture, ImageChops.multiply(band, step(cloud(rng, 170, 5, 2.2), 10, 220)), DUST, opacity)


def _far_houses(picture: Image.Image, rng: random.Random) -> None:
    for base, tall, colour in ((400, 170, (196, 186, 172)), (450, 230, (176, 162, 146))):
        shape, holes, x = Shape(), Shape(), -30.0
        while x < WIDTH:
            wide, top = rng.uniform(90, 220), base - rng.uniform(0.3, 1) * tall
            ragged = [(x + wide * i / 7, top + rng.choice((0, 0, 6, 18, 40)) * rng.random()) for i in range(8)]
            shape.polygon([(x, HEIGHT), *ragged, (x + wide, HEIGHT)])
            for row in range(6):
                for column in range(int(wide / 42)):
                    if rng.random() < 0.75:
                        wx, wy = x + 12 + column * 42, top + 26 + row * 46
                        holes.box(wx, wy, wx + 19, wy + 25)
            x += wide + rng.choice((0, 0, 26))
        mask = shape.mask(2.2)
        solid(picture, mask, colour, LAMP, 5, 0.35)
        fill(picture, ImageChops.multiply(holes.mask(1.6), mask), (128, 118, 110), 0.6)


def _broken_house(picture: Image.Image, rng: random.Random, fabric: Image.Image) -> None:
    """What still stands at the right: floors hanging from a wall, rooms open to the street."""
    wall = (
        Shape()
        .polygon(
            [
                (1020, 700),
                (1030, 330),
                (1052, 300),
                (1070, 210),
                (1110, 180),
                (1128, 120),
                (1190, 96),
                (1260, 110),
                (1290, 60),
                (1500, 40),
                (1500, 760),
            ]
        )
        .mask(1)
    )
    plaster = Image.composite(Image.new("RGB", SIZE, (192, 172, 146)), Image.new("RGB", SIZE, (150, 128, 104)), fabric)
    shadow(picture, wall, (-20, 10), 26, 0.25)
    fill(picture, wall, lit(plaster, relief(fabric, 2, LAMP, 0.25)))
    fill(
        picture,
        ImageChops.multiply(
            wall, ramp([(0, (0, 0, 0)), (0.7, (0, 0, 0)), (1, (190, 190, 190))], across=True).convert("L")
        ),
        (60, 48, 42),
        0.7,
    )
    rooms = (
        (1090, 220, 1190, 330, (112, 136, 132)),
        (1230, 150, 1390, 300, (128, 92, 80)),
        (1070, 390, 1190, 520, (140, 122, 92)),
        (1250, 360, 1420, 520, (92, 108, 122)),
    )
    for left, top, right, bottom, colour in rooms:
        room = (
            Shape()
            .polygon(
                [
                    (left + rng.uniform(-16, 4), top),
                    (right, top + rng.uniform(-8, 12)),
                    (right + rng.uniform(-6, 18), bottom),
                    (left, bottom),
                ]
            )
            .mask(1.4)
        )
        shade = ramp(
            [
                (0, tuple(round(c * 0.28) for c in colour)),
                (top / HEIGHT, tuple(round(c * 0.3) for c in colour)),
                (bottom / HEIGHT, tuple(round(c * 0.75) for c in colour)),
                (1, colour),
            ]
        )
        fill(picture, room, shade)
        fill(
            picture,
            ImageChops.multiply(room, Shape().polygon([(left, top), (right, top), (left, bottom)]).mask(12)),
            (20, 16, 16),
            0.55,
        )
        fill(
            picture,
            ImageChops.multiply(
                room,
                Shape()
                .polygon([(right - 40, top + 20), (right + 20, top), (right + 20, bottom), (right - 60, bottom)])
                .mask(3),
            ),
            (210, 178, 132),
            0.55,
        )
    for y, left, drop in ((338, 1030, 26), (536, 1010, 48)):
        slab = (
            Shape()
            .polygon(
                [
                    (left - 70, y + drop),
                    (left + 40, y + 4),
                    (1500, y - 6),
                    (1500, y + 22),
                    (left + 44, y + 32),
                    (left - 66, y + drop + 24),
                ]
            )
            .mask(0.9)
        )
        shadow(picture, slab, (10, 26), 14, 0.6)
        solid(
            picture,
            slab,
            lit(Image.new("RGB", SIZE, (176, 160, 138)), relief(fabric, 2, LAMP, 0.4)),
            (-0.3, -1),
            5,
            0.8,
        )
        bars = Shape()
        for i in range(7):
            start = (left - 66 + i * 14, y + drop + 22 - i * 3)
            bars.line([start, (start[0] - 20 - 14 * rng.random(), start[1] + 24 + 30 * rng.random())], 2)
        fill(picture, bars.mask(0.7), (70, 52, 42))
    cloth = Shape().blob([(1240, 520), (1262, 516), (1300, 520), (1306, 600), (1282, 640), (1252, 618)]).mask(1)
    solid(picture, cloth, (154, 54, 46), LAMP, 9, 0.8)


def _heap(
    picture: Image.Image, rng: random.Random, fabric: Image.Image, level: float, size: float, colour: Colour
) -> None:
    """One ridge of rubble: a ground of small stones, slabs at all angles over it."""
    ridge: list[Point] = [(-60, HEIGHT + 40), (-60, level)]
    for i in range(40):
        x = -60 + i * (WIDTH + 120) / 39
        ridge.append((x, level + math.sin(i * 0.5 + level) * size * 0.32 + rng.uniform(-0.32, 0.32) * size))
    ground = Shape().polygon([*ridge, (WIDTH + 60, HEIGHT + 40)]).mask(1.2)
    stones = step(cloud(rng, size * 0.24, 4, 1.3), 40, 220)
    base = Image.composite(
        Image.new("RGB", SIZE, colour), Image.new("RGB", SIZE, tuple(round(c * 0.42) for c in colour)), stones
    )
    fill(picture, ground, lit(base, relief(stones, size * 0.022 + 0.8, LAMP, 0.7)))
    for _ in range(90):
        x, y = rng.uniform(-40, WIDTH + 40), level + abs(rng.gauss(0.25, 0.9)) * size * 0.9
        _slab(picture, rng, fabric, (x, y), size * rng.uniform(0.14, 0.62) * (1 if rng.random() < 0.8 else 1.7), colour)


def _slab(
    picture: Image.Image, rng: random.Random, fabric: Image.Image, at: Point, size: float, colour: Colour
) -> None:
    """A broken piece of floor or wall: a lit top and a darker edge; only its surroundings are touched."""
    x, y = at
    lean = rng.gauss(0, 24)
    count = rng.randrange(5, 8)
    top = [
        turned(
            (
                x + math.cos(i / count * 6.283) * size * rng.uniform(0.75, 1.1),
                y + math.sin(i / count * 6.283) * size * rng.uniform(0.2, 0.44),
            ),
            at,
            lean,
        )
        for i in range(count)
    ]
    thick = size * rng.uniform(0.14, 0.3)
    bright = rng.uniform(0.86, 1.36) * (0.8 if lean > 20 else 1)
    left, upper = round(x - size * 2), round(y - size * 2)
    side = round(size * 4) + 2
    place = (left, upper, left + side, upper + side)
    patch, weave = picture.crop(place), fabric.crop((left % 900, upper % 500, left % 900 + side, upper % 500 + side))
    outline, edge = _patch_mask(top, (left, upper), side, 0), _patch_mask(top, (left, upper), side, thick)
    cast = ImageChops.offset(edge, round(size * 0.2), round(size * 0.16)).filter(
        ImageFilter.GaussianBlur(max(1, size * 0.09))
    )
    patch.paste((24, 19, 17), mask=scaled(cast, 0.62))
    patch.paste(tuple(round(c * 0.42 * bright) for c in colour), mask=edge)
    face = Image.new("RGB", patch.size, tuple(min(255, round(c * bright)) for c in colour))
    patch.paste(lit(face, relief(weave, 1.6, LAMP, 0.32)), mask=outline)
    picture.paste(patch, place[:2])


def _patch_mask(top: list[Point], corner: Point, side: int, thick: float) -> Image.Image:
    mask = Image.new("L", (side * 2, side * 2))
    pen = ImageDraw.Draw(mask)
    for down in range(0, max(1, round(thick * 2)), 2):
        pen.polygon([((x - corner[0]) * 2, (y - corner[1]) * 2 + down) for x, y in top], fill=255)
    return mask.reduce(2)


def _person(picture: Image.Image, feet: Point, tall: float, coat: Colour, *, bent: float) -> None:
    """Somebody bent over the stones, lit from the left; `bent` in degrees."""
    x, y = feet
    hip = (x, y - tall * 0.48)

    def at(across: float, up: float) -> Point:
        """A point of the upper body, in parts of the height from the hip."""
        return turned((hip[0] + across * tall, hip[1] - up * tall), hip, bent)

    legs = Shape().line([(x - tall * 0.12, y), (x - tall * 0.09, y - tall * 0.25), hip], tall * 0.105)
    legs.line([(x + tall * 0.13, y + tall * 0.01), (x + tall * 0.12, y - tall * 0.24), hip], tall * 0.105)
    trousers = legs.mask(1)
    shadow(picture, Shape().ellipse(x + tall * 0.22, y + tall * 0.02, tall * 0.36, tall * 0.07).mask(8), (0, 0), 4, 0.6)
    solid(picture, trousers, tuple(round(c * 0.55 + 14) for c in coat), LAMP, tall * 0.04, 0.7)
    far = (
        Shape()
        .line([at(0.1, 0.33), at(0.2, 0.16), (at(0.3, 0.06)[0], at(0.3, 0.06)[1] + tall * 0.05)], tall * 0.07)
        .mask(1)
    )
    solid(picture, far, tuple(round(c * 0.7) for c in coat), LAMP, tall * 0.03, 0.7)
    body = Shape().blob(
        [
            at(-0.1, -0.04),
            at(-0.13, 0.12),
            at(-0.14, 0.3),
            at(-0.06, 0.4),
            at(0.06, 0.4),
            at(0.12, 0.3),
            at(0.1, 0.12),
            at(0.1, -0.05),
        ]
    )
    solid(picture, body.mask(1), coat, LAMP, tall * 0.06, 0.9)
    near = (
        Shape()
        .line([at(-0.06, 0.34), at(0.0, 0.15), (at(0.16, 0.04)[0], at(0.16, 0.04)[1] + tall * 0.06)], tall * 0.075)
        .mask(1)
    )
    shadow(picture, near, (3, 4), 4, 0.4)
    solid(picture, near, coat, LAMP, tall * 0.03, 0.9)
    end = at(0.16, 0.04)
    solid(
        picture,
        Shape().ellipse(end[0], end[1] + tall * 0.075, tall * 0.035, tall * 0.04).mask(1),
        (170, 124, 98),
        LAMP,
        3,
        0.8,
    )
    crown = at(0.03, 0.5)
    solid(picture, Shape().line([at(0, 0.38), crown], tall * 0.07).mask(1), (150, 106, 82), LAMP, 3, 0.8)
    solid(picture, Shape().ellipse(*crown, tall * 0.062, tall * 0.08).mask(1), (178, 130, 102), LAMP, tall * 0.03, 0.9)
    cap = at(-0.005, 0.53)
    solid(picture, Shape().ellipse(*cap, tall * 0.066, tall * 0.062).mask(1.2), (46, 38, 36), LAMP, tall * 0.025, 0.8)


def _bars(picture: Image.Image, rng: random.Random) -> None:
    """Reinforcing bars near the lens."""
    for root in ((110, 960), (180, 990), (1330, 950), (1420, 990)):
        lean = rng.uniform(-0.5, 0.5)
        points = [
            (root[0] + lean * 190 * t**1.5 + 22 * math.sin(t * 4 + root[0]), root[1] - 300 * t)
            for t in (i / 14 for i in range(15))
        ]
        bar = Shape().line(points, 6).mask(2.4)
        shadow(picture, bar, (12, 10), 8, 0.35)
        solid(picture, bar, (92, 62, 46), LAMP, 3, 0.9)
