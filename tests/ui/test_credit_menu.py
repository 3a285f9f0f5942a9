"""The credit line written as agencies and the house write it: offered with bytes, entered as an edit like any other."""

import pytest
from PySide6.QtTest import QTest

from captionmgr.settings import Credit
from captionmgr.ui.credit_menu import CreditButton


@pytest.fixture
def staff(filled, settled):
    """The window with the staff picture shown: AP Photo/Lia Costa."""
    filled.list.table.choose(filled.list.model.ids[0])
    settled(filled)
    return filled


def entries(window):
    """The menu's entries as it opens: text before the tab, bytes behind it."""
    menu = window.editor.write_as.menu()
    menu.aboutToShow.emit()
    return [action for action in menu.actions() if not action.isSeparator()]


def entry(window, beginning):
    return next(action for action in entries(window) if action.text().startswith(beginning))


def test_each_entry_shows_the_credit_and_its_bytes(staff):
    staff.desk.credit = Credit(template="{creators} & {distributor}")
    assert [action.text() for action in entries(staff)] == [
        "AP: AP Photo/Lia Costa\t18 bytes",
        "Reuters: AP/Lia Costa\t12 bytes",
        "AFP: Photo by Lia Costa / AP\t23 bytes",
        "Getty: Photo by Lia Costa/AP\t21 bytes",
        "House: Lia Costa && AP\t14 bytes",
    ]


def test_without_a_template_the_house_says_so_and_cannot_be_chosen(staff):
    assert not entry(staff, "House").isEnabled()


def test_the_style_of_the_settings_stands_first(staff):
    staff.desk.credit = Credit(style="afp")
    assert entries(staff)[0].text().startswith("AFP")


def test_choosing_one_is_an_edit_that_undo_takes_back(staff, settled):
    (record_id,) = staff.editor.ids
    entry(staff, "AFP").trigger()
    settled(staff)
    assert staff.desk.record(record_id).credit_line == "Photo by Lia Costa / AP"
    assert staff.editor.form.boxes["credit_line"].text() == "Photo by Lia Costa / AP"
    assert staff.desk.undo_name() == "Credit line"
    staff.work.undo()
    settled(staff)
    assert staff.desk.record(record_id).credit_line == "AP Photo/Lia Costa"
    assert staff.editor.form.boxes["credit_line"].text() == "AP Photo/Lia Costa"


def test_what_is_being_typed_is_written_too(staff):
    staff.editor.go_to("creator")
    editor = staff.editor.form.boxes["creator"].editor
    editor.selectAll()
    QTest.keyClicks(editor, "Ana Dias")
    assert entry(staff, "AP").text().startswith("AP: AP Photo/Ana Dias")


def test_a_credit_too_long_for_iim_is_offered_shorter_and_says_what_is_left_out(staff, settled):
    staff.desk.edit(staff.editor.ids[0], {"creator": "Lia Costa; Ana Dias; Rui Melo"})
    staff.editor.reload()
    settled(staff)
    texts = [action.text() for action in entries(staff)]
    assert "AP: AP Photo/Lia Costa, Ana Dias and Rui Melo\t41 bytes" in texts
    assert "Within the 32 bytes of IIM" in texts
    assert any(text.startswith("AP: AP Photo/L. Costa and A. Dias — left out: ") for text in texts)
    assert "the creator Rui Melo" in next(a for a in entries(staff) if "left out" in a.text()).toolTip()


def test_several_records_have_no_one_credit(filled, settled):
    filled.list.table.selectAll()
    settled(filled)
    assert len(filled.editor.ids) == 3
    assert not filled.editor.write_as.isEnabled()


def test_where_nobody_is_named_the_menu_says_so(qtbot):
    button = CreditButton(lambda: ())
    qtbot.addWidget(button)
    button.menu().aboutToShow.emit()
    (action,) = button.menu().actions()
    assert not action.isEnabled()
    assert "nobody" in action.text()
