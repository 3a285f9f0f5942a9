"""The face of the invented minister at the podium."""

from __future__ import annotations

import math

from painting import WIDTH, Point, Shape, add_light, fill, glow, shadow, solid
from PIL import Image, ImageChops

LAMP: Point = (-0.8, -0.6)
SKIN = (178, 122, 92)
FACE: Point = (0, 46)


def draw(picture: Image.Image) -> None:
    """Turned a little to the right, speaking."""
    neck = Shape().blob([(712, 420), (814, 420), (818, 480), (796, 516), (762, 528), (728, 516), (704, 480)]).mask(1)
    solid(picture, neck, (140, 92, 70), LAMP, 20, 0.8)
    head = (
        Shape(FACE)
        .blob(
            [
                (684, 250),
                (700, 196),
                (748, 168),
                (800, 170),
                (842, 200),
                (854, 262),
                (850, 330),
                (836, 384),
                (806, 430),
                (772, 446),
                (738, 436),
                (704, 396),
                (688, 330),
            ]
        )
        .mask(1)
    )
    shadow(picture, ImageChops.multiply(head, Shape(FACE).box(0, 380, WIDTH, 460).mask(10)), (4, 34), 14, 0.5)
    ear = Shape(FACE).blob([(676, 290), (690, 284), (700, 310), (698, 348), (686, 352), (677, 326)]).mask(1)
    solid(picture, ear, (168, 110, 84), LAMP, 5, 0.9)
    solid(picture, head, SKIN, LAMP, 44, 1.0)
    add_light(picture, ImageChops.multiply(glow(738, 282, 70, 56), head), (54, 44, 36))
    _shade(picture, head)
    _features(picture)
    hair = (
        Shape(FACE)
        .blob(
            [
                (676, 300),
                (672, 236),
                (694, 176),
                (748, 140),
                (812, 142),
                (858, 184),
                (866, 250),
                (858, 296),
                (850, 262),
                (838, 226),
                (800, 208),
                (752, 206),
                (712, 222),
                (698, 252),
                (694, 296),
            ]
        )
        .mask(2)
    )
    solid(picture, hair, (58, 54, 54), LAMP, 14, 0.9)
    strands = Shape(FACE)
    for i in range(34):
        strands.line([(690 + i * 4.8, 222 - 20 * math.sin(i / 10)), (704 + i * 4.7, 152 + abs(i - 16) * 1.4)], 1)
    fill(picture, ImageChops.multiply(strands.mask(0.9), hair), (128, 124, 122), 0.4)


def _shade(picture: Image.Image, head: Image.Image) -> None:
    """The side away from the lamp, the sockets, under nose, lip and chin."""
    dark = (
        Shape(FACE)
        .blob(
            [(822, 210), (862, 250), (856, 340), (838, 392), (800, 440), (772, 450), (800, 410), (816, 350), (820, 290)]
        )
        .mask(16)
    )
    sockets = Shape(FACE).ellipse(742, 288, 26, 13).ellipse(812, 288, 24, 13).mask(7)
    under = Shape(FACE).ellipse(784, 356, 22, 7).ellipse(776, 412, 26, 6).mask(5)
    beard = (
        Shape(FACE)
        .blob(
            [
                (696, 340),
                (712, 384),
                (740, 372),
                (776, 364),
                (812, 374),
                (838, 350),
                (834, 388),
                (806, 432),
                (772, 450),
                (736, 438),
                (704, 398),
            ]
        )
        .mask(9)
    )
    fill(picture, ImageChops.multiply(beard, head), (92, 78, 72), 0.5)
    for mask, opacity in ((dark, 0.6), (sockets, 0.55), (under, 0.5)):
        fill(picture, ImageChops.multiply(mask, head), (70, 38, 28), opacity)


def _features(picture: Image.Image) -> None:
    brows = Shape(FACE).line([(716, 270), (734, 260), (760, 266)], 6).line([(796, 266), (818, 260), (834, 268)], 6)
    fill(picture, brows.mask(1.6), (48, 38, 36), 0.9)
    whites = (
        Shape(FACE)
        .blob([(724, 290), (740, 282), (758, 291), (740, 296)])
        .blob([(797, 291), (813, 282), (828, 289), (813, 296)])
    )
    fill(picture, whites.mask(0.9), (206, 192, 182))
    fill(picture, Shape(FACE).ellipse(744, 289, 7, 7).ellipse(816, 289, 6.5, 7).mask(0.8), (34, 22, 18))
    fill(picture, Shape(FACE).ellipse(742, 287, 1.6, 1.6).ellipse(814, 287, 1.6, 1.6).mask(0.5), (240, 240, 236))
    lids = Shape(FACE).line([(722, 290), (740, 281), (759, 291)], 2.6).line([(796, 291), (813, 281), (829, 289)], 2.6)
    fill(picture, lids.mask(0.8), (52, 30, 24), 0.9)
    bags = Shape(FACE).line([(724, 304), (742, 310), (758, 304)], 2).line([(798, 304), (814, 310), (828, 303)], 2)
    fill(picture, bags.mask(2), (110, 66, 50), 0.5)
    ridge = (
        Shape(FACE).blob([(778, 280), (786, 300), (792, 330), (800, 344), (794, 354), (782, 352), (778, 320)]).mask(4)
    )
    fill(picture, ridge, (112, 68, 50), 0.5)
    add = Shape(FACE).line([(776, 290), (780, 336)], 6).ellipse(778, 342, 7, 5).mask(4)
    add_light(picture, add, (74, 62, 52))
    fill(picture, Shape(FACE).ellipse(770, 352, 5, 2.6).ellipse(792, 353, 5, 2.6).mask(1.2), (56, 28, 22), 0.85)
    moustache = (
        Shape(FACE)
        .blob([(742, 374), (764, 362), (780, 365), (796, 362), (816, 374), (796, 374), (780, 372), (762, 375)])
        .mask(2)
    )
    fill(picture, moustache, (60, 48, 46), 0.85)
    fill(
        picture,
        Shape(FACE).blob([(750, 380), (778, 376), (808, 380), (798, 396), (778, 401), (760, 396)]).mask(1.2),
        (62, 22, 22),
    )
    fill(
        picture,
        Shape(FACE).blob([(760, 380), (778, 378), (798, 380), (796, 384), (778, 385), (762, 384)]).mask(0.9),
        (214, 204, 194),
        0.9,
    )
    fill(
        picture,
        Shape(FACE).blob([(752, 396), (778, 398), (804, 395), (794, 405), (778, 408), (762, 405)]).mask(1.6),
        (146, 82, 72),
        0.9,
    )
