"""Writing into the images themselves from the window, after one confirmation, and putting them back."""

from captionmgr.model.verification import Status
from captionmgr.ui.inscribe_dialog import InscribeDialog


def test_a_batch_is_listed_written_and_put_back(filled, settled, photo):
    ids = list(filled.list.model.ids)
    paths = [photo(f"IMG_{at}.jpg", taken=f"2024:05:0{at + 1} 10:00:00") for at in range(2)]
    for one, path in zip(ids, paths, strict=False):
        filled.desk.attach(one, path)
    originals = [path.read_bytes() for path in paths]
    filled.desk.sign_off(ids[1], Status.DISPUTED, "old")
    filled.reload()
    filled.list.table.selectAll()
    settled(filled)
    filled.commands["inscribe"].trigger()
    dialog = filled.findChild(InscribeDialog, "inscribe")
    lines = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert lines[0] == f"✓  {paths[0]}"
    assert "It is disputed." in lines[1]
    assert [path.read_bytes() for path in paths] == originals, "nothing before it is confirmed"
    dialog.go.click()
    settled(filled)
    assert dialog._far.text() == "1 written and read back"
    assert paths[0].read_bytes() != originals[0]
    filled.commands["put_back"].trigger()
    dialog.go.click()
    settled(filled)
    assert dialog._far.text() == "1 put back"
    assert [path.read_bytes() for path in paths] == originals
    dialog.close()
