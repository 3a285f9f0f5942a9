"""The window as a whole: list, pictures, problems, evidence, keyboard, export, and what everybody can perceive."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
)

from captionmgr.metadata import imagefile
from captionmgr.model.fields import FIELDS
from captionmgr.model.verification import Status
from captionmgr.model.views import View
from captionmgr.ui.sidebar import Filter
from captionmgr.ui.theme import Evidence, Mode

NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def drop_on_row(drop):
    """Drags a file onto a row of the list."""

    def onto(window, row, path):
        table = window.list.table
        assert drop(table.viewport(), table.visualRect(window.list.model.index(row, 1)).center(), path)

    return onto


def problem_lines(window):
    panel = window.editor.problems
    return [panel.item(row).text() for row in range(panel.count())]


def test_an_image_dropped_on_a_row_is_attached_and_shown(filled, drop_on_row, photo, settled):
    record_id = filled.list.model.ids[1]
    drop_on_row(filled, 1, photo("IMG_2231.jpg"))
    settled(filled)
    assert Path(filled.desk.record(record_id).image.path).name == "IMG_2231.jpg"
    assert filled.editor.preview.accessibleDescription() == "IMG_2231.jpg · 96×64 · video frame"
    filled.grab()
    settled(filled)
    assert filled.list.thumbnails.of(filled.desk.record(record_id)).width() > 0
    assert not any("No image" in line for line in problem_lines(filled))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "breaks off"),
        (b"GIF89a....", "JPEG"),
        (None, "is not there"),
    ],
    ids=["empty", "truncated", "another kind", "missing"],
)
def test_a_bad_image_is_answered_over_the_list_and_not_attached(filled, drop_on_row, tmp_path, settled, content, words):
    path = tmp_path / "bad.jpg"
    if content is not None:
        path.write_bytes(content)
    drop_on_row(filled, 1, path)
    settled(filled)
    assert filled.list.message.isVisible()
    assert words in filled.list.message.words.text()
    assert filled.desk.record(filled.list.model.ids[1]).image is None


def test_an_image_that_went_away_is_shown_as_a_problem(filled, photo, settled):
    path = photo()
    filled.work.attach(filled.editor.ids[0], path)
    settled(filled)
    path.unlink()
    filled.reload()
    filled.list.table.choose(filled.list.model.ids[0])
    filled.list.table.choose(filled.list.model.ids[1])
    settled(filled)
    assert any("is not there" in line for line in problem_lines(filled))
    assert filled.findChild(QPushButton, "attach").isVisible()


def test_export_by_clicking_writes_tagged_copies(filled, drop_on_row, qtbot, photo, tmp_path, settled, kept):
    original = photo("IMG_1.jpg")
    before = original.read_bytes()
    drop_on_row(filled, 1, original)
    settled(filled)
    filled.list.table.selectAll()
    qtbot.mouseClick(filled.findChild(QPushButton, "bar_export"), Qt.MouseButton.LeftButton)
    settled(filled)
    summary = filled.exporting.findChild(QLabel, "export_summary").text()
    assert summary.startswith("3 selected · 1 can be written")
    filled.exporting.folder.setText(str(tmp_path / "out"))
    filled.exporting.findChild(QCheckBox, "receipts").setChecked(True)
    qtbot.mouseClick(filled.exporting.findChild(QPushButton, "export_go"), Qt.MouseButton.LeftButton)
    settled(filled)
    assert (tmp_path / "out" / "IMG_1.jpg").read_bytes() != before
    assert original.read_bytes() == before
    receipt = json.loads((tmp_path / "out" / "IMG_1.jpg.receipt.json").read_text("utf-8"))
    assert receipt["written"]["XMP"]["city"] == "Porto"
    report = filled.exporting.findChild(QLabel, "export_report").text()
    assert report == "1 written and read back identical · 2 not written"
    assert filled.desk.counts()[View.EXPORTED] == 1
    assert kept[-1].last_folder == str(tmp_path / "out")


def test_images_with_content_credentials_wait_for_a_choice(filled, drop_on_row, qtbot, photo, tmp_path, settled):
    signed = photo("signed.jpg")
    data, body = signed.read_bytes(), b"JP\x00\x01\x00\x00\x00\x01....jumb....c2pa"
    signed.write_bytes(data[:2] + b"\xff\xeb" + (len(body) + 2).to_bytes(2, "big") + body + data[2:])
    drop_on_row(filled, 1, signed)
    settled(filled)
    filled.list.table.selectAll()
    qtbot.mouseClick(filled.findChild(QPushButton, "bar_export"), Qt.MouseButton.LeftButton)
    settled(filled)
    dialog = filled.exporting
    assert "1 with content credentials" in dialog.findChild(QLabel, "export_summary").text()
    assert dialog.credentials.isVisible()
    dialog.folder.setText(str(tmp_path / "out"))
    go = dialog.findChild(QPushButton, "export_go")
    qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    settled(filled)
    assert not list((tmp_path / "out").iterdir())
    assert any("content credentials" in dialog.list.item(row).text() for row in range(dialog.list.count()))
    dialog.credentials.setCurrentIndex(dialog.credentials.findData("remove"))
    qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    settled(filled)
    assert b"c2pa" not in (tmp_path / "out" / "signed.jpg").read_bytes()


def test_what_leaves_a_copy_for_the_public_is_shown_first(filled, drop_on_row, qtbot, photo, tmp_path, settled):
    where = tmp_path / "where"
    where.mkdir()
    imagefile.write_copy(photo("a.jpg"), where / "a.jpg", {"gps": "41.2,-8.7"})
    drop_on_row(filled, 1, where / "a.jpg")
    settled(filled)
    filled.list.table.selectAll()
    qtbot.mouseClick(filled.findChild(QPushButton, "bar_export"), Qt.MouseButton.LeftButton)
    settled(filled)
    dialog = filled.exporting

    def lines():
        return "\n".join(dialog.list.item(row).text() for row in range(dialog.list.count()))

    assert "41.2" not in lines()
    dialog.public.setChecked(True)
    assert "left out: gps (fields): 41.2,-8.7" in lines()
    dialog.folder.setText(str(tmp_path / "out"))
    qtbot.mouseClick(dialog.findChild(QPushButton, "export_go"), Qt.MouseButton.LeftButton)
    settled(filled)
    assert "gps" not in imagefile.read(tmp_path / "out" / "a.jpg").fields


def test_metadata_shows_before_and_after_for_each_block(filled, photo, settled):
    filled.work.attach(filled.editor.ids[0], photo())
    filled.work.edit(filled.desk.record(filled.editor.ids[0]), {"credit_line": "AP Photo/" + "x" * 40}, pytest.fail)
    settled(filled)
    table = filled.editor.metadata.table
    rows = {table.topLevelItem(row).text(0): table.topLevelItem(row) for row in range(table.topLevelItemCount())}
    assert "+ City" in rows
    credit = rows["+ Credit line !"]
    blocks = {credit.child(at).text(0): credit.child(at).text(2) for at in range(credit.childCount())}
    assert blocks["IIM"].endswith("(shortened)")
    assert blocks["XMP"] == "AP Photo/" + "x" * 40


def test_problems_lead_to_their_fields(filled, settled):
    filled.work.edit(filled.editor.records[0], {"date_created": "2024-05-07", "credit_line": ""}, pytest.fail)
    settled(filled)
    lines = problem_lines(filled)
    assert any("2024-05-07 was a Tuesday; the caption says Sunday." in line for line in lines)
    assert "✕ Tue" in [label.text() for label in filled.findChildren(QLabel)]
    first = filled.editor.problems.item(0).data(Qt.ItemDataRole.UserRole).field
    filled.activateWindow()
    filled.commands["next_problem"].trigger()
    assert filled.focusWidget() is filled.editor.form.boxes[first].editor


def test_evidence_is_marked_and_leads_both_ways(filled):
    caption = filled.editor.form.caption
    kinds = (Evidence.SOURCE, Evidence.VERIFICATION, Evidence.PLACE, Evidence.DATE, Evidence.CREDIT)
    assert set(kinds) <= set(caption.kinds())
    quiet = {selection.format.background().color().name() for selection in caption.extraSelections()}
    filled.editor.go_to("city")
    filled.editor.form.boxes["city"].editor.entered.emit()
    (loud,) = [
        selection
        for selection in caption.extraSelections()
        if selection.format.background().color().name() not in quiet
    ]
    assert loud.cursor.selectedText() == "Porto"
    place = caption.cursorRect(loud.cursor).topLeft() - QPoint(4, -6)
    QTest.mouseClick(caption.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, place)
    assert filled.focusWidget() is filled.editor.form.boxes["city"].editor


def test_views_filter_the_list_and_their_counts_are_true(filled, settled):
    for view, count in filled.desk.counts().items():
        filled.sidebar.choose(Filter(view))
        filled.list.table.clearSelection()
        filled.list.refresh()
        assert len(filled.list.model.ids) == count, view


def test_a_record_that_leaves_its_view_stays_until_it_is_left(filled, settled):
    filled.sidebar.choose(Filter(View.NEEDS_VERIFICATION))
    record_id = filled.list.model.ids[0]
    filled.list.table.choose(record_id)
    sign = filled.editor.verification
    sign.note.setPlainText("checked")
    sign.sign(Status.VERIFIED)
    settled(filled)
    assert record_id in filled.list.model.ids
    assert filled.editor.ids == (record_id,)


def test_columns_sort(filled):
    filled.list.table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    filled.list.table.horizontalHeader().setSortIndicator(3, Qt.SortOrder.DescendingOrder)
    dates = [filled.desk.record(one).date_created.iso for one in filled.list.model.ids]
    assert dates == ["2024-05-06", "2024-05-05", "2024-05-05"]


def test_the_keyboard_steps_through_records_and_fields(filled, settled):
    table = filled.list.table
    filled.activateWindow()
    table.choose(filled.list.model.ids[0])
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_J)
    assert filled.editor.ids == (filled.list.model.ids[1],)
    QTest.keyClick(table, Qt.Key.Key_K)
    assert filled.editor.ids == (filled.list.model.ids[0],)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert filled.focusWidget() is filled.editor.form.caption
    QTest.keyClick(filled.editor.form.caption, Qt.Key.Key_Escape)
    assert filled.focusWidget() is table
    filled.editor.go_to("headline")
    QTest.keyClicks(filled.focusWidget(), "One")
    QTest.keyClick(filled.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(filled)
    assert filled.desk.record(filled.list.model.ids[0]).headline == "One"
    assert filled.editor.ids == (filled.list.model.ids[1],)
    assert filled.focusWidget() is filled.editor.form.boxes["headline"].editor
    for at in range(5):
        QTest.keyClick(filled, Qt.Key(Qt.Key.Key_1 + at), Qt.KeyboardModifier.ControlModifier)
        assert filled.editor.tabs.currentIndex() == at
    QTest.keyClick(filled, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert filled.focusWidget() is filled.list.search


def test_what_others_changed_shows_when_the_window_is_looked_at_again(filled):
    record_id = filled.editor.ids[0]
    filled.desk.edit(record_id, {"city": "Braga"})
    filled.reload()
    assert filled.editor.form.boxes["city"].text() == "Braga"
    assert filled.list.model.index(1, 4).data() == "Braga, Portugal"


def test_every_control_has_an_accessible_name(filled, settled):
    filled.importing.start()
    filled.exporting.start(filled.list.model.ids, filled.settings)
    filled.rules.start()
    settled(filled)
    controls = (QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractItemView)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for kind in controls
        for widget in filled.findChildren(kind)
        if not (widget.accessibleName() or getattr(widget, "text", lambda: "")())
        and not widget.objectName().startswith("qt_")
        and type(widget).__name__ not in ("QComboBoxListView", "QToolButton", "QTableCornerButton", "QAbstractButton")
    ]
    assert nameless == []


def test_every_field_has_one_place_in_the_form(window):
    assert sorted(window.editor.form.boxes) == sorted(field.name for field in FIELDS)


def test_the_theme_changes_at_once_and_is_kept(filled, kept):
    light = filled.grab().toImage().pixelColor(300, 600).lightness()
    filled.commands["theme_dark"].trigger()
    assert filled.grab().toImage().pixelColor(300, 600).lightness() < 60 < light
    assert kept[-1].theme == Mode.DARK


def test_next_problem_comes_to_the_button_that_attaches_an_image_and_opens_nothing(filled, settled, qtbot):
    kinds = [problem.kind for problem in filled.desk.problems(filled.editor.records[0])]
    asked = []
    filled.editor.preview.attach_wanted.connect(lambda: asked.append(1))
    filled.activateWindow()
    for _ in range(kinds.index("no_image") + 1):
        filled.commands["next_problem"].trigger()
    assert filled.focusWidget() is filled.findChild(QPushButton, "attach")
    assert asked == []


def test_the_left_column_folds_where_there_is_no_room_for_it(filled, qtbot):
    filled.setWindowState(Qt.WindowState.WindowNoState)
    for width, visible in ((1280, True), (720, False), (1280, True)):
        filled.resize(width, 700)
        qtbot.waitUntil(lambda width=width: filled.width() == width)
        assert filled.sidebar.isVisible() is visible
        assert filled.commands["sidebar"].isChecked() is visible


def test_return_presses_the_button_that_has_the_focus(window, page, settled):
    window.importing.start(page)
    settled(window)
    QTest.keyClick(window.importing.findChild(QPushButton, "import_go"), Qt.Key.Key_Return)
    settled(window)
    assert len(window.list.model.ids) == 3
