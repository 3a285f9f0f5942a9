import shutil
import sqlite3

import pytest

from captionmgr import rulebook
from captionmgr.model.errors import BadRule, Cancelled, RulesUnwritable
from captionmgr.model.houses import NO_RULES, House, HouseRules, KnownCreator
from captionmgr.model.journal import Action
from captionmgr.model.verification import Status
from captionmgr.services.desk import Desk
from captionmgr.services.progress import Progress

CAPTIONS = (
    "A crane stands over the harbor in Leixoes, Portugal, Monday, May 6, 2024. (Lia Costa/HN via AP)",
    "Dockers wait at a gate in Leixoes, Portugal, Tuesday, May 7, 2024. (Rui Alves/HN via AP)",
    "A ferry leaves Porto, Portugal, Wednesday, May 8, 2024. (AP Photo/Rui Alves)",
)
RULES = HouseRules((House("Harbour News", ("HN",)),))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "rules.toml"


@pytest.fixture
def desk(tmp_path, path):
    with Desk.open(tmp_path / "desk.db", editor="Ann", origin="window") as desk:
        yield desk.follow(NO_RULES, path)


@pytest.fixture
def ids(desk):
    return [desk.import_text(text, "captions.txt").added[0].id for text in CAPTIONS]


def content(path):
    """Everything a store holds, as SQL."""
    with sqlite3.connect(path) as connection:
        found = list(connection.iterdump())
    connection.close()
    return found


def told(rereadings):
    return {
        one.record_id: {change.field: (change.before, change.after, change.by_hand) for change in one.changes}
        for one in rereadings
    }


def test_a_dry_run_tells_what_would_change_and_stores_nothing(desk, ids, tmp_path, path):
    before = content(tmp_path / "desk.db")
    shown = desk.dry_run(RULES)
    assert [one.record_id for one in shown] == ids[:2]
    assert told(shown)[ids[0]] == {"source": ("HN", "Harbour News", False)}
    assert all(not one.signed and one.title == one.seen.received[:60] for one in shown)
    assert content(tmp_path / "desk.db") == before
    assert not path.exists()
    assert desk.rules == NO_RULES


def test_rules_that_change_nothing_show_nothing(desk, ids):
    assert desk.dry_run(NO_RULES) == ()
    assert desk.dry_run(HouseRules((House("Nobody’s Wire"),))) == ()


def test_applying_stores_what_was_shown_as_one_entry_which_undo_takes_back(desk, ids, path):
    before = desk.records(ids)
    applied = desk.apply_rules(RULES, desk.dry_run(RULES))
    assert [record.source for record in desk.records(ids)] == ["Harbour News", "Harbour News", "AP"]
    assert desk.record(ids[2]).version == 1
    assert applied.skipped == applied.signed == ()
    assert applied.changes.entry.action is Action.REREAD
    assert rulebook.load(path) == desk.rules == RULES
    assert desk.dry_run(RULES) == ()
    again = "A tug waits in Leixoes, Portugal, Thursday, May 9, 2024. (Lia Costa/HN via AP)"
    assert desk.import_text(again, "more.txt").added[0].source == "Harbour News"
    desk.undo()  # the import
    changes = desk.undo()
    assert {record.id for record in changes.records} == set(ids[:2])
    for was, now in zip(before, desk.records(ids), strict=True):
        assert (now.source, now.provider, now.found) == (was.source, was.provider, was.found)
    assert desk.rules == RULES
    assert [one.record_id for one in desk.dry_run(RULES)] == ids[:2]
    desk.redo()
    assert desk.record(ids[0]).source == "Harbour News"


def test_what_was_entered_by_hand_stays_and_is_told(desk, ids):
    desk.edit(ids[0], {"source": "Porto Harbour News"})
    desk.edit(ids[1], {"source": "Harbour News", "headline": "Strike"})
    shown = desk.dry_run(RULES)
    assert told(shown)[ids[0]]["source"] == ("Porto Harbour News", "Harbour News", True)
    assert told(shown)[ids[1]]["source"] == ("Harbour News", "Harbour News", True)
    desk.apply_rules(RULES, shown)
    assert [desk.record(one).source for one in ids[:2]] == ["Porto Harbour News", "Harbour News"]
    assert desk.record(ids[1]).headline == "Strike"
    assert desk.record(ids[0]).version == 3
    assert "source" in desk.record(ids[0]).by_hand()
    assert "source" not in desk.record(ids[1]).by_hand()


def test_a_field_cleared_by_hand_stays_empty(desk, ids):
    desk.edit(ids[0], {"source": ""})
    desk.apply_rules(RULES, desk.dry_run(RULES))
    assert desk.record(ids[0]).source == ""


@pytest.mark.parametrize("status", [Status.VERIFIED, Status.CANNOT_VERIFY, Status.DISPUTED])
def test_a_signed_off_record_is_left_as_it_is_and_told(desk, ids, status):
    signed = desk.sign_off(ids[0], status, "asked the agency").records[0]
    shown = desk.dry_run(RULES)
    assert [(one.record_id, one.signed) for one in shown] == [(ids[0], True), (ids[1], False)]
    applied = desk.apply_rules(RULES, shown)
    assert applied.signed == (ids[0],)
    assert desk.record(ids[0]) == signed
    assert desk.record(ids[1]).source == "Harbour News"
    desk.withdraw(ids[0], "the name changed")
    assert [one.record_id for one in desk.dry_run(RULES)] == [ids[0]]


