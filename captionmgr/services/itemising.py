"""Records out of tables and news items: each caption read like a pasted one, with the values that stand beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from captionmgr.model.errors import BadValue
from captionmgr.model.fields import FIELD, Shape
from captionmgr.model.identity import text_key
from captionmgr.model.item import Item
from captionmgr.model.journal import Action, Revision
from captionmgr.model.reading import GIVEN, Found, Span
from captionmgr.model.record import Record, parse_value, record_of
from captionmgr.parsing.caption import read_caption
from captionmgr.parsing.knowledge import Knowledge
from captionmgr.services.ledger import Ledger
from captionmgr.services.progress import Progress
from captionmgr.store.records import record_to_json


@dataclass(frozen=True, slots=True)
class ItemsReport:
    """What an import of items did.

    Attributes:
        added: records made.
        unchanged: records whose captions were here already.
        left_out: values that no record may hold, in sentences.
    """

    added: tuple[Record, ...]
    unchanged: tuple[Record, ...]
    left_out: tuple[str, ...]


def import_items(
    items: Sequence[Item], ledger: Ledger, known: Knowledge, name: str, progress: Progress | None
) -> ItemsReport:
    """Make a record of each item whose caption is not here yet, as one edit, within the caller's transaction.

    A value beside the caption fills a field that the caption's own words say nothing of; where they say something
    else, the words are taken, as for images.

    Raises:
        Cancelled: nothing was stored.
    """
    store = ledger.store
    added: list[Record] = []
    unchanged: list[Record] = []
    left_out: list[str] = []
    for done, item in enumerate(items):
        if progress:
            progress.step(done, len(items), item.caption[:60])
        there = store.records.with_text_key(text_key(item.caption))
        if there:
            unchanged.append(there[0])
            continue
        reading = read_caption(item.caption, known, title=item.title)
        added.append(store.records.insert(record_of(reading.with_given(_given(item, left_out)))))
    if added:
        revisions = [Revision(one.id, None, record_to_json(one)) for one in added]
        ledger.enter(Action.IMPORT, f"import of {name} of {len(added)} records", revisions)
    return ItemsReport(tuple(added), tuple(unchanged), tuple(left_out))


def _given(item: Item, left_out: list[str]) -> Iterator[Found]:
    for name, value in item.given.items():
        if name not in FIELD:
            continue
        try:
            parse_value(name, value)
        except BadValue as error:
            left_out.append(str(error))
            continue
        several = FIELD[name].shape is Shape.LIST
        parts = [part.strip() for part in value.replace(",", ";").split(";")] if several else [value]
        yield from (Found(name, part, Span(0, 0), f"{GIVEN}in {item.places.get(name, '')}") for part in parts if part)
