"""The gate: what keeps a record's picture from going out at a moment, by the desk's policy.

A dismissed problem opens nothing here: the gate asks the facts themselves. Who goes past it does so by name, with a
reason that is kept (`model.verification.Override`).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from captionmgr.model import clearance
from captionmgr.model.policy import SENTENCES, Policy, Stop
from captionmgr.model.record import Record
from captionmgr.model.verification import Outcome, Status
from captionmgr.model.views import is_seconded, needs_verification


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing that stands in the way of a picture.

    Attributes:
        stop: what kind.
        data: values for the placeholders of its sentence.
    """

    stop: Stop
    data: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return SENTENCES[self.stop].format(**self.data)


def obstacles(record: Record, policy: Policy, now: datetime.datetime) -> tuple[Obstacle, ...]:
    """What keeps a record's picture in the house at the moment ``now`` (with its zone), as the policy wants it."""
    found = (*_verified(record, policy), *_cleared(record, policy, now))
    return tuple(one for one in found if one.stop in policy.stops)


def _verified(record: Record, policy: Policy) -> Iterator[Obstacle]:
    if record.status is Status.DISPUTED:
        yield Obstacle(Stop.DISPUTED)
    if record.status is Status.CANNOT_VERIFY:
        yield Obstacle(Stop.CANNOT_VERIFY)
    if needs_verification(record, policy):
        yield Obstacle(Stop.NOT_SIGNED)
    if policy.second_person and record.status is Status.VERIFIED and not is_seconded(record):
        yield Obstacle(Stop.NOT_SECONDED)
    failed = [check.aspect.value for check in record.checks if check.outcome is Outcome.FAILED]
    if failed and record.status is not Status.VERIFIED:
        yield Obstacle(Stop.CHECK_FAILED, {"what": ", ".join(failed)})


def _cleared(record: Record, policy: Policy, now: datetime.datetime) -> Iterator[Obstacle]:
    if not record.credit_line:
        yield Obstacle(Stop.NO_CREDIT)
    broken = [
        f"“{' '.join(one.span.of(record.received).split())}”"
        for one in record.found
        if one.field == "restriction_code" and one.value in policy.breaks
    ]
    if broken:
        yield Obstacle(Stop.RESTRICTION, {"what": ", ".join(dict.fromkeys(broken))})
    for problem in clearance.problems(record, now):
        match problem.kind:
            case "kill" | "killed_by_notice":
                yield Obstacle(Stop.KILLED)
            case "embargo" | "not_before":
                yield Obstacle(Stop.EMBARGO, {"until": str(problem.data["until"])})
            case "use_ended":
                yield Obstacle(Stop.EXPIRED, {"day": str(problem.data["day"])})
