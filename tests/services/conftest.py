import pytest

from captionmgr.services.desk import Desk


@pytest.fixture
def desk(tmp_path):
    with Desk.open(tmp_path / "desk.db", editor="Ann", origin="window") as desk:
        yield desk


@pytest.fixture
def records(desk, page):
    """The three records of the page, stored."""
    return desk.import_text(page, "page.txt").added
