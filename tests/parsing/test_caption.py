"""Captions of every agency's form, invented, and what each states."""

import pytest

from captionmgr.model.verification import Polarity
from captionmgr.parsing.caption import read_caption
from captionmgr.parsing.knowledge import Knowledge
from captionmgr.places.gazetteer import load

KNOWN = Knowledge(load())


def read(text):
    return read_caption(text, KNOWN)


STAFF = (
    "Estonian Culture Minister Liisa Pärnoja speaks to reporters outside the Harbor Theater in "
    "Bergen, Norway, Tuesday, "
    "March 3, 2015. Talks about the ferry are to resume in Oslo. (AP Photo/Jonas Holt Ekeland)"
)

CAPTIONS = {
    "ap staff": (
        STAFF,
        {
            "provider": "AP",
            "source": "AP",
            "creator": "Jonas Holt Ekeland",
            "credit_line": "AP Photo/Jonas Holt Ekeland",
            "date_created": "2015-03-03",
            "weekday": "Tuesday",
            "sublocation": "Harbor Theater",
            "city": "Bergen",
            "country": "Norway",
            "country_code": "NOR",
            "person_shown": "Liisa Pärnoja",
        },
    ),
    "ap file": (
        "FILE - In this June 9, 2012 file photo, a beekeeper smokes a hive in Salem, Ore. The hives burned on Monday, "
        "July 1, 2013. (AP Photo/Dana Whitlock, File)",
        {
            "file_photo": "True",
            "date_created": "2012-06-09",
            "city": "Salem",
            "state": "Ore.",
            "country_iso2": "US",
            "creator": "Dana Whitlock",
            "credit_line": "AP Photo/Dana Whitlock, File",
        },
    ),
    "ap newspaper": (
        "A tractor crosses a flooded lane in Fargo, N.D., Sunday, April 7, 2019. "
        "(Colin Marsh Jr./The Prairie Ledger via AP)",
        {"provider": "AP", "via": "AP", "source": "The Prairie Ledger", "creator": "Colin Marsh Jr."},
    ),
    "ap pool": (
        "A judge enters the courtroom in The Hague, Netherlands, Monday, May 6, 2013. (Ruth de Boer/Pool Photo via AP)",
        {"source": "Pool", "pool": "True", "creator": "Ruth de Boer", "city": "The Hague"},
    ),
    "reuters": (
        "FILE PHOTO: A tram stops at the Old Mint in Riga, Latvia, August 4, 2018. REUTERS/Ilze Kalni/File Photo",
        {
            "provider": "Reuters",
            "source": "Reuters",
            "creator": "Ilze Kalni",
            "file_photo": "True",
            "date_created": "2018-08-04",
            "city": "Riga",
            "country_code": "LVA",
            "credit_line": "REUTERS/Ilze Kalni/File Photo",
        },
    ),
    "reuters third party": (
        "A dam breaks in Ceel, Somalia, in this screen grab from a social media video released June 2, 2021. "
        "@river_watch/via REUTERS ATTENTION EDITORS - THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY. NO RESALES.",
        {
            "source": "@river_watch",
            "via": "REUTERS",
            "media_kind": "video_frame",
            "user_generated": "True",
            "handout": "True",
            "release_date": "2021-06-02",
            "date_created": "",
            "country_code": "SOM",
        },
    ),
    "afp via getty": (
        "A potter shapes a bowl in Fez, Morocco, on April 2, 2019. - The guild has ninety members. "
        "(Photo by YASMINE OUAZZA / AFP) (Photo by YASMINE OUAZZA/AFP via Getty Images)",
        {
            "provider": "Getty Images",
            "source": "AFP",
            "via": "Getty Images",
            "creator": "YASMINE OUAZZA",
            "credit_line": "YASMINE OUAZZA/AFP via Getty Images",
            "city": "Fez",
        },
    ),
    "getty": (
        "TURIN, ITALY - MARCH 14: Dancer Giada Ferrulli rehearses at Teatro Aurora on March 14, 2017 in Turin, Italy. "
        "(Photo by Marco Salvi/Getty Images for Danza Lab)",
        {
            "provider": "Getty Images",
            "source": "Danza Lab",
            "creator": "Marco Salvi",
            "date_created": "2017-03-14",
            "city": "Turin",
            "person_shown": "Giada Ferrulli",
        },
    ),
    "epa": (
        "epa07654321 Shepherds drive sheep through Evora, Portugal, 09 May 2019. EPA-EFE/RUI TAVARES MOTA",
        {"provider": "EPA", "creator": "RUI TAVARES MOTA", "date_created": "2019-05-09", "city": "Evora"},
    ),
    "efe": (
        "VIGO, 05/02/2021.- Una grúa levanta un contenedor en el puerto. EFE/Sabela Louro",
        {"provider": "EFE", "date_created": "2021-02-05", "city": "VIGO", "creator": "Sabela Louro"},
    ),
    "dpa": (
        "ARCHIV - 07.06.2018, Hessen, Fulda: Ein Schäfer zählt seine Herde. Foto: Uwe Tannert/dpa +++ dpa-Bildfunk +++",
        {
            "provider": "dpa",
            "file_photo": "True",
            "date_created": "2018-06-07",
            "city": "Fulda",
            "creator": "Uwe Tannert",
        },
    ),
    "canadian press": (
        "A moose stands on the ice in Gimli, Man., Friday, January 11, 2019. THE CANADIAN "
        "PRESS/HO-Lake Patrol, Ann Berube, "
        "*MANDATORY CREDIT*",
        {
            "provider": "The Canadian Press",
            "source": "Lake Patrol",
            "creator": "Ann Berube",
            "handout": "True",
            "restriction": "MANDATORY CREDIT",
            "country_iso2": "CA",
        },
    ),
    "xinhua": (
        "Farmers dry chilies in Weifang, east China's Shandong Province, Oct. 3, 2020. (Xinhua/Lin Bao)",
        {
            "provider": "Xinhua",
            "city": "Weifang",
            "state": "Shandong Province",
            "country": "China",
            "creator": "Lin Bao",
        },
    ),
    "zuma": (
        "March 2, 2022, Merida, Yucatan, Mexico: A band plays on a roof. (Credit Image: © Inés Rubí/ZUMA Press Wire)",
        {
            "provider": "ZUMA",
            "creator": "Inés Rubí",
            "date_created": "2022-03-02",
            "city": "Merida",
            "country": "Mexico",
        },
    ),
    "shutterstock": (
        "Mandatory Credit: Photo by Ned Harcourt/Shutterstock (1234567a)\nActor Bea Lorimer leaves the stage door\n"
        "Gala night, Harwich, UK - 02 Jun 2021",
        {"provider": "Shutterstock", "creator": "Ned Harcourt", "date_created": "2021-06-02", "city": "Harwich"},
    ),
    "us navy": (
        "180305-N-AB123-045 CORAL SEA (March 5, 2018) Sailors wash down a deck. (U.S. Navy photo by Mass Communication "
        "Specialist 3rd Class Ray Ortega/Released)",
        {"provider": "U.S. Navy", "creator": "Ray Ortega", "handout": "True", "date_created": "2018-03-05"},
    ),
    "guardian": (
        "A lighthouse keeper at work. Photograph: Owen Pryce for the Guardian",
        {"provider": "The Guardian", "source": "The Guardian", "creator": "Owen Pryce"},
    ),
}


