"""What the corpus scorer does not measure, in captions of our own: chains in order, weekdays, country codes, pools,
release dates, precision and impossible dates."""

import pytest

from captionmgr.model.credit import LinkKind
from captionmgr.model.dates import PartialDate, weekday_agrees
from captionmgr.parsing.caption import read_caption
from captionmgr.parsing.credit import find_credits
from captionmgr.parsing.knowledge import Houses, Knowledge
from captionmgr.places.gazetteer import load

KNOWN = Knowledge(load())
SCENE = "A potter glazes a bowl in Leeds, England, Tuesday, March 4, 2025. "


def read(text):
    return read_caption(text, KNOWN)


@pytest.mark.parametrize(
    ("credit", "links"),
    [
        ("(AP Photo/Ines Calder)", ["Ines Calder", "AP"]),
        ("(Ines Calder/Moor Gazette via AP)", ["Ines Calder", "Moor Gazette", "AP"]),
        ("(AP Photo/Ines Calder, Pool)", ["Ines Calder", "Pool", "AP"]),
        ("REUTERS/Ines Calder", ["Ines Calder", "Reuters"]),
        ("Moor Fire Service/Handout via REUTERS", ["Moor Fire Service", "Handout", "Reuters"]),
        ("(Photo by Ines CALDER / AFP)", ["Ines CALDER", "AFP"]),
        ("(Photo by Ines Calder/AFP via Getty Images)", ["Ines Calder", "AFP", "Getty Images"]),
        ("(Photo by Ines Calder/NurPhoto via Getty Images)", ["Ines Calder", "NurPhoto", "Getty Images"]),
        ("EFE/EPA/INES CALDER", ["INES CALDER", "EPA", "EFE"]),
        ("Foto: Ines Calder/AP/dpa", ["Ines Calder", "AP", "dpa"]),
        ("THE CANADIAN PRESS/Ines Calder", ["Ines Calder", "The Canadian Press"]),
        ("(Xinhua/Ines Calder)", ["Ines Calder", "Xinhua"]),
        ("(Photo by Ines Calder/SOPA Images/LightRocket via Getty Images)",
         ["Ines Calder", "SOPA Images", "LightRocket", "Getty Images"]),
        ("(Credit Image: © Ines Calder/ZUMA Press Wire)", ["Ines Calder", "ZUMA"]),
        ("Mandatory Credit: Ines Calder-USA TODAY Sports via Reuters", ["Ines Calder", "USA TODAY Sports", "Reuters"]),
        ("Foto: Ines Calder / NTB", ["Ines Calder", "NTB"]),
        ("(U.S. Navy photo by Seaman Ines Calder/Released)", ["Ines Calder", "U.S. Navy"]),
    ],
)  # fmt: skip
def test_the_chain_goes_from_the_maker_to_the_distributor(credit, links):
    found = find_credits(SCENE + credit, Houses())
    assert [link.name for link in found[-1].links if link.name] == links


@pytest.mark.parametrize(
    ("credit", "pooled"),
    [
        ("(AP Photo/Ines Calder, Pool)", True),
        ("(Ines Calder/Pool via AP)", True),
        ("(Ines Calder/Pool Photo via AP)", True),
        ("Ines Calder/Pool via REUTERS", True),
        ("(Photo by Ines Calder / POOL / AFP)", True),
        ("(Photo by Ines Calder - WPA Pool/Getty Images)", True),
        ("(Photo by Ines Calder - Pool/Getty Images)", True),
        ("EPA-EFE/INES CALDER / POOL", True),
        ("Foto: Ines Calder/Pool AP/dpa", True),
        ("THE CANADIAN PRESS/Ines Calder-POOL", True),
        ("(AP Photo/Ines Calder)", False),
        ("A swimmer leaves the pool. (AP Photo/Ines Calder)", False),
        ("(Photo by Ines Calder/Getty Images for Pool Supplies Weekly)", False),
    ],
)
def test_a_pool_is_flagged(credit, pooled):
    assert read(SCENE + credit).flag("pool") is pooled


