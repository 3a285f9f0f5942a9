"""Tables of captions at the desk: read like pasted ones, with what stands beside them, each once, one undo."""

from captionmgr.__main__ import main

TABLE = """File name,Caption,City,Keywords,Country code,Reference
IMG_1.jpg,"Dockers wait in Porto, Portugal, Monday, May 6, 2024. (AP Photo/Lia Costa)",Lisbon,"port; strike",,J-7
IMG_2.jpg,A crane stands in the rain.,Leixoes,crane,PORTUGAL,J-8
"""


def test_values_beside_a_caption_fill_what_its_words_leave_open(desk, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(TABLE, "utf-8")
    items = desk.read_items(path)
    report = desk.import_items(items, "a.csv")
    first, second = report.added
    assert (first.city, first.source, first.creator) == ("Porto", "AP", ("Lia Costa",)), "the words are taken"
    assert (first.keywords, first.job_id) == (("port", "strike"), "J-7")
    assert (second.city, second.job_id) == ("Leixoes", "J-8")
    assert first.by_hand() == frozenset()
    assert {one.rule for one in second.found if one.field == "city"} == {"given in column City"}
    assert len(report.left_out) == 1
    assert "PORTUGAL" in report.left_out[0]
    again = desk.import_items(items, "a.csv")
    assert (len(again.added), len(again.unchanged)) == (0, 2)
    desk.undo()
    assert desk.ids() == []
    assert desk.proofs.audit().intact


def test_on_the_command_line(private_environment, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("CAPTIONMGR_STORE", str(tmp_path / "cli.db"))
    path = tmp_path / "a.csv"
    path.write_text(TABLE, "utf-8")
    assert main(["import", str(path)]) == 0
    said = capsys.readouterr()
    assert "2 added (1, 2), 0 already there" in said.out
    assert "PORTUGAL" in said.err
    main(["import", str(path)])
    assert "0 added, 2 already there (1, 2)" in capsys.readouterr().out
