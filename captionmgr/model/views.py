"""The saved views of the desk, and which records belong to each: one rule each, used for list and count alike."""

from __future__ import annotations

from enum import StrEnum

from captionmgr.model.clearance import is_killed
from captionmgr.model.policy import AS_SHIPPED, Policy
from captionmgr.model.record import Record
from captionmgr.model.verification import SIGNED, Status


class View(StrEnum):
    """A saved view of the left column."""

    ALL = "all"
    NEEDS_VERIFICATION = "needs-verification"
    CANNOT_VERIFY = "cannot-verify"
    DISPUTED = "disputed"
    MISSING_CREDIT = "missing-credit"
    NO_IMAGE = "no-image"
    READY = "ready"
    EXPORTED = "exported"


def is_staff(record: Record) -> bool:
    """Whether the provider made the picture itself: its source is the provider, and nobody handed or sent it in."""
    return bool(record.source) and record.source == record.provider and not (record.handout or record.user_generated)


def is_seconded(record: Record) -> bool:
    """Whether a second person has signed too."""
    return record.sign_off is not None and bool(record.sign_off.second)


def needs_verification(record: Record, policy: Policy = AS_SHIPPED) -> bool:
    """Whether somebody here must still check it: material of others, or of an agency that is not trusted, that nobody
    has signed off, or one person where two must."""
    if record.status in SIGNED:
        return policy.second_person and record.status is Status.VERIFIED and not is_seconded(record)
    return not (is_staff(record) and policy.trusts(record.provider))


def is_ready(record: Record, policy: Policy = AS_SHIPPED) -> bool:
    """Whether nothing stands in the way of export."""
    return (
        record.image is not None
        and bool(record.credit_line)
        and not needs_verification(record, policy)
        and record.status not in (Status.CANNOT_VERIFY, Status.DISPUTED)
        and not is_killed(record)
    )


def views_of(record: Record, policy: Policy = AS_SHIPPED, *, exported: bool) -> frozenset[View]:
    """The views a record belongs to; ``exported`` says whether its present version was."""
    belongs = {
        View.ALL: True,
        View.NEEDS_VERIFICATION: needs_verification(record, policy),
        View.CANNOT_VERIFY: record.status is Status.CANNOT_VERIFY,
        View.DISPUTED: record.status is Status.DISPUTED,
        View.MISSING_CREDIT: not record.credit_line,
        View.NO_IMAGE: record.image is None,
        View.READY: is_ready(record, policy),
        View.EXPORTED: exported,
    }
    return frozenset(view for view, member in belongs.items() if member)