def test_records_changed_or_removed_since_the_dry_run_are_skipped_and_told(desk, ids):
    shown = desk.dry_run(RULES)
    desk.edit(ids[0], {"headline": "Crane"})
    desk.undo()
    applied = desk.apply_rules(RULES, shown)
    assert applied.skipped == (ids[0],)
    assert [desk.record(one).source for one in ids[:2]] == ["HN", "Harbour News"]
    shown = desk.dry_run(NO_RULES)
    desk.undo()
    for _ in CAPTIONS:
        desk.undo()  # the imports
    assert desk.ids() == []
    assert desk.apply_rules(NO_RULES, shown).skipped == (ids[1],)


def test_taking_a_rule_away_reads_the_captions_as_before(desk, ids):
    desk.apply_rules(RULES, desk.dry_run(RULES))
    desk.apply_rules(NO_RULES, desk.dry_run(NO_RULES))
    assert [desk.record(one).source for one in ids[:2]] == ["HN", "HN"]


def test_a_cancelled_run_changes_neither_store_nor_file(desk, ids, tmp_path, path):
    shown = desk.dry_run(RULES)
    before = content(tmp_path / "desk.db")
    progress = Progress(lambda done, total, text: progress.cancel() if done == 0 else None)
    with pytest.raises(Cancelled):
        desk.apply_rules(RULES, shown, progress)
    with pytest.raises(Cancelled):
        desk.dry_run(RULES, progress)
    assert content(tmp_path / "desk.db") == before
    assert not path.exists()
    assert desk.rules == NO_RULES


def test_where_the_file_cannot_be_written_nothing_is_stored(desk, ids, tmp_path, path):
    path.mkdir(parents=True)
    shown = desk.dry_run(RULES)
    before = content(tmp_path / "desk.db")
    with pytest.raises(RulesUnwritable):
        desk.apply_rules(RULES, shown)
    assert content(tmp_path / "desk.db") == before
    assert desk.rules == NO_RULES
    shutil.rmtree(path)


def test_rules_that_cannot_be_followed_are_refused_before_anything_is_read(desk, ids):
    with pytest.raises(BadRule, match="agency 1"):
        desk.dry_run(HouseRules((House(" "),)))


def test_a_source_by_its_alias(desk):
    caption = "Water stands on the quay in Porto, Portugal, Sunday, May 5, 2024. (AP Photo/DRW)"
    record = desk.import_text(caption, "captions.txt").added[0]
    rules = HouseRules((House("Douro River Watch", ("DRW",), distributes=False),))
    assert told(desk.dry_run(rules))[record.id]["source"] == ("DRW", "Douro River Watch", False)
    desk.apply_rules(rules, desk.dry_run(rules))
    assert (desk.record(record.id).source, desk.record(record.id).provider) == ("Douro River Watch", "AP")


def test_a_creator_by_another_spelling(desk, ids):
    rules = HouseRules(creators=(KnownCreator("Rui M. Alves", ("Rui Alves",)),))
    shown = told(desk.dry_run(rules))
    assert shown[ids[1]] == shown[ids[2]] == {"creator": (("Rui Alves",), ("Rui M. Alves",), False)}


def test_a_handout_house(desk):
    caption = "A pilot boards a tanker in Sines, Portugal, Sunday, May 5, 2024. (Quay Lines via AP)"
    record = desk.import_text(caption, "captions.txt").added[0]
    assert not record.handout
    rules = HouseRules((House("Quay Lines", supplies=True),))
    assert told(desk.dry_run(rules))[record.id]["handout"] == (False, True, False)


def test_a_rule_is_proposed_from_what_was_edited(desk, ids):
    def proposed(changes, field=""):
        record = desk.edit(ids[0], changes).records[0]
        rule = desk.proposed_rule(record, field)
        desk.undo()
        return rule

    assert proposed({"source": "Harbour News"}) == House("Harbour News", ("HN",), distributes=False)
    assert proposed({"source": "Reuters"}) == House("Reuters", ("HN",))
    assert proposed({"creator": "Lia M. Costa"}) == KnownCreator("Lia M. Costa", ("Lia Costa",))
    assert proposed({"creator": "Lia M. Costa", "source": "X"}, "creator").name == "Lia M. Costa"
    assert proposed({"creator": "Lia M. Costa", "source": "X"}).name == "X"
    assert proposed({"headline": "Crane"}) == House("", ("HN",), distributes=False)
    assert proposed({"headline": "Crane"}, "creator") == KnownCreator("", ("Lia Costa",))
    assert proposed({"creator": "Lia M. Costa; Bo Ek"}) == KnownCreator("Lia M. Costa", ("Lia Costa",))
    assert proposed({"creator": ""}, "creator") == KnownCreator("", ("Lia Costa",))


def test_a_record_that_names_nobody_proposes_nothing(desk):
    record = desk.import_text("A crane stands in Porto, Portugal, Monday, May 6, 2024. (AP Photo)", "c").added[0]
    record = desk.edit(record.id, {"source": "", "creator": ""}).records[0]
    assert desk.proposed_rule(record, "creator") is None
