"""A bundle proves a record's history without the store, and whatever is changed in it is named."""

import json
import shutil
import sqlite3
from contextlib import closing, suppress
from html.parser import HTMLParser

import pytest

from captionmgr.documents import evidence_page, proofs
from captionmgr.model.audit import Match
from captionmgr.model.errors import EvidenceUnreadable, FileMissing, HistoryBroken, RecordMissing, TargetExists
from captionmgr.model.evidence import Misfit
from captionmgr.model.verification import Status
from captionmgr.services import bundling, unbundling
from captionmgr.services.bundling import Maker
from captionmgr.services.desk import Desk
from captionmgr.signing import seals
from captionmgr.signing.keys import Keys


@pytest.fixture
def worked(desk, records, photo, tmp_path):
    """A desk on which record 2 was edited alone and with others, signed off, exported; and others worked on."""
    first, second, third = (record.id for record in records)
    desk.edit(third, {"city": "Braga"})
    desk.attach(second, photo())
    desk.edit_many([first, second, third], {"instructions": "لا أرشيف <b>&amp;</b>"})
    desk.sign_off(second, Status.VERIFIED, "quay compared with maps")
    desk.export([second], tmp_path / "out", write_receipts=True)
    desk.edit(first, {"headline": "SECRET OF RECORD ONE"})
    return desk


def written(desk, folder, *ids, as_json=False):
    targets = {one: folder / f"evidence-{one}{'.json' if as_json else '.html'}" for one in ids or [2]}
    desk.proofs.bundle(targets, overwrite=True)
    return next(iter(targets.values())) if len(targets) == 1 else [*targets.values()]


def misfit(path):
    return unbundling.verify(path).misfit


def test_a_bundle_fits_as_page_and_as_json(worked, tmp_path):
    for as_json, name in ((False, "evidence-2.html"), (True, "evidence-2.json")):
        path = written(worked, tmp_path / "legal", as_json=as_json)
        assert path.name == name
        verdict = unbundling.verify(path)
        assert verdict.misfit is None, str(verdict)
        assert (verdict.record_id, verdict.entries, verdict.head) == (2, 4, worked.proofs.audit().head)
        assert [(use.key.editor, use.entries) for use in verdict.keys] == [("Ann", 5)]
        assert verdict.sealed_by == verdict.keys[0].key.fingerprint
        assert worked.proofs.compare(path).match is Match.FITS


def test_what_is_in_it(worked, records, tmp_path):
    told = proofs.read(written(worked, tmp_path))
    assert told["record"]["received"] == records[1].received
    assert told["image"]["sha256"] == told["image"]["sha256_now"] == told["receipts"][0]["source_sha256"]
    assert [one["polarity"] for one in told["record"]["claims"]] == ["verified"]
    assert told["sign_offs"] == [
        {
            "number": 5,
            "at": told["sign_offs"][0]["at"],
            "editor": "Ann",
            "action": "sign-off",
            "note": "verified: quay compared with maps",
            "status": "verified",
        }
    ]
    assert [one["action"] for one in told["history"]["entries"]] == ["import", "attach", "edit", "sign-off"]
    assert [row[0] for row in told["history"]["links"]] == [1, 2, 3, 4, 5, 6]


def test_what_others_did_to_other_records_stays_out(worked, records, tmp_path):
    said = written(worked, tmp_path).read_text("utf-8")
    assert "SECRET OF RECORD ONE" not in said
    assert records[0].received not in said
    assert records[2].received not in json.dumps(proofs.read(tmp_path / "evidence-2.html"), ensure_ascii=False)


def test_the_chain_begins_where_the_record_came_in(worked, tmp_path):
    late = worked.import_text(
        "A man waits in Faro, Portugal, Friday, May 10, 2024. (AP Photo/Lia Costa)", "late"
    ).added[0]
    path = written(worked, tmp_path, late.id)
    history = proofs.read(path)["history"]
    assert (history["after"], len(history["links"])) == (6, 1)
    assert misfit(path) is None
    history_of_both = [misfit(one) for one in written(worked, tmp_path, 1, late.id)]
    assert history_of_both == [None, None]


