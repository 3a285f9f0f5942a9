from dataclasses import replace

from captionmgr.model.dates import PartialDate
from captionmgr.model.embedded import EmbeddedField, EmbeddedMetadata
from captionmgr.model.problems import SENTENCES
from captionmgr.model.reading import Found, Span
from captionmgr.model.record import ImageRef, Record
from captionmgr.model.rules import problems_of
from captionmgr.model.verification import Claim, Polarity, SignOff, Status

SOUND = Record(
    received="In Porto, Monday.",
    description="In Porto, Monday.",
    credit_line="AP Photo/Lia Costa",
    source="AP",
    provider="AP",
    date_created=PartialDate(2024, 5, 6),
    alt_text="A mayor at a desk",
    image=ImageRef("/p.jpg", "0" * 64),
    found=(Found("weekday", "Monday", Span(10, 16), "test"),),
)
CLAIM = Claim("AP", Polarity.VERIFIED, "has been verified", 0, 3, "test")


def kinds(record, embedded=None):
    return {problem.kind for problem in problems_of(record, embedded)}


def test_a_sound_record_has_no_problem():
    assert kinds(SOUND) == set()


def test_the_weekday_is_checked_against_the_date():
    assert kinds(replace(SOUND, date_created=PartialDate(2024, 5, 7))) == {"weekday"}
    assert kinds(replace(SOUND, date_created=PartialDate(2024, 5))) == set()


def test_words_that_name_no_day_are_a_problem():
    impossible = Found("impossible_date", "Feb. 30, 2024", Span(0, 3), "test")
    assert kinds(replace(SOUND, date_created=None, found=(impossible,))) == {"impossible_date"}


def test_words_that_name_no_day_are_a_problem_until_the_date_was_given_by_hand():
    impossible = (Found("impossible_date", "Feb. 30, 2024", Span(0, 3), "test"),)
    read = Found("date_created", "2024-05-06", Span(10, 16), "test")
    assert kinds(replace(SOUND, found=(*impossible, read))) == {"impossible_date"}
    assert kinds(replace(SOUND, found=impossible)) == set()


def test_a_handout_without_a_claim_is_a_problem_and_with_one_is_not():
    handout = replace(SOUND, handout=True)
    assert kinds(handout) == {"handout_unclaimed"}
    assert kinds(replace(handout, claims=(CLAIM,))) == set()


def test_user_generated_material_without_a_claim_is_a_problem_until_we_verified_it():
    sent_in = replace(SOUND, user_generated=True)
    assert kinds(sent_in) == {"user_generated_unclaimed"}
    signed = SignOff(Status.VERIFIED, "Ann", "called", "2024-05-07T10:00:00Z")
    assert kinds(replace(sent_in, status=Status.VERIFIED, sign_off=signed)) == set()


def test_a_claim_that_it_cannot_be_verified_is_shown():
    cannot = replace(CLAIM, polarity=Polarity.CANNOT_BE_VERIFIED)
    assert kinds(replace(SOUND, claims=(cannot,))) == {"claim_negative"}


def test_doubtful_wording_is_shown():
    doubtful = Found("doubtful", True, Span(0, 2), "test")
    assert kinds(replace(SOUND, found=(doubtful,))) == {"doubtful"}


def test_doubtful_wording_is_answered_by_a_claim_that_it_was_verified_but_not_that_it_cannot_be():
    doubtful = (Found("doubtful", True, Span(0, 2), "test"),)
    assert kinds(replace(SOUND, found=doubtful, claims=(CLAIM,))) == set()
    cannot = replace(CLAIM, polarity=Polarity.CANNOT_BE_VERIFIED)
    assert kinds(replace(SOUND, found=doubtful, claims=(cannot,))) == {"claim_negative", "doubtful"}


def test_what_is_missing_is_shown():
    assert kinds(replace(SOUND, credit_line="", image=None, alt_text="")) == {"no_credit", "no_image", "no_alt_text"}


def test_a_credit_too_long_for_iim_says_what_is_kept():
    long = replace(SOUND, credit_line="AP Photo/Shaam News Network via AP Video")
    (problem,) = problems_of(long)
    assert problem.kind == "shortened"
    assert "40 bytes" in str(problem)
    assert "AP Photo/Shaam News Network via" in str(problem)


def carrying(**fields):
    return EmbeddedMetadata("/p.jpg", "JPEG", 3, 2, "0" * 64, fields)


def test_another_camera_date_is_shown():
    camera = replace(carrying(), camera_date="2024-05-07T02:10:00+03:00")
    assert kinds(SOUND, camera) == {"camera_date"}
    assert kinds(SOUND, replace(camera, camera_date="2024-05-06T23:10:00")) == set()


def test_values_of_the_image_that_differ_are_shown():
    other = EmbeddedField("Reuters", "XMP", {"XMP": "Reuters"})
    assert kinds(SOUND, carrying(source=other)) == {"embedded_disagrees"}


def test_blocks_of_the_image_that_differ_are_shown():
    split = EmbeddedField("AP", "XMP", {"XMP": "AP", "IIM": "EPA"}, agree=False, reason="the digest matches")
    assert kinds(SOUND, carrying(source=split)) == {"blocks_disagree"}


def test_the_worst_comes_first():
    problems = problems_of(replace(SOUND, credit_line="", image=None, handout=True))
    assert [problem.severity for problem in problems] == sorted((p.severity for p in problems), reverse=True)


def test_every_problem_made_here_has_a_sentence_that_its_data_fills():
    for record in (replace(SOUND, handout=True, alt_text=""), replace(SOUND, date_created=PartialDate(2024, 5, 7))):
        for problem in problems_of(record):
            assert problem.kind in SENTENCES
            assert "{" not in str(problem)
