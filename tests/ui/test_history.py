"""The History tab: what changed, and values put back by a link, each a change that undo takes back."""

from PySide6.QtCore import QUrl

from captionmgr.model.journal import Action


def _edit(window, settled, name, *values):
    for value in values:
        window.editor.form.boxes[name].enter(value)
        settled(window)


def _links(window):
    html = window.editor.history.page.toHtml()
    return [part.partition('"')[0] for part in html.split('href="')[1:]]


def test_a_version_is_restored(filled, settled):
    one = filled.editor.ids[0]
    before = filled.desk.record(one)
    _edit(filled, settled, "city", "Oslo", "Rome")
    entries = filled.desk.history(one)
    assert f"restore:{entries[1].id}" in _links(filled)
    assert f"restore:{entries[0].id}" not in _links(filled), "what is so already needs no restoring"
    filled.editor.history.page.anchorClicked.emit(QUrl(f"restore:{entries[1].id}"))
    settled(filled)
    assert filled.desk.record(one).city == "Oslo"
    assert filled.desk.history(one)[0].action is Action.RESTORE
    filled.editor.history.page.anchorClicked.emit(QUrl(f"restore:{entries[2].id}"))
    settled(filled)
    assert filled.desk.record(one).city == before.city
    filled.commands["undo"].trigger()
    settled(filled)
    assert filled.desk.record(one).city == "Oslo"


def test_one_value_is_put_back_and_the_others_stay(filled, settled):
    one = filled.editor.ids[0]
    city = filled.desk.record(one).city
    _edit(filled, settled, "city", "Oslo")
    _edit(filled, settled, "headline", "Mine")
    link = next(link for link in _links(filled) if link.endswith("/city"))
    filled.editor.history.page.anchorClicked.emit(QUrl(link))
    settled(filled)
    record = filled.desk.record(one)
    assert (record.city, record.headline) == (city, "Mine")
    assert filled.desk.proofs.audit().intact


def test_checks_are_told_in_words(filled, settled):
    filled.desk.verifying.check(filled.editor.ids[0], "date", "passed", "shadows fit")
    filled.reload()
    settled(filled)
    assert "date: passed: shadows fit" in filled.editor.history.page.toPlainText()
