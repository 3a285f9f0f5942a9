"""A hospital ward in the morning: a man asleep under a sheet, light from the window behind him."""

from __future__ import annotations

import random

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
from PIL import Image, ImageChops, ImageFilter

FLOOR = 690.0
SKIN = (186, 132, 104)
STEEL = (168, 178, 184)


def draw(rng: random.Random) -> Image.Image:
    picture = _room(rng)
    _window(picture, rng)
    _far_bed(picture)
    _curtain(picture, rng)
    _drip(picture)
    _bed(picture, rng)
    _patient(picture, rng)
    _rail(picture)
    sun = Shape().polygon([(300, 120), (620, 110), (1290, 1000), (640, 1000)]).mask(60)
    add_light(picture, scaled(sun, 0.16), (255, 240, 214))
    _foreground(picture)
    return through_lens(graded(picture, 0.02, 1.08, (1.0, 0.995, 0.97)), rng, grain=0.035, corners=0.4)


def _room(rng: random.Random) -> Image.Image:
    wall = ramp([(0, (196, 206, 200)), (0.4, (206, 216, 208)), (0.69, (184, 198, 190)), (1, (150, 160, 156))])
    wall = ImageChops.multiply(
        wall,
        ramp([(0, (225, 228, 230)), (0.3, (255, 255, 252)), (0.7, (214, 220, 222)), (1, (150, 160, 170))], across=True),
    )
    dado = Shape().box(0, 470, WIDTH, FLOOR).mask()
    fill(wall, dado, (122, 158, 154), 0.5)
    fill(wall, Shape().box(0, 466, WIDTH, 472).mask(0.6), (236, 240, 234), 0.8)
    fill(
        wall,
        ImageChops.multiply(step(cloud(rng, 200, 5), 150, 255), Shape().box(0, 0, WIDTH, FLOOR).mask()),
        (150, 150, 140),
        0.12,
    )
    floor = ramp([(0, (120, 132, 130)), (FLOOR / HEIGHT, (126, 138, 136)), (1, (186, 188, 180))])
    area = Shape().box(0, FLOOR, WIDTH, HEIGHT).mask(1)
    fill(wall, area, floor)
    seams = Shape()
    for i in range(-30, 31):
        seams.line([(620 + i * 52, FLOOR), (620 + i * 210, HEIGHT)], 1.4)
    depth = 0.0
    for i in range(12):
        depth = FLOOR + (HEIGHT - FLOOR) * (i / 11) ** 1.8
        seams.line([(0, depth), (WIDTH, depth)], 0.8 + i * 0.1)
    fill(wall, ImageChops.multiply(seams.mask(0.7), area), (86, 96, 96), 0.5)
    fill(wall, Shape().box(0, FLOOR - 22, WIDTH, FLOOR).mask(0.8), (206, 210, 202))
    sheen = ImageChops.multiply(glow(470, 830, 420, 230, 1.3), area)
    add_light(wall, sheen, (190, 190, 176))
    return wall


def _window(picture: Image.Image, rng: random.Random) -> None:
    frame = Shape().box(250, 60, 700, 440).mask()
    shadow(picture, frame, (6, 8), 14, 0.3)
    fill(picture, frame, (236, 238, 232))
    for left, right in ((268, 468), (482, 682)):
        pane = Shape().box(left, 78, right, 422).mask()
        sky = ramp([(0, (214, 232, 246)), (0.3, (246, 246, 238)), (0.42, (255, 250, 234)), (1, (240, 230, 210))])
        fill(picture, pane, sky)
        palms = Shape()
        for _ in range(60):
            x, y = rng.uniform(left - 30, right + 30), 400 - abs(rng.gauss(0, 50))
            palms.ellipse(x, y, rng.uniform(14, 36), rng.uniform(8, 22))
        fill(picture, ImageChops.multiply(palms.mask(9), pane), (128, 154, 122), 0.75)
        fill(
            picture,
            ImageChops.multiply(
                Shape().box(left + 40, 270, left + 150, 430).box(left + 110, 310, right, 430).mask(6), pane
            ),
            (212, 196, 170),
            0.8,
        )
    slats = Shape()
    for i in range(15):
        slats.box(268, 80 + i * 11, 682, 86 + i * 11)
    fill(picture, slats.mask(1), (250, 250, 244), 0.85)
    fill(picture, Shape().box(240, 438, 712, 456, 3).mask(0.8), (228, 230, 224))
    add_light(picture, glow(475, 240, 620, 480, 2), (170, 168, 150))


