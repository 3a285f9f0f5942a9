import pytest

from captionmgr.model.errors import Cancelled, NoCaptions, NoText, TextTooLarge
from captionmgr.services.importing import Fate
from captionmgr.services.progress import Progress
from captionmgr.services.reading import Repair


def test_a_page_becomes_a_story_and_its_records(desk, page):
    report = desk.import_text(page, "page.txt")
    assert [record.title for record in report.added] == ["", "Portugal Flood", "Portugal Flood"]
    assert [record.position for record in report.added] == [1, 2, 3]
    story = desk.story(report.added[0])
    assert story.byline == ("Ana Costa", "Peder Lund")
    assert (story.dateline_city, story.dateline_agency) == ("LISBON", "AP")
    assert story.page_text == page
    assert [(stored.id, count) for stored, count in desk.stories()] == [(story.id, 3)]


def test_a_preview_stores_nothing(desk, page):
    preview = desk.preview(page, "page.txt")
    assert [item.fate for item in preview.items] == [Fate.NEW] * 3
    assert preview.count_check.agrees
    assert str(preview.count_check) == "3 captions found · page says 3 ✓"
    assert desk.ids() == []


def test_a_page_that_states_more_pictures_than_it_holds_says_so(desk, page):
    check = desk.preview(page.replace("1 of 3", "1 of 5"), "page.txt").count_check
    assert check.agrees is False
    assert "page says 5" in str(check)


def test_the_same_page_again_adds_nothing_and_says_so(desk, page):
    first = desk.import_text(page, "page.txt")
    copied = page.replace("’", "'").replace("  ", " ")
    again = desk.import_text(copied, "copy.txt")
    assert again.added == again.updated == ()
    assert [record.id for record in again.unchanged] == [record.id for record in first.added]
    assert len(desk.ids()) == len(desk.stories()) * 3 == 3


def test_a_changed_caption_is_offered_and_taken_only_when_asked(desk, page, records):
    changed = page.replace("three meters", "four meters")
    report = desk.import_text(changed, "page.txt")
    assert [item.existing_id for item in report.offered] == [records[1].id]
    assert "three" in desk.record(records[1].id).description

    taken = desk.import_text(changed, "page.txt", new_versions=True)
    assert [record.id for record in taken.updated] == [records[1].id]
    record = desk.record(records[1].id)
    assert "four meters" in record.description
    assert record.version == records[1].version + 1
    assert len(desk.ids()) == 3


def test_a_new_version_keeps_what_the_desk_entered_by_hand(desk, page, records):
    desk.edit(records[1].id, {"city": "Vila do Porto", "headline": "Flood"})
    desk.import_text(page.replace("three meters", "four meters"), "page.txt", new_versions=True)
    record = desk.record(records[1].id)
    assert (record.city, record.headline) == ("Vila do Porto", "Flood")
    assert "four meters" in record.description
    desk.undo()
    assert "three meters" in desk.record(records[1].id).description


def test_the_same_caption_in_another_story_is_another_record(desk, page, records):
    other = page.replace("PEDER LUND", "JON VIK").replace("The river fell back", "Clean-up began")
    assert len(desk.import_text(other, "other.txt").added) == 3


def test_a_caption_alone_comes_in_once(desk):
    caption = "Boats lie in Faro, Portugal, Monday, May 6, 2024. (AP Photo/Lia Costa)"
    assert len(desk.import_text(caption, "paste").added) == 1
    assert len(desk.import_text(caption + "\n", "paste").unchanged) == 1


def test_an_import_is_undone_and_redone_whole(desk, page):
    ids = [record.id for record in desk.import_text(page, "page.txt").added]
    assert desk.undo().removed == tuple(reversed(ids))
    assert desk.ids() == desk.stories() == []
    desk.redo()
    assert desk.ids() == ids
    assert desk.record(ids[0]).received


