"""How the desk bears many records: searches of each class, the window's start, memory, scrolling, pauses.

    python benchmarks/desk.py [--records N …] [--folder DIR]

Makes stores of 100,000 and 1,000,000 records (kept in DIR, if one is given, and used again); prints a table for each.
The limits printed beside are those the desk is built to: first screen of a search 50 ms on 100,000 records and 150 ms
on a million; window usable within 1.5 s; 400 MB; no pause over 100 ms while scrolling end to end.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from captionmgr.model.dates import PartialDate
from captionmgr.model.reading import Found, Span
from captionmgr.model.record import Record
from captionmgr.store.database import Store

SCREEN = 200
"""Records of a first screen: more than any display shows."""
ROUNDS = 7
CITIES = [("Porto", "Portugal"), ("Graz", "Austria"), ("Delft", "Netherlands"), ("Homs", "Syria"), ("Lima", "Peru")]
RARE = ("Tromsø", "Norway")
SEARCHES = {
    "no search": "",
    "rare word": "zeppelin",
    "common word": "crowd",
    "prefix": "cro",
    "one letter": "c",
    "phrase": '"the crowd waits"',
    "two words": "crowd harbour",
    "without": "crowd -harbour",
    "field": "source:agency3",
    "city: rare": "city:Tromsø",
    "city: common": "city:Porto",
    "date: rare": "date:2013-11-06",
    "date: common": "date:>2012",
    "status: common": "status:unreviewed",
    "status: none": "status:disputed",
    "missing: common": "missing:headline",
    "has image: none": "has:image",
    "has other: none": "has:headline",
    "word and city": "crowd city:Homs",
}


def record(number: int, chance: random.Random) -> Record:
    """An invented record; every 10,000th has the rare word and the rare city."""
    rare = number % 10_000 == 77
    city, country = RARE if rare else chance.choice(CITIES)
    creator = f"Ana {'ABCDEFGHIJ'[number % 10]}berg{chance.randrange(400)}"
    source = f"Agency{int(chance.paretovariate(0.7)) % 200}"
    words = " ".join(f"w{int(chance.paretovariate(0.5)) % 60_000}" for _ in range(14))
    scene = "A zeppelin rises" if rare else chance.choice(["The crowd waits", "A crew works", "Rain falls"])
    text = f"{scene} near the harbour of {city}, {country}. {words}. ({source} Photo/{creator})"
    date = PartialDate(2010 + number % 15, 1 + number % 12, 1 + number % 28)
    return Record(
        received=text,
        description=text,
        title=f"Picture {chance.randrange(10**6)}",
        source=source,
        credit_line=f"{source} Photo/{creator}",
        creator=(creator,),
        date_created=date,
        city=city,
        country=country,
        found=(Found("city", city, Span(text.index(city), text.index(city) + len(city)), "place"),),
    )


def make(path: Path, count: int) -> float:
    """A store of so many records; seconds it took."""
    chance = random.Random(7)
    started = time.perf_counter()
    with Store.open(path) as store:
        for first in range(0, count, 10_000):
            with store.transaction():
                for number in range(first, min(first + 10_000, count)):
                    store.records.insert(record(number, chance))
    return time.perf_counter() - started


def median_ms(do: Callable[[], object]) -> float:
    """Milliseconds, the median of some rounds after one to warm up."""
    do()
    taken = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        do()
        taken.append(time.perf_counter() - started)
        if sum(taken) > 10:
            break
    return statistics.median(taken) * 1000


def searches(path: Path) -> None:
    """Print each class of search: its first screen, all of it, and how many that are."""
    print(f"{'search':18}{'first screen':>14}{'all in order':>14}{'found':>12}")
    with Store.open(path) as store:
        for name, typed in SEARCHES.items():
            first = median_ms(lambda typed=typed: store.records.ids(search=typed, limit=SCREEN))
            started = time.perf_counter()
            found = len(store.records.ids(search=typed))
            whole = (time.perf_counter() - started) * 1000
            print(f"{name:18}{first:11.1f} ms{whole:11.1f} ms{found:12,}")


def window(path: Path) -> None:
    """Print how the window bears the store: in a process of its own, since memory never shrinks."""
    started = time.perf_counter()
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from captionmgr.services.desk import Desk
    from captionmgr.settings import Settings
    from captionmgr.ui.deeds import open_window
    from captionmgr.ui.theme import Mode, Theme

    app = QApplication([])
    theme = Theme(Mode.LIGHT)
    theme.apply()
    with Desk.open(path, editor="Ann", origin="window") as desk:
        shown = open_window(desk, path, theme, Settings(editor="Ann"), lambda _settings: None)
        shown.show()
        model, table = shown.list.model, shown.list.table
        longest, last = 0.0, time.perf_counter()

        def beat() -> None:
            nonlocal longest, last
            now = time.perf_counter()
            longest, last = max(longest, now - last), now

        timer = QTimer()
        timer.timeout.connect(beat)

        def run(until: Callable[[], bool]) -> float:
            begun = time.perf_counter()
            while not until() and time.perf_counter() - begun < 60:
                app.processEvents()
                time.sleep(0.0005)
            return time.perf_counter() - begun

        run(lambda: bool(model.ids))
        print(f"usable after {time.perf_counter() - started:.2f} s (limit 1.5), {len(model.ids):,} rows by then")
        last = time.perf_counter()
        timer.start(0)
        whole = run(lambda: shown.jobs.idle() and len(model.ids) > SCREEN)
        print(f"all {len(model.ids):,} rows after {whole:.2f} s more, longest pause meanwhile {longest * 1000:.0f} ms")
        longest, last, bar = 0.0, time.perf_counter(), table.verticalScrollBar()
        for step in range(400):
            bar.setValue(bar.maximum() * step // 399)
            app.processEvents()
            beat()
        print(f"scrolled end to end in 400 jumps, longest pause {longest * 1000:.0f} ms (limit 100)")
        longest, last = 0.0, time.perf_counter()
        whole_count = len(model.ids)
        shown.list.search.setText("crowd")
        run(lambda: shown.jobs.idle() and 0 < len(model.ids) < whole_count)
        run(shown.jobs.idle)
        print(f"searched a common word, longest pause {longest * 1000:.0f} ms (limit 50)")
        timer.stop()
        shown.close()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory at most {memory:.0f} MB (limit 400)")


def main() -> None:
    """Measure as the command line says."""
    said = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    said.add_argument("--records", type=int, nargs="*", default=[100_000, 1_000_000])
    said.add_argument("--folder", type=Path)
    said.add_argument("--window", type=Path, help=argparse.SUPPRESS)
    given = said.parse_args()
    if given.window:
        window(given.window)
        return
    with tempfile.TemporaryDirectory() as spare:
        folder = given.folder or Path(spare)
        for count in given.records:
            path = folder / f"desk-{count}.db"
            if not path.exists():
                print(f"{count:,} records made in {make(path, count):.0f} s")
            print(f"\n{count:,} records, {path.stat().st_size / 1e6:,.0f} MB")
            searches(path)
            environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
            subprocess.run([sys.executable, __file__, "--window", path], check=True, env=environment)


if __name__ == "__main__":
    main()
