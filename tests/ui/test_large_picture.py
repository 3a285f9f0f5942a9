"""The large picture: it fits, scales at the pointer, is moved by hand, steps through the list; veil; reading ahead."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from captionmgr.model.reading import Found, Span
from captionmgr.model.record import Record
from captionmgr.settings import Settings
from captionmgr.ui.deeds import open_window


@pytest.fixture
def window(desk, store, theme, qtbot, tmp_path):
    with desk._store.transaction():
        for number in range(5):
            desk._store.records.insert(Record(title=f"T{number}", received="x", description="Rain"))
        marked = Record(received="x", description="Rain", found=(Found("graphic_content", True, Span(0, 1), "mark"),))
        desk._store.records.insert(marked)
    for number in range(6):
        path = tmp_path / f"{number}.jpg"
        Image.effect_noise((2400, 1600), 60 + number).convert("RGB").save(path, quality=80)
        desk.attach(number + 1, path)
    window = open_window(desk, store, theme, Settings(editor="Ann"), lambda _settings: None)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


@pytest.fixture
def large(window, qtbot, settled):
    settled(window)
    window.list.choose(1)
    window.commands["large"].trigger()
    settled(window)
    large = window.editor.large
    large.resize(900, 630)
    qtbot.waitUntil(lambda: large.whole().width() == 2400)
    return large


def test_it_fits_and_reads_the_whole_only_to_look_closely(window, large, qtbot, settled):
    assert large.scale() == pytest.approx(900 / 2400)
    settled(window)
    assert large.picture().width() == 1280
    assert not window.editor._sizes[-1]._pixmaps
    QTest.keyClick(large, Qt.Key.Key_1)
    assert large.scale() == 1
    qtbot.waitUntil(lambda: large.picture().width() == 2400)
    assert (
        "2,400×1,600 · 100 %" in large.accessibleDescription() or "2400×1600 · 100 %" in large.accessibleDescription()
    )
    QTest.keyClick(large, Qt.Key.Key_0)
    assert large.scale() == pytest.approx(900 / 2400)
    settled(window)


def test_what_is_at_the_pointer_stays_there(window, large, settled):
    at = QPointF(200, 150)

    def under():
        return (at - large._room().center() - large._middle) / large.scale()

    large.zoom(3, QPointF(500, 300))
    before = under()
    large.zoom(1.5, at)
    assert (under() - before).manhattanLength() < 0.01
    large.zoom(1000, at)
    assert large.scale() == 8
    large.zoom(1 / 1000, at)
    assert large.scale() == pytest.approx(900 / 2400)
    assert large._middle == QPointF()
    settled(window)


def test_it_is_moved_by_hand_and_never_lost(window, large, qtbot, settled):
    large.actual()
    QTest.mousePress(large, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    QTest.mouseMove(large, QPoint(430, 310))
    qtbot.waitUntil(lambda: large._middle.x() == 30)
    QTest.mouseMove(large, QPoint(880, 300))
    QTest.mouseMove(large, QPoint(400, 300))
    QTest.mouseRelease(large, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    large._middle = QPointF(9000, 9000)
    large.zoom(1.1, QPointF(10, 10))
    assert large._middle.x() <= (2400 * large.scale() - 900) / 2
    QTest.mouseDClick(large, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert large.scale() == pytest.approx(900 / 2400)
    settled(window)


def test_keys_step_through_the_list_and_leave(window, large, settled):
    QTest.keyClick(large, Qt.Key.Key_Right)
    assert window.list.table.chosen_ids() == [2]
    QTest.keyClick(large, Qt.Key.Key_J)
    QTest.keyClick(large, Qt.Key.Key_K)
    assert window.list.table.chosen_ids() == [2]
    assert large._record.id == 2
    QTest.keyClick(large, Qt.Key.Key_F)
    assert large.isFullScreen()
    QTest.keyClick(large, Qt.Key.Key_Escape)
    assert not large.isFullScreen()
    QTest.keyClick(large, Qt.Key.Key_Escape)
    assert not large.isVisible()
    settled(window)


def test_neighbours_are_read_ahead(window, settled, qtbot):
    settled(window)
    window.list.choose(3)

    def previews():
        return {Path(path).name for path, _ in window.editor._sizes[1]._pixmaps}

    qtbot.waitUntil(lambda: {"1.jpg", "2.jpg", "3.jpg", "4.jpg"} <= previews())
    window.list.choose(4)
    assert window.editor.preview.picture().width() == 1280
    settled(window)


def test_a_picture_marked_as_graphic_is_veiled_until_asked_for(window, qtbot, settled):
    settled(window)
    window.list.choose(6)
    settled(window)
    preview = window.editor.preview
    assert preview.is_veiled()
    assert preview.picture().isNull()
    assert window.editor.large._record is None
    preview.setFocus()
    qtbot.keyClick(preview, Qt.Key.Key_Return)
    settled(window)
    assert not preview.is_veiled()
    preview.picture()
    settled(window)
    assert preview.picture().width() == 1280
    window.list.choose(1)
    window.list.choose(6)
    assert not preview.is_veiled()
    settled(window)


def test_a_picture_that_cannot_be_shown_is_said(window, settled):
    settled(window)
    Path(window.desk.record(6).image.path).unlink()
    Path(window.desk.record(5).image.path).unlink()
    window.list.choose(5)
    settled(window)
    assert "cannot be shown" in window.editor.preview.accessibleDescription()