def test_an_image_that_is_gone_or_changed_is_told(worked, photo, tmp_path):
    photo(taken="2020:01:01 00:00:00")
    told = proofs.read(written(worked, tmp_path))["image"]
    assert told["sha256_now"] not in ("", told["sha256"])
    (tmp_path / "IMG_0001.jpg").unlink()
    told = proofs.read(written(worked, tmp_path))["image"]
    assert (told["sha256_now"], "is not there" in told["trouble"]) == ("", True)
    assert misfit(tmp_path / "evidence-2.html") is None


# What is changed is named ------------------------------------------------------------------------


def _set(*way, to):
    def change(told):
        for step in way[:-1]:
            told = told[step]
        told[way[-1]] = to

    return change


def _entry(told, number):
    return next(one for one in told["history"]["entries"] if one["number"] == number)


def _another_change(told):
    own = next(one for one in _entry(told, 4)["revisions"] if "after" in one)
    own["after"]["instructions"] = "Free for all"


def _escaped(told):
    """JSON as a page carries it."""
    return proofs.split(evidence_page.carried(told))[1]


def _without_entry(told):
    told["history"]["entries"] = [one for one in told["history"]["entries"] if one["number"] != 4]


def _nothing_received(told):
    del told["record"]["received"]


def _entry_twice(told):
    told["history"]["entries"].insert(0, dict(_entry(told, 4), note="what another reader would take"))


def _foreign_entry(told):
    told["history"]["entries"].append(dict(_entry(told, 4), number=77))


def _cut(told):
    del told["history"]["links"][-1]


def _link_gone(told):
    del told["history"]["links"][1]


CHANGES = [
    (_another_change, Misfit.CHAIN),
    (_set("history", "entries", 0, "editor", to="Eve"), Misfit.CHAIN),
    (_set("history", "entries", 3, "note", to="nothing was checked"), Misfit.CHAIN),
    (_set("history", "entries", 2, "signature", to="00"), Misfit.CHAIN),
    (_set("history", "links", 1, 2, to="ab" * 32), Misfit.CHAIN),
    (_set("history", "links", 1, 1, to="ab" * 32), Misfit.CHAIN),
    (_set("history", "links", 1, 2, to=None), Misfit.CHAIN),
    (_set("history", "unsigned", to=6), Misfit.CHAIN),
    (_set("keys", to=[]), Misfit.CHAIN),
    (_set("keys", 0, "public_key", to="ab" * 32), Misfit.CHAIN),
    (_link_gone, Misfit.CHAIN),
    (_foreign_entry, Misfit.ENTRY),
    (_without_entry, Misfit.RECORD),
    (_cut, Misfit.HEAD),
    (_set("head", "hash", to="ab" * 32), Misfit.HEAD),
    (_set("record", "credit_line", to="Eve"), Misfit.RECORD),
    (_set("record", "received", to="Other words"), Misfit.RECORD),
    (_set("record", "invented", to="value"), Misfit.RECORD),
    (_set("record", "id", to=1), Misfit.RECORD),
    (_nothing_received, Misfit.RECORD),
    (_set("image", "sha256", to="ab" * 32), Misfit.IMAGE),
    (_set("image", to=None), Misfit.IMAGE),
    (_set("sign_offs", to=[]), Misfit.SIGN_OFFS),
    (_set("sign_offs", 0, "editor", to="Eve"), Misfit.SIGN_OFFS),
    (_set("head", "signature", to="00"), Misfit.CHAIN),
    (_set("head", "key", to="ab" * 32), Misfit.HEAD),
    (_entry_twice, Misfit.ENTRY),
    (_set("receipts", 0, "head_hash", to="ab" * 32), Misfit.RECEIPT),
    (_set("receipts", 0, "head", to=3), Misfit.RECEIPT),
    (_set("receipts", 0, "record_id", to=1), Misfit.RECEIPT),
    (_set("receipts", 0, "target_sha256", to="ab" * 32), Misfit.SEAL),
    (_set("image", "sha256_now", to="ab" * 32), Misfit.SEAL),
    (_set("made", "at", to="2020-01-01T00:00:00Z"), Misfit.SEAL),
    (_set("seal", "signature", to="00"), Misfit.SEAL),
    (_set("seal", to=None), Misfit.SEAL),
    (_set("page", to="ab" * 32), Misfit.PAGE),
]


