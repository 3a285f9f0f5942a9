"""Everything the window says that stands in tables rather than in calls of ``tr``: what a translation must hold too."""

from __future__ import annotations

from collections.abc import Iterator

from captionmgr.model import errors
from captionmgr.model.fields import DIGITAL_SOURCE_TYPES, EVERY_FIELD
from captionmgr.model.matching import REASONS
from captionmgr.model.policy import SENTENCES as STOPS
from captionmgr.model.problems import SENTENCES
from captionmgr.model.questions import QUESTIONS
from captionmgr.services import reading
from captionmgr.ui import commands, fact_words, repair_bar, rereading_table, rule_tables, wording


def sentences() -> Iterator[tuple[str, str]]:
    """The context and the English text of each."""
    errors_of = (getattr(kind, "sentence", "") for kind in vars(errors).values() if isinstance(kind, type))
    tables = {
        "Errors": [*errors_of, *wording.IN_WINDOW.values()],
        "Problems": [*SENTENCES.values(), *wording.SEVERITIES.values()],
        "Fields": [*(field.label for field in EVERY_FIELD.values()), *wording.TRACKED.values()],
        "Status": [word for _, word in wording.STATUS.values()],
        "Views": wording.VIEWS.values(),
        "History": wording.ACTIONS.values(),
        "Checks": [*wording.ASPECTS.values(), *(word for _, word in wording.OUTCOMES.values()), *_asked()],
        "Gate": STOPS.values(),
        "Notices": wording.NOTICES.values(),
        "Match": REASONS.values(),
        "Kinds": wording.KINDS.values(),
        "Lines": wording.LINES.values(),
        "Claims": wording.CLAIMS.values(),
        "SourceTypes": DIGITAL_SOURCE_TYPES.values(),
        "Commands": [text for title, some in commands.MENUS for text in (title, *(one.text for one in some))],
        "Facts": fact_words.spoken(),
        "RereadingTable": rereading_table.HEADS,
        "RuleTable": rule_tables.TITLES.values(),
        "Credits": wording.STYLES.values(),
        "Repairs": [*reading.SENTENCES.values(), *repair_bar.LINES],
    }
    for context, texts in tables.items():
        yield from ((context, text) for text in dict.fromkeys(texts) if text)


def _asked() -> Iterator[str]:
    for some in QUESTIONS.values():
        yield from some
