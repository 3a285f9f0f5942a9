"""A real store in a file, and a record that holds something everywhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from captionmgr.model.dates import PartialDate
from captionmgr.model.notice import AppliedNotice, NoticeKind
from captionmgr.model.reading import Found, Span
from captionmgr.model.record import ImageRef, MediaKind, Record
from captionmgr.model.verification import (
    Aspect,
    Check,
    Claim,
    Dismissal,
    Evidence,
    Outcome,
    Override,
    Polarity,
    SignOff,
    Status,
    Usage,
)
from captionmgr.signing.keys import Key, Keys
from captionmgr.store.database import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.open(path) as opened:
        yield opened


@pytest.fixture
def key(own_keys: Path) -> Key:
    return Keys(own_keys).of("Ana")


@pytest.fixture
def full() -> Record:
    return Record(
        position=2,
        received_title="Received Title",
        received="Smoke over Łódź. This image has been checked. (WP Photo/Ana “A.” Núñez)",
        found=(
            Found("city", "Łódź", Span(11, 15), "city", 0.75, inferred=True),
            Found("handout", True, Span(0, 5), "handout"),
        ),
        claims=(Claim("WP", Polarity.CANNOT_BE_VERIFIED, "has been checked", 28, 44, "claim"),),
        description="دخان فوق المدينة 🔥 — Дым над городом",
        headline="Smoke",
        title="Fire Łódź",
        source="Weather Press",
        credit_line="WP Photo/Ana “A.” Núñez",
        creator=("Ana “A.” Núñez", "Piotr; Nowak"),
        creator_job_title="Stringer",
        date_created=PartialDate(2024, 5),
        sublocation="Harbour",
        city="Łódź",
        state="Łódzkie",
        country="Poland",
        country_code="POL",
        person_shown=("Zoë Müller",),
        keywords=("fire", "smoke\nand haze"),
        alt_text="Smoke.",
        copyright_notice="© WP",
        instructions="No archive.",
        job_id="J-7",
        caption_writer="ed",
        digital_source_type="digitalCapture",
        provider="WP",
        media_kind=MediaKind.VIDEO_FRAME,
        file_photo=True,
        handout=True,
        user_generated=True,
        status=Status.VERIFIED,
        sign_off=SignOff(Status.VERIFIED, "Ed", "landmarks compared", "2024-05-06T07:08:09Z"),
        checks=(
            Check(
                Aspect.DATE, Outcome.PASSED, "shadows", (Evidence("https://x.example/1"),), "Ed", "2024-05-06T07:00:00Z"
            ),
            Check(Aspect.LOCATION, Outcome.OPEN, "", (Evidence("/a.png", "cd" * 32),), "Zoe", "2024-05-06T07:01:00Z"),
        ),
        reopened=("city",),
        dismissed=(Dismissal("weekday", "It was a Monday.", "zones", "Ed", "2024-05-06T07:02:00Z"),),
        overrides=(Override(("It is disputed.", "No credit."), "asked", "Ed", "2024-05-06T07:03:00Z"),),
        not_before="2024-05-07T18:00+02:00",
        usage=(Usage("page 3", "Ed", "2024-05-08T07:00:00Z"),),
        notices=(AppliedNotice(NoticeKind.ADVISORY, "ADVISORY", "unclear", "cd" * 32, "Ed", "2024-05-09T07:00:00Z"),),
        image=ImageRef("/pictures/\udcff.jpg", "ab" * 32),
    )