@pytest.mark.parametrize(("change", "found"), CHANGES)
def test_the_first_thing_that_does_not_fit_is_named(worked, tmp_path, change, found):
    page = written(worked, tmp_path)
    before, inside = proofs.split(page.read_text("utf-8"))
    told = json.loads(inside)
    change(told)
    page.write_text(page.read_text("utf-8").replace(inside, _escaped(told)), "utf-8")
    assert before
    verdict = unbundling.verify(page)
    assert verdict.misfit is found
    assert "does NOT fit" in str(verdict)


def resealed(path, change, key):
    """What somebody does who has a key: the bundle changed, and sealed anew."""
    told = json.loads(path.read_text("utf-8"))
    change(told)
    del told["seal"]
    path.write_text(json.dumps(seals.sealed(told, key)), "utf-8")


@pytest.mark.parametrize(("change", "found"), [one for one in CHANGES if one[1] not in (Misfit.SEAL, Misfit.PAGE)])
def test_what_does_not_fit_is_found_under_a_whole_seal_too(worked, tmp_path, own_keys, change, found):
    path = written(worked, tmp_path, as_json=True)
    resealed(path, change, Keys(own_keys).of("Ann"))
    assert misfit(path) is found


def test_a_change_left_out_between_two_shows(worked, tmp_path, own_keys):
    """A sign-off that was withdrawn: without it the record would be as it is now, but not the entry behind it."""
    worked.withdraw(2, "the map was of another quay")
    worked.undo()
    path = written(worked, tmp_path, as_json=True)
    assert misfit(path) is None
    assert [one["status"] for one in proofs.read(path)["sign_offs"]] == ["verified", "in-review"]

    def left_out(told):
        told["history"]["entries"] = [one for one in told["history"]["entries"] if one["number"] != 5]
        told["sign_offs"] = told["sign_offs"][1:]

    resealed(path, left_out, Keys(own_keys).of("Ann"))
    verdict = unbundling.verify(path)
    assert (verdict.misfit, verdict.data) == (Misfit.GAP, {"number": 7})


def test_only_the_keys_that_are_named_will_do(worked, tmp_path):
    """Eve seals a bundle anew with her own key, and all else in it is genuine."""
    path = written(worked, tmp_path, as_json=True)
    genuine = unbundling.verify(path).sealed_by
    assert unbundling.verify(path, [genuine.upper(), "ab" * 32]).misfit is None
    resealed(path, _set("made", "editor", to="Eve"), Keys(tmp_path / "eve").of("Eve"))
    assert misfit(path) is None
    verdict = unbundling.verify(path, [genuine])
    assert verdict.misfit is Misfit.STRANGER
    assert verdict.sealed_by in str(verdict)


def test_a_key_swapped_for_another_genuine_one_is_found(worked, tmp_path, own_keys):
    eve = Keys(tmp_path / "eve").of("Ann")
    other = {"fingerprint": eve.fingerprint, "public_key": eve.public_key}
    path = written(worked, tmp_path, as_json=True)

    def swapped(told):
        told["keys"][0] |= other
        for entry in told["history"]["entries"]:
            entry |= {"key": eve.fingerprint}
        for link in told["history"]["links"]:
            link[3] = eve.fingerprint
        told["head"]["key"] = eve.fingerprint

    resealed(path, lambda told: told["keys"][0].update(other), eve)
    assert misfit(path) is Misfit.CHAIN
    resealed(written(worked, tmp_path, as_json=True), swapped, eve)
    assert misfit(path) is Misfit.CHAIN


def test_json_that_two_readers_take_for_two_things_is_refused(worked, tmp_path):
    """A name that stands twice, a number that is none, and an element's end that browsers see within the JSON."""
    page, path = written(worked, tmp_path), written(worked, tmp_path, as_json=True)
    said = path.read_text("utf-8")
    for other in (said.replace("{", '{"record": {"received": "Other words"},', 1), said.replace(": 4", ": NaN", 1)):
        assert other != said
        path.write_text(other, "utf-8")
        with pytest.raises(EvidenceUnreadable, match="no JSON that is read alike everywhere"):
            unbundling.verify(path)
    page.write_text(page.read_text("utf-8").replace("\\u003cb\\u003e", "<b>", 1), "utf-8")
    with pytest.raises(EvidenceUnreadable, match="end the element"):
        unbundling.verify(page)


