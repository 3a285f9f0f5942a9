"""The sample that ships with the program: captions of our own, drawn pictures, and which belongs to which."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from captionmgr.model.errors import TargetExists
from captionmgr.model.record import Record
from captionmgr.services.desk import Desk
from captionmgr.services.exporting import ExportReport, prepare_folder
from captionmgr.services.progress import Progress


@dataclass(frozen=True, slots=True)
class Sample:
    """A page of captions and the images of its captions, in order."""

    page: Path
    images: tuple[Path, ...]


def find_sample() -> Sample:
    """The sample, from the installed program or from a checkout.

    Raises:
        FileNotFoundError: the program was installed without it.
    """
    package = Path(__file__).parents[1]
    installed = package / "_seeds"
    folder = installed if installed.is_dir() else package.parent / "seeds"
    listed = json.loads((folder / "sample.json").read_text("utf-8"))
    return Sample(folder / listed["page"], tuple(folder / "images" / name for name in listed["images"]))


def load_sample(desk: Desk, sample: Sample, progress: Progress | None = None) -> list[Record]:
    """Import the sample's page and attach its images; what is there already stays as it is."""
    document = desk.read_document(sample.page)
    report = desk.import_text(document.text, document.name, progress=progress)
    records = sorted((*report.added, *report.unchanged), key=lambda record: record.position)
    for done, (record, image) in enumerate(zip(records, sample.images, strict=False)):
        if progress:
            progress.step(done, len(records), image.name)
        if record.image is None:
            desk.attach(record.id, image)
    return desk.records([record.id for record in records])


def demo(folder: Path, *, editor: str, progress: Progress | None = None) -> ExportReport:
    """The main job without a display: sample captions in, tagged images and receipts out, and their store beside them.

    Raises:
        FolderMissing, FolderReadOnly, DiskFull, TargetExists: the folder cannot be used, or holds something already.
    """
    prepare_folder(folder)
    if any(folder.iterdir()):
        raise TargetExists(path=folder)
    with Desk.open(folder / "sample.db", editor=editor, origin="command line", keys=folder / "keys") as desk:
        records = load_sample(desk, find_sample(), progress)
        return desk.export([record.id for record in records], folder, progress, write_receipts=True)
