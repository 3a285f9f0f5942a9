"""Before and after: what the image holds now, what an export will write, and where (IIM, XMP, EXIF)."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from captionmgr.model.fields import FieldValue
from captionmgr.model.receipt import PlannedField
from captionmgr.ui import wording
from captionmgr.ui.theme import Theme
from captionmgr.ui.work import Inspection


class MetadataPanel(QWidget):
    """The tab: one line a field, each with a line a block beneath it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Inspection | None = None
        self.setProperty("surface", True)
        self._summary = QLabel()
        self._summary.setWordWrap(True)
        self._summary.setProperty("quiet", True)
        self._summary.setObjectName("metadata_summary")
        self.table = QTreeWidget()
        self.table.setObjectName("metadata")
        self.table.setAccessibleName(self.tr("Metadata now and after export"))
        self.table.setHeaderLabels([self.tr("Field"), self.tr("In the file"), self.tr("Will be written")])
        self.table.setRootIsDecorated(True)
        self.table.setIndentation(14)
        self.table.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.header().setAccessibleName(self.tr("Columns"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 12, 14, 8)
        rows.setSpacing(8)
        rows.addWidget(self._summary)
        rows.addWidget(self.table, 1)
        theme.changed.connect(lambda: self.show_inspection(self._shown))

    def show_inspection(self, found: Inspection | None) -> None:
        """Show a record's image and plan; None while nothing is known."""
        self._shown = found
        self.table.clear()
        self.table.setVisible(bool(found and found.plan))
        if found is None:
            self._summary.setText(self.tr("Select one record with an image to see what its file holds."))
        elif found.error:
            self._summary.setText(wording.sentence(found.error))
        elif found.embedded is None:
            self._summary.setText(
                self.tr("No image is attached. Attach one to see what its file holds and what an export will write.")
            )
        else:
            carried = len(found.embedded.fields)
            self._summary.setText(
                self.tr(
                    "The file holds {count} of these fields. ~ changed, + added, = same, − cleared, ! shortened in IIM"
                ).format(count=carried)
            )
            for planned in found.plan:
                if planned.before or planned.after:
                    self._add(planned, found)

    def _add(self, planned: PlannedField, found: Inspection) -> None:
        shortened = [block for block, value in planned.blocks.items() if value and _is_shorter(value, planned.after)]
        mark, shade = self._mark(planned)
        label = f"{mark} {wording.field_label(planned.field)}" + (" !" if shortened else "")
        row = QTreeWidgetItem([label, *map(_line, (planned.before, planned.after))])
        row.setForeground(0, QColor(shade))
        for column, value in ((1, planned.before), (2, planned.after)):
            row.setToolTip(column, wording.shown(value))
        row.setToolTip(0, label)
        self.table.addTopLevelItem(row)
        carried = found.embedded.fields.get(planned.field) if found.embedded else None
        forms = carried.forms if carried else {}
        for block in dict.fromkeys((*forms, *planned.blocks)):
            after = planned.blocks.get(block, "")
            words = _line(after) + (" " + self.tr("(shortened)") if block in shortened else "")
            under = QTreeWidgetItem([block, _line(forms.get(block, "")), words])
            for column in range(3):
                under.setForeground(column, QColor(self._theme.colours.second))
            if block in shortened:
                under.setForeground(2, QColor(self._theme.colours.attention.text))
            under.setToolTip(1, wording.shown(forms.get(block, "")))
            under.setToolTip(2, wording.shown(after))
            row.addChild(under)
        row.setExpanded(bool(shortened))

    def _mark(self, planned: PlannedField) -> tuple[str, str]:
        colours = self._theme.colours
        if planned.before == planned.after:
            return "=", colours.second
        if not planned.before:
            return "+", colours.verified.text
        return ("~", colours.attention.text) if planned.after else ("−", colours.disputed.text)


def _is_shorter(written: FieldValue, whole: FieldValue) -> bool:
    parts = zip(_parts(written), _parts(whole), strict=False)
    return any(len(one) < len(other) and other.startswith(one) for one, other in parts)


def _parts(value: FieldValue) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def _line(value: FieldValue) -> str:
    return " ".join(wording.shown(value).split())
