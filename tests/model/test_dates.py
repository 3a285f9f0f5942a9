import pytest

from captionmgr.model.dates import PartialDate


@pytest.mark.parametrize(
    "text",
    ["1918", "1918-05", "2024-05-03", "2024-05-03T10:11", "2024-05-03T10:11:12.345+02:00", "2024-05-03T10:11:12Z"],
)
def test_a_date_keeps_the_precision_it_was_given(text):
    assert PartialDate.parse(text).iso == text


@pytest.mark.parametrize(
    "text", ["", "2013-02-30", "2013-13", "13-01-02", "2013-00-00", "2013-1-2", "2024-05-03T25:00"]
)
def test_what_names_no_date_is_refused(text):
    with pytest.raises(ValueError):
        PartialDate.parse(text)


def test_a_day_without_a_month_is_refused():
    with pytest.raises(ValueError):
        PartialDate(2013, None, 6)


def test_the_weekday_is_known_only_of_a_day():
    assert PartialDate(2013, 11, 6).weekday == "Wednesday"
    assert PartialDate(2013, 11).weekday is None


def test_a_coarser_date_contains_the_finer_ones_within_it():
    day = PartialDate.parse("1918-05-03")
    assert PartialDate(1918).contains(day)
    assert day.contains(PartialDate.parse("1918-05-03T10:00"))
    assert not day.contains(PartialDate(1918))
    assert not PartialDate(1918, 6).contains(day)


@pytest.mark.parametrize("text", ["2024-05-03T10:00+99:99", "2024-05-03T10:00+15:00", "٢٠٢٤"])
def test_a_zone_that_is_none_and_digits_that_no_file_holds_are_refused(text):
    with pytest.raises(ValueError):
        PartialDate.parse(text)