@pytest.mark.parametrize(
    ("old", "new"),
    [("Portugal Flood", "Spain Flood"), ("</body>", "<script>1</script></body>"), ("Entry 4", "Entry 5")],
)
def test_a_page_whose_words_were_altered_is_found(worked, tmp_path, old, new):
    page = written(worked, tmp_path)
    visible, inside = proofs.split(page.read_text("utf-8"))
    before, after = page.read_text("utf-8").split(inside)
    assert old in visible
    page.write_text(before.replace(old, new) + inside + after.replace(old, new), "utf-8")
    assert misfit(page) is Misfit.PAGE


def test_a_bundle_made_anew_by_another_fits_itself_but_not_the_store_nor_the_keys(worked, tmp_path):
    """Somebody with another store and key can always make a bundle: the keys it names are not the desk's."""
    genuine = unbundling.verify(written(worked, tmp_path))
    with Desk.open(tmp_path / "eve.db", editor="Ann", origin="window", keys=tmp_path / "eve") as eve:
        eve.import_text("A man waits in Faro, Portugal, Friday, May 10, 2024. (AP Photo/Lia Costa)", "late")
        forged = written(eve, tmp_path / "forged", 1)
    assert misfit(forged) is None
    assert unbundling.verify(forged).sealed_by != genuine.sealed_by
    assert Match.OTHER_STORE in _compared(tmp_path, forged)


def _compared(tmp_path, path):
    with Desk.open(tmp_path / "desk.db", editor="Ann", origin="window") as desk:
        return desk.proofs.compare(path).match


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{}",
        "[]",
        '{"kind": "captionmgr evidence bundle", "format": 99}',
        '{"kind": "captionmgr evidence bundle", "format": 1}',
    ],
)
def test_what_is_no_bundle_is_refused(tmp_path, content):
    path = tmp_path / "file.html"
    path.write_text(content, "utf-8")
    with pytest.raises(EvidenceUnreadable):
        unbundling.verify(path)
    with pytest.raises(FileMissing):
        unbundling.verify(tmp_path / "none.html")


