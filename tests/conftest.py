"""What many tests start from: a page of our own, a photograph as a camera writes it, the user's own folders away."""

from __future__ import annotations

import os
from pathlib import Path

import piexif
import pytest
from PIL import Image

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PAGE = """By ANA COSTA and PEDER LUND
Mayor Ines Prado speaks to reporters after a council meeting in Porto, Portugal, Monday, May 6, 2024. The city’s council voted on Sunday. (AP Photo/Lia Costa)
Portugal Flood
This image made from citizen journalist video posted by the Douro River Watch, which has been verified and is consistent with other AP reporting, shows water on the quay in Porto, Portugal, Sunday, May 5, 2024. The river rose by three meters. (AP Photo/Douro River Watch)
Portugal Flood
In this photo released by the Portuguese official news agency ANEP, firefighters carry a man from a flooded house in Gaia, Portugal, Sunday, May 5, 2024. (AP Photo/ANEP)
Prev
1 of 3
Next
LISBON (AP) — The river fell back on Monday after the worst flood in forty years, and the mayor of Porto said the quays would open again within days.
Ines Prado told reporters that nobody was missing. Her council had voted on Sunday to pay for the repairs.
"""  # noqa: E501 - a page has one line for each caption


@pytest.fixture
def page() -> str:
    """A gallery page of three captions with its story: staff, user-generated, handout."""
    return PAGE


@pytest.fixture
def photo(tmp_path: Path):
    """Makes a JPEG with the EXIF a camera writes; ``taken`` is its DateTimeOriginal."""

    def make(name: str = "IMG_0001.jpg", taken: str = "2024:05:06 10:11:12", folder: Path | None = None) -> Path:
        path = (folder or tmp_path) / name
        exif = piexif.dump(
            {
                "0th": {piexif.ImageIFD.Make: b"Testar", piexif.ImageIFD.Model: b"T-1"},
                "Exif": {piexif.ExifIFD.DateTimeOriginal: taken.encode(), piexif.ExifIFD.MakerNote: b"TESTAR\0\1\2\3"},
            }
        )
        Image.linear_gradient("L").resize((96, 64)).convert("RGB").save(path, exif=exif, quality=90)
        return path

    return make


@pytest.fixture(autouse=True)
def own_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the signing keys: the test's own, whoever runs it."""
    folder = tmp_path / "own-config"
    for name in ("XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder))
    return folder / "captionmgr" / "keys"


@pytest.fixture
def private_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own settings and store, kept out of the test's way and the test out of theirs."""
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("CAPTIONMGR_STORE", "CAPTIONMGR_EDITOR"):
        monkeypatch.delenv(name, raising=False)
    return home