@pytest.mark.parametrize("name", CAPTIONS)
def test_what_a_caption_states(name):
    text, expected = CAPTIONS[name]
    reading = read(text)
    assert {field: reading.text_of(field) for field in expected} == expected


@pytest.mark.parametrize("name", CAPTIONS)
def test_every_value_has_its_words(name):
    reading = read(CAPTIONS[name][0])
    assert reading.text == CAPTIONS[name][0]
    for found in reading.found:
        assert 0 <= found.span.start < found.span.end <= len(reading.text)
        if found.field in ("city", "country", "credit_line", "creator", "via", "person_shown", "sublocation", "state"):
            assert found.span.of(reading.text) == found.value


def test_the_caption_text_leaves_the_credit_out():
    assert read(STAFF).caption_text == STAFF.removesuffix(" (AP Photo/Jonas Holt Ekeland)")


def test_a_person_only_mentioned_is_not_shown():
    text = STAFF.replace("to reporters", "after talks with shipping envoy Odd Arne Lund")
    assert read(text).all_of("person_shown") == ("Liisa Pärnoja",)


def test_position_marks_name_further_persons():
    reading = read(
        "Mayor Ada Crane, left, and Chief Bo Lind (R) plant a tree in Cork, Ireland, May 2, 2019. (AP Photo/Al Fox)"
    )
    assert reading.all_of("person_shown") == ("Ada Crane", "Bo Lind")