def _far_bed(picture: Image.Image) -> None:
    """The next bed, empty and out of focus."""
    solid(picture, Shape().box(20, 560, 330, 640, 20).mask(5), (226, 230, 226), (0.4, -1), 16, 1.2)
    solid(picture, Shape().box(40, 528, 150, 580, 24).mask(5), (240, 242, 240), (0.6, -1), 14, 1.2)
    legs = Shape().line([(30, 500), (30, 740)], 7).line([(318, 600), (318, 740)], 7).line([(30, 650), (318, 650)], 8)
    fill(picture, legs.mask(4), (126, 138, 142))
    fill(picture, Shape().box(700, 430, 800, 476).box(714, 476, 790, FLOOR + 10).mask(4), (220, 222, 214))
    fill(picture, Shape().ellipse(736, 412, 15, 22).box(760, 396, 782, 432, 4).mask(3), (104, 150, 168), 0.85)


def _curtain(picture: Image.Image, rng: random.Random) -> None:
    folds = cloud(rng, 1400, 1, 0.02)
    folds = ImageChops.add(folds, cloud(rng, 1400, 1, 0.055), 2)
    mask = Shape().polygon([(1130, 40), (1500, 30), (1500, 800), (1170, 770), (1142, 500)]).mask(2.5)
    cloth = Image.composite(Image.new("RGB", SIZE, (152, 186, 190)), Image.new("RGB", SIZE, (66, 104, 116)), folds)
    shadow(picture, mask, (-26, 6), 22, 0.35)
    fill(picture, mask, lit(cloth, relief(folds, 5, (-1, 0), 0.5)))
    fill(picture, Shape().box(1080, 26, 1500, 36).mask(1), (190, 194, 192))


def _drip(picture: Image.Image) -> None:
    pole = Shape().line([(1040, 70), (1040, 900)], 6).line([(1000, 78), (1080, 78)], 4).mask(0.8)
    shadow(picture, pole, (16, 6), 6, 0.3)
    solid(picture, pole, STEEL, (-1, 0), 2, 1.3)
    bag = (
        Shape().blob([(1002, 96), (1040, 92), (1060, 100), (1064, 190), (1046, 222), (1016, 222), (998, 190)]).mask(0.8)
    )
    solid(picture, bag, (222, 234, 236), (-1, -0.4), 8, 1.3)
    water = Shape().blob([(999, 140), (1064, 136), (1063, 190), (1046, 220), (1016, 220), (999, 190)]).mask(1)
    fill(picture, water, (186, 210, 220), 0.6)
    fill(picture, Shape().box(1012, 120, 1050, 168, 3).mask(0.8), (250, 250, 250), 0.9)
    fill(
        picture,
        Shape().box(1018, 128, 1044, 132).box(1018, 138, 1040, 141).box(1018, 147, 1044, 150).mask(0.5),
        (70, 110, 150),
        0.8,
    )
    tube = (
        Shape()
        .line([(1031, 222), (1031, 264), (1024, 330), (990, 420), (900, 500), (800, 560), (748, 610), (744, 622)], 2.4)
        .box(1026, 232, 1037, 262, 4)
    )
    fill(picture, tube.mask(0.7), (232, 240, 242), 0.9)


