"""A minister at a podium: microphones, flags, the press in front of him out of focus."""

from __future__ import annotations

import math
import random

import minister_face
from painting import (
    HEIGHT,
    SIZE,
    WIDTH,
    Point,
    Shape,
    add_light,
    cloud,
    fill,
    glow,
    graded,
    lit,
    ramp,
    relief,
    scaled,
    shadow,
    solid,
    step,
    through_lens,
)
from PIL import Image, ImageChops

LAMP: Point = (-0.8, -0.6)
SUIT = (34, 40, 56)


def draw(rng: random.Random) -> Image.Image:
    picture = _wall(rng)
    _flag(picture, rng, 300, (176, 24, 34), disc=True)
    _flag(picture, rng, 1210, (24, 62, 122), disc=False)
    _body(picture, rng)
    minister_face.draw(picture)
    _lectern(picture, rng)
    _microphones(picture)
    add_light(picture, glow(640, 260, 560, 520, 2), (58, 50, 38))
    _press(picture)
    return through_lens(graded(picture, 0.015, 0.96, (1.0, 0.985, 0.955)), rng, grain=0.045, corners=0.6)


def _wall(rng: random.Random) -> Image.Image:
    """Wooden panels, and a blue screen that the lamps light from above left."""
    wood = Image.composite(
        Image.new("RGB", SIZE, (104, 66, 40)), Image.new("RGB", SIZE, (60, 36, 22)), cloud(rng, 500, 6, 0.03)
    )
    wall = ImageChops.multiply(wood, ramp([(0, (190, 180, 170)), (0.4, (235, 228, 220)), (1, (90, 84, 84))]))
    joints = Shape()
    for x in range(-10, WIDTH, 146):
        joints.line([(x, 0), (x, HEIGHT)], 3)
    fill(wall, joints.mask(2.5), (22, 12, 8), 0.8)
    screen = Shape().box(430, -40, 1090, 640, 4).mask(3)
    shadow(wall, screen, (12, 14), 20, 0.6)
    fill(wall, screen, ramp([(0, (34, 70, 122)), (0.4, (40, 84, 142)), (1, (14, 28, 58))]))
    waves = Shape()
    for i in range(9):
        waves.line([(430 + 12 * j, 130 + 62 * i + 22 * math.sin(j / 9 + i * 0.7)) for j in range(56)], 7)
    fill(wall, ImageChops.multiply(waves.mask(5), screen), (84, 132, 190), 0.3)
    add_light(wall, ImageChops.multiply(glow(600, 160, 420, 420, 1.5), screen), (70, 86, 104))
    return wall


def _flag(picture: Image.Image, rng: random.Random, x: float, colour: tuple[int, int, int], *, disc: bool) -> None:
    """A flag hanging from its pole in folds."""
    pole = Shape().line([(x, 60), (x + 6, 900)], 9).ellipse(x, 46, 10, 16).mask(1.6)
    solid(picture, pole, (196, 152, 70), LAMP, 3, 1.2)
    side = 1 if x < WIDTH / 2 else -1
    outline = [
        (x, 92),
        (x + side * 50, 104),
        (x + side * 92, 170),
        (x + side * 118, 320),
        (x + side * 136, 520),
        (x + side * 150, 720),
        (x + side * 112, 742),
        (x + side * 70, 716),
        (x + side * 34, 746),
        (x - side * 12, 724),
        (x - side * 14, 400),
    ]
    mask = Shape().blob(outline).mask(2)
    shadow(picture, mask, (26, 14), 22, 0.5)
    folds = ImageChops.add(cloud(rng, 1600, 1, 0.022), cloud(rng, 900, 2, 0.06), 2)
    cloth = Image.new("RGB", SIZE, colour)
    if disc:
        fill(cloth, Shape().ellipse(x + 56, 396, 50, 92).mask(2), (232, 228, 222))
        fill(cloth, Shape().ellipse(x + 50, 398, 26, 56).mask(2), colour)
        fill(cloth, Shape().ellipse(x + 62, 398, 22, 46).mask(2), (232, 228, 222))
        fill(cloth, Shape().ellipse(x + 62, 398, 10, 20).mask(2), colour)
    else:
        fill(
            cloth,
            Shape().polygon([(x - 200, 300), (x + 60, 250), (x + 60, 372), (x - 200, 430)]).mask(3),
            (226, 190, 70),
        )
        fill(
            cloth,
            Shape().polygon([(x - 200, 440), (x + 60, 382), (x + 60, 430), (x - 200, 490)]).mask(3),
            (236, 234, 228),
        )
    deep = Image.composite(
        cloth, ImageChops.multiply(cloth, Image.new("RGB", SIZE, (92, 84, 92))), step(folds, 50, 170)
    )
    solid(picture, mask, lit(deep, relief(folds, 7, (-1, 0), 0.7)), LAMP, 10, 0.5)


