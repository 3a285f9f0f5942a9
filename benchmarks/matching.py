"""How many proposals are right: captions and images invented here, in random order, with what newsrooms leave out.

    python benchmarks/matching.py [--pairs 500] [--seeds 5] [--threshold 0.9]

Every image is written as a real JPEG with the metadata that a camera, an agency or a desk would leave in it; the
captions are read by the parser. Printed: the share of proposals over the threshold that are right (precision), that of
captions that such a proposal reaches (coverage), and seconds. Exit code 1 below 99 %. Names, towns and events are
put together by chance; none is meant to be real.
"""

from __future__ import annotations

import argparse
import datetime
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from captionmgr.metadata import imagefile
from captionmgr.model.fields import FieldValue
from captionmgr.model.record import record_of
from captionmgr.services import reading
from captionmgr.services.matching import DOUBTFUL, match

WANTED = 0.99
GIVEN = (
    *("Ana", "Ben", "Cleo", "Dario", "Edda", "Faruk", "Greta", "Hana", "Ivo", "Jonas", "Karla", "Leif", "Mina"),
    *("Nadia", "Oskar", "Pia", "Quentin", "Rosa", "Samir", "Tove"),
)
FAMILY = (
    *("Abelson", "Brandt", "Cordero", "Dahl", "Eklund", "Farouk", "Gruber", "Haddad", "Ivarsen", "Jansky"),
    *("Kowal", "Lindqvist", "Moreno", "Nakata"),
)
CITIES = (
    *("Hamburg, Germany", "Lyon, France", "Aleppo, Syria", "Porto, Portugal", "Cairo, Egypt", "Oslo, Norway"),
    *("Lima, Peru", "Nairobi, Kenya", "Osaka, Japan", "Bergen, Norway", "Homs, Syria", "Graz, Austria"),
)
WHO = (
    *("Firefighters", "Nurses", "Dock workers", "Students", "Volunteers", "Soldiers", "Farmers", "Fans", "Commuters"),
    *("Children", "Fishermen", "Protesters", "Rescue teams", "Teachers", "Musicians", "Residents", "Engineers"),
)
DOES = (
    *("carry sandbags past", "wait outside", "clear debris from", "gather in front of", "repair", "march towards"),
    *("look at", "leave", "decorate", "inspect", "search", "celebrate beside", "queue at", "paint", "guard"),
)
WHAT = (
    *("a flooded bakery", "the old harbour", "a damaged school", "the central station", "a market hall", "the bridge"),
    *("a burned warehouse", "the city library", "a field hospital", "the stadium", "a tram depot", "the lighthouse"),
    *("a water plant", "the parliament", "an orchard", "a ferry terminal", "the opera", "a textile factory"),
)
AGENCIES = ("AP", "Reuters", "AFP")
CAMERAS = ("IMG_{n:04}.JPG", "DSC_{n:04}.jpg", "_MG_{n:04}.jpg", "DSCF{n:04}.jpg", "P1{n:06}.jpg")


@dataclass(frozen=True, slots=True)
class Pair:
    """A caption as an agency would send it, and its image's name and metadata."""

    caption: str
    name: str
    fields: Mapping[str, FieldValue]
    style: str


def invented(count: int, chance: random.Random) -> list[Pair]:
    """Pairs of five styles; several pictures of one event share its day, its town and its photographer."""
    pairs: list[Pair] = []
    while len(pairs) < count:
        day = datetime.date(2019, 1, 1) + datetime.timedelta(days=chance.randrange(900))
        town, by = chance.choice(CITIES), f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}"
        agency = chance.choice(AGENCIES)
        for _picture in range(min(chance.choice((1, 1, 1, 2, 3, 5)), count - len(pairs))):
            pairs.append(_picture_of(len(pairs), day, town, by, agency, chance))
    return pairs


