"""Dates in words and figures, in the languages of the agencies."""

import pytest

from captionmgr.parsing.dates import find_dates


@pytest.mark.parametrize(
    ("text", "iso", "weekday"),
    [
        ("on Friday, Nov. 8, 2013.", "2013-11-08", "Friday"),
        ("Sept. 30, 2023,", "2023-09-30", ""),
        ("08 January 2020", "2020-01-08", ""),
        ("am Sonntag, 3. März 2019", "2019-03-03", "Sunday"),
        ("el 1 de agosto de 2024", "2024-08-01", ""),
        ("le 14 février 2018", "2018-02-14", ""),
        ("lørdag 12. mars 2022", "2022-03-12", "Saturday"),
        ("12 agosto 2017", "2017-08-12", ""),
        ("14.09.2022", "2022-09-14", ""),
        ("13/01/2022.-", "2022-01-13", ""),
        ("24-06-2014", "2014-06-24", ""),
        ("im September 2022", "2022-09", ""),
        ("10.-14. April 1973", "1973-04", ""),
    ],
)
def test_dates(text, iso, weekday):
    found = find_dates(text)
    assert [(one.date.iso if one.date else None, one.weekday) for one in found] == [(iso, weekday)]


def test_words_that_only_look_like_months():
    assert find_dates("She may 4 times march 3 miles") == ()


@pytest.mark.parametrize("text", ["Feb. 30, 2014", "31 April 2019", "32.01.2020"])
def test_days_that_do_not_exist(text):
    assert [one.possible for one in find_dates(text)] == [False]


def test_a_weekday_alone():
    (found,) = find_dates("They met on Thursday.")
    assert (found.weekday, found.date) == ("Thursday", None)
