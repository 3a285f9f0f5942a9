"""A problem of a record: what is wrong, how much it matters, and the field that mends it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from captionmgr.model.fields import FieldValue


class Severity(IntEnum):
    """How much a problem matters; higher is worse."""

    NOTE = 1
    ATTENTION = 2
    WRONG = 3


SENTENCES: dict[str, str] = {
    "weekday": "{date} was a {is_really}; the caption says {says}.",
    "impossible_date": "“{words}” is no day of the calendar.",
    "kill": "The agency killed this picture: “{words}”. Do not publish it.",
    "killed_by_notice": "Killed by a notice of the agency, applied by {by} on {at}: “{words}”. Do not publish it.",
    "advised": "The agency advises: “{words}”.",
    "embargo": "Under embargo until {until}: “{words}”.",
    "embargo_open": "Under embargo, and the words leave open until when: “{words}”. Ask before it goes out.",
    "not_before": "The desk holds it until {until}.",
    "use_ended": "The permission ended on {day}: “{words}”.",
    "use_ended_counted": "The permission ended on {day}, counted from the day of the picture, {start}: “{words}”.",
    "graphic_content": "The agency warns of graphic content: “{words}”.",
    "reopened": "Signed off, and then changed: {fields}. It must be signed off again.",
    "check_failed": "A check failed: {checks}.",
    "country_code": "The code of {country} is {right}, not {code}.",
    "position": "The position in the file ({position}) is {distance} km from {place}; over {far} km it is told.",
    "placed_unnamed": "The caption puts {name} somewhere ({side}), who is not among the persons shown.",
    "placed_twice": "The caption puts both {one} and {other} in one place ({side}).",
    "minor": "A minor may be shown: “{words}”. See what your rules ask.",
    "source_not_credited": "The source, {source}, stands neither in the credit line nor as its provider.",
    "copyright_of_others": "The copyright notice, “{notice}”, names nobody of the credit.",
    "restriction_broken": "Publishing here breaks what the agency demands: {what}.",
    "handout_unclaimed": "Handout without a verification note: nobody says it was checked.",
    "user_generated_unclaimed": "User-generated material without a verification note: nobody says it was checked.",
    "claim_negative": "{claimant} says it cannot be verified: “{words}”.",
    "doubtful": "The caption is in doubtful wording: “{words}”.",
    "no_credit": "There is no credit line.",
    "no_image": "No image is attached.",
    "shortened": "{label} is {size} bytes; IIM holds {limit}. It stays whole in XMP and is shortened in IIM to “{kept}”.",
    "camera_date": "The camera’s date {camera} (EXIF) is another than the caption’s {date}.",
    "embedded_disagrees": "{label} in the image ({origin}) is another: “{value}”.",
    "blocks_disagree": "{label} differs within the image: {forms}. {origin} was taken: {reason}.",
    "makers_disagree": "By-line “{byline}” and credit “{credit}”{where} disagree: {conflict}. Neither was chosen.",
    "byline_untidy": "By-line “{byline}” and credit “{credit}”{where} read better as “{creator}” and “{line}”: {why}.",
    "image_changed": "The image file is another than the one that was attached. Look at it, and attach it again.",
    "image_unreadable": "{message}",
    "no_alt_text": "Alt text is empty.",
}
"""English sentence of each kind of problem, with placeholders for its data."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem.

    Attributes:
        kind: key of `SENTENCES`.
        severity: how much it matters.
        field: name of the field that mends it, or of the news fact (`model.reading.Reading`) whose words it is about;
            empty where neither is.
        data: values for the sentence's placeholders.
        repair: values of fields that mend it; empty where only a person can.
    """

    kind: str
    severity: Severity
    field: str = ""
    data: Mapping[str, object] = dataclasses.field(default_factory=dict)
    repair: Mapping[str, FieldValue] = dataclasses.field(default_factory=dict)

    def __str__(self) -> str:
        return SENTENCES[self.kind].format(**self.data)