def _picture_of(at: int, day: datetime.date, town: str, by: str, agency: str, chance: random.Random) -> Pair:
    who, does, what = chance.choice(WHO), chance.choice(DOES), chance.choice(WHAT)
    person = f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}"
    sentence = f"{who} {does} {what} as {person} speaks to reporters in {town}, {day:%A, %B} {day.day}, {day.year}."
    city = town.partition(",")[0]
    embedded: dict[str, FieldValue] = {"date_created": day.isoformat(), "city": city, "creator": (by,)}
    style = chance.choice(("agency", "wire id", "camera", "camera listed", "desk", "bare"))
    number = 1000 + at * 7 + chance.randrange(7)
    camera = chance.choice(CAMERAS).format(n=number)
    if style == "agency":  # the agency's own file, with its caption in it, at times cut or with other spacing
        name = f"{agency}{day:%y%m%d}{number:06}.jpg"
        text = chance.choice((sentence, sentence[: len(sentence) * 2 // 3], sentence.replace(" ", "  ")))
        embedded = {**embedded, "description": f"{text} ({agency} Photo/{by})"}
    elif style == "wire id":  # the id stands in the caption and in the name
        wire = f"{chance.choice('GLMR')}M1E9B{number:X}"
        name = f"{day.isoformat()}T101500Z_{chance.randrange(9**9)}_{wire}_RTRMADP_3_{who.split()[0].upper()}.JPG"
        sentence += f" {wire}"
        embedded = {} if chance.random() < 0.5 else embedded
    elif style == "camera":  # straight from the camera: a date, perhaps a caption typed on the spot
        name = camera
        embedded = {"date_created": f"{day.isoformat()}T{chance.randrange(24):02}:{chance.randrange(60):02}:00"}
        if chance.random() < 0.5:
            embedded["description"] = f"{who} {does} {what}, {city}"
    elif style == "camera listed":  # the photographer listed the file names
        name = chance.choice((camera, camera.replace(".", "-edited.")))
        sentence = f"{camera.rpartition('.')[0]} {sentence}"
        embedded = {}
    elif style == "desk":  # renamed by somebody
        name = f"{day:%Y%m%d}_{city}_{person.split()[1]}_{what.split()[-1]}.jpg".lower()
        embedded = {"date_created": day.isoformat()} if chance.random() < 0.3 else {}
    else:  # sent by phone: next to nothing
        name = f"photo{chance.randrange(10**6)}.jpg"
        embedded = dict(chance.sample(sorted(embedded.items()), chance.choice((0, 1, 3))))
    return Pair(f"{sentence} ({agency} Photo/{by})", name, embedded, style)


def drawn(pairs: list[Pair], folder: Path, chance: random.Random) -> list[Path]:
    """The images as files, in the pairs' order; names that were there already get their number behind."""
    paths = []
    blank = folder / "blank.jpg"
    Image.new("RGB", (64, 48), (chance.randrange(256), 90, 120)).save(blank)
    for at, pair in enumerate(pairs):
        path = folder / pair.name
        if path.exists():
            path = path.with_stem(f"{path.stem} ({at})")
        if pair.fields:
            imagefile.write_copy(blank, path, pair.fields)
        else:
            path.write_bytes(blank.read_bytes())
        paths.append(path)
    return paths


def measured(count: int, seed: int, threshold: float) -> tuple[int, int, Counter[str], Counter[str]]:
    """Right and wrong over the threshold, and by style the captions reached and all."""
    chance = random.Random(seed)
    pairs = invented(count, chance)
    known = reading.knowledge()
    with tempfile.TemporaryDirectory() as place:
        paths = drawn(pairs, Path(place), chance)
        captions, files = list(range(count)), list(range(count))
        chance.shuffle(captions)
        chance.shuffle(files)
        records = [record_of(reading.read_caption(pairs[at].caption, known)) for at in captions]
        start = time.perf_counter()
        matched = match(records, [paths[at] for at in files], known.places)
        seconds = time.perf_counter() - start
    sure = matched.pairing.sure(threshold)
    right = [one for one in sure if captions[one.caption] == files[one.image]]
    doubtful = [one for one in matched.pairing.proposals.values() if one.confidence < threshold]
    good = sum(captions[one.caption] == files[one.image] for one in doubtful)
    precision = len(right) / max(len(sure), 1)
    print(
        f"seed {seed}: {precision:7.2%} of {len(sure)} over {threshold} right, coverage {len(right) / count:.1%}; "
        f"doubtful {len(doubtful)}, of them right {good}; {seconds:.1f} s with reading"
    )
    for one in sure:
        if captions[one.caption] != files[one.image]:
            print(
                f"  wrong: {pairs[captions[one.caption]].name} got {matched.images[one.image].path.name}: "
                f"{one.confidence:.3f} {'; '.join(map(str, one.reasons))}"
            )
    reached = Counter(pairs[captions[one.caption]].style for one in right)
    return len(right), len(sure), reached, Counter(pair.style for pair in pairs)


def main() -> int:
    """Measure over several seeds; 1 where too few are right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=500)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--threshold", type=float, default=DOUBTFUL)
    arguments = parser.parse_args()
    right = sure = 0
    reached: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for seed in range(arguments.seeds):
        found = measured(arguments.pairs, seed, arguments.threshold)
        right, sure, reached, every = right + found[0], sure + found[1], reached + found[2], every + found[3]
    for style, count in sorted(every.items()):
        print(f"  {style:<14} {reached[style]:>5} of {count}")
    print(f"precision {right / max(sure, 1):.2%}, coverage {right / every.total():.1%} (wanted: {WANTED:.0%} right)")
    return int(right < WANTED * sure)


if __name__ == "__main__":
    sys.exit(main())
