"""The gazetteer knows countries in nine languages, states as wires write them, and cities that stand alone."""

import pytest

from captionmgr.places.gazetteer import load

GAZETTEER = load()


@pytest.mark.parametrize(
    ("name", "alpha2", "alpha3"),
    [
        ("Syria", "SY", "SYR"),
        ("SYRIA", "SY", "SYR"),
        ("Schweden", "SE", "SWE"),
        ("Rusia", "RU", "RUS"),
        ("Maroc", "MA", "MAR"),
        ("Niemcy", "DE", "DEU"),
        ("U.S.", "US", "USA"),
        ("Scotland", "GB", "GBR"),
        ("Ivory Coast", "CI", "CIV"),
        ("Congo", "CD", "COD"),
        ("Burma", "MM", "MMR"),
        ("East Timor", "TL", "TLS"),
        ("Qatar", "QA", "QAT"),
    ],
)
def test_countries_by_name(name, alpha2, alpha3):
    country = GAZETTEER.country(name)
    assert country is not None
    assert (country.alpha2, country.alpha3) == (alpha2, alpha3)


@pytest.mark.parametrize("name", ["", "Atlantis", "Lyon", "European Union", "Unknown Region", "Friday", "x" * 10_000])
def test_what_is_no_country(name):
    assert GAZETTEER.country(name) is None


def test_each_country_has_one_code_of_three_letters_in_force():
    codes = [country.alpha3 for country in GAZETTEER._by_alpha2.values()]
    assert len(codes) == len(set(codes)) == 249
    assert not {"BUR", "ZAR", "DDR", "FXX", "TMP", "YMD"} & set(codes)


@pytest.mark.parametrize(
    ("name", "alpha2"),
    [
        ("Calif.", "US"),
        ("N.H.", "US"),
        ("NV", "US"),
        ("Tennessee", "US"),
        ("Sask.", "CA"),
        ("Ontario", "CA"),
        ("Gaza Strip", "PS"),
    ],
)
def test_states_by_name_and_wire_abbreviation(name, alpha2):
    country = GAZETTEER.country_of_state(name)
    assert country is not None
    assert country.alpha2 == alpha2


def test_short_forms_of_states_are_asked_as_printed():
    assert GAZETTEER.country_of_state("La.") is not None
    assert GAZETTEER.country_of_state("la") is None
    assert GAZETTEER.country_of_state("in") is None


@pytest.mark.parametrize(
    ("name", "alpha2"), [("Cairo", "EG"), ("New York", "US"), ("Geneva", "CH"), ("Gaza City", "PS")]
)
def test_cities_that_stand_alone(name, alpha2):
    country = GAZETTEER.country_of_city(name)
    assert country is not None
    assert country.alpha2 == alpha2


def test_disputed_cities_are_left_to_the_caption():
    assert GAZETTEER.country_of_city("Simferopol") is None