def _bed(picture: Image.Image, rng: random.Random) -> None:
    """Seen from the side, the head to the left and raised."""
    under = Shape().polygon([(300, 820), (1330, 860), (1330, 940), (260, 900)]).mask(30)
    fill(picture, under, (40, 48, 50), 0.7)
    legs = (
        Shape()
        .line([(350, 760), (340, 905)], 15)
        .line([(1270, 800), (1276, 950)], 17)
        .line([(350, 826), (1270, 866)], 12)
    )
    for x, y in ((340, 912), (1276, 956)):
        legs.ellipse(x, y, 19, 19)
    solid(picture, legs.mask(0.8), (140, 150, 156), (-0.6, -1), 4, 1.2)
    board = Shape().box(250, 430, 286, 800, 14).box(1300, 560, 1338, 890, 14).mask(0.8)
    solid(picture, board, (204, 190, 160), (0.8, -0.6), 6, 1.0)
    mattress = (
        Shape()
        .blob(
            [
                (286, 560),
                (330, 540),
                (560, 650),
                (760, 716),
                (1290, 740),
                (1306, 800),
                (1290, 836),
                (760, 822),
                (420, 780),
                (300, 740),
            ]
        )
        .mask(1)
    )
    solid(picture, mattress, (214, 222, 226), (0.4, -1), 20, 1.0)
    pillow = (
        Shape().blob([(292, 470), (360, 440), (470, 486), (546, 560), (520, 616), (420, 610), (310, 570)]).mask(1.2)
    )
    shadow(picture, pillow, (10, 16), 14, 0.4)
    surface = lit(Image.new("RGB", SIZE, (238, 240, 240)), relief(cloud(rng, 70, 3), 9, (0.5, -1), 0.35))
    solid(picture, pillow, surface, (0.3, -1), 26, 1.2)


def _patient(picture: Image.Image, rng: random.Random) -> None:
    neck = Shape().blob([(470, 540), (530, 520), (590, 590), (560, 640), (490, 610)]).mask(1)
    solid(picture, neck, (150, 102, 82), (0.4, -1), 12, 0.6)
    gown = Shape().blob([(500, 590), (560, 556), (690, 610), (800, 650), (800, 730), (620, 720), (500, 660)]).mask(1)
    cloth = lit(Image.new("RGB", SIZE, (146, 178, 196)), relief(cloud(rng, 46, 3, 1.6), 5, (0.3, -1), 0.6))
    solid(picture, gown, cloth, (0.2, -1), 24, 0.7)
    _head(picture)
    folds = ImageChops.add(cloud(rng, 120, 3, 2.4), cloud(rng, 46, 3, 3), 2)
    body: list[Point] = [
        (640, 640),
        (720, 612),
        (860, 606),
        (1000, 612),
        (1090, 640),
        (1180, 652),
        (1246, 618),
        (1280, 640),
        (1300, 730),
        (1316, 850),
        (1180, 880),
        (980, 862),
        (800, 850),
        (640, 800),
        (600, 700),
    ]
    sheet = Shape().blob(body).mask(1.2)
    shadow(picture, sheet, (0, 22), 16, 0.35)
    linen = ImageChops.multiply(
        Image.new("RGB", SIZE, (236, 240, 240)),
        ramp([(0, (255, 255, 255)), (0.66, (255, 255, 255)), (0.9, (168, 180, 190)), (1, (150, 160, 172))]),
    )
    fill(picture, sheet, lit(lit(linen, relief(folds, 7, (0.25, -1), 0.75)), relief(sheet, 34, (-0.2, -1), 1.0)))
    hem = (
        Shape()
        .blob([(596, 690), (640, 634), (724, 604), (750, 634), (690, 668), (650, 740), (640, 806), (606, 780)])
        .mask(1.2)
    )
    shadow(picture, hem, (6, 4), 8, 0.25)
    solid(picture, hem, (250, 251, 250), (-0.4, -1), 12, 1.0)


