"""Images to captions: what is proposed, how sure and why; corrected by hand, and stored once accepted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QIcon, QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from captionmgr.model.errors import CaptionError
from captionmgr.model.pixels import Pixels
from captionmgr.model.record import ImageRef, Record
from captionmgr.services.desk import Desk
from captionmgr.services.gathering import gather
from captionmgr.services.matching import DOUBTFUL, Matched, Pairing, Proposal
from captionmgr.services.progress import Progress
from captionmgr.ui import wording
from captionmgr.ui.theme import Theme
from captionmgr.ui.work import Work

_CAPTION, _SURE, _WHY, _IMAGE = range(4)
_PICTURE = QSize(96, 64)


class _Table(QTableWidget):
    """The captions with their images. Signal `dropped`: (image or None, row dropped on) from a row or the list."""

    dropped = Signal(object, int)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Tell what was let go over which row; nothing moves by itself."""
        source = event.source()
        row = self.rowAt(int(event.position().y()))
        if row >= 0 and isinstance(source, QAbstractItemView):
            self.dropped.emit(source, row)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()


class MatchDialog(QDialog):
    """The dialog; it is not modal, and stores nothing before it is accepted.

    Signals:
        attached: the desk's `Changes`.
    """

    attached = Signal(object)

    def __init__(self, work: Work, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("match")
        self.setWindowTitle(self.tr("Match images to captions"))
        self.resize(1000, 640)
        self._work = work
        self._theme = theme
        self._matched: Matched | None = None
        self._pairing = Pairing({})
        self._icons: dict[int, QIcon] = {}
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.doubtful = QCheckBox(self.tr("Only doubtful ones, and captions without an image"))
        self.table = _Table(0, 4)
        self.free = QListWidget()
        self._free_words = QLabel(self.tr("Images left over; drag one onto a caption, or press Return on it"))
        self.leave = QPushButton(self.tr("Close"))
        self.every = QPushButton()
        self.go = QPushButton()
        self._dress()
        self._arrange()
        self._connect()

    def start(self, records: Sequence[Record], paths: Sequence[Path]) -> None:
        """Propose images among paths (and in folders among them) for records."""
        desk = self._work.desk

        def work(progress: Progress) -> tuple[Matched, dict[int, Pixels]]:
            files = [one for one in gather(paths) if isinstance(one, Path)]
            matched = desk.matching.propose(records, files, progress)
            return matched, _pictures(desk, matched, progress)

        self._matched = None
        self.table.setRowCount(0)
        self.free.clear()
        self.words.setText(self.tr("Looking at the images…"))
        self._enable()
        self.show()
        self.raise_()
        self._work.jobs.work(work, lambda found: self._take_up(*found), self._refuse, self.windowTitle())

    def _dress(self) -> None:
        for widget, name, words in (
            (self.table, "match_table", self.tr("Captions and their images")),
            (self.free, "match_free", self.tr("Images left over")),
            (self.doubtful, "match_doubtful", self.doubtful.text()),
            (self.leave, "match_leave", self.leave.text()),
            (self.every, "match_every", self.tr("Attach all")),
            (self.go, "match_go", self.tr("Attach")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(words)
        heads = (self.tr("Caption"), self.tr("Sure"), self.tr("Why"), self.tr("Image"))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setAccessibleName(self.tr("Captions and their images"))
        self.table.verticalHeader().setDefaultSectionSize(_PICTURE.height() + 10)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.table.setWordWrap(True)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.table.horizontalHeader()
        header.setAccessibleName(self.tr("Columns"))
        for column in (_CAPTION, _WHY):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(_SURE, 70)
        self.table.setColumnWidth(_IMAGE, 240)
        for view in (self.table, self.free):
            view.setIconSize(_PICTURE)
        self.free.setViewMode(QListWidget.ViewMode.IconMode)
        self.free.setMovement(QListWidget.Movement.Static)
        self.free.setDragEnabled(True)
        self.free.setFixedHeight(116)
        self.free.setWordWrap(False)
        self.go.setProperty("primary", True)
        self._free_words.setProperty("quiet", True)

    def _arrange(self) -> None:
        words = self.tr(
            "Alt+Up, Alt+Down: give the image to the caption above or below · Space: right · Delete: take off"
        )
        keys = QLabel(words)
        keys.setProperty("quiet", True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.doubtful)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.every)
        buttons.addWidget(self.go)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 14, 16, 14)
        rows.setSpacing(8)
        rows.addWidget(self.words)
        rows.addWidget(self.table, 1)
        rows.addWidget(keys)
        rows.addWidget(self._free_words)
        rows.addWidget(self.free)
        rows.addLayout(buttons)

    def _connect(self) -> None:
        self.table.dropped.connect(self._drop)
        self.table.customContextMenuRequested.connect(self._menu)
        self.table.installEventFilter(self)
        self.free.itemActivated.connect(self._give)
        self.doubtful.toggled.connect(self._fill)
        self.leave.clicked.connect(self.close)
        self.go.clicked.connect(lambda: self._accept(self._pairing.sure()))
        self.every.clicked.connect(lambda: self._accept(tuple(self._pairing.proposals.values())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The keys that correct a pair."""
        if watched is self.table and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            if alt and event.key() in steps:
                self.move_by(steps[Qt.Key(event.key())])
                return True
            if event.key() == Qt.Key.Key_Space:
                self.confirm()
                return True
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.take_off()
                return True
        return super().eventFilter(watched, event)

    # Correcting ----------------------------------------------------------------------------------

    def caption(self) -> int | None:
        """The caption whose row is chosen, by its place."""
        item = self.table.item(self.table.currentRow(), _CAPTION)
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def move_by(self, step: int) -> None:
        """Give the chosen caption's image to the one above or below, whose own comes here."""
        here, row = self.caption(), self.table.currentRow() + step
        image = None if here is None else self._pairing.image_of(here)
        other = self.table.item(row, _CAPTION)
        if image is not None and other is not None:
            self._correct(self._pairing.move(image, other.data(Qt.ItemDataRole.UserRole)), row)

    def take_off(self) -> None:
        """Take the image off the chosen caption."""
        here = self.caption()
        if here is not None:
            self._correct(self._pairing.unassign(here), self.table.currentRow())

    def confirm(self) -> None:
        """Say that the chosen pair is right."""
        here = self.caption()
        if here is not None:
            self._correct(self._pairing.confirm(here), self.table.currentRow())

    def _give(self, item: QListWidgetItem) -> None:
        here = self.caption()
        if here is not None:
            self._correct(self._pairing.assign(here, item.data(Qt.ItemDataRole.UserRole)), self.table.currentRow())

    def _drop(self, source: QAbstractItemView, row: int) -> None:
        target = self.table.item(row, _CAPTION)
        if target is None:
            return
        caption: int = target.data(Qt.ItemDataRole.UserRole)
        if source is self.free and self.free.currentItem():
            image: int = self.free.currentItem().data(Qt.ItemDataRole.UserRole)
            self._correct(self._pairing.assign(caption, image), row)
        here = self.caption()
        moved = None if here is None or source is not self.table else self._pairing.image_of(here)
        if moved is not None:
            self._correct(self._pairing.move(moved, caption), row)

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        does: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("This pair is right"), self.confirm),
            (self.tr("Give the image to the caption above"), lambda: self.move_by(-1)),
            (self.tr("Give the image to the caption below"), lambda: self.move_by(1)),
            (self.tr("Take the image off"), self.take_off),
        )
        for words, do in does:
            menu.addAction(words).triggered.connect(lambda _checked=False, do=do: do())
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _correct(self, pairing: Pairing, row: int) -> None:
        self._pairing = pairing
        self._fill()
        self.table.selectRow(min(row, self.table.rowCount() - 1))

    # Showing -------------------------------------------------------------------------------------

    def _take_up(self, matched: Matched, pictures: dict[int, Pixels]) -> None:
        self._matched, self._pairing = matched, matched.pairing
        self._icons = {at: _icon(pixels) for at, pixels in pictures.items()}
        self._fill()
        self.table.setFocus()
        if self.table.rowCount():
            self.table.selectRow(0)

    def _fill(self) -> None:
        matched = self._matched
        if matched is None:
            return
        shown = [at for at in range(len(matched.records)) if not self.doubtful.isChecked() or self._is_doubtful(at)]
        self.table.setRowCount(len(shown))
        for row, at in enumerate(shown):
            self._show_row(row, at, matched)
        self.free.clear()
        for at, image in enumerate(matched.images):
            if self._pairing.caption_of(at) is None:
                item = QListWidgetItem(self._icons.get(at, QIcon()), image.path.name)
                item.setData(Qt.ItemDataRole.UserRole, at)
                item.setToolTip(str(image.path))
                self.free.addItem(item)
        for widget in (self.free, self._free_words):
            widget.setVisible(bool(self.free.count()))
        self._say(matched)
        self._enable()

    def _is_doubtful(self, caption: int) -> bool:
        proposal = self._pairing.proposals.get(caption)
        return proposal is None or proposal.confidence < DOUBTFUL

    def _show_row(self, row: int, at: int, matched: Matched) -> None:
        record, proposal = matched.records[at], self._pairing.proposals.get(at)
        title = " · ".join(part for part in (record.title or record.headline, record.description) if part)
        caption = QTableWidgetItem(wording.shortened(title))
        caption.setData(Qt.ItemDataRole.UserRole, at)
        caption.setToolTip(record.description)
        self.table.setItem(row, _CAPTION, caption)
        colours = self._theme.colours
        sure, why, image = QTableWidgetItem("—"), QTableWidgetItem(self.tr("no image")), QTableWidgetItem("")
        if proposal:
            sure.setText(f"{'▲ ' if proposal.confidence < DOUBTFUL else '✓ '}{proposal.confidence:.0%}")
            tone = colours.attention if proposal.confidence < DOUBTFUL else colours.verified
            sure.setForeground(QColor(tone.text))
            why.setText("; ".join(wording.reason(one) for one in proposal.reasons))
            seen = matched.images[proposal.image]
            image.setText(seen.path.name)
            image.setIcon(self._icons.get(proposal.image, QIcon()))
            image.setToolTip(str(seen.path))
        why.setToolTip(why.text())
        for column, item in ((_SURE, sure), (_WHY, why), (_IMAGE, image)):
            self.table.setItem(row, column, item)

    def _say(self, matched: Matched) -> None:
        sure = len(self._pairing.sure())
        parts = [
            self.tr("{captions} captions, {images} images").format(
                captions=len(matched.records), images=len(matched.images)
            ),
            self.tr("{count} sure").format(count=sure),
            self.tr("{count} doubtful").format(count=len(self._pairing.proposals) - sure),
        ]
        if matched.unreadable:
            names = ", ".join(one.path.name for one in matched.unreadable[:3])
            parts.append(
                self.tr("{count} could not be read: {names}").format(count=len(matched.unreadable), names=names)
            )
        self.words.setText(" · ".join(parts))

    def _enable(self) -> None:
        sure, every = len(self._pairing.sure()), len(self._pairing.proposals)
        ready = self._matched is not None
        self.go.setText(self.tr("Attach {count} that are sure").format(count=sure))
        self.go.setEnabled(ready and bool(sure))
        self.every.setText(self.tr("Attach all {count}").format(count=every))
        self.every.setVisible(every > sure)
        self.every.setEnabled(ready)

    # Accepting -----------------------------------------------------------------------------------

    def _accept(self, chosen: Sequence[Proposal]) -> None:
        matched = self._matched
        if matched is None:
            return
        desk = self._work.desk

        def work(progress: Progress) -> object:
            changes = desk.matching.accept(matched, chosen, progress)
            self._work.seen(changes.records)
            return changes

        self.go.setEnabled(False)
        self._work.jobs.write(work, self._accepted, self._refuse, self.windowTitle())

    def _accepted(self, changes: object) -> None:
        self._matched = None
        self.attached.emit(changes)
        self.close()

    def _refuse(self, error: CaptionError) -> None:
        self.words.setText(wording.sentence(error))
        self._enable()


def _pictures(desk: Desk, matched: Matched, progress: Progress) -> dict[int, Pixels]:
    """Small pictures of the images, as far as they can be decoded."""
    found = {}
    for at, image in enumerate(matched.images):
        progress.step(at, len(matched.images), image.path.name)
        try:
            found[at] = desk.picture(Record(image=ImageRef(str(image.path), "")), 2 * _PICTURE.width())
        except CaptionError:  # the name is shown without a picture
            continue
    return found


def _icon(pixels: Pixels) -> QIcon:
    image = QImage(pixels.rgb, pixels.width, pixels.height, 3 * pixels.width, QImage.Format.Format_RGB888)
    return QIcon(QPixmap.fromImage(image.copy()))