def test_the_news_date_of_a_file_picture_is_not_its_date():
    reading = read(CAPTIONS["ap file"][0])
    assert reading.all_of("date_created") == ("2012-06-09",)


def test_a_day_that_does_not_exist():
    reading = read("Gulls follow a plough in Odense, Denmark, Feb. 30, 2014. (AP Photo/Per Holm)")
    assert reading.text_of("date_created") == ""
    assert reading.text_of("impossible_date") == "Feb. 30, 2014"


def test_a_country_that_follows_from_the_city_is_marked_as_inferred():
    reading = read("Snow falls in Chicago, Monday, Jan. 6, 2014. (AP Photo/Lee Park)")
    found = reading.first("country_code")
    assert found is not None
    assert (found.value, found.inferred, reading.text_of("country")) == ("USA", True, "")


@pytest.mark.parametrize(
    ("text", "claimant", "polarity", "words"),
    [
        (
            "This image from amateur video, which was verified by AP reporters in the valley, shows a "
            "slide in Arda, Chad, "
            "May 3, 2014. (AP Photo/Arda Youth)",
            "AP",
            Polarity.VERIFIED,
            "was verified by AP reporters in the valley",
        ),
        (
            "In this frame grab from video, geolocated by the AP, smoke rises over Arda. (Arda Youth via AP)",
            "AP",
            Polarity.VERIFIED,
            "geolocated by the AP",
        ),
        (
            "A clip shows a bus in a ditch in Arda, Chad. (UGC via AP) Reuters was able to confirm the "
            "location by the bridge.",
            "Reuters",
            Polarity.VERIFIED,
            "Reuters was able to confirm the location by the bridge",
        ),
        (
            "Soldiers march in Arda. The content of this image is as provided and cannot be independently verified. "
            "(Arda State News via AP)",
            "AP",
            Polarity.CANNOT_BE_VERIFIED,
            "The content of this image is as provided and cannot be independently verified",
        ),
        (
            "Smoke over Arda. (AP Photo/Arda Youth) NO SALES, THE ASSOCIATED PRESS IS UNABLE TO "
            "INDEPENDENTLY VERIFY THE "
            "LOCATION OF THIS PHOTO",
            "AP",
            Polarity.CANNOT_BE_VERIFIED,
            "THE ASSOCIATED PRESS IS UNABLE TO INDEPENDENTLY VERIFY THE LOCATION OF THIS PHOTO",
        ),
    ],
)
def test_claims(text, claimant, polarity, words):
    claims = read(text).claims
    assert [(claim.claimant, claim.polarity, claim.words) for claim in claims] == [(claimant, polarity, words)]
    assert text[claims[0].start : claims[0].end] == words


def test_doubtful_wording_is_no_claim():
    reading = read("This video image purports to show a convoy near Arda, Chad. (Arda Youth via AP)")
    assert reading.flag("doubtful")
    assert reading.claims == ()


def test_restrictions_as_printed():
    reading = read(
        "A kiln in Fez, Morocco, May 3, 2019. REUTERS/Ali Bouzid ATTENTION EDITORS - THIS IMAGE "
        "WAS PROVIDED BY A THIRD "
        "PARTY. JAPAN OUT. NO COMMERCIAL OR EDITORIAL SALES IN JAPAN."
    )
    assert reading.all_of("restriction") == (
        "ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY",
        "JAPAN OUT",
        "NO COMMERCIAL OR EDITORIAL SALES IN JAPAN",
    )


def test_what_is_no_caption_states_nothing():
    assert read("").found == ()
    assert read("The committee will meet again after the summer.").text_of("credit_line") == ""
