"""How well and how fast captions are understood: runs the parser over a corpus and its own scorer over the result.

    python benchmarks/captions.py [DIR]

DIR holds ``*dev.jsonl`` (captions), ``*pages_dev.jsonl`` (pages) and ``score.py``; by default it is looked for beside
the checkout. Prints, for each file, the scorer's tables; F1 with support by agency and field; the same with each
agency left out in turn; and captions a second on one core, cold and warm, with their ratio to decoding and splitting
the same text into words, which no parser can beat.

Left out means: the captions of one family are read with a table of houses from which that family's own rows are
taken, so that nothing but the general grammar reads them, as it would an agency nobody has told it of. It is a
forecast for agencies the table does not have, and a lower bound for those it has. It does not measure how much the
grammar itself owes to captions of that family, since a grammar written by hand cannot be fitted anew for each.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from captionmgr.parsing.agencies import AGENCIES
from captionmgr.parsing.caption import read_caption
from captionmgr.parsing.knowledge import Houses, Knowledge
from captionmgr.places import gazetteer
from captionmgr.services import labels, reading

Row = dict[str, Any]

FIELDS = (
    *("provider", "source", "credit_line", "photographers", "date_created", "city", "state", "country_iso2"),
    *("sublocation", "verification_status", "verification_note", "media_kind", "is_file_photo", "is_handout", "is_ugc"),
    *("restrictions", "people"),
)
ROWS_OF = {
    "CP": ("The Canadian Press",),
    "Getty": ("Getty Images",),
    "Gov_US": ("NASA", "U.S. Navy", "U.S. Air Force", "U.S. Army", "U.S. Marine Corps", "U.S. Coast Guard"),
    "Sputnik_TASS": ("Sputnik", "TASS"),
    "PA": ("PA",),
}
"""The rows of families that are not called as their agency is."""


def rows_of(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def score(folder: Path, gold: Path, flat: Callable[[str], dict[str, object]], *options: str) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", delete=False) as predicted:
        for row in rows_of(gold):
            predicted.write(json.dumps({"id": row["id"], **flat(row["text"])}, ensure_ascii=False) + "\n")
    print(f"\n== {gold.name}")
    sys.stdout.flush()
    subprocess.run([sys.executable, str(folder / "score.py"), *options, str(gold), predicted.name], check=True)
    Path(predicted.name).unlink()


def table(folder: Path, rows: list[Row], predicted: dict[str, Row]) -> dict[str, dict[str, Row]]:
    """By family and field: F1 and support, as the scorer counts them."""
    with tempfile.TemporaryDirectory() as place:
        files = Path(place) / "gold.jsonl", Path(place) / "predicted.jsonl", Path(place) / "out.json"
        files[0].write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
        files[1].write_text("\n".join(json.dumps({"id": key, **one}) for key, one in predicted.items()), "utf-8")
        command = [sys.executable, str(folder / "score.py"), *map(str, files[:2]), "--json", str(files[2])]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        found: dict[str, dict[str, Row]] = json.loads(files[2].read_text("utf-8"))
    return found


def show(title: str, found: dict[str, dict[str, Row]], families: Iterable[str]) -> None:
    names = list(families)
    print(f"\n-- {title}: F1 (support)")
    print(f"{'':20}" + "".join(f"{name[:11]:>13}" for name in names))
    for field in FIELDS:
        cells = (found[name][field] for name in names)
        shown = ("-" if one["f1"] is None else f"{one['f1']:.2f} ({one['support']})" for one in cells)
        print(f"{field:20}" + "".join(f"{cell:>13}" for cell in shown))


def by_agency(folder: Path, gold: Path) -> None:
    """Each family by field; then each read without its own rows of the table of houses."""
    rows = rows_of(gold)
    families: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        families[row["provider_family"]].append(row)
    order = ["ALL", *sorted(families)]
    known = reading.knowledge()
    tuned = {row["id"]: labels.flat_caption(read_caption(row["text"], known)) for row in rows}
    show(f"{gold.name} by agency", table(folder, rows, tuned), order)
    places = gazetteer.load()
    left_out: dict[str, Row] = {}
    for family, own in families.items():
        names = ROWS_OF.get(family, (family,))
        general = Knowledge(places, Houses(rows=[row for row in AGENCIES if row.name not in names]))
        left_out |= {row["id"]: labels.flat_caption(read_caption(row["text"], general)) for row in own}
    show(f"{gold.name}, each agency left out of the table of houses", table(folder, rows, left_out), order)


def speed(texts: list[str]) -> None:
    """Captions a second: each read once by a parser that remembers nothing, then again and again."""
    places = gazetteer.load()
    places.towns("Lyon")
    known = Knowledge(places)
    started = time.perf_counter()
    for text in texts:
        read_caption(text, known)
    cold = time.perf_counter() - started
    encoded = [text.encode() for text in texts]
    rounds = 5
    started = time.perf_counter()
    for _ in range(rounds):
        for text in texts:
            read_caption(text, known)
    warm = (time.perf_counter() - started) / rounds
    started = time.perf_counter()
    for _ in range(rounds):
        for data in encoded:
            data.decode().split()
    splitting = (time.perf_counter() - started) / rounds
    print(f"\n{len(texts) / cold:,.0f} captions/s cold, {len(texts) / warm:,.0f} warm", end="; ")
    print(f"warm takes {warm / splitting:,.0f} times decoding and splitting")


def main(folder: Path) -> None:
    captions = [path for path in sorted(folder.glob("*dev.jsonl")) if "pages" not in path.name]
    for gold in captions:
        score(folder, gold, lambda text: labels.flat_caption(reading.read_caption(text)))
    for gold in sorted(folder.glob("*pages_dev.jsonl")):
        score(folder, gold, lambda text: labels.flat_page(reading.read_page(text, "page")), "--pages")
    for gold in captions:
        by_agency(folder, gold)
    speed([row["text"] for gold in captions for row in rows_of(gold)])


if __name__ == "__main__":
    beside = Path(__file__).parents[2] / "shared" / "corpus"
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else beside)
