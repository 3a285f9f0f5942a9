"""What keeps a picture in the house, and in what order what waits is looked at."""

import datetime
from dataclasses import replace

import pytest

from captionmgr.model.gate import obstacles
from captionmgr.model.policy import AS_SHIPPED, SENTENCES, Policy, Stop
from captionmgr.model.reading import Found, Span
from captionmgr.model.record import Record
from captionmgr.model.risk import risk
from captionmgr.model.verification import (
    Aspect,
    Check,
    Claim,
    Evidence,
    Outcome,
    Polarity,
    SignOff,
    Status,
    with_check,
)
from captionmgr.model.views import View, views_of

NOW = datetime.datetime(2026, 5, 3, 12, tzinfo=datetime.UTC)
TEXT = "A boat. EMBARGOED. NO INTERNET. (WP Photo/Ana Nunez)"
STAFF = Record(received=TEXT, source="WP", provider="WP", credit_line="WP Photo")
OTHERS = replace(STAFF, source="Harbour Board")
STRICT = Policy(frozenset(Stop), second_person=True)
SIGNED = SignOff(Status.VERIFIED, "Ann", "seen", "2026-05-03T10:00:00Z")


def _failed(outcome: Outcome = Outcome.FAILED) -> tuple[Check, ...]:
    return (Check(Aspect.DATE, outcome, "no", (), "Ann", "2026-05-03T10:00:00Z"),)


def _fact(field: str, value: str | bool, start: int, end: int) -> tuple[Found, ...]:
    return (Found(field, value, Span(start, end), field),)


@pytest.mark.parametrize(
    ("record", "policy", "stops"),
    [
        (STAFF, AS_SHIPPED, []),
        (OTHERS, AS_SHIPPED, []),
        (OTHERS, STRICT, [Stop.NOT_SIGNED]),
        (STAFF, replace(STRICT, trusted=("Other Press",)), [Stop.NOT_SIGNED]),
        (STAFF, replace(STRICT, trusted=("WP",)), []),
        (replace(OTHERS, status=Status.DISPUTED), AS_SHIPPED, [Stop.DISPUTED]),
        (replace(OTHERS, status=Status.CANNOT_VERIFY), AS_SHIPPED, [Stop.CANNOT_VERIFY]),
        (replace(OTHERS, status=Status.CANNOT_VERIFY), Policy(frozenset()), []),
        (replace(OTHERS, status=Status.VERIFIED, sign_off=SIGNED), AS_SHIPPED, []),
        (
            replace(OTHERS, status=Status.VERIFIED, sign_off=SIGNED),
            STRICT,
            [Stop.NOT_SIGNED, Stop.NOT_SECONDED],
        ),
        (replace(OTHERS, status=Status.VERIFIED, sign_off=replace(SIGNED, second="Bob")), STRICT, []),
        (replace(STAFF, checks=_failed()), AS_SHIPPED, [Stop.CHECK_FAILED]),
        (replace(STAFF, checks=_failed(Outcome.OPEN)), AS_SHIPPED, []),
        (replace(STAFF, credit_line=""), AS_SHIPPED, [Stop.NO_CREDIT]),
        (replace(STAFF, not_before="2026-05-03T14:00+01:00"), AS_SHIPPED, [Stop.EMBARGO]),
        (replace(STAFF, not_before="2026-05-03T12:59+01:00"), AS_SHIPPED, []),
        (replace(STAFF, found=_fact("embargo", "2026-05-04", 8, 18)), AS_SHIPPED, [Stop.EMBARGO]),
        (replace(STAFF, found=_fact("embargo", "2026-05-01", 8, 18)), AS_SHIPPED, []),
        (replace(STAFF, found=_fact("kill", True, 8, 18)), AS_SHIPPED, [Stop.KILLED]),
        (replace(STAFF, found=_fact("restriction_expiry", "2026-04-30", 19, 30)), AS_SHIPPED, [Stop.EXPIRED]),
        (replace(STAFF, found=_fact("restriction_code", "internet-out", 19, 30)), AS_SHIPPED, []),
        (
            replace(STAFF, found=_fact("restriction_code", "internet-out", 19, 30)),
            Policy(breaks=("internet-out",)),
            [Stop.RESTRICTION],
        ),
    ],
)
def test_what_stops_a_picture(record: Record, policy: Policy, stops: list[Stop]) -> None:
    found = obstacles(record, policy, NOW)
    assert [one.stop for one in found] == stops
    assert all(str(one) and "{" not in str(one) for one in found)


def test_every_stop_has_a_sentence() -> None:
    assert set(SENTENCES) == set(Stop)


def test_a_restriction_is_told_in_the_words_of_the_caption() -> None:
    record = replace(STAFF, found=_fact("restriction_code", "internet-out", 19, 30))
    (found,) = obstacles(record, Policy(breaks=("internet-out",)), NOW)
    assert str(found) == "The agency forbids what is done here: “NO INTERNET”."


def test_views_follow_the_policy() -> None:
    assert View.NEEDS_VERIFICATION not in views_of(STAFF, exported=False)
    assert View.NEEDS_VERIFICATION in views_of(STAFF, Policy(trusted=()), exported=False)
    signed = replace(OTHERS, status=Status.VERIFIED, sign_off=SIGNED)
    assert View.NEEDS_VERIFICATION not in views_of(signed, exported=False)
    assert View.NEEDS_VERIFICATION in views_of(signed, Policy(second_person=True), exported=False)


def test_the_riskier_is_looked_at_first() -> None:
    claim = Claim("WP", Polarity.VERIFIED, "verified", 0, 3, "claim")
    doubt = Claim("WP", Polarity.CANNOT_BE_VERIFIED, "could not", 0, 3, "claim")
    upwards = [
        replace(OTHERS, status=Status.VERIFIED, sign_off=SIGNED),
        OTHERS,
        replace(OTHERS, handout=True),
        replace(OTHERS, user_generated=True),
        replace(OTHERS, user_generated=True, claims=(doubt,)),
        replace(OTHERS, user_generated=True, claims=(doubt,), checks=_failed()),
    ]
    risks = [risk(record) for record in upwards]
    assert risks == sorted(set(risks)), "each riskier than the one before"
    assert risk(replace(OTHERS, user_generated=True, claims=(claim,))) < risk(replace(OTHERS, user_generated=True))
    assert risks[0] == 0 < risks[1]


@pytest.mark.parametrize(
    ("text", "openable"),
    [
        ("https://x.example/a", True),
        ("HTTP://x.example", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("ftp://x.example", False),
        ("https://x.example/a b", False),
        ("https://", False),
        ("53.5, 10.0", False),
    ],
)
def test_only_web_links_are_opened(text: str, openable: bool) -> None:
    assert Evidence(text).is_openable is openable


def test_one_check_for_each_aspect_in_their_order() -> None:
    late, early = (Check(aspect, Outcome.OPEN, "", (), "A", "t") for aspect in (Aspect.PERMISSION, Aspect.PROVENANCE))
    again = replace(late, outcome=Outcome.PASSED)
    assert with_check(with_check(with_check((), late), early), again) == (early, again)
