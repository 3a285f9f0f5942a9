import pytest

from captionmgr.model.dates import PartialDate
from captionmgr.model.errors import BadValue, UnknownField
from captionmgr.model.reading import Found, Reading, Span
from captionmgr.model.record import Record, record_of
from captionmgr.model.verification import SignOff, Status

TEXT = "Mayor Ana Ruiz speaks in Porto, Portugal, Monday, May 6, 2024. (AP Photo/Lia Costa)"


def reading():
    def found(field, value, words):
        start = TEXT.index(words)
        return Found(field, value, Span(start, start + len(words)), "test")

    return Reading(
        TEXT,
        title="Portugal Mayor",
        found=(
            found("person_shown", "Ana Ruiz", "Ana Ruiz"),
            found("city", "Porto", "Porto"),
            found("date_created", "2024-05-06", "Monday, May 6, 2024"),
            found("creator", "Lia Costa", "Lia Costa"),
            found("credit_line", "AP Photo/Lia Costa", "AP Photo/Lia Costa"),
        ),
    )


def test_a_record_of_a_reading_holds_what_the_caption_says_and_no_more():
    record = record_of(reading())
    assert record.values() == {
        "description": TEXT,
        "title": "Portugal Mayor",
        "credit_line": "AP Photo/Lia Costa",
        "creator": ("Lia Costa",),
        "date_created": "2024-05-06",
        "city": "Porto",
        "person_shown": ("Ana Ruiz",),
    }
    assert record.by_hand() == frozenset()


def test_a_field_edited_by_hand_says_so_and_no_longer_when_it_is_put_back():
    record = record_of(reading()).edited({"city": "Lisboa"})
    assert record.by_hand() == {"city"}
    assert record.edited({"city": "Porto"}).by_hand() == frozenset()


def test_several_creators_are_split_at_semicolons():
    assert Record().edited({"creator": "Ann Lee; Bo Ek ;"}).creator == ("Ann Lee", "Bo Ek")


def test_prose_is_kept_as_typed():
    assert Record().edited({"description": " two\n lines "}).description == " two\n lines "


@pytest.mark.parametrize(
    ("field", "value"),
    [("date_created", "Friday"), ("country_code", "SY"), ("digital_source_type", "photo"), ("city", ("A", "B"))],
)
def test_a_value_that_cannot_be_is_refused_with_the_way_out(field, value):
    with pytest.raises(BadValue, match=field):
        Record().edited({field: value})


def test_control_characters_are_refused_since_no_image_format_can_hold_them():
    with pytest.raises(BadValue, match="control"):
        Record().edited({"headline": "a\x00b"})


def test_an_unknown_field_is_refused_and_the_known_are_named():
    with pytest.raises(UnknownField, match="credit_line"):
        Record().edited({"colour": "red"})


def test_editing_what_was_signed_reopens_the_sign_off_and_other_fields_do_not():
    signed = SignOff(Status.VERIFIED, "Ann", "called the source", "2024-05-07T10:00:00Z")
    record = Record(city="Porto", status=Status.VERIFIED, sign_off=signed)
    assert record.edited({"alt_text": "a mayor"}).sign_off == signed
    assert record.edited({"city": "Porto"}).sign_off == signed
    reopened = record.edited({"city": "Braga"})
    assert (reopened.status, reopened.sign_off) == (Status.IN_REVIEW, None)


def test_a_date_is_held_as_a_date():
    assert Record().edited({"date_created": "2024-05"}).date_created == PartialDate(2024, 5)


def test_control_characters_in_a_caption_become_spaces_but_stay_in_what_was_received():
    text = "In Por\x0bto. (AP)"
    record = record_of(Reading(text, title="a\x00b", found=(Found("city", "Por\x0bto", Span(3, 9), "test"),)))
    assert (record.received, record.description) == (text, "In Por to. (AP)")
    assert (record.city, record.title) == ("Por to", "a b")
    assert record.by_hand() == frozenset()
