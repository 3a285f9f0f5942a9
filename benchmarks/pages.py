"""How fast pages are read, and in how much memory: texts as desks paste them, and texts made to be slow.

    python benchmarks/pages.py [CHARACTERS]

Prints for each text its MB a second and its peak of memory, and beside them those of decoding the same text and
splitting it into lines, which no reader of pages can beat. CHARACTERS is the length of each text (1,000,000 if not
given). Memory is measured in a second run, since measuring it slows reading down.
"""

from __future__ import annotations

import sys
import time
import tracemalloc
from collections.abc import Callable

from captionmgr.parsing.knowledge import Knowledge
from captionmgr.parsing.page import read_page
from captionmgr.places import gazetteer

CAPTION = "Cooper {} bends staves over a fire in Porto, Portugal, Monday, May 6, 2013. (AP Photo/Rui Tavora)\n"
STORY = (
    "PORTO, Portugal (AP) — The last cooperage on the river closed on Monday after a hundred and ten years of work.\n"
    "Its owner, Ana Tavora, said that nobody had wanted to learn the trade, and that she would keep the sign.\n"
)
TEXTS = {
    "story with a caption in fifty lines": STORY * 25 + CAPTION,
    "captions, all different": CAPTION,
    "one caption again and again": CAPTION.format(1),
    "lines of one letter": "a\n",
    "lines of one bracket": "(\n",
    "counters": "[1/5]\n",
    "credits on lines": "(AP Photo/Jane Doe)\n",
    "names, all different": "Jane{} Doe/AP\n",
    "one line of words": "word ",
    "one line of brackets": "(",
    "lines of slashes": "/" * 80 + "\n",
}


def text_of(pattern: str, characters: int) -> str:
    """So many characters of a pattern, numbered where it asks for it."""
    times = range(characters // len(pattern) + 1)
    return "".join(pattern.format(number) for number in times)[:characters]


def seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def peak(work: Callable[[], object]) -> float:
    """Megabytes at the most, beside what was there before."""
    tracemalloc.start()
    work()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 1e6


def main() -> None:
    characters = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    known = Knowledge(gazetteer.load())
    read_page(STORY + CAPTION, known)
    print(f"{'text':<36}{'MB/s':>8}{'peak MB':>9}{'split MB/s':>12}{'peak MB':>9}")
    for name, pattern in TEXTS.items():
        text = text_of(pattern, characters)
        stored = text.encode()
        size = len(stored) / 1e6

        def read(text: str = text) -> object:
            return read_page(text, known)

        def split(stored: bytes = stored) -> object:
            return stored.decode().splitlines()

        speeds = size / seconds(read), size / seconds(split)
        print(f"{name:<36}{speeds[0]:>8.2f}{peak(read):>9.1f}{speeds[1]:>12.0f}{peak(split):>9.1f}", flush=True)


if __name__ == "__main__":
    main()
