"""How an export makes its copies, to be entered: a preset, folders and names with a live example, size, manifests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QPushButton, QSpinBox, QWidget

from captionmgr import presetbook
from captionmgr.model.errors import BadPresets, CaptionError, PresetsUnwritable, UnknownVariable
from captionmgr.model.preset import MANIFESTS, Copies, Preset, path_parts
from captionmgr.model.record import Record
from captionmgr.ui import wording
from captionmgr.ui.field_box import LineEdit, restyle

_NAMES = {"csv": "CSV", "ninjs": "ninjs", "newsml-g2": "NewsML-G2"}
_LARGEST = 30_000


class CopiesForm(QWidget):
    """The form.

    Signals:
        changed: something was entered.
        taken: the `Preset` that was chosen, whose other parts stand elsewhere in the window.
        failed: a `CaptionError` about the presets.
    """

    changed = Signal()
    taken = Signal(object)
    failed = Signal(object)

    def __init__(self, path: Path) -> None:
        """``path``: of the file that keeps the presets."""
        super().__init__()
        self._path = path
        self._presets: Mapping[str, Preset] = {}
        self._copies = Copies()
        self._example: Record | None = None
        self.preset = QComboBox()
        self._keep = QPushButton(self.tr("Save preset"))
        self._forget = QPushButton(self.tr("Delete preset"))
        self.folders = LineEdit()
        self.names = LineEdit()
        self._shown = QLabel()
        self.resized = QCheckBox(self.tr("Resize to"))
        self.long_edge = QSpinBox()
        self.quality = QSpinBox()
        self.most = QSpinBox()
        self.sharpen = QCheckBox(self.tr("sharpen"))
        self.manifests = {kind: QCheckBox(_NAMES[kind]) for kind in MANIFESTS}
        self._dress()
        self._arrange()
        self._connect()

    def start(self, example: Record | None) -> None:
        """Read the presets, and show the name that the copy of a record would have."""
        self._example = example
        try:
            self._presets = presetbook.load(self._path)
        except BadPresets as error:
            self._presets = {}
            self.failed.emit(error)
        typed = self.preset.currentText()
        self.preset.clear()
        self.preset.addItems(list(self._presets))
        self.preset.setEditText(typed)
        self._preview()

    def copies(self) -> Copies:
        """What is entered."""
        return replace(
            self._copies,
            folders=self.folders.text().strip(),
            names=self.names.text().strip(),
            long_edge=self.long_edge.value() if self.resized.isChecked() else 0,
            quality=self.quality.value(),
            most_bytes=self.most.value() * 1000 if self.resized.isChecked() else 0,
            sharpen=self.sharpen.isChecked(),
        )

    def chosen_manifests(self) -> tuple[str, ...]:
        """The lists that are wanted."""
        return tuple(kind for kind, box in self.manifests.items() if box.isChecked())

    def is_sound(self) -> bool:
        """Whether the patterns can be followed."""
        try:
            for pattern in (self.folders.text(), self.names.text()):
                path_parts(Record(), 1, Copies(names=pattern), "a.jpg")
        except UnknownVariable:
            return False
        return True

    def take_up(self, preset: Preset) -> None:
        """Enter what a preset says."""
        copies = self._copies = preset.copies
        self.folders.setText(copies.folders)
        self.names.setText(copies.names)
        self.resized.setChecked(bool(copies.long_edge))
        self.long_edge.setValue(copies.long_edge or self.long_edge.value())
        self.quality.setValue(copies.quality)
        self.most.setValue(copies.most_bytes // 1000)
        self.sharpen.setChecked(copies.sharpen)
        for kind, box in self.manifests.items():
            box.setChecked(kind in preset.manifests)
        self.taken.emit(preset)

    def keep(self, preset: Preset) -> None:
        """Keep a preset under the name that is entered."""
        name = self.preset.currentText().strip()
        if name:
            self._save({**self._presets, name: preset}, name)

    def _dress(self) -> None:
        for widget, name, words in (
            (self.preset, "preset", self.tr("Preset")),
            (self._keep, "preset_keep", self._keep.text()),
            (self._forget, "preset_forget", self._forget.text()),
            (self.folders, "export_folders", self.tr("Folders below")),
            (self.names, "export_names", self.tr("File name")),
            (self.resized, "resize", self.tr("Resize to")),
            (self.long_edge, "long_edge", self.tr("Pixels of the long edge")),
            (self.quality, "quality", self.tr("JPEG quality")),
            (self.most, "most_bytes", self.tr("Largest size in kilobytes")),
            (self.sharpen, "sharpen", self.tr("sharpen")),
            *((box, f"manifest_{kind}", box.text()) for kind, box in self.manifests.items()),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(words)
        self.preset.setEditable(True)
        self.preset.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.preset.view().setAccessibleName(self.tr("Presets"))
        line = self.preset.lineEdit()
        if line:
            line.setPlaceholderText(self.tr("Choose one, or enter a name to save what stands below"))
            line.setAccessibleName(self.tr("Preset"))
        self.folders.setPlaceholderText(self.tr("for example {date:%Y}/{city}"))
        self.names.setPlaceholderText(self.tr("as the images are called; for example {date:%Y%m%d}_{city}_{seq:03}"))
        self._shown.setProperty("quiet", True)
        self._shown.setObjectName("export_example")
        self.long_edge.setRange(16, _LARGEST)
        self.long_edge.setValue(3000)
        self.long_edge.setSuffix(self.tr(" px"))
        self.quality.setRange(1, 100)
        self.quality.setValue(90)
        self.quality.setPrefix(self.tr("quality "))
        self.most.setRange(0, 1_000_000)
        self.most.setSuffix(self.tr(" kB at most"))
        self.most.setSpecialValueText(self.tr("any size"))

    def _arrange(self) -> None:
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(6)
        for words, widgets in (
            (self.tr("Preset"), (self.preset, self._keep, self._forget)),
            (self.tr("Folders below"), (self.folders,)),
            (self.tr("File name"), (self.names,)),
            ("", (self._shown,)),
            (self.tr("Picture"), (self.resized, self.long_edge, self.quality, self.most, self.sharpen)),
            (self.tr("Lists"), tuple(self.manifests.values())),
        ):
            line = QHBoxLayout()
            line.setSpacing(8)
            for widget in widgets:
                line.addWidget(widget, 1 if widget in (self.preset, self.folders, self.names, self._shown) else 0)
            if widgets[0] in (self.resized, self.manifests["csv"]):
                line.addStretch(1)
            label = QLabel(words)
            label.setProperty("quiet", True)
            label.setBuddy(widgets[0])
            rows.addRow(label, line)

    def _connect(self) -> None:
        for changed in (
            *(self.folders.textChanged, self.names.textChanged, self.resized.toggled),
            *(self.long_edge.valueChanged, self.quality.valueChanged, self.most.valueChanged, self.sharpen.toggled),
        ):
            changed.connect(self._preview)
        self.preset.activated.connect(lambda _at: self._choose(self.preset.currentText()))
        self.preset.editTextChanged.connect(self._enable)
        self._forget.clicked.connect(self._drop)

    @property
    def keep_wanted(self) -> QPushButton:
        """The button that asks for what is entered to be kept."""
        return self._keep

    def _choose(self, name: str) -> None:
        if name in self._presets:
            self.take_up(self._presets[name])

    def _drop(self) -> None:
        name = self.preset.currentText()
        self._save({one: preset for one, preset in self._presets.items() if one != name}, "")

    def _save(self, presets: Mapping[str, Preset], shown: str) -> None:
        try:
            presetbook.save(presets, self._path)
        except PresetsUnwritable as error:
            self.failed.emit(error)
            return
        self.start(self._example)
        self.preset.setEditText(shown)

    def _enable(self) -> None:
        name = self.preset.currentText().strip()
        self._keep.setEnabled(bool(name) and self.is_sound())
        self._forget.setEnabled(name in self._presets)

    def _preview(self) -> None:
        """Show what the first copy would be called, or why none can be."""
        for widget in (self.long_edge, self.quality, self.most, self.sharpen):
            widget.setEnabled(self.resized.isChecked())
        trouble: CaptionError | None = None
        words = ""
        if self._example and self._example.image:
            name = Path(self._example.image.path).name
            copies = self.copies()
            name = f"{Path(name).stem}.jpg" if copies.long_edge else name
            try:
                words = "→ " + "/".join(path_parts(self._example, 1, copies, name))
            except UnknownVariable as error:
                trouble = error
        self._shown.setText(wording.sentence(trouble) if trouble else words)
        self._shown.setProperty("wrong", trouble is not None)
        restyle(self._shown)
        self._enable()
        self.changed.emit()
