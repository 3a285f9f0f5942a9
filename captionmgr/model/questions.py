"""What to ask in each check, as shipped; a desk asks its own by the settings.

The five aspects are First Draft's; the questions are ours.
"""

from __future__ import annotations

from collections.abc import Mapping

from captionmgr.model.verification import Aspect

QUESTIONS: Mapping[Aspect, tuple[str, ...]] = {
    Aspect.PROVENANCE: (
        "Is this the original file, or a copy of something published earlier?",
        "Does a search for look-alikes find it under another date or place?",
    ),
    Aspect.SOURCE: (
        "Who made it, and how do we know?",
        "Did somebody here speak to them?",
    ),
    Aspect.DATE: (
        "Do light, weather, clothes and other pictures fit the day?",
        "Does the camera’s clock agree, its time zone understood?",
    ),
    Aspect.LOCATION: (
        "Which buildings, signs or hills match maps and imagery of the place?",
        "Does the position in the file lie there?",
    ),
    Aspect.MOTIVATION: (
        "Why was it made and sent, and whom does it serve?",
        "Must the caption say so?",
    ),
    Aspect.PERMISSION: (
        "Who allowed publication, when, and in which words?",
        "How do they want to be credited?",
    ),
}


def questions(asked: Mapping[str, tuple[str, ...]], aspect: Aspect) -> tuple[str, ...]:
    """The questions of an aspect: the desk's own where ``asked`` has any, else those shipped."""
    return asked.get(aspect.value) or QUESTIONS[aspect]
