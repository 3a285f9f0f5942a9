"""Search finds words as people type them, and nothing that is typed breaks it."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from captionmgr.model.record import Record
from captionmgr.store.database import Store


@pytest.mark.parametrize(
    "typed",
    [
        "smoke",
        "SMOK",
        "Łódź",
        "nunez",
        "zoe mul",
        "Ana “A.” N",
        "دخان",
        "الم",
        "Дым гор",
        "poland harbour",
        "weather",
        '"fire"',
        '"Дым над"',
        "place:Harbour",
        "landmarks",
        "archive",
        "J-7",
        "smoke -snow",
        "snow OR smoke",
        "smoke 🔥",
        "(smoke",
        '"smoke',
        "smoke AND",
        "haze",
        " smoke ",
    ],
)
def test_found(store: Store, full: Record, typed: str) -> None:
    store.records.insert(Record(description="Snow in Bergen"))
    record = store.records.insert(full)
    found = store.records.ids(search=typed)
    expected = [1, record.id] if "snow OR" in typed else [record.id]
    assert found == expected


@pytest.mark.parametrize("typed", ["smoke snow", "place:Dym", "smoke -łódź", "oke", '"над Дым"'])
def test_not_found(store: Store, full: Record, typed: str) -> None:
    store.records.insert(full)
    assert store.records.ids(search=typed) == []


_LONG = ("a" * 100_000, "(" * 5000, "w " * 5000, "a AND " * 3000, "-" * 3000, '"a" ' * 3000)


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        "*",
        *_LONG,
        "AND",
        "OR NOT",
        "-",
        "(((",
        '""""',
        "a:b:c",
        "{x}:",
        "^a",
        "'; DROP TABLE record; --",
        "\0",
        "\ud800",
        "NEAR(a b)",
        "🔥",
    ],
)
def test_hostile_input_is_only_words(store: Store, full: Record, typed: str) -> None:
    store.records.insert(full)
    assert store.records.ids(search=typed) in ([], [1])
    assert store.records.counts()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from("ab\"*()-:{}^+ \0'ß٣🔥\u0301ANDORT") | st.characters(), max_size=40))
def test_nothing_typed_breaks_it(store: Store, typed: str) -> None:
    assert store.records.ids(search=typed) == []


def test_no_words_are_no_filter_and_the_index_follows_edits(store: Store, full: Record) -> None:
    record = store.records.insert(full)
    assert store.records.ids(search="  ") == [record.id]
    store.records.update(replace(record, keywords=("rain",)))
    assert store.records.ids(search="rain") == [record.id]
    assert store.records.ids(search="haze") == []