def _body(picture: Image.Image, rng: random.Random) -> None:
    torso = (
        Shape()
        .blob(
            [
                (520, 1010),
                (508, 800),
                (524, 640),
                (566, 560),
                (640, 520),
                (712, 486),
                (800, 486),
                (870, 516),
                (950, 556),
                (990, 640),
                (1006, 800),
                (1000, 1010),
            ]
        )
        .mask(1.2)
    )
    torso.paste(0, (0, 726, WIDTH, HEIGHT))
    shadow(picture, torso, (40, 26), 34, 0.55)
    cloth = lit(Image.new("RGB", SIZE, SUIT), relief(cloud(rng, 130, 3, 0.6), 8, LAMP, 0.4))
    solid(picture, torso, cloth, LAMP, 40, 0.9)
    sleeves = (
        Shape().line([(590, 600), (572, 720), (590, 860)], 3).line([(926, 600), (950, 720), (930, 860)], 3).mask(3)
    )
    fill(picture, sleeves, (12, 14, 22), 0.8)
    shirt = Shape().polygon([(694, 486), (822, 486), (788, 600), (764, 720), (750, 720), (724, 600)]).mask(1)
    solid(picture, shirt, (226, 230, 236), LAMP, 16, 0.5)
    tie = (
        Shape()
        .polygon(
            [(744, 522), (776, 522), (784, 548), (772, 562), (784, 640), (764, 720), (742, 640), (750, 562), (738, 548)]
        )
        .mask(0.9)
    )
    shadow(picture, tie, (6, 4), 6, 0.4)
    solid(picture, tie, (128, 26, 40), LAMP, 7, 0.8)
    stripes = Shape()
    for i in range(12):
        stripes.line([(726, 560 + i * 19), (796, 530 + i * 19)], 3)
    fill(picture, ImageChops.multiply(stripes.mask(0.8), tie), (212, 176, 110), 0.55)
    for points in (
        [(700, 478), (676, 500), (664, 560), (690, 584), (682, 606), (752, 726), (724, 600)],
        [(818, 478), (846, 500), (858, 560), (830, 584), (840, 606), (762, 726), (790, 600)],
    ):
        lapel = Shape().polygon(points).mask(1)
        shadow(picture, lapel, (5, 5), 6, 0.5)
        solid(picture, lapel, (40, 47, 64), LAMP, 6, 0.8)
    collar = (
        Shape()
        .polygon([(700, 470), (742, 520), (722, 546), (690, 496)])
        .polygon([(820, 470), (778, 520), (798, 546), (828, 496)])
        .mask(0.9)
    )
    shadow(picture, collar, (3, 6), 5, 0.4)
    solid(picture, collar, (240, 242, 246), LAMP, 6, 0.5)
    fill(picture, Shape().polygon([(880, 600), (916, 592), (920, 612), (884, 618)]).mask(0.9), (228, 230, 236), 0.9)


def _lectern(picture: Image.Image, rng: random.Random) -> None:
    grain = Image.composite(
        Image.new("RGB", SIZE, (146, 92, 52)), Image.new("RGB", SIZE, (88, 50, 28)), cloud(rng, 300, 6, 0.04)
    )
    front = Shape().polygon([(520, 726), (1010, 726), (978, 1010), (552, 1010)]).mask(1)
    top = Shape().polygon([(482, 692), (1048, 692), (1060, 728), (470, 728)]).mask(1)
    shadow(picture, front, (36, 10), 26, 0.6)
    fill(
        picture,
        front,
        ImageChops.multiply(
            grain, ramp([(0, (255, 255, 255)), (0.73, (160, 150, 150)), (0.8, (240, 236, 230)), (1, (150, 140, 140))])
        ),
    )
    fill(
        picture,
        Shape().polygon([(560, 764), (970, 764), (946, 1010), (584, 1010)]).mask(1),
        ImageChops.multiply(grain, Image.new("RGB", SIZE, (196, 188, 184))),
    )
    solid(picture, top, lit(grain, Image.new("L", SIZE, 150)), (-0.3, -1), 6, 0.8)
    crest = Shape().ellipse(765, 872, 72, 72).mask(1)
    solid(picture, crest, (196, 158, 84), LAMP, 12, 1.1)
    solid(picture, Shape().ellipse(765, 872, 56, 56).mask(1), (150, 30, 38), LAMP, 9, 0.9)
    sail = (
        Shape()
        .polygon([(764, 828), (798, 886), (764, 886)])
        .polygon([(758, 838), (758, 886), (736, 886)])
        .blob([(726, 892), (806, 892), (790, 910), (742, 910)])
    )
    solid(picture, sail.mask(0.8), (226, 196, 124), LAMP, 4, 0.9)
    paper = Shape().polygon([(650, 684), (880, 684), (900, 708), (634, 708)]).mask(1)
    fill(picture, paper, (236, 234, 228))
    hands = (
        Shape()
        .blob([(566, 690), (596, 664), (644, 660), (668, 676), (660, 694), (610, 704)])
        .blob([(962, 690), (930, 664), (884, 662), (862, 678), (872, 694), (920, 704)])
    )
    cuffs = (
        Shape()
        .polygon([(548, 652), (590, 640), (604, 684), (566, 700)])
        .polygon([(978, 652), (938, 640), (924, 684), (962, 700)])
        .mask(1)
    )
    solid(picture, hands.mask(1), (172, 118, 90), LAMP, 8, 0.9)
    solid(picture, cuffs, (230, 232, 236), LAMP, 6, 0.6)


