"""What a customer may not do with a picture, as codes, and when a permission ends.

Agencies print restrictions in words of their own; these codes say what the words mean, so that a desk can sort by them.
"""

from __future__ import annotations

import calendar
import datetime
import re
from enum import StrEnum

from captionmgr.model.dates import PartialDate

_DURATION = re.compile(
    r"P(?:(?P<years>\d{1,3})Y|(?P<months>\d{1,3})M|(?P<days>\d{1,4})D|T(?P<hours>\d{1,4})H)", re.ASCII
)


class RestrictionCode(StrEnum):
    """What a printed restriction means; the words themselves stay the rule that binds."""

    EDITORIAL_USE_ONLY = "editorial-use-only"
    MANDATORY_CREDIT = "mandatory-credit"
    NO_SALES = "no-sales"
    NO_RESALES = "no-resales"
    NO_SALES_IN_TERRITORY = "no-sales-in-territory"
    TERRITORY_OUT = "territory-out"
    OUTLET_OUT = "outlet-out"  # a named paper, channel or agency may not use it
    TELEVISION_OUT = "television-out"
    MAGAZINES_OUT = "magazines-out"
    NEWSPAPERS_OUT = "newspapers-out"
    INTERNET_OUT = "internet-out"
    RADIO_OUT = "radio-out"
    MOBILE_OUT = "mobile-out"
    BOOKS_OUT = "books-out"
    NO_ARCHIVES = "no-archives"
    NO_COMMERCIAL_USE = "no-commercial-use"
    NO_MARKETING = "no-marketing"
    NO_ADVERTISING = "no-advertising"
    NO_ALTERATION = "no-alteration"
    LOGO_NOT_OBSCURED = "logo-not-obscured"
    ONE_TIME_USE = "one-time-use"
    LIMITED_TIME = "limited-time"
    LIMITED_PURPOSE = "limited-purpose"  # another use than the editorial is named
    SUBJECT_TO_RESTRICTIONS = "subject-to-restrictions"
    THIRD_PARTY = "third-party"  # supplied by a third party: the sender vouches for nothing
    SERVICE_TO_CLIENTS = "service-to-clients"
    REVIEWED_BEFORE_RELEASE = "reviewed-before-release"  # by an army, a court, a palace


def last_day_of_use(expiry: str, received: datetime.date) -> datetime.date:
    """The last day on which a picture may be used.

    Args:
        expiry: a ``restriction_expiry`` as read: an ISO date (a month or year counts to its last day), or an ISO 8601
            duration of one unit (``P14D``, ``P3M``, ``P1Y``, ``PT48H``; hours count as whole days, rounded up).
        received: the day the duration is counted from: of release where the caption says it, or of receipt.

    Raises:
        ValueError: the text is neither, or the day lies beyond the calendar.
    """
    match = _DURATION.fullmatch(expiry)
    if match is None:
        until = PartialDate.parse(expiry)
        month = until.month or 12
        return datetime.date(until.year, month, until.day or calendar.monthrange(until.year, month)[1])
    try:
        if match["days"] or match["hours"]:
            days = int(match["days"] or 0) or -(-int(match["hours"] or 0) // 24)
            return received + datetime.timedelta(days=days)
        months = received.month - 1 + int(match["months"] or 12 * int(match["years"]))
        year, month = received.year + months // 12, months % 12 + 1
        return datetime.date(year, month, min(received.day, calendar.monthrange(year, month)[1]))
    except (OverflowError, calendar.IllegalMonthError) as error:
        raise ValueError("the last day of use lies beyond the calendar") from error
