"""Search finds words as people type them, and nothing that is typed breaks it."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from captionmgr.model.dates import PartialDate
from captionmgr.model.record import ImageRef, Record
from captionmgr.model.verification import SignOff, Status
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


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("city:hom", "homs"),
        ("-city:hom", "oslo bare"),
        ('creator:"Ana N"', "oslo"),
        ('creator:"N"', ""),
        ("keyword:war", "homs"),
        ("date:2013", "homs"),
        ("date:2013-11", "homs"),
        ("date:2013-12", ""),
        ("date:2013-12..2014", "oslo"),
        ("date:>2013-11-06", "oslo"),
        ("date:>2013-11-05", "homs oslo"),
        ("date:<2014", "homs"),
        ("-date:2013", "oslo bare"),
        ("status:verified", "oslo"),
        ("-status:verified", "homs bare"),
        ("has:image", "homs"),
        ("missing:image", "oslo bare"),
        ("missing:creator", "homs bare"),
        ("missing:city", "bare"),
        ("has:sign-off", "oslo"),
        ("has:claim", ""),
        ("boats city:oslo", "oslo"),
        ("boats city:homs date:2013 has:image", "homs"),
        ("boats -city:homs missing:date", "bare"),
        ("place:homs", "homs"),
    ],
)
def test_tokens_ask_one_thing(store: Store, typed: str, found: str) -> None:
    signed = SignOff(Status.VERIFIED, "Ann", "seen", "2026-01-01T00:00:00+00:00")
    camp = {"image": ImageRef("/a.jpg", "0"), "keywords": ("a", "war")}
    port = {"creator": ("Ana Núñez", "Ana Nil"), "status": Status.VERIFIED, "sign_off": signed}
    made = {
        "homs": Record(city="Homs", date_created=PartialDate.parse("2013-11-06"), **camp),
        "oslo": Record(city="Oslo", date_created=PartialDate.parse("2014"), **port),
        "bare": Record(),
    }
    names = {store.records.insert(replace(one, description="Boats")).id: name for name, one in made.items()}
    assert " ".join(names[one] for one in store.records.ids(search=typed)) == found
