"""The fields of a record laid out as two pages: what the caption says, and rights."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from captionmgr.model.fields import FIELDS
from captionmgr.model.record import Record
from captionmgr.ui import wording
from captionmgr.ui.caption_edit import CaptionEdit
from captionmgr.ui.fact_chips import FactChips
from captionmgr.ui.field_box import FieldBox
from captionmgr.ui.theme import Evidence, Theme

CAPTION_ROWS: tuple[tuple[tuple[str, int], ...], ...] = (
    (("headline", 6), ("title", 6)),
    (("source", 6), ("credit_line", 6)),
    (("creator", 6), ("date_created", 6)),
    (("sublocation", 6), ("city", 6)),
    (("state", 6), ("country", 6)),
    (("country_code", 6), ("keywords", 6)),
    (("person_shown", 12),),
    (("alt_text", 12),),
)
"""Rows of (field, twelfths of the width) under the description."""
RIGHTS_ROWS: tuple[tuple[tuple[str, int], ...], ...] = (
    (("copyright_notice", 12),),
    (("instructions", 12),),
    (("creator_job_title", 6), ("caption_writer", 6)),
    (("job_id", 6), ("digital_source_type", 6)),
)


class Legend(QWidget):
    """Which colour marks which kind of evidence in the caption."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._kinds: list[Evidence] = []
        self._text = QLabel()
        self._text.setProperty("quiet", True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._text)
        theme.changed.connect(self._tell)

    def show_kinds(self, kinds: list[Evidence]) -> None:
        """Show those kinds."""
        self._kinds = kinds
        self._tell()

    def _tell(self) -> None:
        names = {
            Evidence.SOURCE: self.tr("source"),
            Evidence.VERIFICATION: self.tr("verification"),
            Evidence.PLACE: self.tr("place"),
            Evidence.DATE: self.tr("date"),
            Evidence.PERSON: self.tr("person"),
            Evidence.CREDIT: self.tr("credit"),
            Evidence.NOTICE: self.tr("notice"),
        }
        grounds = self._theme.colours.evidence
        parts = (f'<span style="color:{grounds[kind][1]}">■</span>&nbsp;{names[kind]}' for kind in self._kinds)
        self._text.setText("&nbsp;&nbsp; ".join(parts))
        self.setVisible(bool(self._kinds))


class RecordForm:
    """All fields of `FIELDS`, once each, on two pages.

    Attributes:
        boxes: the fields by name, in reading order.
        caption: the editor of the description.
        facts: the news facts beside the fields.
        pages: the page of the caption, the page of rights.
    """

    def __init__(self, theme: Theme) -> None:
        self.caption = CaptionEdit(theme)
        self.caption.setMinimumHeight(132)
        self.boxes: dict[str, FieldBox] = {"description": FieldBox("description", self.caption)}
        for rows in (CAPTION_ROWS, RIGHTS_ROWS):
            self.boxes.update({name: FieldBox(name) for row in rows for name, _ in row})
        if set(self.boxes) != {field.name for field in FIELDS}:
            raise LookupError("every field has one place in the form")
        for name, height in (("alt_text", 54), ("instructions", 76)):
            self.boxes[name].editor.setFixedHeight(height)
        self._legend = Legend(theme)
        self.facts = FactChips(theme, self.caption)
        self._claim_label = QLabel()
        self._claim = QLabel()
        self.pages = (self._caption_page(), self._rights_page())

    def show(self, records: tuple[Record, ...], *, partly: bool = False) -> None:
        """Show what records hold; a field in which they differ says so. ``partly``: there are more than these."""
        first = records[0]
        by_hand = first.by_hand() if len(records) == 1 else frozenset()
        for name, box in self.boxes.items():
            several = partly or any(record.value(name) != first.value(name) for record in records[1:])
            box.show_value(first.value(name), by_hand=name in by_hand, several=several)
        self._show_evidence(first if len(records) == 1 else None)
        self._show_weekday(first if len(records) == 1 else None)

    def tab_of(self, name: str) -> int:
        """The page a field is on."""
        return 1 if any(name == one for row in RIGHTS_ROWS for one, _ in row) else 0

    def _show_evidence(self, record: Record | None) -> None:
        if not self.boxes["description"].is_typed():
            self.caption.show_evidence(record)
        self._legend.show_kinds(self.caption.kinds() if record else [])
        self.facts.show_record(record)
        claims = record.claims if record else ()
        self._claim.setVisible(bool(claims))
        self._claim_label.setVisible(bool(claims))
        if record and claims:
            who = claims[0].claimant or record.provider or QCoreApplication.translate("RecordForm", "source not named")
            label = QCoreApplication.translate("RecordForm", "Claim in the caption ({who}, not checked by us)")
            self._claim_label.setText(label.format(who=who))
            self._claim.setText("\n".join(f"“{claim.words}”" for claim in claims))

    def _show_weekday(self, record: Record | None) -> None:
        box = self.boxes["date_created"]
        day = wording.weekday(record.date_created) if record and record.date_created else ""
        says = next((str(one.value) for one in record.found if one.field == "weekday"), "") if record else ""
        real = record.date_created.weekday if record and record.date_created else None
        if not day:
            box.set_note("")
        elif says and says != real:
            box.set_note(f"✕ {day}", "wrong")
        else:
            box.set_note(f"✓ {day}" if says else day, "good" if says else "")

    def _caption_page(self) -> QWidget:
        inside, rows = _page()
        self._claim_label.setProperty("quiet", True)
        self._claim.setProperty("claim", True)
        self._claim.setWordWrap(True)
        self._claim.setObjectName("claim")
        self._claim.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        rows.addWidget(self.boxes["description"], 1)
        rows.addWidget(self._legend)
        rows.addWidget(self.facts)
        rows.addLayout(_rows(self.boxes, CAPTION_ROWS))
        rows.addWidget(self._claim_label)
        rows.addWidget(self._claim)
        return scrolling(inside)

    def _rights_page(self) -> QWidget:
        inside, rows = _page()
        rows.addLayout(_rows(self.boxes, RIGHTS_ROWS))
        rows.addStretch(1)
        return scrolling(inside)


def scrolling(inside: QWidget) -> QScrollArea:
    """A page that scrolls when it is too small, and never sideways."""
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _page() -> tuple[QWidget, QVBoxLayout]:
    inside = QWidget()
    inside.setProperty("surface", True)
    rows = QVBoxLayout(inside)
    rows.setContentsMargins(14, 12, 14, 12)
    rows.setSpacing(8)
    return inside, rows


def _rows(boxes: Mapping[str, FieldBox], rows: tuple[tuple[tuple[str, int], ...], ...]) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(7)
    for row in rows:
        line = QHBoxLayout()
        line.setSpacing(10)
        for name, width in row:
            boxes[name].setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            line.addWidget(boxes[name], width, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(line)
    return lines
