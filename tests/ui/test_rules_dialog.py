"""A wrong reading becomes a rule: edited in the window, tried first, applied, taken back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from captionmgr import rulebook
from captionmgr.model.houses import NO_RULES, House, HouseRules, KnownCreator
from captionmgr.model.verification import Status

CAPTIONS = (
    "A crane stands over the harbor in Leixoes, Portugal, Monday, May 6, 2024. (Lia Costa/HN via AP)",
    "Dockers wait at a gate in Leixoes, Portugal, Tuesday, May 7, 2024. (Rui Alves/HN via AP)",
    "A ferry leaves Porto, Portugal, Wednesday, May 8, 2024. (AP Photo/Rui Alves)",
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "rules.toml"


@pytest.fixture
def desk(desk, path):
    for text in CAPTIONS:
        desk.import_text(text, "captions.txt")
    return desk.follow(NO_RULES, path)


@pytest.fixture
def dialog(window, settled):
    window.list.table.choose(1)
    settled(window)
    return window.rules


def press(dialog, name):
    dialog.findChild(QPushButton, f"rules_{name}").click()


def button(dialog, name):
    return dialog.findChild(QPushButton, f"rules_{name}")


def sources(window):
    return [record.source for record in window.desk.records(window.desk.ids())]


def shown(dialog):
    model = dialog.changes.rows
    return [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]


def write(dialog, kind, row, name, spellings=""):
    table = dialog.tables[kind].table
    table.item(row, 0).setText(name)
    table.item(row, 1).setText(spellings)


def test_from_a_wrong_reading_to_a_rule_and_back(window, dialog, qtbot, settled, path):
    """The whole way, by keys where keys will do."""
    box = window.editor.form.boxes["source"]
    box.editor.setFocus()
    box.editor.selectAll()
    qtbot.keyClicks(box.editor, "Harbour News")
    window.commands["make_rule"].trigger()
    settled(window)
    assert dialog.isVisible()
    assert dialog.rules == HouseRules((House("Harbour News", ("HN",), distributes=False),))
    assert dialog.tabs.currentWidget() is dialog.tables["source"]
    assert not button(dialog, "apply").isEnabled()
    assert not path.exists()
    qtbot.keyClick(button(dialog, "try"), Qt.Key.Key_Space)
    settled(window)
    fates = {(row[0][0], row[1]): row[2:] for row in shown(dialog)}
    assert fates["1", "Source"] == ["Harbour News", "Harbour News", "stays: now read so, too"]
    assert fates["2", "Source"] == ["HN", "Harbour News", "changes"]
    assert "Records that would change: 2." in dialog._said.text()
    assert sources(window) == ["Harbour News", "HN", "AP"]
    qtbot.keyClick(button(dialog, "apply"), Qt.Key.Key_Space)
    settled(window)
    assert sources(window) == ["Harbour News", "Harbour News", "AP"]
    assert rulebook.load(path) == window.desk.rules == dialog.rules
    assert not button(dialog, "apply").isEnabled()
    assert window.commands["undo"].text() == "Undo: house rules, 2 records"
    window.commands["undo"].trigger()
    settled(window)
    assert sources(window) == ["Harbour News", "HN", "AP"]
    assert "still in force" in window.list.message.words.text()
    assert window.desk.rules == dialog.rules != NO_RULES
    press(dialog, "try")
    settled(window)
    assert button(dialog, "apply").isEnabled()


def applied(window, dialog, settled):
    """Follow a rule that changes two records."""
    dialog.start()
    press(dialog, "agency_add")
    write(dialog, "agency", 0, "Harbour News", "HN")
    press(dialog, "try")
    settled(window)
    press(dialog, "apply")
    settled(window)
    return window.desk.rules


def test_the_rules_follow_undo_and_redo_when_asked(window, dialog, qtbot, settled, path):
    rules = applied(window, dialog, settled)
    offer = window.list.message.way_out
    for command, force in (("undo", NO_RULES), ("redo", rules), ("undo", NO_RULES)):
        window.commands[command].trigger()
        settled(window)
        assert offer.isVisible()
        qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
        settled(window)
        assert window.desk.rules == rulebook.load(path) == dialog.rules == force
        assert not window.list.message.isVisible()
        assert not dialog.unapplied
    assert sources(window) == ["HN", "HN", "AP"]


def test_rules_that_are_taken_back_leave_what_is_being_typed(window, dialog, qtbot, settled):
    applied(window, dialog, settled)
    press(dialog, "source_add")
    write(dialog, "source", 0, "Quay Watch", "QW")
    typed = dialog.rules
    window.commands["undo"].trigger()
    settled(window)
    qtbot.mouseClick(window.list.message.way_out, Qt.MouseButton.LeftButton)
    settled(window)
    assert window.desk.rules == NO_RULES
    assert dialog.rules == typed


def test_another_undo_and_other_messages_offer_no_rules(window, dialog, settled):
    applied(window, dialog, settled)
    window.desk.edit(window.list.model.ids[0], {"headline": "A crane"})
    window.reload()
    window.commands["undo"].trigger()
    settled(window)
    assert not window.list.message.isVisible()
    window.list.message.say("A file is missing.")
    assert not window.list.message.way_out.isVisible()


def test_an_edit_after_the_dry_run_wants_another_one(window, dialog, settled):
    dialog.start()
    press(dialog, "agency_add")
    write(dialog, "agency", 0, "Harbour News", "HN")
    press(dialog, "try")
    settled(window)
    assert button(dialog, "apply").isEnabled()
    write(dialog, "agency", 0, "Harbour News", "HN; HNP")
    assert not button(dialog, "apply").isEnabled()
    assert shown(dialog) == []
    write(dialog, "agency", 0, "Harbour News", "HN")
    assert not button(dialog, "apply").isEnabled()


def test_what_cannot_be_followed_is_said_in_place(window, dialog, settled, path):
    dialog.start()
    for row, name in enumerate(("Harbour News", "Harbor News")):
        press(dialog, "agency_add")
        write(dialog, "agency", row, name, "HN")
    press(dialog, "try")
    settled(window)
    assert "agency 2 (“Harbor News”)" in dialog._said.text()
    assert "“HN” is claimed by agency 1" in dialog._said.text()
    assert dialog._said.property("wrong")
    assert not button(dialog, "apply").isEnabled()
    assert not path.exists()


def test_a_file_that_cannot_be_written_is_said_in_place_and_nothing_changes(window, dialog, settled, path):
    path.parent.write_text("in the way")
    dialog.start()
    press(dialog, "agency_add")
    write(dialog, "agency", 0, "Harbour News", "HN")
    press(dialog, "try")
    settled(window)
    press(dialog, "apply")
    settled(window)
    assert "cannot be kept" in dialog._said.text()
    assert sources(window) == ["HN", "HN", "AP"]
    assert dialog.unapplied


def test_all_three_kinds_are_added_edited_and_deleted(window, dialog, settled, path, qtbot):
    dialog.start()
    for kind, name in (("agency", "Quay Wire"), ("source", "Dock Watch"), ("creator", "Lia M. Costa")):
        dialog.tabs.setCurrentWidget(dialog.tables[kind])
        press(dialog, f"{kind}_add")
        write(dialog, kind, 0, name, "Lia Costa" if kind == "creator" else "")
    dialog.tables["agency"].table.item(0, 2).setCheckState(Qt.CheckState.Checked)
    dialog.tables["agency"].table.item(0, 3).setCheckState(Qt.CheckState.Checked)
    wanted = HouseRules(
        (House("Quay Wire", supplies=True, takes_users=True), House("Dock Watch", distributes=False)),
        (KnownCreator("Lia M. Costa", ("Lia Costa",)),),
    )
    assert dialog.rules == wanted
    assert dialog.tabs.tabText(0) == "Agencies (1)"
    press(dialog, "try")
    settled(window)
    press(dialog, "apply")
    settled(window)
    assert rulebook.load(path) == wanted
    assert window.desk.record(1).creator == ("Lia M. Costa",)
    table = dialog.tables["creator"].table
    table.selectRow(0)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert dialog.rules.creators == ()
    assert dialog.unapplied


def test_typed_rules_outlive_closing_the_dialog_and_are_told_of_before_the_window_closes(window, dialog, settled):
    dialog.start()
    press(dialog, "creator_add")
    write(dialog, "creator", 0, "Bo Ek")
    dialog.reject()
    dialog.start()
    assert dialog.rules.creators == (KnownCreator("Bo Ek"),)
    window.close()
    assert window.isVisible()
    assert "the house rules is not saved" in window.list.message.words.text()
    press(dialog, "discard")
    assert not dialog.unapplied
    assert not button(dialog, "discard").isVisible()


def test_what_is_being_typed_in_a_cell_counts(window, dialog, settled, qtbot):
    dialog.start()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.tabs.setCurrentWidget(dialog.tables["source"])
    press(dialog, "source_add")
    qtbot.keyClicks(dialog.tables["source"].findChild(QLineEdit), "Dock Watch")
    press(dialog, "try")
    settled(window)
    assert dialog.rules.sources == (House("Dock Watch", distributes=False),)


def test_signed_off_records_and_those_changed_meanwhile_stay_and_are_told(window, dialog, settled):
    window.desk.sign_off(1, Status.VERIFIED, "asked the agency")
    dialog.start()
    press(dialog, "agency_add")
    write(dialog, "agency", 0, "Harbour News", "HN")
    press(dialog, "try")
    settled(window)
    assert [row[4] for row in shown(dialog)] == ["stays: signed off by Ann", "changes"]
    assert "until that is withdrawn: 1." in dialog._said.text()
    window.desk.edit(2, {"headline": "Strike"})
    press(dialog, "apply")
    settled(window)
    assert "Changed by someone else meanwhile, and left as they are: 1." in dialog._said.text()
    assert sources(window) == ["HN", "HN", "AP"]
    assert window.desk.record(1).status is Status.VERIFIED


def test_the_menu_of_a_field_offers_the_rule_about_it(window, dialog, settled, qtbot):
    line = window.editor.form.boxes["creator"].editor
    line.customContextMenuRequested.emit(QPoint(2, 2))
    menu = QApplication.activePopupWidget()
    entry = menu.actions()[-1]
    assert entry.text() == "Turn this reading into a rule…"
    entry.trigger()
    menu.close()
    settled(window)
    assert dialog.tabs.currentWidget() is dialog.tables["creator"]
    assert dialog.tables["creator"].table.item(0, 1).text() == "Lia Costa"
    qtbot.waitUntil(dialog.isActiveWindow)
    typing = dialog.tables["creator"].findChild(QLineEdit)
    assert typing is not None
    qtbot.keyClicks(typing, "Lia M. Costa")
    qtbot.keyClick(typing, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.rules.creators == (KnownCreator("Lia M. Costa", ("Lia Costa",)),))


def test_a_long_dry_run_is_cancelled_between_captions(window, dialog, settled):
    dialog.start()
    press(dialog, "agency_add")
    write(dialog, "agency", 0, "Harbour News", "HN")
    button(dialog, "try").click()
    assert button(dialog, "close").text() == "Cancel"
    assert not dialog.tabs.isEnabled()
    dialog.reject()
    assert dialog.isVisible()
    settled(window)
    assert dialog.tabs.isEnabled()
    assert button(dialog, "close").text() == "Close"


def test_everything_has_a_name_for_screen_readers(dialog):
    dialog.start()
    for widget in (*(table.table for table in dialog.tables.values()), dialog.changes, dialog.tabs):
        assert widget.accessibleName()
    for one in dialog.findChildren(QPushButton):
        assert one.accessibleName()
