"""Fields of one record into others, and templates: ticked, shown, one change, one undo."""

import pytest
from PySide6.QtCore import Qt

from captionmgr.services.templating import FILLABLE
from captionmgr.ui.template_dialog import _SHOWN, _TEXT, _TICK, TemplateDialog


@pytest.fixture
def dialog(filled, settled):
    settled(filled)
    return filled.findChild(TemplateDialog, "template")


def _tick(dialog, texts):
    for row, name in enumerate(FILLABLE):
        dialog.table.item(row, _TICK).setCheckState(Qt.CheckState.Checked if name in texts else Qt.CheckState.Unchecked)
        dialog.table.item(row, _TEXT).setText(texts.get(name, ""))


def test_a_template_is_shown_filled_in_and_undone_at_once(filled, dialog, settled):
    ids = list(filled.list.model.ids)
    filled.list.table.selectAll()
    filled.commands["template"].trigger()
    assert dialog.isVisible()
    _tick(dialog, {"job_id": "J-{date:%Y}-{seq:02}", "keywords": "{city}; news"})
    first = filled.desk.record(ids[0])
    row = FILLABLE.index("job_id")
    assert dialog.table.item(row, _SHOWN).text() == f"J-{first.date_created.year}-01"
    dialog.apply.click()
    settled(filled)
    records = filled.desk.records(ids)
    assert [record.job_id[-2:] for record in records] == [f"{number:02}" for number in range(1, len(ids) + 1)]
    assert all(record.keywords[-1] == "news" for record in records)
    filled.commands["undo"].trigger()
    settled(filled)
    assert {record.job_id for record in filled.desk.records(ids)} == {first.job_id}


def test_fields_are_copied_and_pasted_by_choice(filled, dialog, settled):
    ids = list(filled.list.model.ids)
    filled.desk.edit(ids[0], {"instructions": "Keep {this} brace", "copyright_notice": "© Desk"})
    filled.reload()
    filled.list.choose(ids[0])
    filled.commands["copy_fields"].trigger()
    filled.list.choose(ids[1])
    before = filled.desk.record(ids[1])
    filled.commands["template"].trigger()
    _only = {name: text for name, text in dialog.texts().items() if name in ("instructions", "copyright_notice")}
    _tick(dialog, _only)
    dialog.apply.click()
    settled(filled)
    after = filled.desk.record(ids[1])
    assert (after.instructions, after.copyright_notice) == ("Keep {this} brace", "© Desk")
    assert after.description == before.description


def test_what_will_not_do_is_said_and_nothing_changes(filled, dialog, settled):
    filled.list.table.selectAll()
    filled.commands["template"].trigger()
    _tick(dialog, {"city": "{citty}"})
    assert "citty" in dialog.words.text()
    assert not dialog.apply.isEnabled()
    _tick(dialog, {"country_code": "nowhere"})
    assert not dialog.apply.isEnabled()
    _tick(dialog, {"city": "Elsewhere"})
    dialog.only_empty.setChecked(True)
    assert "0 of" in dialog.words.text() or all(not filled.desk.record(one.record.id).city for one in dialog._made)
    dialog.leave.click()
    settled(filled)


def test_a_template_is_kept_found_again_and_deleted(filled, dialog, settled):
    filled.list.choose(filled.list.model.ids[0])
    filled.commands["template"].trigger()
    dialog.keep.click()
    assert "name" in dialog.words.text()
    _tick(dialog, {"source": "Desk"})
    dialog.name.setEditText("Ours")
    dialog.keep.click()
    assert filled.settings.templates == (("Ours", (("source", "Desk"),)),)
    _tick(dialog, {})
    dialog.name.setCurrentIndex(0)
    dialog.name.activated.emit(0)
    assert dialog.texts() == {"source": "Desk"}
    dialog.drop.click()
    assert filled.settings.templates == ()
    dialog.leave.click()
    settled(filled)