@pytest.mark.parametrize(
    ("date", "weekday", "agrees"),
    [
        ("Tuesday, March 4, 2025", "Tuesday", True),
        ("Wednesday, March 4, 2025", "Wednesday", False),
        ("Friday, Nov. 8, 2013", "Friday", True),
        ("Saturday, Nov. 8, 2013", "Saturday", False),
        ("le mardi 30 janvier 2024", "Tuesday", True),
        ("am Mittwoch, 13. Juli 2022", "Wednesday", True),
        ("am Montag, 13. Juli 2022", "Monday", False),
        ("el lunes 3 de abril de 2017", "Monday", True),
        ("venerdì 11 novembre 2022", "Friday", True),
        ("fredag 4. januar 2019", "Friday", True),
        ("woensdag 29 juni 2022", "Wednesday", True),
        ("quarta-feira, 5 de abril de 2023", "Wednesday", True),
        ("on March 4, 2025", "", None),
    ],
)
def test_the_weekday_is_held_against_the_date(date, weekday, agrees):
    reading = read(f"Ines Calder, Leeds, {date}. Foto: Jon Moor/AFP")
    assert reading.text_of("weekday") == weekday
    assert weekday_agrees(PartialDate.parse(reading.text_of("date_created")), weekday) is agrees


@pytest.mark.parametrize(
    ("place", "code", "inferred"),
    [
        ("Leeds, England", "GBR", False),
        ("Pristina, Kosovo", "XKX", False),
        ("Gaza City", "PSE", True),
        ("Hilo, Hawaii", "USA", True),
        ("Boise, Idaho", "USA", True),
        ("Regina, Saskatchewan", "CAN", True),
        ("Bamako, Mali", "MLI", False),
        ("Seoul, South Korea", "KOR", False),
        ("Dili, East Timor", "TLS", False),
        ("Victoria Park, Hong Kong", "HKG", True),
        ("Tokyo", "JPN", True),
        ("Kinshasa, Congo", "COD", False),
        ("Graz, Österreich", "AUT", False),
        ("Praia, Cape Verde", "CPV", False),
    ],
)
def test_the_country_has_its_three_letters(place, code, inferred):
    found = read(f"A potter glazes a bowl in {place}, Tuesday, March 4, 2025. (AP Photo/Jon Moor)").first(
        "country_code"
    )
    assert found is not None
    assert (found.value, found.inferred) == (code, inferred)


@pytest.mark.parametrize(
    ("words", "created", "released"),
    [
        ("This image released by the Moor Guild on May 3, 2021 shows a kiln.", "", "2021-05-03"),
        ("In this photo released Tuesday, May 4, 2021, by the Moor Guild, potters rest.", "", "2021-05-04"),
        ("This handout picture taken on May 1, 2021 and released by the Moor Guild shows a kiln.", "2021-05-01", ""),
        (
            "This handout photo taken and released on May 3, 2021 by the Moor Guild shows a kiln.",
            "2021-05-03",
            "2021-05-03",
        ),
        ("Potters rest, in this image obtained on May 2, 2021.", "2021-05-02", ""),
        ("A kiln in Leeds, May 2, 2021.", "2021-05-02", ""),
        ("A kiln in Leeds, in 1931.", "1931", ""),
        ("A kiln in Leeds in March 1931.", "1931-03", ""),
        ("FILE - In this May 2, 2021, file photo, a kiln is lit. It burned down on June 7, 2024.", "2021-05-02", ""),
        ("A kiln in Leeds, Monday.", "", ""),
        ("A kiln in Leeds, February 30, 2021.", "", ""),
    ],
)
def test_the_day_of_the_picture_is_kept_apart_from_the_day_of_release(words, created, released):
    reading = read(f"{words} (AP Photo/Jon Moor)")
    assert (reading.text_of("date_created"), reading.text_of("release_date")) == (created, released)


@pytest.mark.parametrize(
    "date",
    ["February 30, 2021", "31.06.2019", "June 31, 2020", "32.01.2020", "29 febbraio 2021", "April 31, 1999",
     "31 novembre 2018", "30. Februar 2022", "Nov. 31, 2013", "00.05.2020"],
)  # fmt: skip
def test_an_impossible_date_is_told_and_not_repaired(date):
    reading = read(f"A kiln in Leeds, {date}. (AP Photo/Jon Moor)")
    assert reading.text_of("impossible_date") == date
    assert reading.text_of("date_created") == ""


def test_a_mark_is_no_maker():
    found = find_credits(SCENE + "REUTERS/Stringer", Houses())[-1]
    assert found.creators == ()
    assert LinkKind.NOBODY in {link.kind for link in found.links}
