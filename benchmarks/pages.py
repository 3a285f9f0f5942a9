"""How fast pages are read, and in how much memory: texts as desks paste them, and texts made to be slow.

    python benchmarks/pages.py [CHARACTERS]

Prints for each text the seconds on one core and the peak of memory above the idle program, and beside them those of
decoding the same text and splitting it into lines, which no reader of pages can beat. CHARACTERS is the length of each
text (1,000,000 if not given). Memory is measured in a second run, since measuring it slows reading down.
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
    "captions wrapped by mail, quoted": "> Cooper {} bends staves over a fire in the last yard of its kind in Porto,\n"
    "> Portugal, Monday, May 6, 2013. (AP Photo/Rui Tavora)\n>\n",
    "captions above their credits": "Cooper {} bends staves over a fire in the last yard of the river.\nAP Photo/X\n",
    "lines of one letter": "a\n",
    "lines of a number, all different": "{:x}\n",
    "lines of capitals, all different": "PORTO COOPER {} BENDS STAVES OVER A FIRE\n",
    "lines of names": "Jane Doe\n",
    "lines nobody sees": "a\u200bb c\u200b\n",
    "quoted lines": "> > > a\n",
    "messages": "[09:15, 24/02/2022] Ana: {} of them (late)\n",
    "spaces": " ",
    "tabs and blank lines": "\t\n",
    "lines of one bracket": "(\n",
    "counters": "[1/5]\n",
    "counters, all different": "{}/999999\n",
    "credits on lines": "(AP Photo/Jane Doe)\n",
    "names, all different": "Jane{} Doe/AP\n",
    "one line of words": "word ",
    "one line of brackets": "(",
    "lines of slashes": "/" * 80 + "\n",
}


def text_of(pattern: str, characters: int) -> str:
    """So many characters of a pattern, numbered where it asks for it."""
    if pattern.format(1) == pattern:
        return (pattern * (characters // len(pattern) + 1))[:characters]
    times = range(characters // len(pattern.format(1)) + 1)
    return "".join(pattern.format(number) for number in times)[:characters]


def seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


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
    print(f"{'text':<36}{'seconds':>9}{'peak MB':>9}{'split s':>9}{'peak MB':>9}")
    for name, pattern in TEXTS.items():
        text = text_of(pattern, characters)
        stored = text.encode()

        def read(text: str = text) -> object:
            return read_page(text, known)

        def split(stored: bytes = stored) -> object:
            return stored.decode().splitlines()

        taken = seconds(read), seconds(split)
        print(f"{name:<36}{taken[0]:>9.2f}{peak(read):>9.1f}{taken[1]:>9.3f}{peak(split):>9.1f}", flush=True)


if __name__ == "__main__":
    main()
