"""The places file that ships: towns and regions by any of their names; and what a damaged one says."""

import re
import threading
from pathlib import Path

import pytest

from captionmgr.model.errors import PlacesDamaged, PlacesMissing
from captionmgr.places import atlas
from captionmgr.places.gazetteer import load

GAZETTEER = load()


def named(towns):
    return [(town.name, town.country.alpha2) for town in towns]


@pytest.mark.parametrize("name", ["Łódź", "Lodz", "łódź", "ŁÓDŹ", "Łódź", "LODZ"])
def test_accents_and_case_do_not_count(name):
    assert named(GAZETTEER.towns(name)) == [("Łódź", "PL")]


@pytest.mark.parametrize(
    ("name", "main", "alpha2"),
    [
        ("Mailand", "Milan", "IT"),
        ("Milano", "Milan", "IT"),
        ("Londres", "London", "GB"),
        ("Warschau", "Warsaw", "PL"),
        ("Varsovie", "Warsaw", "PL"),
        ("Lipsia", "Leipzig", "DE"),
        ("Köln", "Köln", "DE"),
        ("Koeln", "Köln", "DE"),
        ("Cologne", "Köln", "DE"),
        ("Colonia", "Köln", "DE"),
        ("Den Haag", "The Hague", "NL"),
        ("La Haye", "The Hague", "NL"),
        ("Kiev", "Kyiv", "UA"),
        ("Saragossa", "Zaragoza", "ES"),
        ("Moskau", "Moscow", "RU"),
        ("Rzym", "Rome", "IT"),
        ("Parijs", "Paris", "FR"),
        ("Beyrouth", "Beirut", "LB"),
        ("Pequim", "Beijing", "CN"),
        ("Aix-la-Chapelle", "Aachen", "DE"),
        ("Tromsoe", "Tromsø", "NO"),
    ],
)
def test_a_town_by_its_name_in_another_language_comes_first(name, main, alpha2):
    assert named(GAZETTEER.towns(name))[0] == (main, alpha2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("al-Bab", "Al Bab"),
        ("St. Louis", "Saint Louis"),
        ("St Gallen", "Sankt Gallen"),
        ("N'Djamena", "N’Djamena"),
        ("L’Aquila", "L'Aquila"),
        ("Sint-Niklaas", "Sint Niklaas"),
        ("Deir al-Balah", "Deir el-Balah"),
        ("Maarrat an-Numan", "Maarrat al-Numan"),
        ("Fort Worth", "Ft. Worth"),
        ("Mount Vernon", "Mt. Vernon"),
        ("  New   York ", "new york"),
        ("Winston-Salem", "Winston–Salem"),
    ],
)
def test_spellings_that_are_one_name(one, other):
    assert GAZETTEER.towns(one)
    assert GAZETTEER.towns(one) == GAZETTEER.towns(other)


@pytest.mark.parametrize(
    ("name", "alpha2", "region"),
    [
        ("Taftanaz", "SY", "Idlib"),
        ("Bakhmut", "UA", "Donetsk"),
        ("Izium", "UA", "Kharkiv"),
        ("Khan Younis", "PS", "Khan Yunis"),
        ("Ystrad Mynach", "GB", "Wales"),
        ("Zwiesel", "DE", "Bavaria"),
        ("Truth or Consequences", "US", "New Mexico"),
        ("Flekkefjord", "NO", "Agder"),
        ("Zakopane", "PL", "Lesser Poland"),
        ("Cefalù", "IT", "Sicily"),
        ("Óbidos", "PT", "Leiria"),
        ("Mariupol", "UA", "Donetsk"),
    ],
)
def test_towns_and_the_region_they_lie_in(name, alpha2, region):
    assert (alpha2, region) in [(town.country.alpha2, town.region) for town in GAZETTEER.towns(name)]


def test_position_and_population():
    (lodz,) = GAZETTEER.towns("Łódź")
    assert (lodz.latitude, lodz.longitude) == (pytest.approx(51.77, abs=0.02), pytest.approx(19.46, abs=0.02))
    assert 500_000 < lodz.population < 900_000
    santiago = GAZETTEER.towns("Santiago")[0]
    assert santiago.country.alpha2 == "CL"
    assert (santiago.latitude, santiago.longitude) == (pytest.approx(-33.45, abs=0.05), pytest.approx(-70.65, abs=0.05))


@pytest.mark.parametrize("name", ["Springfield", "Paris", "Valencia", "Santiago", "Rafah", "Saint-Denis", "Córdoba"])
def test_towns_of_one_name_come_largest_first(name):
    towns = GAZETTEER.towns(name)
    own = [town.population for town in towns if town.name == towns[0].name]
    assert len(towns) > 1
    assert own == sorted(own, reverse=True)


def test_another_name_counts_a_quarter():
    assert named(GAZETTEER.towns("Cologne"))[:2] == [("Köln", "DE"), ("Cologne", "IT")]
    assert named(GAZETTEER.towns("Odessa"))[:2] == [("Odesa", "UA"), ("Odessa", "US")]
    assert named(GAZETTEER.towns("Washington"))[0] == ("Washington", "US")


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        ".",
        "Paris.",
        "Bavaria,",
        "Qqzzx",
        "CGN",
        "x" * 100_000,
        "\0",
        "\ud800",
        "(",
        "Mr",
        "😀",
        "على" * 40,
        "a\u0301" * 99,
    ],
)
def test_what_is_no_town_and_no_region(name):
    assert GAZETTEER.towns(name) == ()
    assert GAZETTEER.regions(name) == ()