MICROPHONES: tuple[tuple[float, float, float, tuple[int, int, int]], ...] = (
    (600, 610, -12, (24, 96, 168)),
    (652, 578, -8, (196, 40, 44)),
    (704, 606, -3, (238, 238, 232)),
    (752, 566, 1, (34, 34, 38)),
    (806, 596, 5, (230, 150, 30)),
    (858, 572, 9, (38, 128, 84)),
    (912, 612, 13, (98, 60, 140)),
)


def _microphones(picture: Image.Image) -> None:
    """A row of them, each with the box of its station, without letters."""
    for x, y, lean, colour in MICROPHONES:
        foot = x - lean * 5.2
        stem = Shape().line([(foot, 716), (x, y + 40)], 7).mask(1)
        shadow(picture, stem, (10, 6), 6, 0.4)
        solid(picture, stem, (40, 42, 46), LAMP, 3, 1)
        box = Shape().polygon([(x - 21, y + 34), (x + 21, y + 34), (x + 19, y + 74), (x - 19, y + 74)]).mask(0.9)
        shadow(picture, box, (8, 8), 7, 0.45)
        solid(picture, box, colour, LAMP, 5, 0.9)
        fill(
            picture,
            Shape().box(x - 12, y + 48, x + 12, y + 53).box(x - 12, y + 57, x + 5, y + 61).mask(0.7),
            (246, 246, 246) if sum(colour) < 600 else (40, 60, 110),
            0.85,
        )
        foam = (
            Shape()
            .blob(
                [
                    (x - 15, y + 34),
                    (x - 18, y + 4),
                    (x - 10, y - 14),
                    (x, y - 18),
                    (x + 10, y - 14),
                    (x + 18, y + 4),
                    (x + 15, y + 34),
                ]
            )
            .mask(1)
        )
        solid(picture, foam, (38, 39, 43), LAMP, 7, 1.2)


def _press(picture: Image.Image) -> None:
    """Heads, shoulders and a camera between us and him, far out of focus."""
    heads = (
        Shape()
        .ellipse(170, 860, 104, 132)
        .blob([(-60, 1040), (20, 950), (170, 930), (320, 960), (390, 1040)])
        .ellipse(1330, 900, 96, 120)
        .blob([(1150, 1040), (1220, 980), (1330, 960), (1460, 986), (1560, 1040)])
    )
    solid(picture, heads.mask(20), (16, 15, 18), (0.5, -1), 30, 0.5)
    camera = (
        Shape()
        .box(1120, 800, 1270, 890, 14)
        .ellipse(1110, 846, 44, 44)
        .box(1150, 772, 1230, 806, 8)
        .line([(1230, 880), (1290, 960)], 40)
    )
    solid(picture, camera.mask(14), (20, 20, 24), (0.3, -1), 22, 0.6)
    add_light(picture, glow(1252, 826, 22, 22), (255, 40, 30))
    arm = Shape().line([(420, 1010), (446, 900), (470, 836)], 36).box(440, 760, 502, 850, 10).mask(15)
    solid(picture, arm, (18, 18, 22), (0.5, -1), 20, 0.6)
    fill(picture, Shape().box(450, 770, 492, 838, 6).mask(9), (120, 150, 186), 0.8)
    fill(picture, scaled(Shape().box(0, 930, WIDTH, HEIGHT).mask(50), 0.5), (8, 8, 10))