def test_no_value_of_a_bundle_makes_its_check_fall_over(worked, tmp_path):
    """Every value in turn is replaced by something else: the check names a misfit or refuses the file."""
    path = written(worked, tmp_path, as_json=True)
    whole = json.loads(path.read_text("utf-8"))
    ways = [way for way in _ways(whole) if way and way[0] not in ("not_proven",)]
    for way in ways[:: max(1, len(ways) // 150)]:
        for value in (None, 7, "x", [], {}, [[]], -1):
            told = json.loads(json.dumps(whole))
            _set(*way, to=value)(told)
            if told == whole:
                continue
            path.write_text(json.dumps(told), "utf-8")
            with suppress(EvidenceUnreadable):
                assert misfit(path) is not None, (way, value)


def _ways(value, way=()):
    yield way
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, one in inner:
        yield from _ways(one, (*way, step))


# The page ----------------------------------------------------------------------------------------


class Elements(HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen = []
        self.words = ""

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))

    def handle_data(self, data):
        if self.seen[-1:] and self.seen[-1][0] != "script":
            self.words += data


def test_the_page_runs_nothing_asks_nothing_and_shows_hostile_words_as_words(worked, tmp_path):
    hostile = "</script><script>alert(1)</script><img src=https://x.example/a onerror=alert(2)> \x0b &lt; دخان"
    worked.edit(2, {"headline": hostile.replace("\x0b", ""), "keywords": ("<b>", "]]>", "<!--")})
    worked.sign_off(2, Status.DISPUTED, hostile)
    page = written(worked, tmp_path)
    assert misfit(page) is None
    elements = Elements()
    elements.feed(page.read_text("utf-8"))
    tags = {tag for tag, _ in elements.seen}
    assert not tags & {"img", "a", "link", "iframe", "object", "form", "b ", "svg", "base"}
    assert [attrs for tag, attrs in elements.seen if tag == "script"] == [
        {"type": "application/json", "id": "evidence"}
    ]
    assert not [
        name for _, attrs in elements.seen for name in attrs if name.startswith("on") or name in ("src", "href")
    ]
    policy = next(attrs for _, attrs in elements.seen if attrs.get("http-equiv") == "Content-Security-Policy")
    assert policy["content"].startswith("default-src 'none'")
    assert "<script>alert(1)</script>" in elements.words
    assert "\x0b" not in page.read_text("utf-8")
    assert "␋" in elements.words


def test_text_of_every_direction_stands_in_its_own(worked, tmp_path):
    elements = Elements()
    elements.feed(written(worked, tmp_path).read_text("utf-8"))
    assert all(attrs.get("dir") == "auto" for tag, attrs in elements.seen if tag in ("td", "blockquote", "h1"))
    assert "لا أرشيف <b>&amp;</b>" in elements.words


def test_the_path_of_an_image_with_bytes_that_are_no_text_is_shown(desk, records, photo, tmp_path):
    odd = tmp_path / "odd-\udcff.jpg"
    shutil.copy(photo(), odd)
    desk.attach(records[0].id, odd)
    page = written(desk, tmp_path / "legal", records[0].id)
    assert misfit(page) is None
    assert "odd-\\udcff.jpg" in page.read_text("utf-8")


def test_whatever_a_record_holds_is_shown_without_knowing_it(worked, tmp_path):
    """Facts that this program does not know, as another version of it keeps them."""
    told = proofs.read(written(worked, tmp_path))
    told["record"] |= {
        "checks": [
            {
                "aspect": "location",
                "outcome": "passed",
                "note": "the bridge <b>fits</b>",
                "evidence": [{"text": "https://maps.example/?a=1&b=2", "sha256": ""}, {"text": "41.14, -8.61"}],
                "by": "Bo",
            },
            {"aspect": "date", "outcome": "open", "second": True},
        ],
        "usage_terms": "once only",
        "gate": {"passed_by": "Cleo", "for": ["print", "web"]},
    }
    elements = Elements()
    elements.feed("".join(evidence_page.page(told)))
    assert "Our checks" in elements.words
    for words in ("the bridge <b>fits</b>", "https://maps.example/?a=1&b=2", "41.14, -8.61", "once only", "print; web"):
        assert words in elements.words
    tags = [tag for tag, _ in elements.seen]
    assert (tags.count("a"), tags.count("b")) == (0, len(told["history"]["entries"]))


def test_a_fact_of_a_newer_program_fits_where_it_says_nothing(worked, tmp_path, own_keys):
    path = written(worked, tmp_path, as_json=True)
    resealed(path, _set("record", "checks_of_tomorrow", to=[]), Keys(own_keys).of("Ann"))
    assert misfit(path) is None
    resealed(path, _set("record", "checks_of_tomorrow", to=["passed"]), Keys(own_keys).of("Ann"))
    assert misfit(path) is Misfit.RECORD


def test_the_words_claimed_are_marked_in_the_caption(worked, tmp_path):
    claimed = proofs.read(written(worked, tmp_path))["record"]["claims"][0]["words"]
    page = (tmp_path / "evidence-2.html").read_text("utf-8")
    assert f"<mark>{claimed}</mark>" in page
    assert f">{claimed}</td>" in page


# What stands in the way --------------------------------------------------------------------------


def test_a_broken_history_makes_no_bundle(worked, tmp_path):
    for statement in ("UPDATE record SET source = 'Eve' WHERE id = 2", "UPDATE edit SET note = '' WHERE id = 5"):
        with closing(sqlite3.connect(tmp_path / "desk.db")) as connection, connection:
            connection.execute(statement)
        with pytest.raises(HistoryBroken):
            written(worked, tmp_path)
    assert not list(tmp_path.glob("evidence*"))


def test_a_record_that_is_not_there_or_a_file_that_is(worked, tmp_path):
    with pytest.raises(RecordMissing):
        written(worked, tmp_path, 2, 99)
    assert not list(tmp_path.glob("evidence*"))
    written(worked, tmp_path)
    with pytest.raises(TargetExists):
        worked.proofs.bundle({2: tmp_path / "evidence-2.html"}, overwrite=False)


def test_entries_from_before_signatures_are_shown_whole(desk, records, tmp_path, own_keys):
    """What such an entry did to other records belongs to its hash, so it cannot be left out."""
    maker = Maker("Ann", "2024-01-01T00:00:00Z", Keys(own_keys).of("Ann"))
    content = bundling.bundle(desk._store, records[0].id, maker)
    assert [set(one) for one in content["history"]["entries"][0]["revisions"]] == [
        {"record", "before", "after"},
        {"digest"},
        {"digest"},
    ]
    path = tmp_path / "bundle.json"
    path.write_text(json.dumps(seals.sealed(content, maker.key)), "utf-8")
    assert misfit(path) is None
