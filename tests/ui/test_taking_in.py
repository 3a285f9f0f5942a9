"""Images dropped on the window, chosen, copied in a file manager; and missing ones found again."""

from PySide6.QtCore import QMimeData, QPoint, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog


def test_a_dropped_folder_makes_records(window, settled, drop, photo, tmp_path):
    folder = tmp_path / "card"
    folder.mkdir()
    for name in ("a.jpg", "b.jpg"):
        photo(name, taken=f"2024:05:0{1 + (name > 'b')} 10:00:00", folder=folder)
    (folder / "c.jpg").write_bytes(b"no image")
    assert drop(window, QPoint(400, 400), folder)
    settled(window)
    assert len(window.list.model.ids) == 2
    assert window.editor.ids == (window.list.model.ids[0],)
    assert "c.jpg" in window.list.message.words.text()
    window.commands["undo"].trigger()
    settled(window)
    assert len(window.list.model.ids) == 0


def test_the_same_again_adds_nothing_and_says_so(window, settled, drop, photo):
    path = photo("a.jpg")
    for _ in range(2):
        drop(window, QPoint(400, 400), path)
        settled(window)
    assert len(window.list.model.ids) == 1
    assert "1 were here already" in window.status.words.text()


def test_files_copied_in_a_file_manager_are_pasted(window, settled, photo):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo("a.jpg")))])
    QGuiApplication.clipboard().setMimeData(data)
    window.commands["paste"].trigger()
    settled(window)
    assert len(window.list.model.ids) == 1
    assert not window.importing.isVisible()


def test_missing_images_are_found_again(window, settled, drop, photo, tmp_path, monkeypatch):
    folder = tmp_path / "card"
    folder.mkdir()
    photo("a.jpg", folder=folder)
    drop(window, QPoint(400, 400), folder)
    settled(window)
    folder.rename(tmp_path / "moved")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *words: str(tmp_path / "moved"))
    window.commands["relink"].trigger()
    settled(window)
    assert window.desk.record(1).image.path == str(tmp_path / "moved" / "a.jpg")
    assert "1 images found again, 0 still missing" in window.list.message.words.text()


def test_a_dropped_table_makes_records_with_what_stands_beside_the_captions(window, settled, drop, tmp_path):
    path = tmp_path / "captions.csv"
    path.write_text("caption,city,country code\nA crane stands in the rain.,Leixoes,PORTUGAL\n", "utf-8")
    assert drop(window, QPoint(400, 400), path)
    settled(window)
    (one,) = window.list.model.ids
    assert window.desk.record(one).city == "Leixoes"
    assert "1 captions imported" in window.status.words.text()
    assert "PORTUGAL" in window.list.message.words.text()
    path.write_text("a,b\n1,2\n", "utf-8")
    drop(window, QPoint(400, 400), path)
    settled(window)
    assert "No caption was found in captions.csv" in window.list.message.words.text()