def _head(picture: Image.Image) -> None:
    """Asleep, turned to the window: hair, a dressing round the brow, an ear, a cheek."""
    face = Shape().blob(
        [
            (404, 510),
            (410, 470),
            (436, 442),
            (470, 432),
            (496, 438),
            (510, 452),
            (522, 462),
            (530, 478),
            (544, 488),
            (541, 497),
            (546, 506),
            (542, 514),
            (546, 526),
            (536, 546),
            (510, 560),
            (470, 564),
            (430, 548),
        ]
    )
    mask = face.mask(1)
    shadow(picture, mask, (-4, 18), 14, 0.45)
    solid(picture, mask, SKIN, (0.35, -1), 18, 0.75)
    fill(
        picture,
        Shape().blob([(486, 556), (520, 540), (544, 524), (538, 548), (512, 564), (480, 568)]).mask(4),
        (66, 50, 44),
        0.7,
    )
    marks = (
        Shape()
        .line([(503, 466), (514, 474), (519, 474)], 1.8)
        .line([(500, 455), (515, 462)], 2.6)
        .line([(533, 511), (543, 511)], 1.4)
    )
    fill(picture, marks.mask(0.9), (58, 34, 28), 0.85)
    fill(picture, Shape().ellipse(536, 497, 5, 2.6).mask(1.6), (120, 70, 54), 0.7)
    fill(picture, Shape().ellipse(500, 500, 20, 15).mask(9), (206, 142, 116), 0.6)
    hair = (
        Shape()
        .blob(
            [
                (390, 510),
                (398, 470),
                (424, 440),
                (456, 434),
                (474, 450),
                (474, 480),
                (464, 500),
                (464, 530),
                (446, 556),
                (412, 548),
            ]
        )
        .mask(2)
    )
    solid(picture, hair, (40, 34, 34), (0.5, -1), 8, 0.6)
    strands = Shape()
    for i in range(16):
        strands.line([(404 + i * 3.4, 470 - i * 1.6), (402 + i * 3, 530 + (i % 4) * 5)], 0.9)
    fill(picture, ImageChops.multiply(strands.mask(0.8), hair), (92, 80, 76), 0.5)
    ear = Shape().blob([(458, 500), (470, 492), (478, 502), (476, 520), (466, 530), (459, 520)]).mask(1)
    solid(picture, ear, (170, 116, 92), (0.5, -1), 4, 0.9)
    fill(picture, Shape().line([(465, 502), (471, 506), (468, 518)], 2).mask(1.2), (104, 62, 48), 0.7)
    _dressing(picture)


def _dressing(picture: Image.Image) -> None:
    band = (
        Shape()
        .blob(
            [
                (398, 478),
                (430, 440),
                (468, 428),
                (496, 436),
                (504, 448),
                (498, 460),
                (470, 476),
                (440, 496),
                (398, 520),
                (391, 500),
            ]
        )
        .mask(1)
    )
    solid(picture, band, (236, 234, 226), (0.4, -1), 9, 0.7)
    turns = Shape()
    for i in range(4):
        turns.line([(394, 488 + i * 9), (436, 450 + i * 11), (500 - i * 2, 438 + i * 7)], 1.2)
    fill(picture, ImageChops.multiply(turns.mask(0.8), band), (150, 146, 138), 0.75)
    fill(picture, ImageChops.multiply(Shape().ellipse(462, 448, 12, 8).mask(4), band), (150, 56, 44), 0.6)


def _rail(picture: Image.Image) -> None:
    rail = (
        Shape().line([(700, 800), (1220, 822)], 9).line([(700, 800), (690, 868)], 8).line([(1220, 822), (1226, 892)], 8)
    )
    for i in range(1, 5):
        rail.line([(700 + i * 104, 804 + i * 4.4), (694 + i * 106, 868 + i * 4.8)], 5)
    mask = rail.mask(0.8)
    shadow(picture, mask, (8, 10), 6, 0.35)
    solid(picture, mask, STEEL, (-0.4, -1), 3, 1.4)


def _foreground(picture: Image.Image) -> None:
    """Someone's shoulder at the right, near the lens."""
    mask = Shape().blob([(1330, 1040), (1340, 860), (1400, 780), (1560, 740), (1560, 1040)]).mask(26)
    solid(picture, mask, (228, 232, 230), (-1, -0.4), 40, 1.0)
    fill(picture, Shape().line([(1420, 790), (1440, 900), (1500, 990)], 12).mask(14), (60, 80, 92), 0.6)
    picture.paste(picture.filter(ImageFilter.GaussianBlur(0.6)))
