"""The gazetteer knows countries in nine languages, states as wires write them, and cities that stand alone."""

import pytest

from captionmgr.model.errors import PlacesMissing
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
        ("Kosovo", "XK", "XKX"),
        ("UAE", "AE", "ARE"),
        ("Czech Republic", "CZ", "CZE"),
        ("Tschechische Republik", "CZ", "CZE"),
        ("Weißrussland", "BY", "BLR"),
        ("Elfenbeinküste", "CI", "CIV"),
        ("Bielorrusia", "BY", "BLR"),
        ("EE.UU.", "US", "USA"),
        ("Cote d'Ivoire", "CI", "CIV"),
        ("Etats-Unis", "US", "USA"),
        ("People’s Republic of China", "CN", "CHN"),
        ("Syrian Arab Republic", "SY", "SYR"),
        ("Palestinian Territories", "PS", "PSE"),
        ("Swaziland", "SZ", "SWZ"),
    ],
)
def test_countries_by_name(name, alpha2, alpha3):
    country = GAZETTEER.country(name)
    assert country is not None
    assert (country.alpha2, country.alpha3) == (alpha2, alpha3)


@pytest.mark.parametrize(
    "name",
    ["", "Atlantis", "Lyon", "Syria.", "Car", "Yugoslavia", "European Union", "Unknown Region", "Friday", "x" * 10_000],
)
def test_what_is_no_country(name):
    assert GAZETTEER.country(name) is None


def test_each_country_has_one_code_of_three_letters_in_force():
    codes = [country.alpha3 for country in GAZETTEER._by_alpha2.values()]
    assert len(codes) == len(set(codes)) == 250  # ISO's 249 and Kosovo
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


def test_regions_and_towns_come_with_the_gazetteers_own_countries():
    (town,) = GAZETTEER.towns("Łódź")
    (region,) = GAZETTEER.regions("Bayern")
    assert town.country is GAZETTEER.country("Poland")
    assert region.country is GAZETTEER.country("Germany")


def test_what_only_the_places_file_knows_needs_it(tmp_path):
    lonely = load(tmp_path / "places.bin")
    assert lonely.country("Syria") is not None
    with pytest.raises(PlacesMissing):
        lonely.towns("Aleppo")
