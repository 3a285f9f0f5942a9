"""How urgently a record must be looked at: the order of the queue of what needs verification.

The weights are ours, from the practice the handbooks describe: material of unknown makers before that of known ones,
doubt and a failed check before a missing one, a claim of the agency before none. They order, and decide nothing.
"""

from __future__ import annotations

from captionmgr.model.clearance import is_killed
from captionmgr.model.record import Record
from captionmgr.model.verification import SIGNED, Outcome, Polarity
from captionmgr.model.views import is_staff

_FAILED = 60
_DOUBTFUL = 30


def risk(record: Record) -> int:
    """The risk of a record that nobody has signed off, 0 to a few hundred; 0 for one that somebody has."""
    if record.status in SIGNED:
        return 0
    positive = any(claim.polarity is Polarity.VERIFIED for claim in record.claims)
    marks = {one.field for one in record.found}
    weighed = (
        (100, is_killed(record)),
        (_FAILED, any(check.outcome is Outcome.FAILED for check in record.checks)),
        (40, any(claim.polarity is Polarity.CANNOT_BE_VERIFIED for claim in record.claims)),
        (50, record.user_generated),
        (30, record.handout),
        (_DOUBTFUL, "doubtful" in marks and not positive),
        (20, bool(record.reopened)),
        (20, not is_staff(record)),
        (15, not record.source),
        (10, "graphic_content" in marks),
        (10, record.file_photo and not is_staff(record)),
    )
    points = sum(weight for weight, applies in weighed if applies)
    return points - points // 3 if positive else points
