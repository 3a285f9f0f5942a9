"""Captions in the forms of the agencies, from many countries: what a reader must find in each.

`wording.jsonl` holds one caption a line with its expected values. Persons and events are invented; the places exist.
"""

import json
from pathlib import Path

import pytest

from captionmgr.parsing.caption import read_caption
from captionmgr.parsing.knowledge import Knowledge
from captionmgr.places.gazetteer import load

KNOWN = Knowledge(load())
ROWS = [json.loads(line) for line in Path(__file__).with_name("wording.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:40])
def test_values_are_read(row):
    reading = read_caption(row["text"], KNOWN)
    read = {field: list(reading.all_of(field)) for field in row["expected"]}
    assert read == row["expected"]