@pytest.mark.parametrize(
    ("name", "english", "alpha2"),
    [
        ("Bavaria", "Bavaria", "DE"),
        ("Bayern", "Bavaria", "DE"),
        ("Bavière", "Bavaria", "DE"),
        ("Baviera", "Bavaria", "DE"),
        ("Beieren", "Bavaria", "DE"),
        ("Kalifornien", "California", "US"),
        ("Szkocja", "Scotland", "GB"),
        ("Wales", "Wales", "GB"),
        ("Ontario", "Ontario", "CA"),
        ("Katalonien", "Catalonia", "ES"),
        ("Lombardei", "Lombardy", "IT"),
        ("Toskana", "Tuscany", "IT"),
        ("Idlib province", "Idlib", "SY"),
        ("Idlib Governorate", "Idlib", "SY"),
        ("Gouvernement Idlib", "Idlib", "SY"),
        ("province of Aleppo", "Aleppo", "SY"),
        ("Donetsk region", "Donetsk", "UA"),
        ("Oblast Donezk", "Donetsk", "UA"),
        ("obwód doniecki", "Donetsk", "UA"),
        ("mazowieckie", "Mazovia", "PL"),
        ("Île-de-France", "Île-de-France", "FR"),
        ("Free State", "Free State", "ZA"),
        ("Gaza Strip", "Gaza Strip", "PS"),
        ("Vestland", "Vestland", "NO"),
    ],
)
def test_regions_of_the_first_level(name, english, alpha2):
    first = GAZETTEER.regions(name)[0]
    assert (first.name, first.country.alpha2, first.level) == (english, alpha2, 1)


@pytest.mark.parametrize(
    ("name", "alpha2"),
    [
        ("Kent", "GB"),
        ("Essex", "GB"),
        ("Orange County", "US"),
        ("Izyum district", "UA"),
        ("Oberbayern", "DE"),
        ("Haute-Savoie", "FR"),
        ("provincia di Palermo", "IT"),
        ("Provincia de Toledo", "ES"),
        ("Cook County", "US"),
        ("Alsace", "FR"),
    ],
)
def test_regions_of_the_second_level(name, alpha2):
    assert (alpha2, 2) in [(region.country.alpha2, region.level) for region in GAZETTEER.regions(name)]


def test_regions_come_by_level_then_by_people():
    assert [region.country.alpha2 for region in GAZETTEER.regions("Punjab")][:2] == ["PK", "IN"]
    levels = [region.level for region in GAZETTEER.regions("Texas")]
    assert levels == sorted(levels)
    assert set(levels) == {1, 2}


def test_a_direction_alone_names_no_region_for_its_kind():
    assert GAZETTEER.regions("Free") == ()


def test_no_country_as_a_whole_is_a_region():
    assert all(region.level in (1, 2) for name in ("Malta", "Monaco", "") for region in GAZETTEER.regions(name))


@pytest.fixture
def file(tmp_path):
    copy = tmp_path / "places.bin"
    copy.write_bytes(atlas.shipped().read_bytes())
    return copy


def test_a_missing_file_is_named(tmp_path):
    missing = tmp_path / "nowhere" / "places.bin"
    with pytest.raises(PlacesMissing, match=re.escape(str(missing))):
        load(missing).towns("Berlin")


def test_a_folder_in_its_place_is_named(tmp_path):
    with pytest.raises(PlacesMissing, match=re.escape(str(tmp_path))):
        load(tmp_path).regions("Bavaria")


@pytest.mark.parametrize("kept", [0, 5, 30, 1000, 5_000_000, -1])
def test_a_file_that_breaks_off_is_damaged(file, kept):
    file.write_bytes(file.read_bytes()[:kept])
    with pytest.raises(PlacesDamaged, match=re.escape(str(file))):
        load(file).towns("Berlin")


@pytest.mark.parametrize("share", [0, 0.00001, 0.1, 0.5, 0.9, 0.99999])
def test_a_changed_byte_is_damage(file, share):
    data = bytearray(file.read_bytes())
    data[int(share * len(data))] ^= 0x10
    file.write_bytes(data)
    with pytest.raises(PlacesDamaged):
        load(file).towns("Berlin")


def test_another_file_or_format_is_refused(file):
    header = bytearray(file.read_bytes())
    header[8] += 1
    file.write_bytes(header)
    with pytest.raises(PlacesDamaged, match="format"):
        load(file).towns("Berlin")
    file.write_bytes(Path(__file__).read_bytes())
    with pytest.raises(PlacesDamaged, match="no places file"):
        load(file).towns("Berlin")


def test_a_file_put_back_serves_at_once(file):
    data = file.read_bytes()
    file.unlink()
    places = load(file)
    with pytest.raises(PlacesMissing):
        places.towns("Berlin")
    file.write_bytes(data)
    assert places.towns("Berlin")


def test_the_file_is_only_read(file):
    file.chmod(0o444)
    before = file.stat().st_mtime_ns
    assert load(file).towns("Berlin")
    assert file.stat().st_mtime_ns == before
    assert [path.name for path in file.parent.iterdir()] == ["places.bin"]


def test_threads_get_the_same_answers(file):
    names = ["Berlin", "Łódź", "Springfield", "Idlib", "Qqzzx", "Mailand", "al-Bab", "Paris"] * 20
    alone = [(GAZETTEER.towns(name), GAZETTEER.regions(name)) for name in names]
    places = load(file)
    answers = {}

    def ask(number):
        answers[number] = [(places.towns(name), places.regions(name)) for name in names]

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [answers[number] for number in range(8)] == [alone] * 8
