"""How well and how fast captions are understood: runs the parser over a corpus and its own scorer over the result.

    python benchmarks/captions.py [DIR]

DIR holds ``*dev.jsonl`` (captions), ``*pages_dev.jsonl`` (pages) and ``score.py``; by default it is looked for beside
the checkout. Prints the scorer's tables, and captions a second on one core with their ratio to decoding and splitting
the same text into words, which no parser can beat.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from captionmgr.services import labels, reading


def rows_of(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def score(folder: Path, gold: Path, flat: Callable[[str], dict[str, object]], *options: str) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", delete=False) as predicted:
        for row in rows_of(gold):
            predicted.write(json.dumps({"id": row["id"], **flat(row["text"])}, ensure_ascii=False) + "\n")
    print(f"\n== {gold.name}")
    sys.stdout.flush()
    subprocess.run([sys.executable, str(folder / "score.py"), *options, str(gold), predicted.name], check=True)
    Path(predicted.name).unlink()


def speed(texts: list[str]) -> None:
    reading.read_caption(texts[0])
    encoded = [text.encode() for text in texts]
    rounds = 5
    started = time.perf_counter()
    for _ in range(rounds):
        for text in texts:
            reading.read_caption(text)
    parsing = time.perf_counter() - started
    started = time.perf_counter()
    for _ in range(rounds):
        for data in encoded:
            data.decode().split()
    splitting = time.perf_counter() - started
    print(f"\n{rounds * len(texts) / parsing:,.0f} captions/s; {parsing / splitting:,.0f} times decoding and splitting")


def main(folder: Path) -> None:
    captions = [path for path in sorted(folder.glob("*dev.jsonl")) if "pages" not in path.name]
    for gold in captions:
        score(folder, gold, lambda text: labels.flat_caption(reading.read_caption(text)))
    for gold in sorted(folder.glob("*pages_dev.jsonl")):
        score(folder, gold, lambda text: labels.flat_page(reading.read_page(text, "page")), "--pages")
    speed([row["text"] for gold in captions for row in rows_of(gold)])


if __name__ == "__main__":
    beside = Path(__file__).parents[2] / "shared" / "corpus"
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else beside)
