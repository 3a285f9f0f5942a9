"""How fast places are looked up, and what that costs: beside a plain dict of the same names, which nothing can beat.

    python benchmarks/places.py

Prints the file's size, the time to open it, the memory it takes, and lookups a second: first questions and repeated
ones, names that are there and names that are not.
"""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable, Sequence

from captionmgr.places import atlas
from captionmgr.places.gazetteer import load

TOWNS = """
    Aachen Aleppo Alkmaar Bakhmut Barcelona Beirut Bergen Berlin Bogotá Bordeaux Brno Cádiz Chicago Coimbra
    Cologne Damascus Delft Dnipro Dresden Durban Faro Firenze Gdańsk Genève Göteborg Graz Haifa Hanoi Idlib Izmir
    Jenin Kabul Kherson Kraków Lagos Leeds Lima Łódź Lyon Madrid Mailand Malmö Marseille Mosul Nairobi Nantes
    Odesa Oslo Porto Praha Quito Rafah Riga Roma Santiago Sevilla Sofia Springfield Tromsø Turku Utrecht Valencia
    Warschau Zagreb
"""
REGIONS = """
    Bavaria Bayern California Catalonia Donetsk Idlib Kalifornien Kent Lombardei Ontario Punjab Scotland Szkocja
    Texas Toskana Vestland Wales
"""
ROUNDS = 200


def rate(ask: Callable[[str], object], names: Sequence[str]) -> str:
    """Microseconds a lookup, and lookups a second, over many rounds."""
    for name in names:
        ask(name)
    started = time.perf_counter()
    for _ in range(ROUNDS):
        for name in names:
            ask(name)
    each = (time.perf_counter() - started) / ROUNDS / len(names)
    return f"{each * 1e6:8.2f} µs {1 / each:14,.0f} a second"


def main() -> None:
    path = atlas.shipped()
    print(f"{path.stat().st_size:,} bytes")
    places = load()
    countries = places._by_alpha2
    tracemalloc.start()
    started = time.perf_counter()
    book = atlas.Atlas(path, countries)
    book.towns("Berlin")
    opening = (time.perf_counter() - started) * 1e3
    print(f"{opening:.1f} ms to the first answer, {tracemalloc.get_traced_memory()[0]:,} bytes")
    tracemalloc.stop()
    names = TOWNS.split()
    absent = [f"{name}xq" for name in names]
    known = {name: book.towns(name) for name in names}
    unremembered = book.towns.__wrapped__
    print("towns, first question      ", rate(unremembered, names))
    print("towns that are not there   ", rate(unremembered, absent))
    print("regions, first question    ", rate(book.regions.__wrapped__, REGIONS.split()))
    print("towns, asked before        ", rate(book.towns, names))
    print("a plain dict               ", rate(known.get, names))


if __name__ == "__main__":
    main()