@pytest.mark.parametrize(
    ("text", "error"),
    [(" \n", NoText), ("Nothing to see here.\nOr here.", NoCaptions), ("x" * 20_000_001, TextTooLarge)],
)
def test_text_that_will_not_do_is_refused_and_nothing_is_stored(desk, text, error):
    with pytest.raises(error, match=r"page\.txt"):
        desk.import_text(text, "page.txt")
    assert desk.ids() == []


def test_an_import_cancelled_leaves_nothing_behind(desk, page):
    def watch(done, total, text):
        if done == 1:
            progress.cancel()

    progress = Progress(watch)
    with pytest.raises(Cancelled):
        desk.import_text(page, "page.txt", progress=progress)
    assert desk.ids() == desk.stories() == []
    assert desk.undo_name() == ""


def test_a_title_by_hand_survives_a_new_version_and_one_that_came_with_the_caption_does_not(desk, page, records):
    desk.edit(records[1].id, {"title": "Quay under water"})
    changed = page.replace("rose by three meters", "rose by four meters").replace("a flooded house", "a house")
    desk.import_text(changed.replace("Portugal Flood", "Porto Flood"), "page.txt", new_versions=True)
    assert [desk.record(record.id).title for record in records[1:]] == ["Quay under water", "Porto Flood"]
    assert desk.record(records[1].id).by_hand() == {"title"}
    assert desk.record(records[2].id).by_hand() == set()


DAMAGED = "Boats lie in Faro, Portugal, Monday, May 6, 2024. The cityâ€™s quay is shut. (AP Photo/JosÃ© Costa)"


def test_a_repair_is_proposed_and_made_only_when_asked(desk):
    preview = desk.preview(DAMAGED, "paste")
    assert [str(one) for one in preview.reception.proposals] == ["This looks like UTF-8 read as Windows-1252: 1 line."]
    assert preview.items[0].record.credit_line == "AP Photo/JosÃ© Costa"

    (record,) = desk.import_text(DAMAGED, "paste", repair={Repair.MOJIBAKE}).added
    assert record.credit_line == "AP Photo/José Costa"
    assert desk.story(record).page_text == DAMAGED
    assert desk.history(record.id)[0].note == "import of paste (UTF-8 read as Windows-1252: 1 line repaired)"


def test_html_is_read_as_it_is_seen_and_kept_as_it_came(desk, page):
    source = "<html><nav>Home</nav>" + "".join(f"<p>{line}</p>\n" for line in page.split("\n")) + "</html>"
    report = desk.import_text(source, "page.html")
    assert [record.title for record in report.added] == ["", "Portugal Flood", "Portugal Flood"]
    assert desk.story(report.added[0]).page_text == source
    assert desk.history(report.added[0].id)[0].note == "import of page.html of 3 records (read as HTML)"
    assert len(desk.import_text(page, "page.txt").unchanged) == 3


def test_the_evidence_of_a_repaired_caption_lies_in_the_words_that_were_read(desk):
    (record,) = desk.import_text(f"<figcaption>{DAMAGED}</figcaption>", "paste", repair=Repair).added
    assert record.received == DAMAGED.replace("â€™", "’").replace("Ã©", "é")
    credit = next(one for one in record.found if one.field == "credit_line")
    assert credit.span.of(record.received) == "AP Photo/José Costa"


def test_text_read_as_it_came_makes_no_story_of_its_own(desk):
    (record,) = desk.import_text(DAMAGED, "paste").added
    assert record.received == DAMAGED
    assert desk.stories() == []


def test_an_import_of_repaired_text_is_undone_whole_and_comes_in_once(desk):
    (record,) = desk.import_text(DAMAGED, "paste", repair=Repair).added
    assert len(desk.import_text(DAMAGED, "paste", repair=Repair).unchanged) == 1
    desk.undo()
    assert desk.ids() == desk.stories() == []
    desk.redo()
    assert desk.story(desk.record(record.id)).page_text == DAMAGED
